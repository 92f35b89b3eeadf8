/** Reads what an app gives to `fetch`, and gives it on with another body. */
import { PrivetError } from "../errors.js";
import { isObject, type JsonObject, parseJson } from "../json.js";
import { parseUrl } from "./endpoints.js";

/** What `fetch` was called with. */
export class FetchCall {
  readonly url: URL;
  readonly method: string;
  readonly #input: RequestInfo | URL;
  readonly #init: RequestInit;

  /** @throws {PrivetError} `unsupported` when the address cannot be read. */
  constructor(input: RequestInfo | URL, init: RequestInit = {}) {
    const url = parseUrl(input instanceof Request ? input.url : String(input));
    if (url === undefined) throw new PrivetError("unsupported", "the request's address cannot be read");
    this.url = url;
    this.method = (init.method ?? (input instanceof Request ? input.method : "GET")).toUpperCase();
    this.#input = input;
    this.#init = init;
  }

  /** The body, when it is a form. */
  get form(): FormData | undefined {
    return this.#init.body instanceof FormData ? this.#init.body : undefined;
  }

  /** @throws {PrivetError} `unsupported` when the body is not a JSON object that can be read here. */
  async readBody(): Promise<JsonObject> {
    const parsed = parseJson(await this.#readText());
    if (!isObject(parsed?.value)) throw unreadable("is not a JSON object");
    return parsed.value;
  }

  /** The request with `body` instead of its own; its signal and everything else stay. */
  send(fetch: Fetch, body: BodyInit, options: RequestInit): Promise<Response> {
    const headers = new Headers(this.#init.headers ?? (this.#input instanceof Request ? this.#input.headers : undefined));
    headers.delete("content-length");
    // A form has a boundary of its own, which the network layer writes.
    if (body instanceof FormData) headers.delete("content-type");
    const init = { ...this.#init, ...options, method: this.method, headers, body };
    if (!(this.#input instanceof Request)) return fetch(this.#input, init);
    return fetch(new Request(this.#input, init));
  }

  async #readText(): Promise<string> {
    const { body } = this.#init;
    if (body === undefined || body === null) return this.#input instanceof Request ? await readRequest(this.#input) : "";
    if (typeof body === "string") return body;
    if (body instanceof Blob) return decode(await body.arrayBuffer());
    if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return decode(body);
    if (body instanceof FormData) throw unreadable("is a form, whose files cannot be looked into");
    throw unreadable("is a stream or another form that cannot be looked into");
  }
}

/** The `fetch` of a browser, of Node, or an app's own. */
export type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

async function readRequest(request: Request): Promise<string> {
  if (request.bodyUsed) throw unreadable("was read before");
  return decode(await request.arrayBuffer());
}

function decode(bytes: ArrayBuffer | ArrayBufferView): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable("is not UTF-8");
  }
}

function unreadable(what: string): PrivetError {
  return new PrivetError("unsupported", `the request's body ${what}, so nothing was sent`);
}
