/** How much was masked and held, by site and entity. Numbers and names of entities, never a value. */
import { isObject } from "../shared/json.js";

export interface SiteCounts {
  readonly masked: Readonly<Record<string, number>>;
  readonly held: number;
}

export async function readCounts(site: string): Promise<SiteCounts> {
  const stored = (await chrome.storage.local.get(PREFIX + site))[PREFIX + site];
  if (!isObject(stored)) return { masked: {}, held: 0 };
  const { masked, held } = stored;
  const numbers = isObject(masked) ? Object.entries(masked).flatMap(([entity, count]) => (typeof count === "number" ? [[entity, count] as const] : [])) : [];
  return { masked: Object.fromEntries(numbers), held: typeof held === "number" ? held : 0 };
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

const PREFIX = "counts:";
