/** WebRTC's data channels, looked at like sockets, and WebTransport, whose streams nobody can look into in time: it is refused. */
import { readBody, writeBody } from "./body.js";
import type { Line } from "./line.js";
import { natives } from "./natives.js";

type SendNow = (channel: RTCDataChannel, data: string | Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer>) => void;

const { apply } = Reflect;

export function hookPeers(line: Line): void {
  hookChannels(line);
  if (!("WebTransport" in window)) return;
  window.WebTransport = new Proxy(window.WebTransport, {
    construct(target, [url, options]: ConstructorParameters<typeof WebTransport>) {
      if (line.isOff) return new target(url, options);
      void line.ask({ transport: "peer", method: "CONNECT", url: new natives.URL(url, document.baseURI).href, mediaType: "", body: SYNC });
      throw new DOMException("WebTransport is not available.", "NotSupportedError");
    },
  });
}

/** Nobody knows where a channel leads; what it carries is taken for the page's own. */
function hookChannels(line: Line): void {
  if (!("RTCDataChannel" in window)) return;
  // Not among the natives: some browsers are built without it.
  const native = Object.getOwnPropertyDescriptor(RTCDataChannel.prototype, "send");
  const taken: unknown = native?.value;
  if (typeof taken !== "function") return;
  const sendNow: SendNow = (channel, data) => { apply(taken, channel, [data]); };
  const last = new WeakMap<RTCDataChannel, Promise<void>>();
  RTCDataChannel.prototype.send = function send(this: RTCDataChannel, data: string | Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer>): void {
    if (line.isOff && !last.has(this)) {
      sendNow(this, data);
      return;
    }
    if (this.readyState !== "open") throw new DOMException("The channel is not open.", "InvalidStateError");
    const step = (): Promise<void> => sendLater(line, this, data, sendNow);
    last.set(this, (last.get(this) ?? natives.Promise.resolve()).then(step, step));
  };
}

async function sendLater(line: Line, channel: RTCDataChannel, data: string | Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer>, sendNow: SendNow): Promise<void> {
  const { body } = await readBody(data);
  const verdict = await line.ask({ transport: "peer", method: "POST", url: location.href, mediaType: "", body });
  if (verdict.verdict === "hold") return;
  const written = writeBody(verdict.verdict === "send" ? verdict.body : body);
  if (typeof written === "string") sendNow(channel, written);
  else if (written instanceof natives.Blob) sendNow(channel, await natives.bytesOfBlob(written));
}

/** Stands for what there is no time to look at. */
const SYNC = { kind: "bytes", bytes: new ArrayBuffer(0), mediaType: "privet/sync" } as const;
