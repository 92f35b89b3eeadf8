/** Sealing without a redactor: key pairs, and making and reading envelopes. */
import { checkText } from "./arguments.js";
import { guard, PrivetError } from "./errors.js";
import { toJson } from "./json.js";
import { initSealing, sealing } from "./sealing.js";
import type { Jwk, Opened } from "./types.js";

/** A public key to give away, and the private key that opens what is sealed to it. */
export interface KeyPair {
  readonly publicKey: Jwk;
  readonly privateKey: Jwk;
}

/** Whom to seal to: one key, several, or a JWK Set (RFC 7517). */
export type Recipients = Jwk | readonly Jwk[] | { readonly keys: readonly Jwk[] };

/** Makes an X25519 key pair. */
export async function makeKeyPair(): Promise<KeyPair> {
  await initSealing();
  return guard(() => sealing().makeKeyPair());
}

/**
 * Seals `text`, so that only a recipient's private key opens it. The envelope is a JWE (RFC 7516), that any JOSE library opens.
 *
 * @throws {PrivetError} `key` when a recipient is not an X25519 public key.
 */
export async function seal(text: string, recipients: Recipients): Promise<string> {
  await initSealing();
  checkText(text, "text");
  const keys = keyJson(recipients);
  return guard(() => sealing().seal(text, keys));
}

/**
 * Opens an envelope: a draft's `sealed` originals, or what `seal` made.
 *
 * @throws {PrivetError} `envelope` for a wrong key or a damaged envelope, `envelope-expired`, `envelope-unsupported`, or `key`.
 */
export async function open(envelope: string, privateKey: Jwk): Promise<Opened> {
  await initSealing();
  checkText(envelope, "envelope");
  const key = keyJson(privateKey);
  return guard(() => sealing().open(envelope, key));
}

function keyJson(key: unknown): string {
  const json = toJson(key);
  if (json === undefined) throw new PrivetError("key", "bad key: it is not a JSON Web Key");
  return json;
}
