/** What the person, or their organisation, has chosen. Kept in the extension's own storage; it holds no text of a chat. */
import type { PresetName } from "privet";
import type { Lists } from "privet/elements";
import { isArray, isObject, isText } from "./json.js";

/** How much happens on a site; each level includes those before it. */
export const LEVELS = ["off", "mark", "guard", "composer"] as const;
export type Level = (typeof LEVELS)[number];

export interface Settings {
  /** Level of sites that have none of their own. */
  readonly level: Level;
  /** Levels by site id. */
  readonly sites: Readonly<Record<string, Level>>;
  readonly policy: PolicyName;
  /** The policy in JSON that `own` stands for; empty: none. */
  readonly ownPolicy: string;
  readonly lists: Lists;
  /** Minutes after which the originals of a conversation are forgotten; 0: when the browser closes. */
  readonly retention: number;
  /** Whether the person may let something go that was held. An organisation can forbid it. */
  readonly overrides: boolean;
  /** Ids of the sites that get the originals put into their answers. Their pages can read them. */
  readonly inPage: readonly string[];
  /** BCP 47; empty: the browser's. */
  readonly language: string;
  /** Whether messages to a site are held until the person has agreed to it. */
  readonly askConsent: boolean;
}

/** A preset, or the person's own policy. */
export type PolicyName = PresetName | "own";

export const DEFAULTS: Settings = {
  level: "guard",
  sites: {},
  policy: "default",
  ownPolicy: "",
  lists: { allow: [], deny: [] },
  retention: 0,
  overrides: true,
  inPage: [],
  language: "",
  askConsent: false,
};

/** The settings in force, and which of them the organisation has set. */
export interface Managed {
  readonly settings: Settings;
  readonly fixed: readonly (keyof Settings)[];
}

/** What an organisation's policy says beats what the person chose; see `managed-schema.json`. */
export async function loadSettings(): Promise<Managed> {
  const [own, managed] = await Promise.all([chrome.storage.local.get(KEY), loadManaged()]);
  const chosen = own[KEY];
  const settings = { ...DEFAULTS, ...parse(chosen), ...managed };
  return { settings, fixed: keysOf(managed) };
}

export async function saveSettings(change: Partial<Settings>): Promise<void> {
  const own = await chrome.storage.local.get(KEY);
  await chrome.storage.local.set({ [KEY]: { ...DEFAULTS, ...parse(own[KEY]), ...change } });
}

export function levelOf({ settings, fixed }: Managed, site: string): Level {
  if (fixed.includes("level")) return settings.level;
  return settings.sites[site] ?? settings.level;
}

/** Whether the organisation has set it. A level that it sets beats those of sites. */
export function isFixed({ fixed }: Managed, name: keyof Settings): boolean {
  return fixed.includes(name);
}

/** Only where everything that the page sends is masked: else the page would send the originals again. */
export function isInPage(managed: Managed, site: string): boolean {
  return guards(levelOf(managed, site)) && managed.settings.inPage.includes(site);
}

/** Whether what the page sends is masked. */
export function guards(level: Level): boolean {
  return level === "guard" || level === "composer";
}

export function isLevel(value: unknown): value is Level {
  return LEVELS.some((level) => level === value);
}

async function loadManaged(): Promise<Partial<Settings>> {
  try {
    return parse(await chrome.storage.managed.get());
  } catch {
    // Firefox has no managed storage where no policy is installed.
    return {};
  }
}

/** The members that hold what they should; others are left out. */
function parse(stored: unknown): Partial<Settings> {
  if (!isObject(stored)) return {};
  const { level, sites, policy, ownPolicy, lists, retention, overrides, inPage, language, askConsent } = stored;
  return {
    ...(isLevel(level) ? { level } : {}),
    ...(isObject(sites) ? { sites: Object.fromEntries(Object.entries(sites).flatMap(([site, value]) => (isLevel(value) ? [[site, value] as const] : []))) } : {}),
    ...(isPolicyName(policy) ? { policy } : {}),
    ...(isText(ownPolicy) ? { ownPolicy } : {}),
    ...(isObject(lists) ? { lists: { allow: texts(lists["allow"]), deny: texts(lists["deny"]) } } : {}),
    ...(typeof retention === "number" && retention >= 0 ? { retention } : {}),
    ...(typeof overrides === "boolean" ? { overrides } : {}),
    ...(isArray(inPage) ? { inPage: texts(inPage) } : {}),
    ...(isText(language) ? { language } : {}),
    ...(typeof askConsent === "boolean" ? { askConsent } : {}),
  };
}

function isPolicyName(value: unknown): value is PolicyName {
  return POLICIES.some((name) => name === value);
}

function texts(value: unknown): readonly string[] {
  return isArray(value) ? value.filter(isText) : [];
}

function keysOf(settings: Partial<Settings>): readonly (keyof Settings)[] {
  return SETTING_NAMES.filter((name) => settings[name] !== undefined);
}

export const POLICIES: readonly PolicyName[] = ["default", "strict", "minimal", "secrets", "gdpr", "ccpa", "hipaa", "pci", "own"];
const SETTING_NAMES = ["level", "sites", "policy", "ownPolicy", "lists", "retention", "overrides", "inPage", "language", "askConsent"] as const satisfies readonly (keyof Settings)[];
const KEY = "settings";
