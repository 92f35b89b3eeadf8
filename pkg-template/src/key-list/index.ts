/** Signed lists of the keys to seal to: who signs them is pinned, and no list is taken twice backwards. */
export type { KeyList, ListedKey } from "./list.js";
export { type AcceptedKeyList, type KeyListReading, readKeyList, type ReadKeyListOptions } from "./read.js";
export { makeSignerKeyPair, signKeyList } from "./sign.js";
export type { SignerJwk } from "./signer.js";
