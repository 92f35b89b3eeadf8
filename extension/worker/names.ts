/** Which conversation a page is in. */
import { isText } from "../shared/json.js";
import { conversationOf, type SiteProfile } from "../sites/index.js";
import type { Chats } from "./chats.js";

/**
 * The name under which a page's conversation is remembered.
 *
 * A new conversation has no address until its first answer; until then it is the tab's own. Once the page has an address, what
 * the tab had goes over to it, and the tab starts afresh: two conversations never share placeholders.
 */
export function chatName(profile: SiteProfile, tab: number, path: string, chats: Chats): Promise<string> {
  // One after the other: two requests of a new conversation belong to the same one.
  const name = last.then(() => findName(profile, tab, path, chats));
  last = name.catch(() => undefined);
  return name;
}

async function findName(profile: SiteProfile, tab: number, path: string, chats: Chats): Promise<string> {
  const id = conversationOf(profile, path);
  const key = `${PREFIX}${tab}:${profile.id}`;
  const open = (await chrome.storage.session.get(key))[key];
  const pending = isText(open) ? open : undefined;
  if (id === "") {
    if (pending?.startsWith("new:") === true) return pending;
    const fresh = `new:${profile.id}:${crypto.randomUUID()}`;
    await chrome.storage.session.set({ [key]: fresh });
    return fresh;
  }
  const name = `${profile.id}:${id}`;
  if (pending === name) return name;
  if (pending?.startsWith("new:") === true) await chats.rename(pending, name);
  await chrome.storage.session.set({ [key]: name });
  return name;
}

let last: Promise<unknown> = Promise.resolve();

const PREFIX = "tab:";
