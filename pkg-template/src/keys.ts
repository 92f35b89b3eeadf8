/** Sealing without a redactor: key pairs, and making and reading envelopes. */
import { checkText } from "./arguments.js";
import { guard, PrivetError } from "./errors.js";
import { toJson } from "./json.js";
import { initPostQuantum, loadEnvelopes, postQuantumModule } from "./post-quantum.js";
import { initSealing, sealing } from "./sealing.js";
import type { Jwk, Opened, X25519Jwk, XWingJwk } from "./types.js";

/** A public key to give away, and the private key that opens what is sealed to it. */
export interface KeyPair<Key extends Jwk = X25519Jwk> {
  readonly publicKey: Key;
  readonly privateKey: Key;
}

/** Whom to seal to: one key, several, or a JWK Set (RFC 7517). */
export type Recipients = Jwk | readonly Jwk[] | { readonly keys: readonly Jwk[] };

/** What `makeKeyPair` takes. */
export interface KeyPairOptions {
  /** 1, the default: X25519, which every JOSE library opens. 2: HPKE with X-Wing, for what must stay secret when there are quantum computers. */
  readonly suite?: 1 | 2;
}

/** Makes a key pair. */
export async function makeKeyPair(options?: KeyPairOptions & { readonly suite?: 1 }): Promise<KeyPair>;
export async function makeKeyPair(options: KeyPairOptions & { readonly suite: 2 }): Promise<KeyPair<XWingJwk>>;
export async function makeKeyPair(options: KeyPairOptions): Promise<KeyPair<Jwk>>;
export async function makeKeyPair({ suite = 1 }: KeyPairOptions = {}): Promise<KeyPair<Jwk>> {
  await (suite === 2 ? initPostQuantum() : initSealing());
  const module = suite === 2 ? postQuantumModule.glue() : sealing();
  return guard(() => module.makeKeyPair(suite));
}

/**
 * Seals `text`, so that only a recipient's private key opens it. The envelope is a JWE (RFC 7516), that any JOSE library opens where the keys are of suite 1.
 *
 * @throws {PrivetError} `key` when a recipient's is not a public key of suite 1 or 2, or the recipients' are of both.
 */
export async function seal(text: string, recipients: Recipients): Promise<string> {
  const module = await loadEnvelopes(recipients);
  checkText(text, "text");
  const keys = keyJson(recipients);
  return guard(() => module.seal(text, keys));
}

/**
 * Opens an envelope: a draft's `sealed` originals, or what `seal` made.
 *
 * @throws {PrivetError} `envelope` for a wrong key or a damaged envelope, `envelope-expired`, `envelope-unsupported`, or `key`.
 */
export async function open(envelope: string, privateKey: Jwk): Promise<Opened> {
  const module = await loadEnvelopes(privateKey);
  checkText(envelope, "envelope");
  const key = keyJson(privateKey);
  return guard(() => module.open(envelope, key));
}

function keyJson(key: unknown): string {
  const json = toJson(key);
  if (json === undefined) throw new PrivetError("key", "bad key: it is not a JSON Web Key");
  return json;
}
