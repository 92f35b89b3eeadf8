/** What the background asks whoever keeps the conversations on the device: itself, or in Chromium a page of ours without a window. */
import { isObject, isText } from "../shared/json.js";

/** What unlocks the originals: nothing but the browser's memory, the device, or the person. */
export const TIERS = ["memory", "device", "passphrase"] as const;
export type Tier = (typeof TIERS)[number];

export type VaultCall =
  | { readonly vault: "describe" }
  | { readonly vault: "unlock"; readonly passphrase: string }
  | { readonly vault: "change"; readonly tier: Tier; readonly passphrase: string }
  | { readonly vault: "lock" }
  | { readonly vault: "load"; readonly name: string }
  /** `minutes` until it is forgotten; 0: never. `state` is base64. */
  | { readonly vault: "save"; readonly name: string; readonly state: string; readonly minutes: number }
  | { readonly vault: "shred"; readonly name: string }
  | { readonly vault: "list" }
  | { readonly vault: "destroy" };

/** Every call has the same kind of result; what a call does not say is as if it had not changed. */
export interface VaultResult {
  readonly tier: Tier;
  /** Whether conversations can be read and kept. Always, where they are in memory. */
  readonly isOpen: boolean;
  /** Of `load`; `null`: there is none. */
  readonly state: string | null;
  /** Of `list`. */
  readonly names: readonly string[];
}

export function isTier(value: unknown): value is Tier {
  return TIERS.some((tier) => tier === value);
}

export function isVaultCall(value: unknown): value is VaultCall {
  return isObject(value) && isText(value["vault"]);
}

export function isVaultResult(value: unknown): value is VaultResult {
  return isObject(value) && isTier(value["tier"]) && typeof value["isOpen"] === "boolean";
}
