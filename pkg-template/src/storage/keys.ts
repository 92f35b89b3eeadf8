/** The keys of a storage: one that wraps, one that hides ids, one for each conversation. */
import { type Bytes, concatBytes, fromBase64Url, toBase64Url, toUtf8 } from "../bytes.js";
import { PrivetError } from "../errors.js";
import type { RecordRow } from "./database.js";

/** A key for a conversation's records, and how it is kept. */
export interface WrappedKey {
  readonly key: CryptoKey;
  readonly wrapped: Bytes;
}

/** A new AES-256-GCM key, wrapped under `kek` (RFC 3394). */
export async function makeDataKey(kek: CryptoKey): Promise<WrappedKey> {
  const fresh = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
  const wrapped = await wrap(fresh, kek);
  return { key: await unwrapDataKey(wrapped, kek), wrapped };
}

/** @throws {PrivetError} `vault-locked` for another key or damage. */
export async function unwrapDataKey(wrapped: Bytes, kek: CryptoKey): Promise<CryptoKey> {
  return await unwrap(wrapped, kek, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** A new HMAC key, wrapped under `kek`. */
export async function makeIndexKey(kek: CryptoKey): Promise<WrappedKey> {
  const fresh = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256", length: 256 }, true, ["sign"]);
  const wrapped = await wrap(fresh, kek);
  return { key: await unwrapIndexKey(wrapped, kek), wrapped };
}

/** @throws {PrivetError} `vault-locked` for another key or damage. */
export async function unwrapIndexKey(wrapped: Bytes, kek: CryptoKey): Promise<CryptoKey> {
  return await unwrap(wrapped, kek, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

/** The same key under another one. It is 32 bytes, whatever it is for. */
export async function rewrap(wrapped: Bytes, from: CryptoKey, to: CryptoKey): Promise<Bytes> {
  return await wrap(await unwrap(wrapped, from, "AES-GCM", true, ["encrypt", "decrypt"]), to);
}

/** What the database calls a conversation: without the key, neither the id nor that two storages hold the same one. */
export async function deriveIndex(key: CryptoKey, tenant: string, id: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.sign("HMAC", key, toUtf8(JSON.stringify(["privet/v1 conversation", tenant, id])))));
}

/** A record, under a nonce of its own, bound to its tenant, its conversation and its place. */
export async function encryptRecord(key: CryptoKey, tenant: string, hk: string, seq: number, content: unknown): Promise<RecordRow> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = toUtf8(pad(JSON.stringify(content)));
  const data = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: bind(tenant, hk, seq) }, key, plain));
  plain.fill(0);
  return { hk, seq, nonce, data };
}

/** @throws {PrivetError} `vault-locked` for a record of another place, conversation or tenant, or damage. */
export async function decryptRecord(key: CryptoKey, tenant: string, { hk, seq, nonce, data }: RecordRow): Promise<unknown> {
  try {
    const plain = new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce, additionalData: bind(tenant, hk, seq) }, key, data));
    const content: unknown = JSON.parse(new TextDecoder().decode(plain));
    plain.fill(0);
    return content;
  } catch {
    throw locked();
  }
}

/** One error for a wrong key and for damage, on purpose. */
export function locked(): PrivetError {
  return new PrivetError("vault-locked", "the storage does not open: the key is another, or it is damaged; it was left as it is");
}

/** The conversation's key, as a state holds it, for its own record. */
export function isKeyText(value: unknown): value is string {
  return typeof value === "string" && fromBase64Url(value)?.length === 32;
}

async function wrap(key: CryptoKey, kek: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.wrapKey("raw", key, kek, "AES-KW"));
}

async function unwrap(wrapped: Bytes, kek: CryptoKey, algorithm: "AES-GCM" | HmacImportParams, isExtractable: boolean, usages: readonly KeyUsage[]): Promise<CryptoKey> {
  try {
    return await crypto.subtle.unwrapKey("raw", wrapped, kek, "AES-KW", algorithm, isExtractable, usages);
  } catch {
    throw locked();
  }
}

function bind(tenant: string, hk: string, seq: number): Bytes {
  return concatBytes(toUtf8(JSON.stringify(["privet/v1 record", tenant, hk, seq])));
}

/** With spaces, which JSON passes over, to a multiple of 64 bytes: the length of a value says what it is. */
function pad(json: string): string {
  const length = toUtf8(json).length;
  return json + " ".repeat(Math.ceil(length / 64) * 64 - length);
}
