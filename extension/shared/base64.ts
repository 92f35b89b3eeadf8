/** Bytes as text, for the browser's own messages, which carry nothing but JSON. */

export function toBase64(bytes: ArrayBuffer | Uint8Array): string {
  const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  let binary = "";
  for (let at = 0; at < view.length; at += STEP) binary += String.fromCharCode(...view.subarray(at, at + STEP));
  return btoa(binary);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** More arguments than this overflow the stack of some engines. */
const STEP = 0x8000;
