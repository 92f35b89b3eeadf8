/** The icon says which level a tab has, and when something is wrong. In letters, because colour alone says nothing. */
import type { PageState } from "../shared/messages.js";
import type { Level } from "../shared/settings.js";

export async function showState(tab: number, level: Level, state: PageState): Promise<void> {
  const [text, colour] = state === "ok" || level === "off" ? BADGES[level] : BADGES[state];
  await chrome.action.setBadgeText({ tabId: tab, text });
  await chrome.action.setBadgeBackgroundColor({ tabId: tab, color: colour });
}

const BADGES = {
  off: ["off", "#5f6368"],
  mark: ["M", "#1a5fb4"],
  guard: ["G", "#1b6e3c"],
  composer: ["C", "#1b6e3c"],
  held: ["!", "#a51d2d"],
  broken: ["?", "#a51d2d"],
} as const;
