// One server stands for every origin, under a certificate that is made for the run and thrown away.
import { once } from "node:events";
import { createServer } from "node:https";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { generate } from "selfsigned";
import { WebSocketServer } from "ws";
import { GRANTED, PLAYED } from "./sites.mjs";

/** @typedef {{ host: string, method: string, path: string, type: string, headers: string, body: string }} Exchange */

const pages = fileURLToPath(new URL("../pages/", import.meta.url));

/** Answers as a model would: says again what it was sent, in pieces that cut placeholders. */
export async function startSites() {
  /** @type {Exchange[]} */
  const exchanges = [];
  const script = await bundle();
  const { private: key, cert } = await generate([{ name: "commonName", value: "privet.test" }], { keySize: 2048 });
  const server = createServer({ key, cert }, (request, response) => {
    void answer(request, response, script, exchanges);
  });
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (socket, request) => {
    socket.on("message", (data) => {
      const body = data.toString();
      exchanges.push({ host: request.headers.host ?? "", method: "SOCKET", path: request.url ?? "", type: "", headers: "", body });
      for (const text of pieces(body)) socket.send(JSON.stringify({ event: "appendText", text }));
      socket.send(JSON.stringify({ event: "done" }));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const stop = () => {
    sockets.close();
    server.closeAllConnections();
    server.close();
  };
  return { port: address.port, exchanges, stop };
}

/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response @param {string} script @param {Exchange[]} exchanges */
async function answer(request, response, script, exchanges) {
  const host = request.headers.host ?? "";
  const site = [...PLAYED, GRANTED].find((played) => played.host === host);
  const path = request.url ?? "/";
  if (path === "/site.js") {
    response.writeHead(200, { "content-type": "text/javascript" }).end(script);
    return;
  }
  if (request.method === "GET" && request.headers["sec-fetch-dest"] === "document") {
    // Only what follows the query is of interest: pages are asked for by everyone.
    if (path.includes("?")) exchanges.push({ host, method: "GET", path, type: "", headers: JSON.stringify(request.headers), body: "" });
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...(site === undefined ? {} : { "content-security-policy": site.csp }) }).end(page(site));
    return;
  }
  /** @type {Buffer[]} */
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString("utf8");
  exchanges.push({ host, method: request.method ?? "", path, type: request.headers["content-type"] ?? "", headers: JSON.stringify(request.headers), body });
  response.writeHead(200, { "content-type": "text/event-stream", "access-control-allow-origin": "*" });
  for (const text of pieces(body)) response.write(`data: ${JSON.stringify({ text })}\n\n`);
  response.end();
}

/** @param {string} body */
function pieces(body) {
  const found = decodeURIComponent(body.replaceAll("+", " ").replace(/%(?![\da-f]{2})/gi, "%25")).match(/\[[A-Z_]+_\d+\]/g) ?? [];
  return `I read ${[...new Set(found)].join(" and ") || "nothing"}.`.match(/.{1,4}/gs) ?? [];
}

/** @param {import("./sites.mjs").PlayedSite | undefined} site */
function page(site) {
  const { editor, transport, drafts = false, button, chats, upload } = site ?? { ...GRANTED, editor: "textarea" };
  const content = JSON.stringify({ editor, transport, drafts, chats, upload }).replaceAll('"', "&quot;");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="site" content="${content}"><title>Chat</title>
<script type="module" src="/site.js"></script></head>
<body><main><div class="log" role="log"></div><form class="composer"><div class="editor"></div>
<button ${button.includes("type=") ? "" : 'type="button" '}class="send" ${button}>Send</button></form>
<button type="button" class="new">New chat</button><input type="file" multiple><div class="drop">Drop here</div></main></body></html>`;
}

async function bundle() {
  const { outputFiles } = await build({ entryPoints: [`${pages}site.js`], bundle: true, write: false, format: "esm", logLevel: "silent" });
  return outputFiles[0]?.text ?? "";
}
