/** Which requests are worth a question. */
import type { Body } from "../shared/wire.js";
import { natives } from "./natives.js";

/** `undefined` when the browser will refuse the address anyway. */
export function toAbsolute(address: string | URL): URL | undefined {
  try {
    return new natives.URL(address, document.baseURI);
  } catch {
    return undefined;
  }
}

/** Whatever has a body, or a query in which a message could stand, and leaves the device. */
export function isAsked(url: URL, body: Body<ArrayBuffer>): boolean {
  if (!/^(?:https?|wss?):$/.test(url.protocol)) return false;
  return body.kind !== "none" || url.search.length > 1;
}
