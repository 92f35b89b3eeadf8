/** Gets the wasm file where code may not compile any, and a wasm file imports as a module (workerd). `#load` picks it. */
import module from "./wasm/privet_bg.wasm";
import { PrivetError } from "./errors.js";

/** The package's own module; another one is passed to `init` compiled. */
export function loadFile(address?: URL | string): Promise<WebAssembly.Module> {
  if (address === undefined) return Promise.resolve(module);
  return Promise.reject(new PrivetError("load", "here a wasm file must be imported: init(module)"));
}
