/** Reads keys from files. */
import { isArray, isObject } from "../json.js";
import type { Jwk } from "../types.js";
import { readJsonFile } from "./input.js";
import { UsageError } from "./usage-error.js";

/** Public keys of a file: a JWK, a JWK Set (RFC 7517), or what `privet keygen` writes. */
export async function readRecipients(path: string): Promise<readonly Jwk[]> {
  const file = await readJsonFile(path);
  const value = file["publicKey"] ?? file;
  const keys = isObject(value) && isArray(value["keys"]) ? value["keys"] : [value];
  if (keys.length === 0) throw new UsageError(`${path}: the key set is empty`);
  return keys.map((key) => toJwk(key, path));
}

/** The private key of a file: a JWK, or what `privet keygen` writes. */
export async function readPrivateKey(path: string): Promise<Jwk> {
  const file = await readJsonFile(path);
  const key = toJwk(file["privateKey"] ?? file, path);
  if (key.d === undefined) throw new UsageError(`${path}: a public key; the private one is needed, with its member "d"`);
  return key;
}

function toJwk(value: unknown, path: string): Jwk {
  if (!isJwk(value)) throw new UsageError(`${path}: not a key of the kind that privet keygen makes (JWK, OKP, X25519)`);
  return value;
}

/** The core checks the numbers. */
function isJwk(value: unknown): value is Jwk {
  return isObject(value) && value["kty"] === "OKP" && value["crv"] === "X25519" && typeof value["x"] === "string";
}
