/** Gets the wasm file in Node, Deno and Bun, where `fetch` cannot read files. `#load` in package.json picks it. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compileBytes, REMEDY } from "./compile.js";
import { PrivetError } from "./errors.js";
import { fetchBytes, fetchModule } from "./fetch-module.js";

/** The module at `address`: a file's path or URL, or a web address. By default the package's own. */
export async function loadFile(address: URL | string = new URL("./wasm/privet_bg.wasm", import.meta.url)): Promise<WebAssembly.Module> {
  if (isWeb(address)) return await fetchModule(address);
  return await compileBytes(await readBytes(address, REMEDY), toPath(address));
}

/** The sealing module at `address`, in the same ways. By default the package's own. */
export function loadSealingFile(address: URL | string = new URL("./wasm/sealing_bg.wasm", import.meta.url)): Promise<WebAssembly.Module> {
  return loadFile(address);
}

/** The post-quantum module at `address`, in the same way. By default the package's own. */
export function loadPostQuantumFile(address: URL | string = new URL("./wasm/post-quantum_bg.wasm", import.meta.url)): Promise<WebAssembly.Module> {
  return loadFile(address);
}

/** The names model at `address`, in the same ways. By default the package's own. */
export async function loadNamesFile(address: URL | string = new URL("../names.bin", import.meta.url)): Promise<Uint8Array> {
  return isWeb(address) ? await fetchBytes(address, NAMES_REMEDY) : await readBytes(address, NAMES_REMEDY);
}

async function readBytes(address: URL | string, remedy: string): Promise<Uint8Array<ArrayBuffer>> {
  const path = toPath(address);
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    throw new PrivetError("load", `${path}: cannot be read. ${remedy}`, { cause });
  }
}

function isWeb(address: URL | string): boolean {
  return /^https?:/i.test(String(address));
}

function toPath(address: URL | string): string {
  const text = String(address);
  return /^file:/i.test(text) ? fileURLToPath(text) : text;
}

const NAMES_REMEDY = "It is names.bin of the package; pass its path or bytes to loadNames()";
