/** How much was masked and held, by site and entity. Numbers and names of entities, never a value. */
import { isObject } from "../shared/json.js";

export interface SiteCounts {
  readonly masked: Readonly<Record<string, number>>;
  readonly held: number;
  /** How often the person sent something all the same, by why it had been held. */
  readonly overridden: Readonly<Record<string, number>>;
}

export async function readCounts(site: string): Promise<SiteCounts> {
  const stored = (await chrome.storage.local.get(PREFIX + site))[PREFIX + site];
  if (!isObject(stored)) return { masked: {}, held: 0, overridden: {} };
  const { masked, held, overridden } = stored;
  return { masked: numbersOf(masked), held: typeof held === "number" ? held : 0, overridden: numbersOf(overridden) };
}

function numbersOf(value: unknown): Readonly<Record<string, number>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([name, count]) => (typeof count === "number" ? [[name, count] as const] : [])));
}

/** Adds entities that were masked for the first time in a conversation. */
export async function countMasked(site: string, entities: readonly string[]): Promise<void> {
  if (entities.length === 0) return;
  const counts = await readCounts(site);
  const masked: Record<string, number> = { ...counts.masked };
  for (const entity of entities) masked[entity] = (masked[entity] ?? 0) + 1;
  await chrome.storage.local.set({ [PREFIX + site]: { ...counts, masked } });
}

export async function countHeld(site: string): Promise<void> {
  const counts = await readCounts(site);
  await chrome.storage.local.set({ [PREFIX + site]: { ...counts, held: counts.held + 1 } });
}

export async function countOverridden(site: string, reason: string): Promise<void> {
  const counts = await readCounts(site);
  await chrome.storage.local.set({ [PREFIX + site]: { ...counts, overridden: { ...counts.overridden, [reason]: (counts.overridden[reason] ?? 0) + 1 } } });
}

const PREFIX = "counts:";
