/** `fetch`, with every body looked at before it leaves. */
import type { Outgoing } from "../shared/wire.js";
import { readBody, writeBody } from "./body.js";
import { isAsked, toAbsolute } from "./address.js";
import type { Line } from "./line.js";
import { natives } from "./natives.js";

export function hookFetch(line: Line): void {
  window.fetch = function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    return line.isOff ? natives.fetch(input, init) : guardedFetch(line, input, init);
  };
}

async function guardedFetch(line: Line, input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  // Read once: a page that changes what it gave, after it was looked at, changes nothing.
  const options: RequestInit = { ...init };
  const request = input instanceof natives.Request ? input : undefined;
  const url = toAbsolute(input instanceof natives.Request ? input.url : input);
  const method = (options.method ?? request?.method ?? "GET").toUpperCase();
  const own = await readOwn(request, options);
  if (url === undefined || !isAsked(url, own.body)) return await natives.fetch(input, options);
  const verdict = await line.ask({ transport: "fetch", method, url: url.href, mediaType: mediaTypeOf(request, options) ?? own.mediaType, body: own.body });
  if (verdict.verdict === "hold") throw new natives.TypeError("Failed to fetch");
  const leaves: Outgoing<ArrayBuffer>["body"] = verdict.verdict === "send" ? verdict.body : own.body;
  const address = verdict.verdict === "send" ? verdict.url : url.href;
  if (leaves.kind === "none") return await natives.fetch(request === undefined ? address : new natives.Request(address, request), options);
  const headers = new natives.Headers(options.headers ?? request?.headers);
  // A form has a boundary of its own, which the browser writes.
  if (leaves.kind === "form") headers.delete("content-type");
  if (leaves.kind === "bytes" && verdict.verdict === "send" && leaves.mediaType !== "") headers.set("content-type", leaves.mediaType);
  const init2 = { ...options, method, headers, body: writeBody(leaves) };
  return await natives.fetch(request === undefined ? address : new natives.Request(address, withoutBody(request)), init2);
}

/** A request object's body is read from a copy, so that the page still has its own. */
async function readOwn(request: Request | undefined, options: RequestInit): ReturnType<typeof readBody> {
  if (options.body !== undefined && options.body !== null) return await readBody(options.body);
  if (request?.body === null || request === undefined) return await readBody(null);
  const mediaType = request.headers.get("content-type") ?? "";
  const bytes = await natives.bytesOfRequest(natives.cloneRequest(request));
  return { body: { kind: "bytes", bytes, mediaType }, mediaType };
}

/** Everything of a request but its body, which is used up where it was read before. */
function withoutBody(request: Request): RequestInit {
  const { method, headers, credentials, cache, redirect, referrer, referrerPolicy, integrity, keepalive, signal } = request;
  const mode = request.mode === "navigate" ? "same-origin" : request.mode;
  return { method, headers, mode, credentials, cache, redirect, referrer, referrerPolicy, integrity, keepalive, signal };
}

function mediaTypeOf(request: Request | undefined, { headers }: RequestInit): string | undefined {
  return new natives.Headers(headers ?? request?.headers).get("content-type") ?? undefined;
}
