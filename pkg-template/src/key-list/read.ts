/** Reads a key list that came from elsewhere, and lets nothing through that the pinned signer did not sign, or that is old. */
import { type Bytes, toBase64Url } from "../bytes.js";
import { PrivetError } from "../errors.js";
import { parseJson } from "../json.js";
import { verifyJws } from "./jws.js";
import { type KeyList, type ListedKey, parseKeyList } from "./list.js";
import { importVerifyingKey, type SignerJwk } from "./signer.js";

export interface ReadKeyListOptions {
  /** Who may have signed: the pin. Build it into the program; several only while one signer follows another. */
  readonly signers: SignerJwk | readonly SignerJwk[];
  /** What the reading before gave as `accepted`. Keep it: without it an older list that has not expired yet is taken. */
  readonly accepted?: AcceptedKeyList | undefined;
  /** Seconds since 1970. Default: the device's clock. */
  readonly now?: number;
}

/** The newest list that was accepted; JSON, and not secret. */
export interface AcceptedKeyList {
  readonly number: number;
  /** SHA-256 of the list's payload, base64url: two lists of one number are not both the signer's. */
  readonly digest: string;
}

export interface KeyListReading {
  /** The keys that are good now, for `seal.recipients` of a policy; at least one. Each has an `exp`, so that nothing is sealed to it when it or the list is over. */
  readonly recipients: readonly ListedKey[];
  /** To be kept for the next reading. */
  readonly accepted: AcceptedKeyList;
  /** Seconds since 1970 until which these recipients are good; read a newer list before. */
  readonly until: number;
}

/**
 * The keys to seal to, from a signed list.
 *
 * @throws {PrivetError} `key-list` when the list is not signed by a pinned signer, is older than the one accepted before, or holds no key that is good
 * now, or such keys of two suites; `key-list-expired`; `key` when a signer is not an Ed25519 public key.
 */
export async function readKeyList(list: string, { signers, accepted, now = Date.now() / 1000 }: ReadKeyListOptions): Promise<KeyListReading> {
  const pinned = "kty" in signers ? [signers] : signers;
  const payload = list.length > LONGEST_LIST ? undefined : await verifyJws(list.trim(), await Promise.all(pinned.map(importVerifyingKey)));
  if (payload === undefined) throw new PrivetError("key-list", "the key list is not signed by its pinned signer, so none of its keys is used");
  const { keys, number, exp } = await parse(payload);
  const digest = toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", payload)));
  refuseOlder({ number, digest }, accepted);
  if (!(now < exp)) throw new PrivetError("key-list-expired", "the key list has expired, so none of its keys is used; get a newer one");
  const good = keys.filter((key) => isGood(key, now));
  if (good.length === 0) throw new PrivetError("key-list", "the key list holds no key that is good now; get a newer one");
  if (new Set(good.map(({ kty }) => kty)).size > 1) throw new PrivetError("key-list", "the key list holds keys of two suites that are good now, and an envelope is of one; give one of them `nbf` or `exp`");
  return {
    recipients: good.map((key) => ({ ...key, exp: Math.min(key.exp ?? exp, exp) })),
    accepted: { number, digest },
    until: Math.min(exp, ...good.map((key) => key.exp ?? exp)),
  };
}

async function parse(payload: Bytes): Promise<KeyList> {
  return await parseKeyList(parseJson(new TextDecoder().decode(payload))?.value);
}

function refuseOlder({ number, digest }: AcceptedKeyList, accepted: AcceptedKeyList | undefined): void {
  if (accepted === undefined || number > accepted.number) return;
  if (number === accepted.number && digest === accepted.digest) return;
  const reason = number === accepted.number ? "has the number of another one" : "is older than the one";
  throw new PrivetError("key-list", `the key list ${reason} that was accepted before, so none of its keys is used`);
}

function isGood({ nbf = 0, exp = Infinity }: ListedKey, now: number): boolean {
  return nbf <= now && now < exp;
}

/** In characters; 64 keys of suite 2 take about 155 000. */
const LONGEST_LIST = 1 << 18;
