/** What a key list says: a JWK Set (RFC 7517 §5) with a number and an end. */
import { fromBase64Url, toBase64Url, toUtf8 } from "../bytes.js";
import { PrivetError } from "../errors.js";
import { isArray, isObject, type JsonObject } from "../json.js";
import type { X25519Jwk, XWingJwk } from "../types.js";
import { deriveThumbprint, isCoordinate } from "./signer.js";

/** A public key to seal to, and when it is good. */
export type ListedKey = X25519Jwk | XWingJwk;

export interface KeyList {
  readonly keys: readonly ListedKey[];
  /** Counts up: of two lists the one with the higher number is the newer. At least 1. */
  readonly number: number;
  /** Seconds since 1970 from which on the list is refused, so that nobody can hold newer ones back for ever. */
  readonly exp: number;
}

/**
 * The list that `value` is, with nothing but the members that are known.
 *
 * @throws {PrivetError} `key-list` when it is none.
 */
export async function parseKeyList(value: unknown): Promise<KeyList> {
  if (!isObject(value)) throw NOT_A_LIST;
  const { keys, number, exp } = value;
  if (!isArray(keys) || keys.length === 0 || keys.length > MOST_KEYS || !isWhole(number) || number === 0 || !isWhole(exp)) throw NOT_A_LIST;
  return { keys: await Promise.all(keys.map(parseListedKey)), number, exp };
}

async function parseListedKey(value: unknown): Promise<ListedKey> {
  if (!isObject(value)) throw NOT_A_LIST;
  const { kid, nbf, exp } = value;
  if ("d" in value || "priv" in value) throw new PrivetError("key-list", "the key list holds a private key; make a new key pair, because this one is no longer secret");
  const key = toNamedKey(value);
  if (key === undefined) throw new PrivetError("key-list", "the key list holds a key that is not a public key on X25519 or of X-Wing");
  if (kid !== (await deriveKeyThumbprint(key))) throw new PrivetError("key-list", "a key of the list has a `kid` that is not its thumbprint (RFC 7638)");
  if (!isTime(nbf) || !isTime(exp)) throw NOT_A_LIST;
  return { ...key, kid, ...(nbf !== undefined && { nbf }), ...(exp !== undefined && { exp }) };
}

/** What names a key and nothing else: the members that its thumbprint is of. */
function toNamedKey({ kty, crv, x, alg, pub }: JsonObject): ListedKey | undefined {
  if (kty === "OKP" && crv === "X25519" && isCoordinate(x)) return { kty, crv, x };
  if (kty === "AKP" && alg === SUITE_2 && typeof pub === "string" && fromBase64Url(pub)?.length === 1216) return { kty, alg, pub };
  return undefined;
}

/** RFC 7638, of the members in alphabetical order; for AKP keys RFC 9964 §6. */
export async function deriveKeyThumbprint(key: ListedKey): Promise<string> {
  if (key.kty === "OKP") return await deriveThumbprint("X25519", key.x);
  const { alg, kty, pub } = key;
  return toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", toUtf8(JSON.stringify({ alg, kty, pub })))));
}

function isTime(value: unknown): value is number | undefined {
  return value === undefined || isWhole(value);
}

function isWhole(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** An envelope has at most as many recipients, and a list also holds keys to come. */
const MOST_KEYS = 64;
const SUITE_2 = "privet-HPKE-XWing-A256GCM";
const NOT_A_LIST = new PrivetError("key-list", "this is not a key list: a JWK Set with `number` and `exp`");
