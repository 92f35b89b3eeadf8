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
  const name = String(address);
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await fetch(address, { credentials: "same-origin" });
    // Not compileStreaming: it needs the right media type, and its errors do not tell a page from a damaged file.
    bytes = await response.arrayBuffer();
  } catch (cause) {
    throw new PrivetError("load", `${name}: no connection. ${REMEDY}`, { cause });
  }
  if (!response.ok) throw new PrivetError("load", `${name}: the server answered ${response.status}. ${REMEDY}`);
  return await compileBytes(bytes, name);
}
