/**
 * Signed notes (https://c2sp.org/signed-note) with Ed25519, and the checkpoints written in them
 * (https://c2sp.org/tlog-checkpoint).
 */
import { type Bytes, concatBytes, equalBytes, fromBase64, toBase64, toHex, toUtf8 } from "../bytes.js";

/** A public key with its name. */
export interface Verifier {
  readonly name: string;
  /** `name+id+key`, as signed notes write a public key. */
  readonly text: string;
  readonly id: Bytes;
  readonly key: CryptoKey;
}

/** What a checkpoint says: the tree of `origin` had this root when it had this size. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Bytes;
}

/** The verifier of an Ed25519 public key. */
export async function makeVerifier(name: string, key: CryptoKey): Promise<Verifier> {
  const algorithmAndKey = concatBytes(ED25519, new Uint8Array(await crypto.subtle.exportKey("raw", key)));
  const id = await deriveKeyId(name, algorithmAndKey);
  return { name, text: `${name}+${toHex(id)}+${toBase64(algorithmAndKey)}`, id, key };
}

/** Reads `name+id+key`; `undefined` when it is not the key of a signed note. */
export async function readVerifier(text: string): Promise<Verifier | undefined> {
  const [, name, id, key] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const algorithmAndKey = key === undefined ? undefined : fromBase64(key);
  if (name === undefined || algorithmAndKey?.length !== 33 || algorithmAndKey[0] !== ED25519[0]) return undefined;
  if (toHex(await deriveKeyId(name, algorithmAndKey)) !== id) return undefined;
  try {
    return await makeVerifier(name, await crypto.subtle.importKey("raw", algorithmAndKey.slice(1), "Ed25519", true, ["verify"]));
  } catch {
    return undefined;
  }
}

/** A checkpoint as a signed note. */
export async function signCheckpoint({ origin, size, root }: Checkpoint, key: CryptoKey, verifier: Verifier): Promise<string> {
  const text = `${origin}\n${size}\n${toBase64(root)}\n`;
  const signature = new Uint8Array(await crypto.subtle.sign("Ed25519", key, toUtf8(text)));
  return `${text}\n— ${verifier.name} ${toBase64(concatBytes(verifier.id, signature))}\n`;
}

/** A checkpoint as it stands in a note, whoever signed it; `undefined` when it is none. */
export function readCheckpoint(note: string): Checkpoint | undefined {
  const [, origin, size, base64] = /^([^\s+]+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/=]+)\n(?:.+\n)*\n(?:— .+\n)+$/.exec(note) ?? [];
  const root = base64 === undefined ? undefined : fromBase64(base64);
  return origin === undefined || root?.length !== 32 ? undefined : { origin, size: Number(size), root };
}

/** Whether `verifier` signed the note. Signatures of others are passed over, as signed notes ask. */
export async function isSignedBy(note: string, verifier: Verifier): Promise<boolean> {
  const end = note.lastIndexOf("\n\n");
  const text = toUtf8(note.slice(0, end + 1));
  for (const line of note.slice(end + 2).split("\n")) {
    const [dash, name, base64] = line.split(" ");
    const signature = dash === "—" && name === verifier.name ? fromBase64(base64 ?? "") : undefined;
    if (signature?.length !== 68 || !equalBytes(signature.subarray(0, 4), verifier.id)) continue;
    return await crypto.subtle.verify("Ed25519", verifier.key, signature.slice(4), text);
  }
  return false;
}

async function deriveKeyId(name: string, algorithmAndKey: Bytes): Promise<Bytes> {
  const hash = await crypto.subtle.digest("SHA-256", concatBytes(toUtf8(`${name}\n`), algorithmAndKey));
  return new Uint8Array(hash).slice(0, 4);
}

/** The number of the algorithm in signed notes. */
const ED25519 = Uint8Array.of(1);
