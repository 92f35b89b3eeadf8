/**
 * Privet finds personal data and secrets in chat text, replaces them with reversible placeholders and restores the answer.
 * All of it happens on the device: nothing here makes a request but the one that loads the package's own wasm file.
 */
export { entities, policies, policySchema } from "./catalog.js";
export { Conversation } from "./conversation.js";
export { findPrivetError, PrivetError, type PrivetErrorCode, type PrivetErrorOptions } from "./errors.js";
export { type KeyPair, type KeyPairOptions, makeKeyPair, open, type Recipients, seal } from "./keys.js";
export { init, type InitSource } from "./load.js";
export type { NamesSource } from "./names.js";
export { initPostQuantum } from "./post-quantum.js";
export { createRedactor, Redactor, type RedactorOptions } from "./redactor.js";
export { initSealing } from "./sealing.js";
export { TextRestorer } from "./restorer.js";
export { openTokens, tokenOpener } from "./tokens.js";
export type * from "./types.js";
