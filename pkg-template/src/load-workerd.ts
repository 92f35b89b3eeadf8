/** Gets the wasm file where code may not compile any, and a wasm file imports as a module (workerd). `#load` picks it. */
import module from "./wasm/privet_bg.wasm";
import postQuantum from "./wasm/post-quantum_bg.wasm";
import sealing from "./wasm/sealing_bg.wasm";
import { PrivetError } from "./errors.js";
import { fetchBytes } from "./fetch-module.js";

/** The package's own module; another one is passed to `init` compiled. */
export function loadFile(address?: URL | string): Promise<WebAssembly.Module> {
  return address === undefined ? Promise.resolve(module) : refuse();
}

/** The package's own sealing module. */
export function loadSealingFile(address?: URL | string): Promise<WebAssembly.Module> {
  return address === undefined ? Promise.resolve(sealing) : refuse();
}

/** The package's own post-quantum module. */
export function loadPostQuantumFile(address?: URL | string): Promise<WebAssembly.Module> {
  return address === undefined ? Promise.resolve(postQuantum) : refuse();
}

function refuse(): Promise<never> {
  return Promise.reject(new PrivetError("load", "here a wasm file must be imported: init(module)"));
}

/** The names model: only from an address here. */
export function loadNamesFile(address?: URL | string): Promise<Uint8Array> {
  if (address !== undefined) return fetchBytes(address, NAMES_REMEDY);
  return Promise.reject(new PrivetError("load", NAMES_REMEDY));
}

const NAMES_REMEDY = "Here names.bin must be passed: loadNames(bytes), or loadNames(address)";
