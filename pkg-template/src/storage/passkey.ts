/** Passkeys with a secret: the PRF extension of WebAuthn (https://www.w3.org/TR/webauthn-3/#prf-extension). In the page, on a gesture. */
import type { Bytes } from "../bytes.js";
import { PrivetError } from "../errors.js";
import type { TierKey } from "./protocol.js";

type PasskeyKey = Extract<TierKey, { kind: "passkey" }>;

/**
 * Makes a passkey for the storage. Whoever loses it loses the storage: offer an export as well.
 *
 * @throws {PrivetError} `key` when the person refuses, or when the authenticator has no PRF extension.
 */
export async function makePasskey({ site, person }: { readonly site: string; readonly person: string }): Promise<PasskeyKey> {
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const credential = await credentialOf(
    navigator.credentials.create({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        rp: { name: site },
        user: { id: crypto.getRandomValues(new Uint8Array(16)), name: person, displayName: person },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
        authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  const id = new Uint8Array(credential.rawId);
  const secret = secretOf(credential);
  // Some authenticators give the secret only when they are asked the next time.
  return secret === undefined ? await askPasskey({ credential: id, salt }) : { kind: "passkey", credential: id, salt, secret };
}

/**
 * Asks for the passkey of a storage, as `describeStorage` describes it.
 *
 * @throws {PrivetError} `key`.
 */
export async function askPasskey({ credential: id, salt }: { readonly credential: Bytes; readonly salt: Bytes }): Promise<PasskeyKey> {
  const credential = await credentialOf(
    navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        allowCredentials: [{ type: "public-key", id }],
        userVerification: "required",
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  const secret = secretOf(credential);
  if (secret === undefined) throw new PrivetError("key", "this passkey gives no secret; use a passphrase instead");
  return { kind: "passkey", credential: id, salt, secret };
}

async function credentialOf(request: Promise<Credential | null>): Promise<PublicKeyCredential> {
  const credential = await request.catch(() => null);
  if (credential instanceof PublicKeyCredential) return credential;
  throw new PrivetError("key", "no passkey was given");
}

function secretOf(credential: PublicKeyCredential): Bytes | undefined {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return undefined;
  return ArrayBuffer.isView(first) ? new Uint8Array(first.buffer.slice(first.byteOffset, first.byteOffset + first.byteLength)) : new Uint8Array(first);
}
