/** Loads the core: what detects, redacts and restores. */
import { loadFile } from "#load";
import { type InitSource, ModuleLoader } from "./module-loader.js";
import start, * as glue from "./wasm/privet.js";

export type { InitSource } from "./module-loader.js";

/** The core's loader. */
export const coreModule: ModuleLoader<typeof glue> = new ModuleLoader({
  glue,
  start: (module) => start({ module_or_path: module }),
  loadFile,
  name: "the core",
  call: "init() or createRedactor()",
});

/**
 * Loads the core. Calling it is optional: everything else calls it when needed.
 *
 * A second call waits for the first, and does not load again. After a failure the next call tries again.
 *
 * @param source - For bundlers and servers that do not serve the package's own wasm file. Default: that file.
 * @throws {PrivetError} `csp` when the page forbids WebAssembly, `load` when the file cannot be had or is not ours.
 */
export function init(source?: InitSource): Promise<void> {
  return coreModule.load(source);
}

/**
 * The core's own functions and classes, raw.
 *
 * @throws {PrivetError} `not-initialized` before `init` has resolved.
 */
export function core(): typeof glue {
  return coreModule.glue();
}
