/** `XMLHttpRequest`, with every body looked at before it leaves. */
import type { Body } from "../shared/wire.js";
import { isAsked, toAbsolute } from "./address.js";
import { readBody, writeBody } from "./body.js";
import type { Line } from "./line.js";
import { natives } from "./natives.js";

interface Opened {
  readonly method: string;
  readonly url: URL | undefined;
  readonly isAsync: boolean;
  readonly credentials: readonly [string | null | undefined, string | null | undefined];
  readonly headers: (readonly [string, string])[];
}

export function hookXhr(line: Line): void {
  const opened = new WeakMap<XMLHttpRequest, Opened>();
  const { prototype } = XMLHttpRequest;

  prototype.open = function open(this: XMLHttpRequest, method: string, url: string | URL, isAsync?: boolean, user?: string | null, password?: string | null): void {
    natives.open(this, method, url, isAsync ?? true, user, password);
    opened.set(this, { method: method.toUpperCase(), url: toAbsolute(String(url)), isAsync: isAsync ?? true, credentials: [user, password], headers: [] });
  };
  prototype.setRequestHeader = function setRequestHeader(this: XMLHttpRequest, name: string, value: string): void {
    natives.setRequestHeader(this, name, value);
    opened.get(this)?.headers.push([name, value]);
  };
  prototype.abort = function abort(this: XMLHttpRequest): void {
    opened.delete(this);
    natives.abort(this);
  };
  prototype.send = function send(this: XMLHttpRequest, body?: Document | XMLHttpRequestBodyInit | null): void {
    const call = opened.get(this);
    if (line.isOff || call?.url === undefined || !isAsked(call.url, body === null || body === undefined ? NONE : SOME)) {
      natives.send(this, body);
      return;
    }
    if (!call.isAsync) {
      void line.ask({ transport: "xhr", method: call.method, url: call.url.href, mediaType: "", body: SYNC });
      throw new DOMException("A network error occurred.", "NetworkError");
    }
    void sendLater(line, opened, this, call, body);
  };
}

async function sendLater(line: Line, opened: WeakMap<XMLHttpRequest, Opened>, request: XMLHttpRequest, call: Opened, body: Document | XMLHttpRequestBodyInit | null | undefined): Promise<void> {
  const own = await readBody(body);
  const mediaType = call.headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? own.mediaType;
  const href = call.url?.href ?? "";
  const verdict = await line.ask({ transport: "xhr", method: call.method, url: href, mediaType, body: own.body });
  // Aborted, or opened anew, in the meantime.
  if (opened.get(request) !== call) return;
  if (verdict.verdict === "hold") {
    for (const name of ["error", "loadend"]) natives.dispatchEvent(request, new ProgressEvent(name));
    return;
  }
  if (verdict.verdict === "send" && verdict.url !== href) {
    natives.open(request, call.method, verdict.url, true, ...call.credentials);
    for (const [name, value] of call.headers) natives.setRequestHeader(request, name, value);
  }
  // What was looked at, and not what the page may have made of it since.
  natives.send(request, writeBody(verdict.verdict === "send" ? verdict.body : own.body));
}

const NONE: Body<ArrayBuffer> = { kind: "none" };
const SOME: Body<ArrayBuffer> = { kind: "text", text: "" };
/** Stands for a body that there is no time to look at. */
const SYNC: Body<ArrayBuffer> = { kind: "bytes", bytes: new ArrayBuffer(0), mediaType: "privet/sync" };
