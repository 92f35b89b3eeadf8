/** Keys of those who sign lists: Ed25519 as JSON Web Keys (RFC 8037). */
import { fromBase64Url, toBase64Url, toUtf8 } from "../bytes.js";
import { PrivetError } from "../errors.js";

/** An Ed25519 key; with `d` the private one. */
export interface SignerJwk {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  readonly x: string;
  readonly d?: string;
  readonly kid?: string;
}

/** RFC 7638, of a key of RFC 8037. */
export async function deriveThumbprint(crv: "Ed25519" | "X25519", x: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", toUtf8(JSON.stringify({ crv, kty: "OKP", x })))));
}

/** Whether `value` is a coordinate of a key: 32 bytes in base64url. */
export function isCoordinate(value: unknown): value is string {
  return typeof value === "string" && value.length === 43 && fromBase64Url(value) !== undefined;
}

/** @throws {PrivetError} `key` when it is no Ed25519 public key. */
export async function importVerifyingKey({ kty, crv, x }: SignerJwk): Promise<CryptoKey> {
  return await importKey({ kty, crv, x }, "verify");
}

/** @throws {PrivetError} `key` when it is no Ed25519 private key. */
export async function importSigningKey({ kty, crv, x, d }: SignerJwk): Promise<CryptoKey> {
  return await importKey({ kty, crv, x, ...(d !== undefined && { d }) }, "sign");
}

/** The platform decides by `d` whether a key is private, and refuses one that is not for this use. */
async function importKey(jwk: JsonWebKey, use: "sign" | "verify"): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey("jwk", jwk, "Ed25519", false, [use]);
  } catch {
    throw new PrivetError("key", `the signer of a key list has an Ed25519 ${use === "sign" ? "private" : "public"} key (JWK); this is none, or this browser lacks Ed25519`);
  }
}
