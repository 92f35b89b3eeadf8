/** From bytes to a compiled module, with errors that say what to do. */
import { PrivetError } from "./errors.js";

/**
 * Finds out, before anything is downloaded, whether WebAssembly is allowed here, by compiling the empty module.
 *
 * Browsers word the refusal differently, and some give it no message at all, so this asks instead of reading messages.
 *
 * @throws {PrivetError} `csp`.
 */
export function probeWasm(): void {
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch (error) {
    throw toCspError(error);
  }
}

/**
 * Compiles `bytes`.
 *
 * @param name - What the error calls them.
 * @throws {PrivetError} `load` when they are not a wasm module.
 */
export async function compileBytes(bytes: BufferSource, name: string): Promise<WebAssembly.Module> {
  const view = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes);
  if (MAGIC.some((byte, index) => view[index] !== byte)) {
    throw new PrivetError("load", `${name}: not a wasm file${view[0] === LESS_THAN ? ", but a page; the server answers with its start page for files it does not have" : ""}. ${REMEDY}`);
  }
  probeWasm();
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw new PrivetError("load", `${name}: the wasm file is damaged, or this environment is too old for it (SIMD is needed)`, { cause });
  }
}

function toCspError(error: unknown): PrivetError {
  // Chromium quotes the directive that refused, for example: … directive: "script-src 'self'".
  const quoted = error instanceof Error ? /"((?:script|default)-src(?:-elem)?)\s*([^"]*)"/.exec(error.message) : null;
  const [, directive = "script-src", sources = "'self'"] = quoted ?? [];
  const kept = sources.replace("'none'", "").trim();
  const wanted = `${directive} ${kept}${kept === "" ? "" : " "}'wasm-unsafe-eval'`;
  return new PrivetError("csp", `the Content-Security-Policy of this page forbids WebAssembly; allow it with 'wasm-unsafe-eval', for example: ${wanted}`);
}

/** What to do when the wasm file cannot be had. */
export const REMEDY = "Serve the wasm files of the package beside its JavaScript, or pass their addresses or bytes to init() and initSealing(), or import from privet/inline";

const MAGIC = [0x00, 0x61, 0x73, 0x6d] as const;
const EMPTY_MODULE = new Uint8Array([...MAGIC, 0x01, 0x00, 0x00, 0x00]);
const LESS_THAN = 0x3c;
