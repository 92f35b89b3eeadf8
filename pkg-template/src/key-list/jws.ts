/** The envelope of a key list: a JWS in compact form (RFC 7515) with Ed25519 (RFC 8037), and nothing else. */
import { type Bytes, fromBase64Url, toBase64Url, toUtf8 } from "../bytes.js";
import { parseJson, isObject } from "../json.js";

/** `payload`, signed. `kid` says who signed; nobody is trusted because of it. */
export async function signJws(payload: Bytes, key: CryptoKey, kid: string): Promise<string> {
  const header = toBase64Url(toUtf8(JSON.stringify({ alg: ALGORITHMS[0], typ: TYPE, kid })));
  const signed = `${header}.${toBase64Url(payload)}`;
  const signature = await crypto.subtle.sign("Ed25519", key, toUtf8(signed));
  return `${signed}.${toBase64Url(new Uint8Array(signature))}`;
}

/** The payload, if one of `keys` signed it and the header says what this version knows. */
export async function verifyJws(jws: string, keys: readonly CryptoKey[]): Promise<Bytes | undefined> {
  const [header = "", payload = "", signature = "", ...more] = jws.split(".");
  const [headerBytes, payloadBytes, signatureBytes] = [header, payload, signature].map(fromBase64Url);
  if (more.length > 0 || headerBytes === undefined || payloadBytes === undefined || signatureBytes === undefined || !isKnown(headerBytes)) return undefined;
  for (const key of keys) {
    if (await crypto.subtle.verify("Ed25519", key, signatureBytes, toUtf8(`${header}.${payload}`))) return payloadBytes;
  }
  return undefined;
}

/** The type keeps what else the signer signs from being taken for a list; extensions that must be understood (`crit`) are not. */
function isKnown(headerBytes: Bytes): boolean {
  const header = parseJson(new TextDecoder().decode(headerBytes))?.value;
  return isObject(header) && ALGORITHMS.some((name) => name === header["alg"]) && header["typ"] === TYPE && !("crit" in header);
}

/** One algorithm with two names: of RFC 8037, which every library knows, and of RFC 9864. */
const ALGORITHMS = ["EdDSA", "Ed25519"] as const;
const TYPE = "privet-keys+jws";
