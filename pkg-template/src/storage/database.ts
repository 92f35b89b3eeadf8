/** The database: what is in it, and promises for its calls. */
import type { Bytes } from "../bytes.js";
import { PrivetError } from "../errors.js";
import { isObject } from "../json.js";
import { type Bank, toStorageError } from "./slots.js";
import { isStoredTier, type StoredTier } from "./tiers.js";

/** The one row about the storage itself. */
export interface MetaRow {
  readonly id: "storage";
  readonly tier: StoredTier;
  /** Which bank of the slots is in force. */
  readonly bank: Bank;
  /** Changes with every change of tier. */
  readonly epoch: string;
  /** The latest time that was ever seen here, in milliseconds since 1970. */
  readonly latest: number;
}

/** A conversation. */
export interface ConversationRow {
  /** HMAC of its id: the id itself is inside of record 0. */
  readonly hk: string;
  readonly slot: number;
  /** Counts the saves. */
  readonly revision: number;
  readonly nextSeq: number;
  /** Milliseconds since 1970; `Infinity`: never. */
  readonly expires: number;
  /** Its slot is being overwritten, or was: whoever finds this finishes it. */
  readonly isShredding: boolean;
}

/** One encrypted record: of sequence 0 what belongs to the conversation, of the others a value each. */
export interface RecordRow {
  readonly hk: string;
  readonly seq: number;
  readonly nonce: Bytes;
  readonly data: Bytes;
  /** Milliseconds since 1970; absent: with the conversation. */
  readonly expires?: number;
}

export class Database {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
    // Another tab deletes everything.
    database.addEventListener("versionchange", () => {
      database.close();
    });
  }

  static async open(name: string): Promise<Database> {
    try {
      const request = indexedDB.open(nameOf(name), SCHEMA);
      request.addEventListener("upgradeneeded", ({ oldVersion }) => {
        if (oldVersion < 1) makeStores(request.result);
      });
      return new Database(await settle(request));
    } catch (error) {
      throw toStorageError(error);
    }
  }

  static async exists(name: string): Promise<boolean> {
    try {
      return (await indexedDB.databases()).some((known) => known.name === nameOf(name));
    } catch (error) {
      throw toStorageError(error);
    }
  }

  static async remove(name: string): Promise<void> {
    try {
      await settle(indexedDB.deleteDatabase(nameOf(name)));
    } catch (error) {
      throw toStorageError(error);
    }
  }

  /** Runs `write` in one transaction: all of it is on the disk when this resolves, or nothing. */
  async change(write: (stores: Stores) => void): Promise<void> {
    try {
      const transaction = this.#database.transaction(STORES, "readwrite", { durability: "strict" });
      const done = finish(transaction);
      try {
        write(new Stores(transaction));
      } catch (error) {
        transaction.abort();
        await done.catch(() => undefined);
        throw error;
      }
      await done;
    } catch (error) {
      throw toStorageError(error);
    }
  }

  async meta(): Promise<MetaRow | undefined> {
    return firstOf(await this.#rows("meta", (store) => store.getAll("storage")), isMetaRow);
  }

  async conversation(hk: string): Promise<ConversationRow | undefined> {
    return firstOf(await this.#rows("conversations", (store) => store.getAll(hk)), isConversationRow);
  }

  async conversations(): Promise<readonly ConversationRow[]> {
    return checked(await this.#rows("conversations", (store) => store.getAll()), isConversationRow);
  }

  /** In the order of their sequence. */
  async records(hk: string): Promise<readonly RecordRow[]> {
    return checked(await this.#rows("records", (store) => store.getAll(rangeOf(hk))), isRecordRow);
  }

  /** Record 0, which belongs to the conversation as a whole. */
  async firstRecord(hk: string): Promise<RecordRow | undefined> {
    return firstOf(await this.#rows("records", (store) => store.getAll([hk, 0])), isRecordRow);
  }

  async expiredRecords(now: number): Promise<readonly RecordRow[]> {
    return checked(await this.#rows("records", (store) => store.index("expires").getAll(IDBKeyRange.upperBound(now))), isRecordRow);
  }

  async #rows(name: string, request: (store: IDBObjectStore) => IDBRequest<unknown[]>): Promise<readonly unknown[]> {
    try {
      return await settle(request(this.#database.transaction(name, "readonly").objectStore(name)));
    } catch (error) {
      throw toStorageError(error);
    }
  }

  close(): void {
    this.#database.close();
  }
}

/** The stores in one transaction. */
export class Stores {
  readonly #transaction: IDBTransaction;

  constructor(transaction: IDBTransaction) {
    this.#transaction = transaction;
  }

  putMeta(row: MetaRow): void {
    this.#transaction.objectStore("meta").put(row);
  }

  putConversation(row: ConversationRow): void {
    this.#transaction.objectStore("conversations").put(row);
  }

  putRecord(row: RecordRow): void {
    this.#transaction.objectStore("records").put(row);
  }

  removeConversation(hk: string): void {
    this.#transaction.objectStore("conversations").delete(hk);
    this.#transaction.objectStore("records").delete(rangeOf(hk));
  }

  clear(): void {
    for (const store of STORES) this.#transaction.objectStore(store).clear();
  }
}

/** The result of a request. */
export function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => {
      resolve(request.result);
    });
    request.addEventListener("error", () => {
      reject(request.error ?? new PrivetError("storage", "the browser's storage did not answer"));
    });
  });
}

/** The end of a transaction. */
export function finish(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => {
      resolve();
    });
    transaction.addEventListener("abort", () => {
      reject(transaction.error ?? new PrivetError("storage", "the browser's storage gave up a change; nothing was changed"));
    });
  });
}

function firstOf<T>(rows: readonly unknown[], isRow: (row: unknown) => row is T): T | undefined {
  return checked(rows, isRow)[0];
}

/** @throws {PrivetError} `vault-locked` for a row that this version did not write. */
function checked<T>(rows: readonly unknown[], isRow: (row: unknown) => row is T): readonly T[] {
  const good = rows.filter(isRow);
  if (good.length !== rows.length) throw new PrivetError("vault-locked", "the storage is damaged; it was left as it is");
  return good;
}

function isMetaRow(row: unknown): row is MetaRow {
  return isObject(row) && isStoredTier(row["tier"]) && (row["bank"] === 0 || row["bank"] === 1) && typeof row["epoch"] === "string" && Number.isFinite(row["latest"]);
}

function isConversationRow(row: unknown): row is ConversationRow {
  return isObject(row) && typeof row["hk"] === "string" && isSlot(row["slot"]) && isCount(row["revision"]) && isCount(row["nextSeq"]) && isTime(row["expires"]) && typeof row["isShredding"] === "boolean";
}

function isRecordRow(row: unknown): row is RecordRow {
  return isObject(row) && typeof row["hk"] === "string" && isCount(row["seq"]) && row["nonce"] instanceof Uint8Array && row["data"] instanceof Uint8Array;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** Of a conversation. What is shredded is overwritten, so a row must not name slot 0, which opens all the others, nor a place beyond what a file can have. */
function isSlot(value: unknown): value is number {
  return isCount(value) && value >= 1 && value <= MOST_SLOTS;
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && !Number.isNaN(value);
}

function makeStores(database: IDBDatabase): void {
  database.createObjectStore("meta", { keyPath: "id" });
  database.createObjectStore("conversations", { keyPath: "hk" });
  database.createObjectStore("records", { keyPath: ["hk", "seq"] }).createIndex("expires", "expires");
}

function rangeOf(hk: string): IDBKeyRange {
  return IDBKeyRange.bound([hk, 0], [hk, Infinity]);
}

function nameOf(name: string): string {
  return `privet:${name}`;
}

/** A new schema is a new number, a step in `upgradeneeded`, and a new frozen storage in tests/fixtures. */
const SCHEMA = 1;
const STORES = ["meta", "conversations", "records"];
/** 128 MB of slots. */
const MOST_SLOTS = 1_000_000;
