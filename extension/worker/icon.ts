/** The icon says which level a tab has, and when something is wrong. In letters, because colour alone says nothing. */
import type { Texts } from "../locales/page/index.js";
import type { PageState } from "../shared/messages.js";
import { guards, type Level } from "../shared/settings.js";

export async function showState(tab: number, level: Level, state: PageState, { messages }: Texts): Promise<void> {
  const isUnseen = state === "unseen" && guards(level);
  const [letter, colour] = level === "off" || state === "ok" || state === "unseen" ? BADGES[level] : BADGES[state];
  await chrome.action.setBadgeText({ tabId: tab, text: isUnseen ? `${letter}?` : letter });
  await chrome.action.setBadgeBackgroundColor({ tabId: tab, color: colour });
  await chrome.action.setTitle({ tabId: tab, title: isUnseen ? `Privet: ${messages.page.unseen}` : "Privet" });
}

const BADGES = {
  off: ["off", "#5f6368"],
  mark: ["M", "#1a5fb4"],
  guard: ["G", "#1b6e3c"],
  composer: ["C", "#1b6e3c"],
  held: ["!", "#a51d2d"],
  broken: ["?", "#a51d2d"],
} as const;
