/** Loads the cryptography: a wasm module of its own, because most pages neither seal nor keep a vault. */
import { loadSealingFile } from "#load";
import { type InitSource, ModuleLoader } from "./module-loader.js";
import start, * as glue from "./wasm/sealing.js";

/** The loader of the sealing module. */
export const sealingModule: ModuleLoader<typeof glue> = new ModuleLoader({
  glue,
  start: (module) => start({ module_or_path: module }),
  loadFile: loadSealingFile,
  name: "the sealing module",
  call: "initSealing(), or createRedactor() with a policy that has recipients",
});

/**
 * Loads the cryptography. Calling it is optional: what seals, opens or keeps a vault calls it when needed.
 *
 * @param source - For bundlers and servers that do not serve the package's own `sealing_bg.wasm`. Default: that file.
 * @throws {PrivetError} `csp` when the page forbids WebAssembly, `load` when the file cannot be had or is not ours.
 */
export function initSealing(source?: InitSource): Promise<void> {
  return sealingModule.load(source);
}

/**
 * The module's own functions, raw.
 *
 * @throws {PrivetError} `not-initialized` before `initSealing` has resolved.
 */
export function sealing(): typeof glue {
  return sealingModule.glue();
}
