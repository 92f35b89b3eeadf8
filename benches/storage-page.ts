/** The page of `npm run bench -- --storage`: saves and loads values with `privet/storage`, and the same rows with IndexedDB alone. */
import { openStorage, type PrivetStorage, type StorableChat } from "privet/storage";

export interface StorageTimes {
  /** Milliseconds of the clock. */
  readonly save: number;
  readonly load: number;
  readonly rawSave: number;
  readonly rawLoad: number;
}

declare global {
  var measureStorage: (count: number, round: number) => Promise<StorageTimes>;
}

const opened: Promise<PrivetStorage> = openStorage({ key: { kind: "device" } });
const raw = openRaw();

globalThis.measureStorage = async (count, round) => {
  const storage = await opened;
  const chat = makeChat(`bench-${count}-${round}`, makeState(`bench-${count}-${round}`, count));
  const save = await timeOf(() => storage.save(chat));
  const reader = makeChat(chat.id, new Uint8Array());
  const load = await timeOf(() => storage.load(reader));
  if (reader.loaded !== count) throw new Error(`${reader.loaded} of ${count} values came back`);

  const database = await raw;
  const rows = Array.from({ length: count }, (_, seq) => ({ hk: chat.id, seq, nonce: makeRandom(12), data: makeRandom(RECORD) }));
  const rawSave = await timeOf(() => writeRaw(database, rows));
  let found = 0;
  const rawLoad = await timeOf(async () => {
    found = await readRaw(database, chat.id);
  });
  if (found !== count) throw new Error(`${found} of ${count} rows came back`);
  await storage.shred(chat.id);
  return { save, load, rawSave, rawLoad };
};

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** A stand-in for a conversation: nothing is detected here. */
function makeChat(id: string, state: Uint8Array): StorableChat & { loaded: number } {
  const chat = {
    id,
    policy: {},
    loaded: 0,
    exportState: () => state,
    importState: (bytes: Uint8Array) => {
      chat.loaded = new TextDecoder().decode(bytes).split('"original"').length - 1;
    },
  };
  return chat;
}

function makeState(conversation: string, count: number): Uint8Array {
  const entries = Array.from({ length: count }, (_, index) => ({ label: "EMAIL", number: index + 1, entity: "EMAIL_ADDRESS", original: `person.${index}@example.com` }));
  return new TextEncoder().encode(JSON.stringify({ version: 1, conversation, key: "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc", entries, reserved: [] }));
}

function makeRandom(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("raw", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("records", { keyPath: ["hk", "seq"] }).createIndex("expires", "expires");
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error("no database"));
    };
  });
}

/** One transaction, as durable as the storage's. */
function writeRaw(database: IDBDatabase, rows: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("records", "readwrite", { durability: "strict" });
    for (const row of rows) transaction.objectStore("records").put(row);
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(new Error("not written"));
    };
  });
}

function readRaw(database: IDBDatabase, hk: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = database.transaction("records").objectStore("records").getAll(IDBKeyRange.bound([hk, 0], [hk, Infinity]));
    request.onsuccess = () => {
      resolve(request.result.length);
    };
    request.onerror = () => {
      reject(new Error("not read"));
    };
  });
}

/** Bytes of a record with such a value: 128 after filling up, and the tag. */
const RECORD = 144;
