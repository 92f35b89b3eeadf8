/** Reads keys from files. */
import { fromBase64Url } from "../bytes.js";
import { isArray, isObject, parseJson } from "../json.js";
import { type AcceptedKeyList, readKeyList } from "../key-list/read.js";
import type { SignerJwk } from "../key-list/signer.js";
import type { Jwk } from "../types.js";
import { requiredOf } from "./arguments.js";
import type { Arguments } from "./command.js";
import { decodeUtf8, MARK, readBytes, readJsonFile } from "./input.js";
import { withLock } from "./lock.js";
import { replaceFile } from "./output.js";
import { UsageError } from "./usage-error.js";

export const PIN_OPTION = { pin: { type: "string" } } as const;
export const PIN_HELP = `  --pin FILE           the public keys are a signed list (see privet keys); FILE holds its signer's public key, and
                       remembers which list was accepted last: an older one is refused`;

/** Public keys of the file that option `name` names: a JWK, a JWK Set (RFC 7517), what `privet keygen` writes, or with `--pin` a signed list. */
export async function readRecipients(args: Arguments, name: string): Promise<readonly Jwk[]> {
  const path = requiredOf(args, name);
  const pin = args.option("pin");
  if (pin === undefined) return await readPublicKeys(path);
  const list = decodeUtf8(await readBytes(path), path);
  // Else of two processes the one with the older list could be the last to write.
  return await withLock(pin, () => acceptKeyList(list, pin));
}

/** Public keys of a file: a JWK, a JWK Set, or what `privet keygen` writes. */
export async function readPublicKeys(path: string): Promise<readonly Jwk[]> {
  const text = decodeUtf8(await readBytes(path), path).replace(MARK, "");
  if (COMPACT_JWS.test(text)) throw new UsageError(`${path}: a signed list of keys; --pin is missing, which says who must have signed it`);
  const file = parseJson(text)?.value;
  if (!isObject(file)) throw new UsageError(`${path}: not a JSON object`);
  const value = file["publicKey"] ?? file;
  const keys = isObject(value) && isArray(value["keys"]) ? value["keys"] : [value];
  if (keys.length === 0) throw new UsageError(`${path}: the key set is empty`);
  return keys.map((key) => toJwk(key, path));
}

/** The private key of a file: a JWK, or what `privet keygen` writes. */
export async function readPrivateKey(path: string): Promise<Jwk> {
  const file = await readJsonFile(path);
  const key = toJwk(file["privateKey"] ?? file, path);
  if (("d" in key ? key.d : "priv" in key ? key.priv : undefined) === undefined) throw new UsageError(`${path}: a public key; the private one is needed, with its member "d" or "priv"`);
  return key;
}

/** `--tenant-key`, for the commands under a policy whose keys have the scope of a tenant. */
export const TENANT_KEY_OPTION = { "tenant-key": { type: "string" } } as const;
export const TENANT_KEY_HELP = "  --tenant-key FILE    the key of the tenant (see privet keygen --tenant), where the policy's keys have that scope";

/** The 32 bytes of the file that `--tenant-key` names; `undefined` without. */
export async function readTenantKey(args: Arguments): Promise<Uint8Array | undefined> {
  const path = args.option("tenant-key");
  if (path === undefined) return undefined;
  const { kty, k } = await readJsonFile(path);
  const key = typeof k === "string" ? fromBase64Url(k) : undefined;
  if (kty !== "oct" || key?.length !== 32) throw new UsageError(`${path}: not the key of a tenant, as privet keygen --tenant writes it`);
  return key;
}

/** The private key of a file that signs lists: a JWK, or what `privet keygen --signer` writes. */
export async function readSigner(path: string): Promise<SignerJwk> {
  const file = await readJsonFile(path);
  const key = file["privateKey"] ?? file;
  if (!isSigner(key) || key.d === undefined) throw new UsageError(`${path}: not the private key of a signer, as privet keygen --signer writes it`);
  return key;
}

/** The pin is a signer's public key, and beside it, once there is one, the list accepted last. */
async function acceptKeyList(list: string, path: string): Promise<readonly Jwk[]> {
  const pin = await readJsonFile(path);
  const signer = pin["publicKey"] ?? pin;
  const known = pin["accepted"];
  if (!isSigner(signer) || signer.d !== undefined || !(known === undefined || isAccepted(known))) {
    throw new UsageError(`${path}: not the public key of a signer, as privet keygen --signer writes it`);
  }
  const { recipients, accepted } = await readKeyList(list, { signers: signer, accepted: known });
  // Before anything is sealed: a list that is not remembered could be followed by an older one.
  if (accepted.number !== known?.number) await replaceFile(path, `${JSON.stringify({ ...pin, accepted }, undefined, 2)}\n`);
  return recipients;
}

function toJwk(value: unknown, path: string): Jwk {
  if (!isJwk(value)) throw new UsageError(`${path}: not a key of the kind that privet keygen makes (JWK, OKP with X25519, or AKP)`);
  return value;
}

/** The core checks the numbers. */
function isJwk(value: unknown): value is Jwk {
  if (!isObject(value)) return false;
  if (value["kty"] === "AKP") return typeof value["pub"] === "string";
  return value["kty"] === "OKP" && value["crv"] === "X25519" && typeof value["x"] === "string";
}

/** WebCrypto checks the numbers. */
function isSigner(value: unknown): value is SignerJwk {
  return isObject(value) && value["kty"] === "OKP" && value["crv"] === "Ed25519" && typeof value["x"] === "string";
}

function isAccepted(value: unknown): value is AcceptedKeyList {
  return isObject(value) && Number.isSafeInteger(value["number"]) && typeof value["digest"] === "string";
}

/** RFC 7515 §7.1. */
const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]+\s*$/;
