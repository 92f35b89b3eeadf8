/** What the person allows on each site: the package's consent, with a record for each, kept on the device. */
import { Consent, type ConsentStorage, type Notice } from "privet/consent";
import type { SiteProfile } from "../sites/index.js";
import { isText } from "./json.js";
import type { Settings } from "./settings.js";

/** Asked once for each site; raised when the meaning of the question changes, and then asked again. */
const VERSION = "2026-11";

export async function openConsent(profile: SiteProfile, storage: ConsentStorage = storageOf(profile)): Promise<Consent> {
  return await Consent.open(noticeOf(profile), storage);
}

/** Whether messages to the site must stay: it was refused or taken back, or never agreed to where that is asked for. */
export async function mustHold(profile: SiteProfile, { askConsent }: Pick<Settings, "askConsent">): Promise<boolean> {
  const state = (await openConsent(profile)).state("provider");
  return askConsent ? state !== "given" : state === "refused";
}

export function storageOf({ id }: SiteProfile): ConsentStorage {
  const key = CONSENT_PREFIX + id;
  return {
    load: async () => {
      const stored = (await chrome.storage.local.get(key))[key];
      return isText(stored) ? stored : undefined;
    },
    save: (json) => chrome.storage.local.set({ [key]: json }),
  };
}

function noticeOf({ id, name, hosts }: SiteProfile): Notice {
  const [host = id] = hosts;
  // Where the provider computes is not known here; the host is, and an agreement is for it alone.
  return { version: VERSION, controller: { name, contact: `https://${host}/` }, provider: { name: COMPANIES.get(id) ?? name, region: host }, purposes: ["provider"] };
}

const COMPANIES: ReadonlyMap<string, string> = new Map([
  ["chatgpt", "OpenAI"], ["claude", "Anthropic"], ["copilot", "Microsoft"], ["gemini", "Google"], ["mistral", "Mistral AI"], ["perplexity", "Perplexity AI"],
]);

export const CONSENT_PREFIX = "consent:";
