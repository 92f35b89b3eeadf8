/** Sites that the person has granted: their pages get the same scripts as those of the manifest. */
import { SITES } from "../sites/index.js";

/** Registers the scripts for every granted host, and for no other. */
export async function registerGranted(): Promise<void> {
  const { origins = [] } = await chrome.permissions.getAll();
  const own = new Set(SITES.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`)));
  const matches = origins.filter((origin) => !own.has(origin) && /^https?:\/\/[^*]/.test(origin));
  const registered = await chrome.scripting.getRegisteredContentScripts();
  if (registered.length > 0) await chrome.scripting.unregisterContentScripts();
  if (matches.length === 0) return;
  const common = { matches, allFrames: true, matchOriginAsFallback: true, runAt: "document_start" } as const;
  await chrome.scripting.registerContentScripts([
    { ...common, id: "content", js: ["content.js"], css: ["marks.css"] },
    { ...common, id: "hook", js: ["hook.js"], world: "MAIN" },
  ]);
}
