/** Where a log is kept. */
import { PrivetError } from "../errors.js";

/** An entry and the signed checkpoint that covers it. */
export interface StoredEntry {
  /** The entry's line, without its end. */
  readonly entry: string;
  /** A signed note. */
  readonly checkpoint: string;
}

/** The keys of a log, and the name that it signs under. */
export interface AuditKeys {
  readonly origin: string;
  /** Ed25519. */
  readonly signing: CryptoKeyPair;
  /** HMAC-SHA-256. */
  readonly commitment: CryptoKey;
}

/** Keeps a log. Several writers may share what is behind it: two tabs, for example. */
export interface AuditStore {
  /** The keys of the log, by `makeKeys` if it has none yet. All writers must get the same. */
  keys(makeKeys: () => Promise<AuditKeys>): Promise<AuditKeys>;
  /** The entries from number `start` on, in order. */
  read(start: number): Promise<readonly StoredEntry[]>;
  /**
   * Keeps the entry of number `seq`, whole or not at all.
   *
   * @returns `false` when another writer has used the number; nothing is kept then.
   */
  append(seq: number, entry: StoredEntry): Promise<boolean>;
}

/** Keeps a log for as long as the program runs. */
export class MemoryAuditStore implements AuditStore {
  #keys: Promise<AuditKeys> | undefined;
  readonly #entries: StoredEntry[] = [];

  keys(makeKeys: () => Promise<AuditKeys>): Promise<AuditKeys> {
    this.#keys ??= makeKeys();
    return this.#keys;
  }

  read(start: number): Promise<readonly StoredEntry[]> {
    return Promise.resolve(this.#entries.slice(start));
  }

  append(seq: number, entry: StoredEntry): Promise<boolean> {
    const isFree = seq === this.#entries.length;
    if (isFree) this.#entries.push(entry);
    return Promise.resolve(isFree);
  }
}

/** New keys. The signing key cannot be exported, unless `isExtractable`; the commitment key can, for the auditor. */
export async function makeAuditKeys(origin: string, { isExtractable = false }: { readonly isExtractable?: boolean } = {}): Promise<AuditKeys> {
  if (!/^[^\s+]+$/.test(origin)) throw new PrivetError("input", "the name of an audit log has no white space and no +");
  const signing = await crypto.subtle.generateKey("Ed25519", isExtractable, ["sign", "verify"]);
  if (!("privateKey" in signing)) throw new PrivetError("internal", "the system made no key pair");
  const commitment = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, true, ["sign"]);
  return { origin, signing, commitment };
}
