/**
 * What each conversation remembers: in the memory of the worker, and, because that sleeps, in the browser's own
 * memory (`storage.session`), which pages and content scripts cannot read and which never reaches a disk. By the person's choice
 * on the device besides, encrypted.
 */
import type { Conversation } from "privet";
import { fromBase64, toBase64 } from "../shared/base64.js";
import { isObject, isText } from "../shared/json.js";
import { loadSettings } from "../shared/settings.js";
import type { Tier, VaultResult } from "../vault/protocol.js";
import { JOB_PREFIX } from "./jobs.js";
import type { Core } from "./core.js";
import type { Vault } from "./vault.js";

interface Stored {
  readonly state: string;
  /** When it was last used, in milliseconds since 1970. */
  readonly used: number;
}

export class Chats {
  readonly #core: Core;
  readonly #open = new Map<string, { readonly chat: Conversation; readonly core: unknown }>();
  #last: Promise<unknown> = Promise.resolve();

  readonly #vault: Vault;

  constructor(core: Core, vault: Vault) {
    this.#core = core;
    this.#vault = vault;
  }

  /** Does something with a conversation, one after the other, and keeps what it then knows before anything leaves. */
  with<T>(name: string, use: (chat: Conversation) => Promise<T> | T): Promise<T> {
    const result = this.#last.then(async () => {
      // A conversation that cannot be read would count its placeholders anew.
      if (await this.#vault.isLocked()) throw new Error("locked");
      const chat = await this.#load(name);
      const before = chat.placeholders().length;
      try {
        return await use(chat);
      } finally {
        if (chat.placeholders().length !== before) await this.#save(name, chat);
      }
    });
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** A conversation that had no address of its own until now has one. */
  async rename(from: string, to: string): Promise<void> {
    if ((await this.#read(to)) !== undefined) return;
    const stored = await read(from);
    // A draft that was left for another conversation stays behind.
    if (stored === undefined || Date.now() - stored.used > JUST_NOW) return;
    await this.#write(to, stored);
    await this.forget(from);
  }

  async forget(name: string): Promise<void> {
    this.#open.get(name)?.chat.free();
    this.#open.delete(name);
    await chrome.storage.session.remove(PREFIX + name);
    await this.#vault.ask({ vault: "shred", name });
  }

  async forgetAll(): Promise<void> {
    // What cannot be read can be destroyed all the same.
    if (await this.#vault.isLocked()) await this.destroy();
    const { names } = await this.#vault.ask({ vault: "list" });
    for (const name of new Set([...names, ...(await this.#names())])) await this.forget(name);
  }

  /** Forgets everything, the passphrase too. */
  async destroy(): Promise<void> {
    await this.lock();
    await this.#vault.ask({ vault: "destroy" });
  }

  /** Puts what is in memory on the device, too, or leaves it in memory alone. */
  async change(tier: Tier, passphrase: string): Promise<VaultResult> {
    const result = await this.#vault.ask({ vault: "change", tier, passphrase });
    for (const name of await this.#names()) {
      const stored = await read(name);
      if (stored !== undefined) await this.#write(name, stored);
    }
    return result;
  }

  /** Nothing of a conversation stays in memory, nor of what is being reviewed. */
  async lock(): Promise<VaultResult> {
    for (const { chat } of this.#open.values()) chat.free();
    this.#open.clear();
    const all = await chrome.storage.session.get();
    await chrome.storage.session.remove(Object.keys(all).filter((key) => key.startsWith(PREFIX) || key.startsWith(JOB_PREFIX)));
    return await this.#vault.ask({ vault: "lock" });
  }

  /** Forgets what was not used for as long as the person wants it kept. */
  async sweep(now: number): Promise<void> {
    const { retention } = (await loadSettings()).settings;
    if (retention === 0) return;
    for (const name of await this.#names()) {
      const stored = await read(name);
      if (stored !== undefined && now - stored.used > retention * 60_000) await this.forget(name);
    }
  }

  async #names(): Promise<readonly string[]> {
    const all = await chrome.storage.session.get();
    return Object.keys(all).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
  }

  async #load(name: string): Promise<Conversation> {
    const redactor = await this.#core.redactor();
    const open = this.#open.get(name);
    const stored = await this.#read(name);
    if (open !== undefined && open.core === redactor && (stored !== undefined || open.chat.placeholders().length === 0)) return open.chat;
    open?.chat.free();
    const chat = redactor.conversation(name);
    if (stored !== undefined) chat.importState(fromBase64(stored.state));
    this.#open.set(name, { chat, core: redactor });
    return chat;
  }

  async #save(name: string, chat: Conversation): Promise<void> {
    await this.#write(name, { state: toBase64(chat.exportState()), used: Date.now() });
  }

  async #read(name: string): Promise<Stored | undefined> {
    const stored = await read(name);
    if (stored !== undefined) return stored;
    const { state } = await this.#vault.ask({ vault: "load", name });
    if (state === null) return undefined;
    const loaded: Stored = { state, used: Date.now() };
    await chrome.storage.session.set({ [PREFIX + name]: loaded });
    return loaded;
  }

  async #write(name: string, stored: Stored): Promise<void> {
    await this.#vault.ask({ vault: "save", name, state: stored.state, minutes: (await loadSettings()).settings.retention });
    await chrome.storage.session.set({ [PREFIX + name]: stored });
  }
}

async function read(name: string): Promise<Stored | undefined> {
  const stored = (await chrome.storage.session.get(PREFIX + name))[PREFIX + name];
  if (!isObject(stored)) return undefined;
  const { state, used } = stored;
  return isText(state) && typeof used === "number" ? { state, used } : undefined;
}

const PREFIX = "chat:";

/** Sites give a new conversation its address with the first answer, in milliseconds. */
const JUST_NOW = 60_000;
