/** Gets the wasm file in Node, Deno and Bun, where `fetch` cannot read files. `#load` in package.json picks it. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compileBytes, REMEDY } from "./compile.js";
import { PrivetError } from "./errors.js";
import { fetchModule } from "./fetch-module.js";

/** The module at `address`: a file's path or URL, or a web address. By default the package's own. */
export async function loadFile(address: URL | string = new URL("./wasm/privet_bg.wasm", import.meta.url)): Promise<WebAssembly.Module> {
  const text = String(address);
  if (/^https?:/i.test(text)) return await fetchModule(address);
  const path = /^file:/i.test(text) ? fileURLToPath(text) : text;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await readFile(path));
  } catch (cause) {
    throw new PrivetError("load", `${path}: cannot be read. ${REMEDY}`, { cause });
  }
  return await compileBytes(bytes, path);
}
