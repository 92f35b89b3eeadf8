/**
 * Serves the built demo and the stand-in for a model, both from one origin of this machine.
 *
 * `PORT` chooses the port; the default is 8080. Prints the address when it is ready.
 */

import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { argv, env, exit } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import sirv from "sirv";
import { createProvider } from "./provider.mjs";

const DIST = fileURLToPath(new URL("dist", import.meta.url));

/** What the page may do: its own files, WebAssembly, and nothing else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const SECURITY_HEADERS = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/**
 * A server for the page in `dist`, with the provider below `/v1`. Not listening yet.
 *
 * @param {object} [options]
 * @param {string} [options.contentSecurityPolicy]
 * @param {import("./provider.mjs").ProviderOptions} [options.provider]
 */
export function createDemoServer({ contentSecurityPolicy = CONTENT_SECURITY_POLICY, provider = { delay: 12 } } = {}) {
  const { handle, exchanges } = createProvider(provider);
  const serveFile = sirv(DIST, { dev: true, etag: true, brotli: true });
  const server = createServer((request, response) => {
    response.setHeaders(new Map(Object.entries({ ...SECURITY_HEADERS, "content-security-policy": contentSecurityPolicy })));
    if (request.url?.startsWith("/v1/")) {
      handle(request, response).catch(() => response.destroy());
      return;
    }
    // A page's files are named relative to it: with a slash at its end, they would be looked for beneath it.
    const [, page] = /([^/?]+)\/+(?:\?.*)?$/.exec(request.url ?? "") ?? [];
    if (page !== undefined) {
      response.writeHead(308, { location: `../${page}` }).end();
      return;
    }
    serveFile(request, response, () => {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("There is no such page. The demo is at /\n");
    });
  });
  return { server, exchanges };
}

/**
 * `PORT` as a number.
 *
 * @param {string | undefined} text
 * @returns {number | undefined} `undefined` when it is none.
 */
export function readPort(text = "8080") {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined;
}

function main() {
  const port = readPort(env["PORT"]);
  if (port === undefined) stop(`PORT is not a port number between 0 and 65535.`, "Set it to a number, for example PORT=8081 npm start.");
  if (!existsSync(DIST)) stop("The demo is not built.", "Run npm start, which builds it first.");
  const { server } = createDemoServer();
  server.once("error", (error) => {
    const taken = "code" in error && error.code === "EADDRINUSE";
    if (taken) stop(`Port ${port} is taken by another program.`, `Stop that program, or choose another port: PORT=${port + 1} npm start.`);
    stop(`The server could not start: ${error.message}.`, "Choose another port: PORT=8081 npm start.");
  });
  server.listen(port, "localhost", () => {
    const address = server.address();
    const actual = typeof address === "object" && address !== null ? address.port : port;
    console.log(`Privet is ready: http://localhost:${actual}`);
  });
}

/**
 * @param {string} problem
 * @param {string} remedy
 * @returns {never}
 */
function stop(problem, remedy) {
  console.error(`${problem}\n${remedy}`);
  exit(1);
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) main();
