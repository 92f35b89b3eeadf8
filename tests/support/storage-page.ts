/** The page of the tests of `privet/storage`: puts the package within reach of `page.evaluate`. */
import { createRedactor, init, initSealing, type Policy } from "privet";
import { AuditLog } from "privet/audit";
import { askPasskey, BrowserAuditStore, describeStorage, makePasskey, openStorage, type StorageOptions } from "privet/storage";
import { changeRow, flipSlots, putStorage } from "./storage-dump.js";

const CORE = "/privet_bg.wasm";
const SEALING = "/sealing_bg.wasm";
const startWorker = (hash = ""): Worker => new Worker(`/storage-thread.js${hash}`, { type: "module" });

Object.assign(globalThis, {
  AuditLog,
  BrowserAuditStore,
  askPasskey,
  changeRow,
  flipSlots,
  makePasskey,
  putStorage,
  describe: (name?: string) => describeStorage({ ...(name !== undefined && { name }), worker: startWorker() }),
  /** `hash`: what goes wrong in the worker; see storage-thread.ts beside this file. */
  open: async (options: StorageOptions = {}, hash = "") => {
    await Promise.all([init(CORE), initSealing(SEALING)]);
    return await openStorage({ worker: startWorker(hash), source: SEALING, ...options });
  },
  startWorker,
  chat: async (id: string, policy: Policy = {}) => {
    await init(CORE);
    return (await createRedactor({ policy: { extends: "default", ...policy } })).conversation(id);
  },
  codeOf: async (promise: Promise<unknown>) => {
    try {
      await promise;
      return "done";
    } catch (error) {
      return error instanceof Error && "code" in error ? error.code : String(error);
    }
  },
});
