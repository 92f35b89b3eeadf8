/** Gets the wasm file in a page or a worker. `#load` in package.json picks this file where nothing more special fits. */
import { fetchBytes, fetchModule } from "./fetch-module.js";

/** The module at `address`; by default the package's own. Bundlers recognise this form of URL and copy the file along. */
export function loadFile(address?: URL | string): Promise<WebAssembly.Module> {
  return fetchModule(address ?? new URL("./wasm/privet_bg.wasm", import.meta.url));
}

/** The sealing module at `address`, in the same way. */
export function loadSealingFile(address?: URL | string): Promise<WebAssembly.Module> {
  return fetchModule(address ?? new URL("./wasm/sealing_bg.wasm", import.meta.url));
}

/** The post-quantum module at `address`, in the same way. By default the package's own. */
export function loadPostQuantumFile(address?: URL | string): Promise<WebAssembly.Module> {
  return fetchModule(address ?? new URL("./wasm/post-quantum_bg.wasm", import.meta.url));
}

/** The names model at `address`; by default the package's own, from where this file is. */
export function loadNamesFile(address?: URL | string): Promise<Uint8Array> {
  return fetchBytes(address ?? new URL("../names.bin", import.meta.url), NAMES_REMEDY);
}

const NAMES_REMEDY = "Serve names.bin of the package, or pass its address or bytes to loadNames()";
