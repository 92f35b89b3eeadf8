/** The sites. A new one: a file beside this, and a row here. */
import { chatgpt } from "./chatgpt.js";
import { claude } from "./claude.js";
import { copilot } from "./copilot.js";
import { gemini } from "./gemini.js";
import { generic } from "./generic.js";
import { mistral } from "./mistral.js";
import { perplexity } from "./perplexity.js";
import { COMMON_STRUCTURE, type Endpoint, type SiteProfile } from "./profile.js";

export type { Endpoint, SiteProfile } from "./profile.js";

/** Sites with a profile of their own; the manifest names their hosts. */
export const SITES: readonly SiteProfile[] = [chatgpt, claude, copilot, gemini, mistral, perplexity];

/** The profile for pages of `host`: its own, or the generic one under the host's name. */
export function profileOf(host: string): SiteProfile {
  return SITES.find(({ hosts }) => hosts.includes(host)) ?? { ...generic, id: host, name: host };
}

/** The profile that settings and counts call `id`. */
export function profileOfId(id: string): SiteProfile {
  return SITES.find((profile) => profile.id === id) ?? profileOf(id);
}

/** The endpoint that `url` belongs to. `undefined`: not one that the profile knows. */
export function endpointOf(profile: SiteProfile, url: URL): Endpoint | undefined {
  return profile.endpoints.find(({ path }) => new RegExp(path).test(url.pathname));
}

/** Whether `url` goes to the site's provider. */
export function isProvider(profile: SiteProfile, url: URL): boolean {
  return profile.providers.some((host) => (host.startsWith("*.") ? url.hostname.endsWith(host.slice(1)) : url.hostname === host));
}

/** The id of the conversation in a page's path; empty for one that has none yet. */
export function conversationOf(profile: SiteProfile, path: string): string {
  return new RegExp(profile.conversation).exec(path)?.[1] ?? "";
}

export function structureOf(profile: SiteProfile): readonly string[] {
  return [...COMMON_STRUCTURE, ...profile.structure];
}
