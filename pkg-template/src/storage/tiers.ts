/** Where the key comes from that wraps all others. A new tier is a kind here and in `TierKey`. */
import { type Bytes, toUtf8 } from "../bytes.js";
import { guard, PrivetError } from "../errors.js";
import { isObject } from "../json.js";
import { initSealing, sealing } from "../sealing.js";
import type { TierInfo, TierKey } from "./protocol.js";

/** What the database keeps of a tier. */
export type StoredTier =
  /** The key is in the worker's memory alone. */
  | { readonly kind: "memory" }
  /** A key that scripts can use and not read. It does lie in the browser's profile. */
  | { readonly kind: "device"; readonly key: CryptoKey }
  /** Argon2id; memory in KiB. */
  | { readonly kind: "passphrase"; readonly salt: Bytes; readonly memory: number; readonly passes: number; readonly lanes: number }
  /** WebAuthn's PRF extension. */
  | { readonly kind: "passkey"; readonly credential: Bytes; readonly salt: Bytes };

export interface OpenTier {
  readonly stored: StoredTier;
  /** AES-KW, not extractable. */
  readonly kek: CryptoKey;
}

/** A tier for a storage that is made, or that changes its tier. */
export async function makeTier(key: TierKey): Promise<OpenTier> {
  switch (key.kind) {
    case "memory":
      return { stored: { kind: "memory" }, kek: await makeKek() };
    case "device": {
      const kek = await makeKek();
      return { stored: { kind: "device", key: kek }, kek };
    }
    case "passphrase": {
      if (key.passphrase === "") throw new PrivetError("input", "the passphrase is empty");
      const stored = { kind: "passphrase", salt: crypto.getRandomValues(new Uint8Array(16)), ...COST } as const;
      return { stored, kek: await stretch(key.passphrase, stored) };
    }
    case "passkey":
      return { stored: { kind: "passkey", credential: key.credential, salt: key.salt }, kek: await derive(key.secret) };
  }
}

/** The key of a storage that exists. Whether it is the right one shows when it unwraps the first key. */
export async function unlockTier(stored: StoredTier, key: TierKey): Promise<CryptoKey> {
  if (stored.kind === "device" && key.kind === "device") return stored.key;
  if (stored.kind === "passphrase" && key.kind === "passphrase") return await stretch(key.passphrase, stored);
  if (stored.kind === "passkey" && key.kind === "passkey") return await derive(key.secret);
  throw new PrivetError("input", `this storage is unlocked by its ${stored.kind} key, and was given a ${key.kind} key`);
}

/** What a page must know to unlock. */
export function describeTier(stored: StoredTier): TierInfo {
  return stored.kind === "passkey" ? { kind: stored.kind, credential: stored.credential, salt: stored.salt } : { kind: stored.kind };
}

/** Whether a row of the database is a tier of this version. */
export function isStoredTier(row: unknown): row is StoredTier {
  if (!isObject(row)) return false;
  switch (row["kind"]) {
    case "memory":
      return true;
    case "device":
      return row["key"] instanceof CryptoKey;
    case "passphrase":
      return row["salt"] instanceof Uint8Array && ["memory", "passes", "lanes"].every((name) => typeof row[name] === "number");
    case "passkey":
      return row["credential"] instanceof Uint8Array && row["salt"] instanceof Uint8Array;
    default:
      return false;
  }
}

async function makeKek(): Promise<CryptoKey> {
  return await crypto.subtle.generateKey({ name: "AES-KW", length: 256 }, false, ["wrapKey", "unwrapKey"]);
}

/** The core refuses a cost below its floor, which would be weak, and above its ceiling, which would freeze the reader. */
async function stretch(passphrase: string, { salt, memory, passes, lanes }: Extract<StoredTier, { kind: "passphrase" }>): Promise<CryptoKey> {
  await initSealing();
  const secret = Uint8Array.from(guard(() => sealing().deriveKey(passphrase, salt, memory, passes, lanes)));
  return await importKek(secret);
}

/** WebAuthn gives bytes for many purposes; HKDF makes of them a key for this one. */
async function derive(secret: Bytes): Promise<CryptoKey> {
  if (secret.length !== 32 || secret.every((byte) => byte === 0)) throw new PrivetError("key", "the passkey gave no secret: it has no PRF extension");
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  secret.fill(0);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: toUtf8("privet/v1 storage key") };
  return await crypto.subtle.deriveKey(how, base, { name: "AES-KW", length: 256 }, false, ["wrapKey", "unwrapKey"]);
}

async function importKek(secret: Bytes): Promise<CryptoKey> {
  const kek = await crypto.subtle.importKey("raw", secret, "AES-KW", false, ["wrapKey", "unwrapKey"]);
  secret.fill(0);
  return kek;
}

/** RFC 9106 §4, second choice, on one lane: what the vault file uses, too. */
const COST = { memory: 65_536, passes: 3, lanes: 1 } as const;
