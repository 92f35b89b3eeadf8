/** A person's own data as a file: readable JSON, or the same encrypted under a passphrase (docs/formats.md). */
import { type Bytes, concatBytes, equalBytes, toUtf8 } from "../bytes.js";
import { guard, PrivetError } from "../errors.js";
import { isArray, isObject, parseJson } from "../json.js";
import { initSealing, sealing } from "../sealing.js";
import { readHead, readValue, type State } from "./content.js";

/** @throws {PrivetError} `limit` or `input` when the passphrase cannot be stretched. */
export async function writeFile(states: readonly State[], passphrase: string | undefined): Promise<Bytes> {
  const json = toUtf8(`${JSON.stringify({ privetStorage: FORMAT, conversations: states.map(({ head, values }) => ({ ...head, values })) }, undefined, 2)}\n`);
  if (passphrase === undefined) return json;
  if (passphrase === "") throw new PrivetError("input", "the passphrase is empty");
  const header = concatBytes(MAGIC, toNumbers(COST), crypto.getRandomValues(new Uint8Array(28)));
  const [key, nonce] = await readKey(header, passphrase);
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: header }, key, json);
  json.fill(0);
  return concatBytes(header, new Uint8Array(data));
}

/** @throws {PrivetError} `vault-locked`, `vault-version` or `vault-truncated`. */
export async function readFile(bytes: Bytes, passphrase: string | undefined): Promise<readonly State[]> {
  const file = parseJson(new TextDecoder().decode(await decrypt(bytes, passphrase)))?.value;
  if (!isObject(file) || typeof file["privetStorage"] !== "number") throw new PrivetError("vault-locked", "this is not a file of exported conversations, or it is damaged");
  if (file["privetStorage"] > FORMAT) throw new PrivetError("vault-version", "a newer version of privet wrote this file");
  const conversations = file["conversations"];
  if (!isArray(conversations)) throw new PrivetError("vault-locked", "this is not a file of exported conversations, or it is damaged");
  return conversations.map((each) => {
    const values = isObject(each) ? each["values"] : undefined;
    return { head: readHead(each), values: isArray(values) ? values.map(readValue) : [] };
  });
}

async function decrypt(bytes: Bytes, passphrase: string | undefined): Promise<Bytes> {
  if (!equalBytes(bytes.subarray(0, MAGIC.length), MAGIC)) return bytes;
  if (bytes.length < HEADER + 16) throw new PrivetError("vault-truncated", "the file ends too early");
  if (passphrase === undefined) throw new PrivetError("vault-locked", "the file is encrypted; give its passphrase");
  const header = bytes.slice(0, HEADER);
  const [key, nonce] = await readKey(header, passphrase);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce, additionalData: header }, key, bytes.slice(HEADER)));
  } catch {
    throw new PrivetError("vault-locked", "the file does not open: the passphrase is another, or the file is damaged");
  }
}

async function readKey(header: Bytes, passphrase: string): Promise<[CryptoKey, Bytes]> {
  await initSealing();
  const view = new DataView(header.buffer, header.byteOffset + MAGIC.length);
  const [memory, passes, lanes] = [view.getUint32(0), view.getUint32(4), view.getUint32(8)];
  const salt = header.subarray(MAGIC.length + 12, MAGIC.length + 28);
  const secret = Uint8Array.from(guard(() => sealing().deriveKey(passphrase, salt, memory, passes, lanes)));
  const key = await crypto.subtle.importKey("raw", secret, "AES-GCM", false, ["encrypt", "decrypt"]);
  secret.fill(0);
  return [key, header.slice(MAGIC.length + 28)];
}

function toNumbers(values: readonly number[]): Bytes {
  const bytes = new Uint8Array(4 * values.length);
  values.forEach((value, index) => {
    new DataView(bytes.buffer).setUint32(4 * index, value);
  });
  return bytes;
}

const FORMAT = 1;
const MAGIC = toUtf8("privet-export 1\n");
/** Memory in KiB, passes, lanes: RFC 9106 §4, second choice, on one lane. */
const COST = [65_536, 3, 1] as const;
/** Name and version, cost, salt, nonce; in bytes. */
const HEADER = 16 + 12 + 16 + 12;
