/** Keeps an audit log in the browser's database; several tabs may write one log. */
import { isObject } from "../json.js";
import type { AuditKeys, AuditStore, StoredEntry } from "../audit/store.js";
import { finish, settle } from "./database.js";
import { toStorageError } from "./slots.js";

/** For `AuditLog.open({ store: new BrowserAuditStore() })`. The signing key lies in the profile: scripts can use it and not read it. */
export class BrowserAuditStore implements AuditStore {
  readonly #name: string;
  #database: Promise<IDBDatabase> | undefined;

  /** `name`: two names are two logs. */
  constructor(name = "default") {
    this.#name = `privet-audit:${name}`;
  }

  async keys(makeKeys: () => Promise<AuditKeys>): Promise<AuditKeys> {
    // Made first: a transaction does not wait for it.
    const fresh = (await this.#readKeys()) ?? (await makeKeys());
    try {
      await this.#write((transaction) => {
        transaction.objectStore("keys").add(fresh, "keys");
      });
      return fresh;
    } catch (error) {
      // Another tab was faster, or they were there: theirs hold.
      const kept = await this.#readKeys();
      if (kept !== undefined) return kept;
      throw toStorageError(error);
    }
  }

  async read(start: number): Promise<readonly StoredEntry[]> {
    const rows: unknown[] = await settle((await this.#open()).transaction("entries").objectStore("entries").getAll(IDBKeyRange.lowerBound(start)));
    return rows.map((row) => (isStoredEntry(row) ? row : { entry: "", checkpoint: "" }));
  }

  async append(seq: number, entry: StoredEntry): Promise<boolean> {
    try {
      await this.#write((transaction) => {
        transaction.objectStore("entries").add(entry, seq);
      });
      return true;
    } catch (error) {
      if (error instanceof DOMException && error.name === "ConstraintError") return false;
      throw toStorageError(error);
    }
  }

  async #readKeys(): Promise<AuditKeys | undefined> {
    const row: unknown = await settle((await this.#open()).transaction("keys").objectStore("keys").get("keys"));
    return isAuditKeys(row) ? row : undefined;
  }

  async #write(write: (transaction: IDBTransaction) => void): Promise<void> {
    const transaction = (await this.#open()).transaction(["keys", "entries"], "readwrite", { durability: "strict" });
    const done = finish(transaction);
    write(transaction);
    await done;
  }

  #open(): Promise<IDBDatabase> {
    this.#database ??= open(this.#name, () => { this.#database = undefined; }).catch((error: unknown) => {
      this.#database = undefined;
      throw toStorageError(error);
    });
    return this.#database;
  }
}

/** `onClosed`: somebody deletes the log, which waits until nobody has it open. */
async function open(name: string, onClosed: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore("keys");
    request.result.createObjectStore("entries");
  });
  const database = await settle(request);
  database.addEventListener("versionchange", () => {
    database.close();
    onClosed();
  });
  return database;
}

function isStoredEntry(row: unknown): row is StoredEntry {
  return isObject(row) && typeof row["entry"] === "string" && typeof row["checkpoint"] === "string";
}

function isAuditKeys(row: unknown): row is AuditKeys {
  return isObject(row) && typeof row["origin"] === "string" && isObject(row["signing"]) && row["commitment"] instanceof CryptoKey;
}
