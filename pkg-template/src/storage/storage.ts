/** The page's side of the storage: starts the worker, and ends it to lock. */
import type { AuditRecorder } from "../audit/event.js";
import { checkBytes, checkOptions, checkText } from "../arguments.js";
import { entities } from "../catalog.js";
import { PrivetError } from "../errors.js";
import type { InitSource } from "../load.js";
import type { Category, Policy } from "../types.js";
import type { Port } from "../worker-protocol.js";
import { toMilliseconds } from "./duration.js";
import { StorageLine } from "./line.js";
import { ShreddedLog } from "./shredded-log.js";
import type { Lifetimes, TierInfo, TierKey } from "./protocol.js";

/** A conversation of `privet` or of `privet/worker`. */
export interface StorableChat {
  readonly id: string;
  readonly policy: Policy;
  exportState(): Uint8Array | Promise<Uint8Array>;
  importState(state: Uint8Array): void | Promise<void>;
}

export interface StorageOptions {
  /** Two names are two storages. Default `default`. */
  readonly name?: string;
  /** Whose data it is, where several people or organisations use one origin; records of one do not open as those of another. */
  readonly tenant?: string;
  /** What unlocks it: see `TierKey`. Default: a key in memory, so that nothing outlives the tab. */
  readonly key?: TierKey;
  /** How long values of a category are kept since they were stored, as ISO 8601 durations. A policy's `retention.vault` holds besides. */
  readonly retention?: Readonly<Partial<Record<Category, string>>>;
  /** Told of what happens to the storage. */
  readonly audit?: AuditRecorder;
  /** A worker of your own that calls `serveStorage(globalThis)`, for bundlers that do not find the package's. Ended by `lock`. */
  readonly worker?: Port & { terminate(): void };
  /** Where the worker gets the cryptography, for passphrases; see `initSealing` of `privet`. */
  readonly source?: InitSource;
}

/** How the storage of this name is unlocked; `undefined` when there is none. Asked before a passkey is. */
export async function describeStorage(options: Pick<StorageOptions, "name" | "worker"> = {}): Promise<TierInfo | undefined> {
  const worker = options.worker ?? startWorker();
  try {
    return (await new StorageLine(worker).ask({ op: "describe", name: options.name ?? "default" }, "tier")).tier;
  } finally {
    worker.terminate();
  }
}

/** Overwrites all keys of the storage of this name and removes everything, without opening it: for a passphrase that is forgotten. */
export async function deleteStorage(options: Pick<StorageOptions, "name" | "worker"> = {}): Promise<void> {
  const worker = options.worker ?? startWorker();
  try {
    await new StorageLine(worker).ask({ op: "deleteEverything", name: options.name ?? "default" }, "done");
  } finally {
    worker.terminate();
  }
}

/**
 * Opens the storage, or makes it under this key.
 *
 * @throws {PrivetError} `vault-locked` for another key or damage; `vault-version` when a newer version wrote it; `storage` where the browser
 *   has none; `storage-conflict` when its key is in another tab's memory. What is stored is then as it was.
 */
export async function openStorage(options: StorageOptions = {}): Promise<PrivetStorage> {
  checkOptions(options, { name: true, tenant: true, key: true, retention: true, audit: true, worker: true, source: true });
  const { name = "default", tenant = "", key = { kind: "memory" }, retention = {}, audit, source } = options;
  const lifetimes = await toLifetimes(retention);
  const worker = options.worker ?? startWorker();
  const shredded = new ShreddedLog(audit);
  const line = new StorageLine(worker, (ids) => {
    shredded.add(ids);
  });
  try {
    await line.ask({ op: "open", name, tenant, key, source }, "done");
    await audit?.record({ event: "vault-unlocked" });
    await shredded.written();
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return new PrivetStorage(name, line, worker, lifetimes, audit, shredded);
}

/** Conversations, kept in the browser, encrypted. */
export class PrivetStorage {
  readonly #name: string;
  readonly #line: StorageLine;
  readonly #worker: { terminate(): void };
  readonly #lifetimes: Readonly<Record<string, number>>;
  readonly #audit: AuditRecorder | undefined;
  readonly #shredded: ShreddedLog;
  readonly #revisions = new WeakMap<StorableChat, number>();

  /** Made by `openStorage`. */
  constructor(name: string, line: StorageLine, worker: { terminate(): void }, lifetimes: Readonly<Record<string, number>>, audit: AuditRecorder | undefined, shredded: ShreddedLog) {
    this.#name = name;
    this.#line = line;
    this.#worker = worker;
    this.#lifetimes = lifetimes;
    this.#audit = audit;
    this.#shredded = shredded;
  }

  /**
   * Keeps what the conversation knows by now, under its id. It is on the disk when this resolves, whole or not at all.
   *
   * @throws {PrivetError} `storage-full`; `storage-conflict` when another tab has saved or shredded a conversation of this id, or when one is
   *   stored that this one was not loaded from.
   */
  async save(chat: StorableChat): Promise<void> {
    const state = Uint8Array.from(await chat.exportState());
    const revision = this.#revisions.get(chat) ?? 0;
    const saved = await this.#line.ask({ op: "save", state, revision, lifetimes: this.#lifetimesOf(chat.policy) }, "saved");
    state.fill(0);
    this.#revisions.set(chat, saved.revision);
  }

  /** Continues a stored conversation in a fresh one with the same id. `false`: there is none, or no more. */
  async load(chat: StorableChat): Promise<boolean> {
    const { state, revision } = await this.#line.ask({ op: "load", id: chat.id }, "state");
    await this.#shredded.written();
    if (state === undefined) return false;
    await chat.importState(state);
    state.fill(0);
    this.#revisions.set(chat, revision);
    return true;
  }

  /** Ids of the conversations. */
  async list(): Promise<readonly string[]> {
    const { ids } = await this.#line.ask({ op: "list" }, "ids");
    await this.#shredded.written();
    return ids;
  }

  /** Destroys a conversation for good: its key is overwritten where it lies, then its records are removed. */
  async shred(id: string): Promise<void> {
    checkText(id, "id");
    await this.#line.ask({ op: "shred", id }, "done");
    await this.#shredded.written();
  }

  /** Removes what has expired now. It happens by itself at opening, every minute, and before anything is read. */
  async sweep(): Promise<void> {
    await this.#line.ask({ op: "sweep" }, "done");
    await this.#shredded.written();
  }

  /** Puts the storage under another key. Records stay as they are. Other tabs must open it again. */
  async changeKey(key: TierKey): Promise<void> {
    await this.#line.ask({ op: "changeTier", key }, "done");
  }

  /** Everything as a file for the person: encrypted under a passphrase, or, without one, as readable JSON. */
  async export(passphrase?: string): Promise<Uint8Array> {
    const { bytes } = await this.#line.ask({ op: "export", passphrase }, "bytes");
    await this.#shredded.written();
    return bytes;
  }

  /**
   * Takes the conversations of such a file in.
   *
   * @throws {PrivetError} `storage-conflict` at the first conversation that is stored already; those before it are in, none is replaced.
   */
  async import(file: Uint8Array, passphrase?: string): Promise<void> {
    checkBytes(file, "file");
    await this.#line.ask({ op: "import", bytes: Uint8Array.from(file), passphrase, lifetimes: { conversation: undefined, entities: this.#lifetimes } }, "done");
  }

  /** Overwrites all keys, removes everything and locks. */
  async deleteEverything(): Promise<void> {
    await this.#line.ask({ op: "deleteEverything", name: this.#name }, "done");
    await this.lock();
    await this.#shredded.written();
  }

  /** Ends the worker, and with it every key in memory. The storage must be opened again. */
  async lock(): Promise<void> {
    this.#worker.terminate();
    if (this.#line.cut()) await this.#audit?.record({ event: "vault-locked" });
  }

  #lifetimesOf(policy: Policy): Lifetimes {
    const written = policy.retention?.vault;
    return { conversation: written === undefined ? undefined : toMilliseconds(written), entities: this.#lifetimes };
  }
}

async function toLifetimes(retention: NonNullable<StorageOptions["retention"]>): Promise<Readonly<Record<string, number>>> {
  const categories = new Map<string, number>();
  for (const [category, written] of Object.entries(retention)) categories.set(category, toMilliseconds(written));
  if (categories.size === 0) return {};
  const known = (await entities()).flatMap(({ entity, category }) => {
    const lifetime = categories.get(category);
    return lifetime === undefined ? [] : [[entity, lifetime] as const];
  });
  return Object.fromEntries(known);
}

function startWorker(): Worker {
  if (typeof Worker === "undefined") throw new PrivetError("storage", "there are no web workers here, and the storage works in one");
  try {
    // Bundlers recognise this very form and bundle the file.
    return new Worker(new URL("./storage-thread.js", import.meta.url), { type: "module" });
  } catch {
    throw new PrivetError("storage", "the storage's worker cannot be started; allow it in the page's Content-Security-Policy with worker-src 'self'");
  }
}
