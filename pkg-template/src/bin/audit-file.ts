/** An audit log that lives on in a file; its keys lie beside it, in FILE.key. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { type AuditKeys, type AuditStore, makeAuditKeys, type StoredEntry } from "../audit/store.js";
import { AuditLog } from "../audit/log.js";
import { readCheckpointLine, toFile } from "../audit/file.js";
import { makeVerifier } from "../audit/note.js";
import { isObject } from "../json.js";
import { readJsonFile, systemCode } from "./input.js";
import { replaceFile, writeNewFile } from "./output.js";
import { UsageError } from "./usage-error.js";

/** The log in the file at `path`, begun if there is none. */
export async function openAuditFile(path: string): Promise<AuditLog> {
  return await AuditLog.open({ store: new FileAuditStore(path) });
}

class FileAuditStore implements AuditStore {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async keys(): Promise<AuditKeys> {
    return await this.#locked(async () => {
      const path = `${this.#path}.key`;
      const kept = await readText(path);
      if (kept !== undefined) return await importKeys(path);
      if ((await readText(this.#path)) !== undefined) throw new UsageError(`${path}: no such file, and without its keys the audit log cannot be continued`);
      const keys = await makeAuditKeys(`privet/${crypto.randomUUID()}`, { isExtractable: true });
      await writeNewFile(path, `${JSON.stringify(await exportKeys(keys))}\n`);
      return keys;
    });
  }

  async read(start: number): Promise<readonly StoredEntry[]> {
    return toEntries(await readText(this.#path)).slice(start);
  }

  async append(seq: number, entry: StoredEntry): Promise<boolean> {
    return await this.#locked(async () => {
      const entries = await this.read(0);
      if (entries.length !== seq) return false;
      const { origin, signing } = await importKeys(`${this.#path}.key`);
      const verifier = await makeVerifier(origin, signing.publicKey);
      await replaceFile(this.#path, toFile(verifier.text, entry.checkpoint, [...entries, entry]));
      return true;
    });
  }

  /** Runs `task` while no other program changes the log. */
  async #locked<T>(task: () => Promise<T>): Promise<T> {
    const lock = `${this.#path}.lock`;
    for (let tries = 0; !(await tryLock(lock)); tries += 1) {
      if (tries === LOCK_TRIES) throw new UsageError(`${lock}: another program has been writing the audit log for long; if there is none, remove this file`);
      await setTimeout(LOCK_WAIT);
    }
    try {
      return await task();
    } finally {
      await rm(lock, { force: true });
    }
  }
}

async function tryLock(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, "", { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw new UsageError(`${lock}: cannot be written (${systemCode(error) ?? "unknown"})`);
  }
}

/** Lines two by two. Whether they are good is for `verify` to say. */
function toEntries(text: string | undefined): readonly StoredEntry[] {
  const [, ...lines] = (text ?? "").split("\n");
  const entries: StoredEntry[] = [];
  for (let at = 0; at + 1 < lines.length; at += 2) {
    entries.push({ entry: lines[at] ?? "", checkpoint: readCheckpointLine(lines[at + 1] ?? "") ?? "" });
  }
  return entries;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw new UsageError(`${path}: cannot be read (${systemCode(error) ?? "unknown"})`);
  }
}

async function exportKeys({ origin, signing, commitment }: AuditKeys): Promise<Record<string, unknown>> {
  return { origin, signing: await crypto.subtle.exportKey("jwk", signing.privateKey), commitment: await crypto.subtle.exportKey("jwk", commitment) };
}

async function importKeys(path: string): Promise<AuditKeys> {
  const { origin, signing, commitment } = await readJsonFile(path);
  if (typeof origin !== "string" || !isObject(signing) || !isObject(commitment)) throw new UsageError(`${path}: not the keys of an audit log`);
  try {
    const { kty, crv, x } = signing;
    if (kty !== "OKP" || crv !== "Ed25519" || typeof x !== "string") throw new UsageError("not an Ed25519 key");
    const [privateKey, publicKey, commitmentKey] = await Promise.all([
      crypto.subtle.importKey("jwk", signing, "Ed25519", true, ["sign"]),
      crypto.subtle.importKey("jwk", { kty, crv, x }, "Ed25519", true, ["verify"]),
      crypto.subtle.importKey("jwk", commitment, { name: "HMAC", hash: "SHA-256" }, true, ["sign"]),
    ]);
    return { origin, signing: { privateKey, publicKey }, commitment: commitmentKey };
  } catch {
    throw new UsageError(`${path}: not the keys of an audit log`);
  }
}

/** Milliseconds between tries to lock, and how often. */
const LOCK_WAIT = 20;
const LOCK_TRIES = 500;
