/** Makes key lists: for whoever runs the recipients. */
import { toUtf8 } from "../bytes.js";
import { PrivetError } from "../errors.js";
import { isObject } from "../json.js";
import { signJws, verifyJws } from "./jws.js";
import { deriveKeyThumbprint, type KeyList, type ListedKey, parseKeyList } from "./list.js";
import { deriveThumbprint, importSigningKey, importVerifyingKey, isCoordinate, type SignerJwk } from "./signer.js";

/** Makes an Ed25519 key pair: the public key is pinned in the programs that seal, the private one signs lists. */
export async function makeSignerKeyPair(): Promise<{ readonly publicKey: SignerJwk; readonly privateKey: SignerJwk }> {
  const pair: unknown = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  if (!isObject(pair) || !(pair["privateKey"] instanceof CryptoKey)) throw new PrivetError("internal", "this platform makes no Ed25519 keys");
  const { x, d } = await crypto.subtle.exportKey("jwk", pair["privateKey"]);
  if (!isCoordinate(x) || !isCoordinate(d)) throw new PrivetError("internal", "this platform makes no Ed25519 keys");
  const kid = await deriveThumbprint("Ed25519", x);
  return { publicKey: { kty: "OKP", crv: "Ed25519", x, kid }, privateKey: { kty: "OKP", crv: "Ed25519", x, d, kid } };
}

/**
 * Signs a list. Each key gets its thumbprint as `kid`.
 *
 * @returns a JWS in compact form (RFC 7515).
 * @throws {PrivetError} `key-list` when the list is none, or holds a private key; `key` when `privateKey` is not an Ed25519 private key.
 */
export async function signKeyList({ keys, number, exp }: KeyList, privateKey: SignerJwk): Promise<string> {
  const list = await parseKeyList({ keys: await Promise.all(keys.map(withThumbprint)), number, exp });
  const kid = await deriveThumbprint("Ed25519", privateKey.x);
  const signed = await signJws(toUtf8(JSON.stringify(list)), await importSigningKey(privateKey), kid);
  // An `x` that does not belong to `d` would give lists that nobody accepts.
  if ((await verifyJws(signed, [await importVerifyingKey(privateKey)])) === undefined) throw new PrivetError("key", "`x` and `d` of the signer's key are not of the same key pair; export the key again");
  return signed;
}

async function withThumbprint(key: ListedKey): Promise<ListedKey> {
  return { ...key, kid: await deriveKeyThumbprint(key) };
}
