// Firefox with the unpacked extension, driven by WebDriver BiDi, which it speaks itself: no driver is needed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { connect } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import { startSites } from "./server.mjs";

const EXTENSION = fileURLToPath(new URL("../../../build/extension/firefox/", import.meta.url));

/** Chosen here, so that the addresses of our own pages are known: Firefox else draws one for each profile. */
const UUID = "5d1b2f60-4c52-4f8e-9a37-0c6f1d2e3b4a";

/** Where Firefox is; nothing where there is none. */
export const FIREFOX = [env["FIREFOX"], "/usr/bin/firefox", "/usr/bin/firefox-esr"].find((path) => path !== undefined && existsSync(path));

/** A browser with a profile of its own, in which every address leads to the server of these tests; close it in `after`. */
export async function launchFirefox() {
  if (FIREFOX === undefined) throw new Error("there is no Firefox");
  const sites = await startSites();
  const proxy = await startProxy(sites.port);
  const profile = await mkdtemp(join(tmpdir(), "privet-firefox-"));
  await writeFile(join(profile, "user.js"), Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(""));
  // System access is what opens our own pages, which a client may not go to otherwise.
  const process = spawn(FIREFOX, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0", "--remote-allow-system-access", "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
  const close = async () => {
    if (process.exitCode === null && process.signalCode === null) {
      const gone = once(process, "exit");
      process.kill("SIGTERM");
      await gone;
    }
    proxy.stop();
    sites.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const bidi = await Bidi.connect(await addressOf(process));
    await bidi.call("session.new", { capabilities: { alwaysMatch: { acceptInsecureCerts: true, proxy: { proxyType: "manual", sslProxy: `127.0.0.1:${proxy.port}` } } } });
    await bidi.call("webExtension.install", { extensionData: { type: "path", path: EXTENSION } });
    return { bidi, exchanges: sites.exchanges, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @typedef {Awaited<ReturnType<typeof launchFirefox>>} Firefox */

/** The client's side of WebDriver BiDi: commands, and their results. */
class Bidi {
  #socket;
  #number = 0;
  /** @type {Map<number, (reply: any) => void>} */
  #waiting = new Map();

  /** @param {WebSocket} socket */
  constructor(socket) {
    this.#socket = socket;
    socket.on("message", (data) => {
      const reply = JSON.parse(data.toString());
      this.#waiting.get(reply.id)?.(reply);
      this.#waiting.delete(reply.id);
    });
  }

  /** @param {string} address */
  static async connect(address) {
    const socket = new WebSocket(`${address}/session`);
    await once(socket, "open");
    return new Bidi(socket);
  }

  /** @param {string} method @param {Record<string, unknown>} params @returns {Promise<any>} */
  async call(method, params) {
    const id = (this.#number += 1);
    const reply = await new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    if (reply.type === "error") throw new Error(`${method}: ${reply.error}: ${reply.message}`);
    return reply.result;
  }
}

/** A tab, or a frame in one. */
export class Tab {
  #bidi;

  /** @param {Bidi} bidi @param {string} context */
  constructor(bidi, context) {
    this.#bidi = bidi;
    this.context = context;
  }

  /** @param {Firefox} firefox @param {string} url */
  static async open({ bidi }, url) {
    const { context } = await bidi.call("browsingContext.create", { type: "tab" });
    await bidi.call("browsingContext.navigate", { context, url, wait: "complete" });
    return new Tab(bidi, context);
  }

  /** One of our own pages. @param {Firefox} firefox @param {string} name */
  static async openOwn(firefox, name) {
    return await Tab.open(firefox, `moz-extension://${UUID}/${name}.html`);
  }

  /** What an expression comes to, as text, number or truth value; waits for promises. @param {string} expression @returns {Promise<any>} */
  async evaluate(expression) {
    const { type, result, exceptionDetails } = await this.#bidi.call("script.evaluate", { expression, target: { context: this.context }, awaitPromise: true, userActivation: true });
    if (type === "exception") throw new Error(exceptionDetails.text);
    return result.value;
  }

  /** Presses keys, one after the other; those of `\uE000`… are WebDriver's special ones. @param {string} text */
  async type(text) {
    const actions = Array.from(text).flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    await this.#bidi.call("input.performActions", { context: this.context, actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Presses an element. @param {string} selector */
  async click(selector) {
    const { nodes } = await this.#bidi.call("browsingContext.locateNodes", { context: this.context, locator: { type: "css", value: selector }, maxNodeCount: 1 });
    if (nodes.length === 0) throw new Error(`there is no ${selector}`);
    const actions = [{ type: "pointerMove", x: 0, y: 0, origin: { type: "element", element: { sharedId: nodes[0].sharedId } } }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
    await this.#bidi.call("input.performActions", { context: this.context, actions: [{ type: "pointer", id: "mouse", actions }] });
  }

  /** The extension's frame in this page, if there is one. */
  async frame() {
    const { contexts } = await this.#bidi.call("browsingContext.getTree", { root: this.context });
    const child = contexts[0]?.children?.find((/** @type {{ url: string }} */ { url }) => url.includes("/frame.html"));
    return child === undefined ? undefined : new Tab(this.#bidi, child.context);
  }

  async close() {
    await this.#bidi.call("browsingContext.close", { context: this.context });
  }
}

/** Leads every connection to the server, whichever host it asks for: nothing reaches anything else. @param {number} port */
async function startProxy(port) {
  const server = createServer((_, response) => { response.writeHead(502).end(); });
  server.on("connect", (_, client) => {
    const site = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      site.pipe(client).pipe(site);
    });
    site.on("error", () => client.destroy());
    client.on("error", () => site.destroy());
    client.on("close", () => site.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  return { port: address.port, stop: () => { server.close(); server.closeAllConnections(); } };
}

/** Firefox says by itself where it listens. @param {import("node:child_process").ChildProcess} process @returns {Promise<string>} */
function addressOf(process) {
  return new Promise((resolve, reject) => {
    let said = "";
    process.stderr?.on("data", (data) => {
      said += String(data);
      const address = /WebDriver BiDi listening on (\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    process.once("exit", () => { reject(new Error(`Firefox ended: ${said}`)); });
  });
}

const PREFERENCES = {
  "extensions.webextensions.uuids": JSON.stringify({ "privet@privet.dev": UUID }),
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.proxy.allow_hijacking_localhost": true,
};
