/** Loads the core, once. Every `await` of wasm in the package goes through here. */
import { loadFile } from "#load";
import { compileBytes } from "./compile.js";
import { PrivetError, toPrivetError } from "./errors.js";
import startGlue, * as glue from "./wasm/privet.js";

/** Where the wasm comes from: its address, its bytes, or a module that is compiled already. */
export type InitSource = URL | string | BufferSource | WebAssembly.Module;

/**
 * Loads the core. Calling it is optional: everything else calls it when needed.
 *
 * A second call waits for the first, and does not load again. After a failure the next call tries again.
 *
 * @param source - For bundlers and servers that do not serve the package's own wasm file. Default: that file.
 * @throws {PrivetError} `csp` when the page forbids WebAssembly, `load` when the file cannot be had or is not ours.
 */
export function init(source?: InitSource): Promise<void> {
  ready ??= start(source).catch((error: unknown) => {
    ready = undefined;
    throw toPrivetError(error);
  });
  return ready;
}

/**
 * The core's own functions and classes, raw.
 *
 * @throws {PrivetError} `not-initialized` before `init` has resolved.
 */
export function core(): typeof glue {
  if (!isReady) throw new PrivetError("not-initialized", "the core is not loaded yet; await init() or createRedactor() first");
  return glue;
}

async function start(source: InitSource | undefined): Promise<void> {
  if (typeof WebAssembly === "undefined") {
    throw new PrivetError("load", "this environment has no WebAssembly; some browsers switch it off in their lockdown mode");
  }
  const module = await toModule(source);
  try {
    await startGlue({ module_or_path: module });
  } catch (cause) {
    throw new PrivetError("load", "this wasm file is not the core of this version of privet; serve the one of the same package", { cause });
  }
  isReady = true;
}

function toModule(source: InitSource | undefined): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return Promise.resolve(source);
  if (source === undefined || typeof source === "string" || source instanceof URL) return loadFile(source);
  return compileBytes(source, "the given bytes");
}

let ready: Promise<void> | undefined;
let isReady = false;
