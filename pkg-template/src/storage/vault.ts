/** Conversations, encrypted in the browser. In the worker; what it holds ends with the worker. */
import type { Bytes } from "../bytes.js";
import { PrivetError } from "../errors.js";
import { Clock } from "./clock.js";
import { type Head, readHead, readState, readValue, type State, type Value, writeState } from "./content.js";
import { type ConversationRow, Database, type MetaRow, type RecordRow } from "./database.js";
import { decryptRecord, deriveIndex, encryptRecord, locked, makeDataKey, makeIndexKey, rewrap, unwrapDataKey, unwrapIndexKey } from "./keys.js";
import type { Lifetimes, TierKey } from "./protocol.js";
import { type Bank, SlotFile } from "./slots.js";
import { makeTier, unlockTier } from "./tiers.js";

export interface Loaded {
  readonly state: Bytes;
  readonly revision: number;
}

type OnShredded = (ids: readonly (string | undefined)[]) => void;

interface Unlocked {
  readonly meta: MetaRow;
  readonly kek: CryptoKey;
  readonly index: CryptoKey;
}

export class StoredVault {
  readonly #name: string;
  readonly #tenant: string;
  readonly #database: Database;
  readonly #slots: SlotFile;
  readonly #clock: Clock;
  /** What the conversations hold that were saved from here, so that saving again decrypts nothing. */
  readonly #known = new Map<string, { readonly revision: number; readonly names: ReadonlySet<string> }>();
  readonly #onShredded: OnShredded;
  #kek: CryptoKey;
  #index: CryptoKey;
  #meta: MetaRow;

  private constructor(name: string, tenant: string, database: Database, slots: SlotFile, { meta, kek, index }: Unlocked, onShredded: OnShredded) {
    this.#name = name;
    this.#tenant = tenant;
    this.#database = database;
    this.#slots = slots;
    this.#onShredded = onShredded;
    this.#meta = meta;
    this.#kek = kek;
    this.#index = index;
    this.#clock = new Clock(meta.latest);
  }

  /** Opens the storage, or makes one under this key. `onShredded` is told the ids of conversations that were destroyed since. */
  static async open(name: string, tenant: string, key: TierKey, onShredded: OnShredded): Promise<StoredVault> {
    const [database, slots] = [await Database.open(name), new SlotFile(name)];
    try {
      return await exclusively(name, async () => {
        const meta = await database.meta();
        // Without that row there is no knowing what opens the rest; a new storage would remove it.
        if (meta === undefined && (await database.conversations()).length > 0) throw locked();
        if (meta === undefined || meta.tier.kind === "memory") return await make(database, slots, key);
        const kek = await unlockTier(meta.tier, key);
        const index = await unwrapIndexKey(await slots.read(ROOT, meta.bank), kek);
        return { meta, kek, index };
      }).then(async (unlocked) => {
        const vault = new StoredVault(name, tenant, database, slots, unlocked, onShredded);
        await vault.#recover();
        await vault.sweep();
        return vault;
      });
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** Keeps what a conversation knows, and returns its new revision. `revision`: the one that it was loaded or saved with; 0: never. */
  async save(bytes: Bytes, revision: number, lifetimes: Lifetimes): Promise<number> {
    const state = readState(bytes);
    return await this.#locked(async () => {
      const hk = await deriveIndex(this.#index, this.#tenant, state.head.conversation);
      const row = await this.#database.conversation(hk);
      if ((row?.revision ?? 0) !== revision) throw new PrivetError("storage-conflict", "this conversation was changed or deleted elsewhere, so it was left as it is; load it again");
      const { key, slot } = row === undefined ? await this.#makeKey() : { key: await this.#keyOf(row), slot: row.slot };
      const known = row === undefined ? new Set<string>() : await this.#namesOf(row, key);
      await this.#write({ hk, slot, revision, nextSeq: row?.nextSeq ?? 1 }, key, state, known, lifetimes);
      this.#known.set(hk, { revision: revision + 1, names: new Set([...known, ...state.values.map(nameOf)]) });
      return revision + 1;
    });
  }

  /** `undefined` when there is no such conversation, or no more. */
  async load(id: string): Promise<Loaded | undefined> {
    await this.sweep();
    return await this.#locked(async () => {
      const row = await this.#find(id);
      return row && { state: writeState(await this.#read(row)), revision: row.revision };
    });
  }

  /** All conversations. */
  async states(): Promise<readonly State[]> {
    await this.sweep();
    return await this.#locked(async () => {
      const rows = await this.#database.conversations();
      return await Promise.all(rows.map((row) => this.#read(row)));
    });
  }

  /** Ids of all conversations; `undefined` for one that cannot be read. */
  async ids(): Promise<readonly (string | undefined)[]> {
    return await this.#locked(async () => await this.#idsOf(await this.#database.conversations()));
  }

  /** Destroys a conversation's key, then removes its records. */
  async shred(id: string): Promise<void> {
    await this.#locked(async () => {
      const row = await this.#find(id);
      if (row !== undefined) await this.#shredRows([row]);
    });
  }

  /** Removes what has expired. */
  async sweep(): Promise<void> {
    await this.#locked(async () => {
      const now = this.#clock.now();
      const rows = await this.#database.conversations();
      await this.#shredRows(rows.filter(({ expires }) => expires <= now));
      const expired = await this.#database.expiredRecords(now);
      const emptied = await Promise.all(expired.map((record) => this.#empty(record, rows)));
      this.#meta = { ...this.#meta, latest: now };
      await this.#database.change((stores) => {
        stores.putMeta(this.#meta);
        for (const record of emptied) stores.putRecord(record);
      });
    });
  }

  /** Puts every key under another one; the records stay as they are. */
  async changeTier(key: TierKey): Promise<void> {
    await this.#locked(async () => {
      const { stored, kek } = await makeTier(key);
      const rows = await this.#database.conversations();
      const [bank, next]: [Bank, Bank] = this.#meta.bank === 0 ? [0, 1] : [1, 0];
      const wrapped = new Map<number, Bytes>();
      for (const slot of [ROOT, ...rows.map((row) => row.slot)]) wrapped.set(slot, await rewrap(await this.#slots.read(slot, bank), this.#kek, kek));
      // The old bank is in force until the database says otherwise.
      await this.#slots.write(wrapped, next);
      const meta: MetaRow = { ...this.#meta, tier: stored, bank: next, epoch: crypto.randomUUID() };
      await this.#database.change((stores) => {
        stores.putMeta(meta);
      });
      const root = wrapped.get(ROOT);
      if (root === undefined) throw locked();
      [this.#meta, this.#kek, this.#index] = [meta, kek, await unwrapIndexKey(root, kek)];
      await this.#slots.shredBank(wrapped.keys(), bank);
    });
  }

  /** Ends the connection; the keys end with the worker. */
  close(): void {
    this.#database.close();
  }

  async #write(row: Omit<ConversationRow, "expires" | "isShredding">, key: CryptoKey, { head, values }: State, known: ReadonlySet<string>, lifetimes: Lifetimes): Promise<void> {
    const now = this.#clock.now();
    const added = values.filter((value) => !known.has(nameOf(value)));
    const record = (seq: number, content: Head | Value): Promise<RecordRow> => encryptRecord(key, this.#tenant, row.hk, seq, content);
    const rows = await Promise.all(
      added.map(async (value, index) => {
        const lifetime = Math.min(lifetimes.entities[value.entity] ?? Infinity, lifetimes.conversation ?? Infinity);
        const encrypted = await record(row.nextSeq + index, value);
        return lifetime === Infinity ? encrypted : { ...encrypted, expires: now + lifetime };
      }),
    );
    const first = await record(0, head);
    await this.#database.change((stores) => {
      stores.putConversation({ ...row, revision: row.revision + 1, nextSeq: row.nextSeq + added.length, expires: now + (lifetimes.conversation ?? Infinity), isShredding: false });
      stores.putRecord(first);
      for (const each of rows) stores.putRecord(each);
    });
  }

  async #read(row: ConversationRow): Promise<State> {
    const key = await this.#keyOf(row);
    const [first, ...rest] = await this.#database.records(row.hk);
    // A record that is gone without a trace is damage, not an empty conversation.
    if (first?.seq !== 0 || rest.length !== row.nextSeq - 1) throw locked();
    const head = readHead(await decryptRecord(key, this.#tenant, first));
    const values = await Promise.all(rest.map(async (record) => readValue(await decryptRecord(key, this.#tenant, record))));
    return { head, values };
  }

  async #namesOf(row: ConversationRow, key: CryptoKey): Promise<ReadonlySet<string>> {
    const cached = this.#known.get(row.hk);
    if (cached?.revision === row.revision) return cached.names;
    const records = await this.#database.records(row.hk);
    const values = await Promise.all(records.filter(({ seq }) => seq > 0).map(async (record) => readValue(await decryptRecord(key, this.#tenant, record))));
    return new Set(values.map(nameOf));
  }

  /** The record without its original: its number stays taken. */
  async #empty(record: RecordRow, rows: readonly ConversationRow[]): Promise<RecordRow> {
    const row = rows.find(({ hk }) => hk === record.hk);
    if (row === undefined) throw locked();
    const key = await this.#keyOf(row);
    const { label, number, entity } = readValue(await decryptRecord(key, this.#tenant, record));
    return await encryptRecord(key, this.#tenant, record.hk, record.seq, { label, number, entity });
  }

  async #find(id: string): Promise<ConversationRow | undefined> {
    const hk = await deriveIndex(this.#index, this.#tenant, id);
    return await this.#database.conversation(hk);
  }

  async #keyOf({ slot }: ConversationRow): Promise<CryptoKey> {
    return await unwrapDataKey(await this.#slots.read(slot, this.#meta.bank), this.#kek);
  }

  /** A key in a slot that no conversation uses. If the row that names it is never written, the next conversation takes the slot. */
  async #makeKey(): Promise<{ key: CryptoKey; slot: number }> {
    const used = new Set((await this.#database.conversations()).map(({ slot }) => slot));
    let slot = ROOT + 1;
    while (used.has(slot)) slot += 1;
    const { key, wrapped } = await makeDataKey(this.#kek);
    await this.#slots.write(new Map([[slot, wrapped]]), this.#meta.bank);
    return { key, slot };
  }

  /** Marked first: a crash in the middle is finished at the next opening. */
  async #shredRows(rows: readonly ConversationRow[]): Promise<void> {
    if (rows.length === 0) return;
    const ids = await this.#idsOf(rows);
    await this.#database.change((stores) => {
      for (const row of rows) stores.putConversation({ ...row, isShredding: true });
    });
    await this.#slots.shred(rows.map(({ slot }) => slot));
    await this.#database.change((stores) => {
      for (const { hk } of rows) stores.removeConversation(hk);
    });
    this.#onShredded(ids);
  }

  /** Whatever is damaged can be destroyed all the same: then nobody knows any more what it was called. */
  async #idsOf(rows: readonly ConversationRow[]): Promise<readonly (string | undefined)[]> {
    return await Promise.all(
      rows.map(async (row) => {
        try {
          const first = await this.#database.firstRecord(row.hk);
          return first && readHead(await decryptRecord(await this.#keyOf(row), this.#tenant, first)).conversation;
        } catch {
          return undefined;
        }
      }),
    );
  }

  /** Finishes what a crash left half done. */
  async #recover(): Promise<void> {
    await this.#locked(async () => {
      const rows = await this.#database.conversations();
      await this.#shredRows(rows.filter(({ isShredding }) => isShredding));
      const other: Bank = this.#meta.bank === 0 ? 1 : 0;
      await this.#slots.shredBank([ROOT, ...rows.filter(({ isShredding }) => !isShredding).map(({ slot }) => slot)], other);
    });
  }

  /** Runs `task` while no other tab changes the storage. */
  async #locked<T>(task: () => Promise<T>): Promise<T> {
    return await exclusively(this.#name, async () => {
      const meta = await this.#database.meta();
      if (meta?.epoch !== this.#meta.epoch) throw new PrivetError("storage-conflict", "another tab gave the storage another key or deleted it; open it again");
      return await task();
    });
  }
}

/** Runs `task` while no other tab does the like. */
export async function exclusively<T>(name: string, task: () => Promise<T>): Promise<T> {
  return await navigator.locks.request(`privet:${name}`, task);
}

/** A new storage. What a memory key has locked before is out of reach, and removed. */
async function make(database: Database, slots: SlotFile, key: TierKey): Promise<Unlocked> {
  const { stored, kek } = await makeTier(key);
  const { key: index, wrapped } = await makeIndexKey(kek);
  await slots.write(new Map([[ROOT, wrapped]]), 0);
  const meta: MetaRow = { id: "storage", tier: stored, bank: 0, epoch: crypto.randomUUID(), latest: Date.now() };
  await database.change((stores) => {
    stores.clear();
    stores.putMeta(meta);
  });
  return { meta, kek, index };
}

function nameOf({ label, number }: Value): string {
  return `${label} ${number}`;
}

/** The slot of the key that hides ids. */
const ROOT = 0;
