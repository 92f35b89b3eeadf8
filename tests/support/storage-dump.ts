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
