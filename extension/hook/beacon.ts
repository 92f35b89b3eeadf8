/** `navigator.sendBeacon`: what it is given is looked at first, and leaves as a request that may outlive the page. */
import { isAsked, toAbsolute } from "./address.js";
import { readBody, writeBody } from "./body.js";
import type { Line } from "./line.js";
import { natives } from "./natives.js";

export function hookBeacon(line: Line): void {
  Navigator.prototype.sendBeacon = function sendBeacon(this: Navigator, address: string | URL, data?: BodyInit | null): boolean {
    if (line.isOff) return natives.sendBeacon(this, address, data);
    void sendLater(line, String(address), data);
    return true;
  };
}

async function sendLater(line: Line, address: string, data: BodyInit | null | undefined): Promise<void> {
  const url = toAbsolute(address);
  if (url === undefined) return;
  const { body, mediaType } = await readBody(data);
  if (!isAsked(url, body)) {
    natives.sendBeacon(navigator, url, data);
    return;
  }
  const verdict = await line.ask({ transport: "beacon", method: "POST", url: url.href, mediaType, body });
  if (verdict.verdict === "hold") return;
  const leaves = verdict.verdict === "send" ? verdict.body : body;
  const sent = natives.fetch(verdict.verdict === "send" ? verdict.url : url.href, { method: "POST", keepalive: true, credentials: "include", mode: "no-cors", body: writeBody(leaves) });
  // Nobody waits for a beacon.
  sent.catch(() => undefined);
}
