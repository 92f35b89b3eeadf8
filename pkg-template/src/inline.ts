/**
 * The same as `privet`, with the wasm inside the JavaScript (base64, a third larger): for places that cannot load a file,
 * such as a single-file bundle or a sandboxed page.
 */
import * as catalog from "./catalog.js";
import * as keys from "./keys.js";
import { coreModule, init as initCore, type InitSource } from "./load.js";
import { initPostQuantum as initPostQuantumModule, postQuantumModule } from "./post-quantum.js";
import * as redactor from "./redactor.js";
import { initSealing as initSealingModule, sealingModule } from "./sealing.js";
import * as tokens from "./tokens.js";
import type { Jwk, XWingJwk } from "./types.js";
import { base64 } from "./wasm/base64.js";

export { Conversation } from "./conversation.js";
export { findPrivetError, PrivetError, type PrivetErrorCode, type PrivetErrorOptions } from "./errors.js";
export type { KeyPair, KeyPairOptions, Recipients } from "./keys.js";
export type { InitSource } from "./load.js";
export type { NamesSource } from "./names.js";
export { Redactor, type RedactorOptions } from "./redactor.js";
export { TextRestorer } from "./restorer.js";
export type * from "./types.js";

/** Loads the core from this file; see `init` of `privet`. */
export function init(source?: InitSource): Promise<void> {
  bring();
  return initCore(source);
}

/** See `initSealing` of `privet`. */
export function initSealing(source?: InitSource): Promise<void> {
  bring();
  return initSealingModule(source);
}

/** See `initPostQuantum` of `privet`. */
export function initPostQuantum(source?: InitSource): Promise<void> {
  bring();
  return initPostQuantumModule(source);
}

/** See `openTokens` of `privet`. */
export const openTokens: typeof tokens.openTokens = async (text, key) => {
  bring();
  return await tokens.openTokens(text, key);
};

/** See `tokenOpener` of `privet`. */
export const tokenOpener: typeof tokens.tokenOpener = async (key) => {
  bring();
  return await tokens.tokenOpener(key);
};

/** See `createRedactor` of `privet`. */
export const createRedactor: typeof redactor.createRedactor = async (options) => {
  await init();
  return await redactor.createRedactor(options);
};

/** See `entities` of `privet`. */
export const entities: typeof catalog.entities = async () => {
  await init();
  return await catalog.entities();
};

/** See `policies` of `privet`. */
export const policies: typeof catalog.policies = async () => {
  await init();
  return await catalog.policies();
};

/** See `policySchema` of `privet`. */
export const policySchema: typeof catalog.policySchema = catalog.policySchema;

/** See `makeKeyPair` of `privet`. */
export async function makeKeyPair(options?: keys.KeyPairOptions & { readonly suite?: 1 }): Promise<keys.KeyPair>;
export async function makeKeyPair(options: keys.KeyPairOptions & { readonly suite: 2 }): Promise<keys.KeyPair<XWingJwk>>;
export async function makeKeyPair(options: keys.KeyPairOptions): Promise<keys.KeyPair<Jwk>>;
export async function makeKeyPair(options: keys.KeyPairOptions = {}): Promise<keys.KeyPair<Jwk>> {
  bring();
  return await keys.makeKeyPair(options);
}

/** See `seal` of `privet`. */
export const seal: typeof keys.seal = async (text, recipients) => {
  bring();
  return await keys.seal(text, recipients);
};

/** See `open` of `privet`. */
export const open: typeof keys.open = async (envelope, privateKey) => {
  bring();
  return await keys.open(envelope, privateKey);
};

/** From then on the modules come from here. The cryptography is a chunk of its own where the bundler makes chunks. */
function bring(): void {
  coreModule.bring(() => Promise.resolve(decode(base64)));
  postQuantumModule.bring(async () => decode((await import("./wasm/post-quantum-base64.js")).base64));
  sealingModule.bring(async () => decode((await import("./wasm/sealing-base64.js")).base64));
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
