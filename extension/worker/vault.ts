/** The background's side of what is kept on the device. */
import { isObject } from "../shared/json.js";
import { Keeper } from "../vault/keeper.js";
import { isTier, isVaultResult, type Tier, type VaultCall, type VaultResult } from "../vault/protocol.js";

export class Vault {
  /** Where the background is a page, as in Firefox, it keeps them itself. */
  readonly #own: Keeper | undefined = typeof Worker === "undefined" ? undefined : new Keeper();

  /** Whether originals are under a passphrase that was not given yet. */
  async isLocked(): Promise<boolean> {
    return (await readTier()) === "passphrase" && !(await this.ask({ vault: "describe" })).isOpen;
  }

  /** Rejects when it failed: then nothing was changed. Where conversations are in memory alone, nobody is asked. */
  async ask(call: VaultCall): Promise<VaultResult> {
    const tier = await readTier();
    if (tier === "memory" && call.vault !== "change" && call.vault !== "destroy") return { tier, isOpen: true, state: null, names: [] };
    const result = await (this.#own === undefined ? askOffscreen(call) : this.#own.answer(call));
    if (result.tier !== tier) await chrome.storage.local.set({ [KEY]: result.tier });
    return result;
  }
}

/** Written beside the settings, so that the most common answer needs nobody. */
async function readTier(): Promise<Tier> {
  const tier = (await chrome.storage.local.get(KEY))[KEY];
  return isTier(tier) ? tier : "memory";
}

async function askOffscreen(call: VaultCall): Promise<VaultResult> {
  opening ??= openOffscreen().finally(() => {
    opening = undefined;
  });
  await opening;
  const reply: unknown = await chrome.runtime.sendMessage(call);
  if (!isObject(reply) || !isVaultResult(reply["result"])) throw new Error("the vault failed");
  return reply["result"];
}

async function openOffscreen(): Promise<void> {
  // Chromium alone has it, and only there it is asked for.
  const { offscreen } = chrome;
  if (await offscreen.hasDocument()) return;
  await offscreen.createDocument({ url: "vault.html", reasons: [offscreen.Reason.WORKERS], justification: "keeps originals on the device, encrypted" });
}

let opening: Promise<void> | undefined;

const KEY = "vault";
