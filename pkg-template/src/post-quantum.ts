/** Loads the cryptography of suite 2, a wasm module of its own: only keys of that suite need it. */
import { loadPostQuantumFile } from "#load";
import { type InitSource, ModuleLoader } from "./module-loader.js";
import { initSealing, sealing } from "./sealing.js";
import type { Jwk } from "./types.js";
import start, * as glue from "./wasm/post-quantum.js";

/** The loader of the post-quantum module. */
export const postQuantumModule: ModuleLoader<typeof glue> = new ModuleLoader({
  glue,
  start: (module) => start({ module_or_path: module }),
  loadFile: loadPostQuantumFile,
  name: "the post-quantum module",
  call: "initPostQuantum(), or createRedactor() with a policy that has recipients of suite 2",
});

/**
 * Loads the cryptography of suite 2 (HPKE with X-Wing). Calling it is optional: what has a key of that suite calls it when needed.
 *
 * @param source - For bundlers and servers that do not serve the package's own `post-quantum_bg.wasm`. Default: that file.
 * @throws {PrivetError} `csp` when the page forbids WebAssembly, `load` when the file cannot be had or is not ours.
 */
export function initPostQuantum(source?: InitSource): Promise<void> {
  return postQuantumModule.load(source);
}

/** What both modules with envelopes have. */
export type EnvelopeModule = Pick<typeof glue, "makeKeyPair" | "open" | "seal" | "sealOriginals">;

/** The module for envelopes to these keys, loaded. Keys that are none are refused by it. */
export async function loadEnvelopes(keys: unknown): Promise<EnvelopeModule> {
  await (isPostQuantum(keys) ? initPostQuantum() : initSealing());
  return envelopesFor(keys);
}

/** @throws {PrivetError} `not-initialized` before it is loaded. */
export function envelopesFor(keys: unknown): EnvelopeModule {
  return isPostQuantum(keys) ? postQuantumModule.glue() : sealing();
}

/** Whether there is a key of suite 2 among one key, several, or a JWK Set. */
function isPostQuantum(keys: unknown): boolean {
  if (Array.isArray(keys)) return keys.some(isPostQuantum);
  if (typeof keys !== "object" || keys === null) return false;
  return "keys" in keys ? isPostQuantum(keys.keys) : "kty" in keys && keys.kty === KEY_TYPE;
}

const KEY_TYPE: Extract<Jwk, { readonly pub: string }>["kty"] = "AKP";
