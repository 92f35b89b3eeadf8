/** What a key list says: a JWK Set (RFC 7517 §5) with a number and an end. */
import { PrivetError } from "../errors.js";
import { isArray, isObject } from "../json.js";
import type { X25519Jwk } from "../types.js";
import { deriveThumbprint, isCoordinate } from "./signer.js";

/** A public key to seal to, and when it is good. */
export interface ListedKey extends X25519Jwk {
  /** Seconds since 1970 before which nothing is sealed to it. */
  readonly nbf?: number;
  /** Seconds since 1970 from which on nothing is sealed to it. */
  readonly exp?: number;
}

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
  const { kty, crv, x, kid, nbf, exp } = value;
  if ("d" in value) throw new PrivetError("key-list", "the key list holds a private key; make a new key pair, because this one is no longer secret");
  if (kty !== "OKP" || crv !== "X25519" || !isCoordinate(x)) throw new PrivetError("key-list", "the key list holds a key that is not an X25519 public key");
  if (kid !== (await deriveThumbprint("X25519", x))) throw new PrivetError("key-list", "a key of the list has a `kid` that is not its thumbprint (RFC 7638)");
  if (!isTime(nbf) || !isTime(exp)) throw NOT_A_LIST;
  return { kty, crv, x, kid, ...(nbf !== undefined && { nbf }), ...(exp !== undefined && { exp }) };
}

function isTime(value: unknown): value is number | undefined {
  return value === undefined || isWhole(value);
}

function isWhole(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** An envelope has at most as many recipients, and a list also holds keys to come. */
const MOST_KEYS = 64;
const NOT_A_LIST = new PrivetError("key-list", "this is not a key list: a JWK Set with `number` and `exp`");
