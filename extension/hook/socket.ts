/** `WebSocket`, with every frame looked at, in order, before it leaves. */
import { readBody, writeBody } from "./body.js";
import type { Line } from "./line.js";
import { natives } from "./natives.js";

export function hookSocket(line: Line): void {
  const last = new WeakMap<WebSocket, Promise<void>>();
  const { prototype } = WebSocket;

  /** Frames leave in the order in which the page sent them. */
  const queue = (socket: WebSocket, step: () => Promise<void>): void => {
    last.set(socket, (last.get(socket) ?? natives.Promise.resolve()).then(step, step));
  };
  prototype.send = function send(this: WebSocket, data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>): void {
    if (line.isOff && !last.has(this)) {
      sendNow(this, data);
      return;
    }
    // The browser's own error for a socket that is not open yet.
    if (this.readyState === WebSocket.CONNECTING) throw new DOMException("Still in CONNECTING state.", "InvalidStateError");
    queue(this, () => sendLater(line, this, data));
  };
  prototype.close = function close(this: WebSocket, code?: number, reason?: string): void {
    queue(this, () => {
      natives.socketClose(this, code, reason);
      return natives.Promise.resolve();
    });
  };
}

function sendNow(socket: WebSocket, data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>): void {
  if (isShared(data)) throw new DOMException("Shared memory cannot be sent.", "NotSupportedError");
  natives.socketSend(socket, data);
}

async function sendLater(line: Line, socket: WebSocket, data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>): Promise<void> {
  if (isShared(data)) return;
  const { body } = await readBody(data);
  const verdict = await line.ask({ transport: "socket", method: "POST", url: socket.url, mediaType: "", body });
  if (verdict.verdict === "hold") return;
  const written = writeBody(verdict.verdict === "send" ? verdict.body : body);
  if (typeof written === "string") natives.socketSend(socket, written);
  else if (written instanceof natives.Blob) natives.socketSend(socket, await natives.bytesOfBlob(written));
}

/** Only pages that are isolated have such memory at all. */
function isShared(data: unknown): data is SharedArrayBuffer {
  return typeof SharedArrayBuffer !== "undefined" && data instanceof SharedArrayBuffer;
}
