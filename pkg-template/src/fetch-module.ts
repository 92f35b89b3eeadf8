/** Downloads and compiles the wasm file. */
import { compileBytes, probeWasm, REMEDY } from "./compile.js";
import { PrivetError } from "./errors.js";

/**
 * The module at `address`.
 *
 * @throws {PrivetError} `csp` before anything is downloaded; `load` with the address and the remedy.
 */
export async function fetchModule(address: URL | string): Promise<WebAssembly.Module> {
  probeWasm();
  // Not compileStreaming: it needs the right media type, and its errors do not tell a page from a damaged file.
  return await compileBytes(await fetchBytes(address, REMEDY), String(address));
}

/**
 * The bytes at `address`.
 *
 * @param remedy - What the error tells people to do.
 * @throws {PrivetError} `load`.
 */
export async function fetchBytes(address: URL | string, remedy: string): Promise<Uint8Array<ArrayBuffer>> {
  const name = String(address);
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await fetch(address, { credentials: "same-origin" });
    bytes = await response.arrayBuffer();
  } catch (cause) {
    throw new PrivetError("load", `${name}: no connection. ${remedy}`, { cause });
  }
  if (!response.ok) throw new PrivetError("load", `${name}: the server answered ${response.status}. ${remedy}`);
  return new Uint8Array(bytes);
}
