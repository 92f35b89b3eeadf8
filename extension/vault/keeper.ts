/** Keeps conversations on the device, encrypted, with the package's storage. Works only where there are web workers. */
import type { Policy } from "privet";
import { deleteStorage, describeStorage, openStorage, type PrivetStorage, type StorableChat } from "privet/storage";
import { fromBase64, toBase64 } from "../shared/base64.js";
import { isObject, parseJson } from "../shared/json.js";
import type { Tier, VaultCall, VaultResult } from "./protocol.js";

export class Keeper {
  #storage: PrivetStorage | undefined;
  /** What was loaded or saved: the storage tells by them whether somebody else has saved in between. */
  #kept = new Map<string, Kept>();
  #last: Promise<unknown> = Promise.resolve();

  /** Calls are answered one after the other. */
  answer(call: VaultCall): Promise<VaultResult> {
    const result = this.#last.then(() => this.#answer(call));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #answer(call: VaultCall): Promise<VaultResult> {
    const tier = await this.#tier();
    switch (call.vault) {
      case "describe":
        break;
      case "unlock":
        if (tier === "passphrase") await this.#open({ kind: "passphrase", passphrase: call.passphrase });
        break;
      case "change":
        await this.#change(tier, call.tier, call.passphrase);
        break;
      case "lock":
        await this.#lock();
        break;
      case "load":
        return await this.#describe({ state: await this.#load(tier, call.name) });
      case "save":
        await this.#save(tier, call.name, fromBase64(call.state), call.minutes);
        break;
      case "shred":
        await (await this.#opened(tier))?.shred(call.name);
        this.#kept.delete(call.name);
        break;
      case "list":
        return await this.#describe({ names: (await (await this.#opened(tier))?.list()) ?? [] });
      case "destroy":
        await this.#lock();
        if (tier !== "memory") await deleteStorage({ name: NAME });
    }
    return await this.#describe({});
  }

  async #describe(rest: Partial<VaultResult>): Promise<VaultResult> {
    const tier = await this.#tier();
    return { tier, isOpen: tier !== "passphrase" || this.#storage !== undefined, state: null, names: [], ...rest };
  }

  async #tier(): Promise<Tier> {
    const kind = (await describeStorage({ name: NAME }))?.kind;
    return kind === "device" || kind === "passphrase" ? kind : "memory";
  }

  async #open(key: { readonly kind: "device" } | { readonly kind: "passphrase"; readonly passphrase: string }): Promise<PrivetStorage> {
    const storage = await openStorage({ name: NAME, key });
    await this.#lock();
    this.#storage = storage;
    return storage;
  }

  /** Nothing where conversations are in memory alone. */
  async #opened(tier: Tier): Promise<PrivetStorage | undefined> {
    if (tier === "memory" || this.#storage !== undefined) return this.#storage;
    if (tier === "device") return await this.#open({ kind: "device" });
    throw new Error("locked");
  }

  async #change(from: Tier, to: Tier, passphrase: string): Promise<void> {
    const open = await this.#opened(from);
    if (to === "memory") {
      await this.#lock();
      if (from !== "memory") await deleteStorage({ name: NAME });
      return;
    }
    const key = to === "device" ? ({ kind: "device" } as const) : ({ kind: "passphrase", passphrase } as const);
    if (open === undefined) await this.#open(key);
    else await open.changeKey(key);
  }

  async #lock(): Promise<void> {
    await this.#storage?.lock();
    this.#storage = undefined;
    this.#kept = new Map();
  }

  async #load(tier: Tier, name: string): Promise<string | null> {
    const storage = await this.#opened(tier);
    if (storage === undefined) return null;
    const kept = new Kept(name);
    if (!(await storage.load(kept))) return null;
    this.#kept.set(name, kept);
    const state = toBase64(kept.state);
    kept.state.fill(0);
    return state;
  }

  async #save(tier: Tier, name: string, state: Uint8Array<ArrayBuffer>, minutes: number): Promise<void> {
    const storage = await this.#opened(tier);
    if (storage === undefined) return;
    if (!this.#kept.has(name)) await this.#load(tier, name);
    const kept = this.#kept.get(name) ?? new Kept(name);
    kept.put(state, minutes);
    await storage.save(kept);
    this.#kept.set(name, kept);
  }
}

/** A conversation's state on its way to and from the storage. The name is ours: a page's conversation may get another one. */
class Kept implements StorableChat {
  readonly id: string;
  policy: Policy = {};
  state: Uint8Array<ArrayBuffer> = new Uint8Array();

  constructor(id: string) {
    this.id = id;
  }

  put(state: Uint8Array<ArrayBuffer>, minutes: number): void {
    const json = parseJson(new TextDecoder().decode(state))?.value;
    if (!isObject(json)) throw new Error("no state of a conversation");
    this.state = new TextEncoder().encode(JSON.stringify({ ...json, conversation: this.id }));
    this.policy = minutes === 0 ? {} : { retention: { vault: `PT${minutes}M` } };
  }

  exportState(): Uint8Array {
    return this.state;
  }

  importState(state: Uint8Array): void {
    this.state = Uint8Array.from(state);
  }
}

const NAME = "extension";
