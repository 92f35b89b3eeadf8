/**
 * Wrapped keys in a file of the origin's private file system that is overwritten in place: a database would keep old bytes.
 *
 * 4096 bytes of header, then slots of two banks of 64 bytes: 40 bytes of wrapped key, 24 random bytes. Worker only.
 */
import type { Bytes } from "../bytes.js";
import { PrivetError } from "../errors.js";

export type Bank = 0 | 1;

export class SlotFile {
  readonly #name: string;

  constructor(name: string) {
    this.#name = `privet-${encodeURIComponent(name)}.slots`;
  }

  /** The wrapped key of a slot; random bytes, or fewer, when it holds none. */
  async read(slot: number, bank: Bank): Promise<Bytes> {
    const wrapped = new Uint8Array(WRAPPED);
    await this.#withHandle((handle) => handle.read(wrapped, { at: offsetOf(slot, bank) }));
    return wrapped;
  }

  /** Puts wrapped keys into their slots. They are on the disk when this resolves. */
  async write(keys: ReadonlyMap<number, Bytes>, bank: Bank): Promise<void> {
    await this.#withHandle((handle) => {
      for (const [slot, wrapped] of keys) {
        const padded = crypto.getRandomValues(new Uint8Array(SLOT));
        padded.set(wrapped);
        put(handle, padded, offsetOf(slot, bank));
      }
      handle.flush();
    });
  }

  /** Overwrites both banks of slots with random bytes. */
  async shred(slots: Iterable<number>): Promise<void> {
    await this.#withHandle((handle) => {
      for (const slot of slots) put(handle, crypto.getRandomValues(new Uint8Array(2 * SLOT)), offsetOf(slot, 0));
      handle.flush();
    });
  }

  /** Overwrites one bank of slots with random bytes. */
  async shredBank(slots: Iterable<number>, bank: Bank): Promise<void> {
    await this.write(new Map([...slots].map((slot) => [slot, crypto.getRandomValues(new Uint8Array(WRAPPED))])), bank);
  }

  /** Overwrites every slot and removes the file. */
  async destroy(): Promise<void> {
    await this.#withHandle((handle) => {
      for (let at = 0; at < handle.getSize(); at += CHUNK) put(handle, crypto.getRandomValues(new Uint8Array(Math.min(CHUNK, handle.getSize() - at))), at);
      handle.flush();
    });
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(this.#name);
  }

  /** Open for as short as possible: the file system lets one in at a time. */
  async #withHandle<T>(use: (handle: FileSystemSyncAccessHandle) => T): Promise<T> {
    const handle = await this.#open();
    try {
      if (handle.getSize() < HEADER) put(handle, makeHeader(), 0);
      return use(handle);
    } catch (error) {
      throw toStorageError(error);
    } finally {
      handle.close();
    }
  }

  async #open(): Promise<FileSystemSyncAccessHandle> {
    for (let tries = 1; ; tries += 1) {
      try {
        const root = await navigator.storage.getDirectory();
        const file = await root.getFileHandle(this.#name, { create: true });
        return await file.createSyncAccessHandle();
      } catch (error) {
        // Of a worker that was ended, the browser gives the file back later than the lock.
        if (!isInUse(error) || tries === MOST_TRIES) throw toStorageError(error);
        await new Promise((resolve) => setTimeout(resolve, WAIT));
      }
    }
  }
}

/** What the browser's own errors mean. Their messages are kept out: nobody checked them. */
export function toStorageError(error: unknown): PrivetError {
  if (error instanceof PrivetError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return new PrivetError("storage-full", "there is no room left in the browser's storage; nothing was changed");
  if (name === "VersionError") return new PrivetError("vault-version", "a newer version of privet wrote this storage; it was left as it is");
  return new PrivetError("storage", `the browser's storage cannot be used here (${name === "" ? "unknown" : name}); private windows and blocked site data have none`);
}

function isInUse(error: unknown): boolean {
  return error instanceof DOMException && error.name === "NoModificationAllowedError";
}

function put(handle: FileSystemSyncAccessHandle, bytes: Bytes, at: number): void {
  if (handle.write(bytes, { at }) !== bytes.length) throw new PrivetError("storage-full", "there is no room left in the browser's storage");
}

function makeHeader(): Bytes {
  const header = new Uint8Array(HEADER);
  header.set(new TextEncoder().encode("privet slots 1\n"));
  return header;
}

function offsetOf(slot: number, bank: Bank): number {
  return HEADER + (2 * slot + bank) * SLOT;
}

/** Milliseconds between tries to open the file, and how many. */
const WAIT = 20;
const MOST_TRIES = 250;

/** Lengths, in bytes. */
const HEADER = 4096;
const SLOT = 64;
const WRAPPED = 40;
const CHUNK = 65_536;
