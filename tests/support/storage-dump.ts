/** Puts a storage into a page as another version left it: both of its places, byte by byte. */

/** As JSON: bytes are `{ "base64": … }`, and `"Infinity"` is the number. */
export interface StorageDump {
  readonly slots: string;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

export async function putStorage({ slots, stores }: StorageDump): Promise<void> {
  const toBytes = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const root = await navigator.storage.getDirectory();
  const file = await (await root.getFileHandle("privet-default.slots", { create: true })).createWritable();
  await file.write(toBytes(slots));
  await file.close();

  const revive = (_: string, value: unknown): unknown => {
    if (value === "Infinity") return Infinity;
    return typeof value === "object" && value !== null && "base64" in value && typeof value.base64 === "string" ? toBytes(value.base64) : value;
  };
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open("privet:default", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("meta", { keyPath: "id" });
      request.result.createObjectStore("conversations", { keyPath: "hk" });
      request.result.createObjectStore("records", { keyPath: ["hk", "seq"] }).createIndex("expires", "expires");
    };
    request.onsuccess = () => {
      const transaction = request.result.transaction(Object.keys(stores), "readwrite");
      for (const [name, rows] of Object.entries(stores)) for (const row of rows) transaction.objectStore(name).put(JSON.parse(JSON.stringify(row), revive));
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onabort = () => {
        reject(new Error("the rows were not written"));
      };
    };
    request.onerror = () => {
      reject(new Error("the database did not open"));
    };
  });
}

/** Puts what `change` makes of the last row of a store into its place, or nothing, and gives the row as it was. `whole`: when there may be none to change. */
export async function changeRow(store: string, change: (row: unknown) => unknown, whole?: unknown): Promise<unknown> {
  return await new Promise((resolve, reject) => {
    const request = indexedDB.open("privet:default", 1);
    request.onsuccess = () => {
      const transaction = request.result.transaction(store, "readwrite");
      let row = whole;
      const cursor = transaction.objectStore(store).openCursor(null, "prev");
      cursor.onsuccess = () => {
        row ??= cursor.result?.value;
        const changed = change(row);
        if (changed !== undefined) transaction.objectStore(store).put(changed);
        else cursor.result?.delete();
      };
      transaction.oncomplete = () => {
        request.result.close();
        resolve(row);
      };
      transaction.onabort = () => {
        reject(new Error("the row was not changed"));
      };
    };
    request.onerror = () => {
      reject(new Error("the database did not open"));
    };
  });
}

/** Flips every bit of a piece of the slot file, or puts `piece` there, and gives the piece as it was. */
export async function flipSlots(at: number, length: number, piece?: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle("privet-default.slots");
  const whole = new Uint8Array(await (await handle.getFile()).slice(at, at + length).arrayBuffer());
  const file = await handle.createWritable({ keepExistingData: true });
  await file.write({ type: "write", position: at, data: piece ?? whole.map((byte) => byte ^ 0xff) });
  await file.close();
  return whole;
}
