/** The worker's side: answers the page's calls, one after the other. */
import { PrivetError, toPrivetError } from "../errors.js";
import { initSealing } from "../sealing.js";
import type { Port } from "../worker-protocol.js";
import { writeState } from "./content.js";
import { Database } from "./database.js";
import { readFile, writeFile } from "./file.js";
import type { ShreddedNotice, StorageCall, StorageFailure, StorageQuestion, StorageReply, StorageResult } from "./protocol.js";
import { SlotFile, toStorageError } from "./slots.js";
import { describeTier } from "./tiers.js";
import { exclusively, StoredVault } from "./vault.js";

/** Answers every call that comes over `port`. */
export function serveStorage(port: Port): void {
  const desk = new Desk((shredded) => {
    const notice: ShreddedNotice = { shredded };
    port.postMessage(notice);
  });
  let last: Promise<void> = Promise.resolve();
  port.addEventListener("message", ({ data }: MessageEvent<StorageQuestion>) => {
    last = last.then(async () => {
      const reply: StorageReply = { number: data.number, result: await desk.answer(data.call).catch(toFailure) };
      port.postMessage(reply);
    });
  });
}

class Desk {
  readonly #tell: (shredded: ShreddedNotice["shredded"]) => void;
  #vault: StoredVault | undefined;

  /** `tell` is called with the conversations that were destroyed. */
  constructor(tell: (shredded: ShreddedNotice["shredded"]) => void) {
    this.#tell = tell;
  }

  async answer(call: StorageCall): Promise<StorageResult> {
    switch (call.op) {
      case "describe":
        return { kind: "tier", tier: await describe(call.name) };
      case "open":
        await this.#open(call);
        return { kind: "done" };
      case "save":
        return { kind: "saved", revision: await this.#live().save(call.state, call.revision, call.lifetimes) };
      case "load": {
        const loaded = await this.#live().load(call.id);
        return { kind: "state", state: loaded?.state, revision: loaded?.revision ?? 0 };
      }
      case "list":
        return { kind: "ids", ids: (await this.#live().states()).map(({ head }) => head.conversation) };
      case "shred":
        await this.#live().shred(call.id);
        return { kind: "done" };
      case "sweep":
        await this.#live().sweep();
        return { kind: "done" };
      case "changeTier":
        await this.#live().changeTier(call.key);
        return { kind: "done" };
      case "export":
        return { kind: "bytes", bytes: await writeFile(await this.#live().states(), call.passphrase) };
      case "import":
        for (const state of await readFile(call.bytes, call.passphrase)) await this.#live().save(writeState(state), 0, call.lifetimes);
        return { kind: "done" };
      case "deleteEverything":
        await this.#deleteEverything(call.name);
        return { kind: "done" };
    }
  }

  async #open({ name, tenant, key, source }: Extract<StorageCall, { op: "open" }>): Promise<void> {
    if (source !== undefined) await initSealing(source);
    const stored = await describe(name);
    const isMemory = (stored ?? key).kind === "memory";
    await holdOpen(name, isMemory ? "exclusive" : "shared");
    this.#vault = await StoredVault.open(name, tenant, key, this.#tell);
    setInterval(() => {
      // What fails now is tried again with the next call, which tells.
      this.#vault?.sweep().catch(() => undefined);
    }, SWEEP);
  }

  async #deleteEverything(name: string): Promise<void> {
    const ids = (await this.#vault?.ids()) ?? [];
    this.#vault?.close();
    this.#vault = undefined;
    await deleteEverything(name);
    this.#tell(ids);
  }

  #live(): StoredVault {
    if (this.#vault === undefined) throw new PrivetError("input", "the storage is not open");
    return this.#vault;
  }
}

async function describe(name: string): Promise<ReturnType<typeof describeTier> | undefined> {
  if (!(await Database.exists(name))) return undefined;
  const database = await Database.open(name);
  try {
    const meta = await database.meta();
    return meta && describeTier(meta.tier);
  } finally {
    database.close();
  }
}

/** Holds the storage until the worker ends. A key in memory is in one tab alone, so that no other tab may open its storage. */
async function holdOpen(name: string, mode: LockMode): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const forever = new Promise<never>(ignore);
    const request = navigator.locks.request(`privet:${name}:open`, { mode, ifAvailable: true }, (lock) => {
      if (lock === null) {
        reject(new PrivetError("storage-conflict", "another tab holds this storage, with its key in that tab's memory alone"));
        return undefined;
      }
      resolve();
      return forever;
    });
    request.catch((error: unknown) => {
      reject(toStorageError(error));
    });
  });
}

async function deleteEverything(name: string): Promise<void> {
  await exclusively(name, async () => {
    await new SlotFile(name).destroy();
    await Database.remove(name);
  });
}

function toFailure(error: unknown): StorageFailure {
  const { code, message } = toPrivetError(error);
  return { kind: "failure", code, message };
}

function ignore(): void {
  // Never resolved: the browser gives the lock back when the worker ends.
}

/** Milliseconds between looks at what has expired. */
const SWEEP = 60_000;
