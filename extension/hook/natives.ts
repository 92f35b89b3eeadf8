/**
 * The browser's own functions, taken before any script of the page runs: what the page puts in their place later is not
 * called here.
 */
/* eslint-disable @typescript-eslint/unbound-method -- Methods are taken off their objects to be called with one given. */

/** A method that is called with its object as the first argument. */
type Taken<This, Args extends readonly unknown[], Result> = (self: This, ...args: Args) => Result;

const { apply } = Reflect;

function take<This, Args extends readonly unknown[], Result>(method: (this: This, ...args: Args) => Result): Taken<This, Args, Result> {
  return (self, ...args) => apply(method, self, args);
}

interface Natives {
  readonly fetch: typeof window.fetch;
  readonly Request: typeof Request;
  readonly Response: typeof Response;
  readonly Headers: typeof Headers;
  readonly FormData: typeof FormData;
  readonly Blob: typeof Blob;
  readonly URL: typeof URL;
  readonly Promise: typeof Promise;
  readonly TypeError: typeof TypeError;
  readonly setTimeout: (run: () => void, milliseconds: number) => number;
  readonly bytesOf: Taken<Response, [], Promise<ArrayBuffer>>;
  readonly bytesOfRequest: Taken<Request, [], Promise<ArrayBuffer>>;
  readonly bytesOfBlob: Taken<Blob, [], Promise<ArrayBuffer>>;
  readonly cloneRequest: Taken<Request, [], Request>;
  readonly postMessage: Taken<MessagePort, [unknown], unknown>;
  readonly open: Taken<XMLHttpRequest, [string, string | URL, boolean, (string | null)?, (string | null)?], unknown>;
  readonly setRequestHeader: Taken<XMLHttpRequest, [string, string], unknown>;
  readonly send: Taken<XMLHttpRequest, [(XMLHttpRequestBodyInit | Document | null)?], unknown>;
  readonly abort: Taken<XMLHttpRequest, [], unknown>;
  readonly socketSend: Taken<WebSocket, [string | Blob | BufferSource], unknown>;
  readonly socketClose: Taken<WebSocket, [number?, string?], unknown>;
  readonly sendBeacon: Taken<Navigator, [string | URL, (BodyInit | null)?], boolean>;
  readonly submit: Taken<HTMLFormElement, [], unknown>;
  readonly dispatchEvent: Taken<EventTarget, [Event], boolean>;
  readonly addEventListener: Taken<EventTarget, [string, (event: Event) => void], unknown>;
}

export const natives: Natives = {
  fetch: window.fetch.bind(window),
  Request: window.Request,
  Response: window.Response,
  Headers: window.Headers,
  FormData: window.FormData,
  Blob: window.Blob,
  URL: window.URL,
  Promise: window.Promise,
  TypeError: window.TypeError,
  setTimeout: window.setTimeout.bind(window),
  bytesOf: take(Response.prototype.arrayBuffer),
  bytesOfRequest: take(Request.prototype.arrayBuffer),
  bytesOfBlob: take(Blob.prototype.arrayBuffer),
  cloneRequest: take(Request.prototype.clone),
  postMessage: take<MessagePort, [unknown], unknown>(MessagePort.prototype.postMessage),
  open: take<XMLHttpRequest, [string, string | URL, boolean, (string | null)?, (string | null)?], unknown>(XMLHttpRequest.prototype.open),
  setRequestHeader: take(XMLHttpRequest.prototype.setRequestHeader),
  send: take(XMLHttpRequest.prototype.send),
  abort: take(XMLHttpRequest.prototype.abort),
  socketSend: take<WebSocket, [string | Blob | BufferSource], unknown>(WebSocket.prototype.send),
  socketClose: take(WebSocket.prototype.close),
  sendBeacon: take(Navigator.prototype.sendBeacon),
  submit: take(HTMLFormElement.prototype.submit),
  dispatchEvent: take(EventTarget.prototype.dispatchEvent),
  addEventListener: take<EventTarget, [string, (event: Event) => void], unknown>(EventTarget.prototype.addEventListener),
};
