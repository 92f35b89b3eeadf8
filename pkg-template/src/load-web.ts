/** Gets the wasm file in a page or a worker. `#load` in package.json picks this file where nothing more special fits. */
import { fetchModule } from "./fetch-module.js";

/** The module at `address`; by default the package's own. Bundlers recognise this form of URL and copy the file along. */
export function loadFile(address?: URL | string): Promise<WebAssembly.Module> {
  return fetchModule(address ?? new URL("./wasm/privet_bg.wasm", import.meta.url));
}
