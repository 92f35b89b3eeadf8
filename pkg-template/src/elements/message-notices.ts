/** What stands over a text that moderation is concerned about. Loaded when there is a concern. */

import type { Judged } from "../governance/moderation.js";
import { moderationTexts, type ModerationMessages } from "../locales/moderation/index.js";
import { fill, Words } from "../locales/words.js";
import { ICONS, make, makeIcon } from "./dom.js";

/** What a notice needs to know. */
export type Noticed = Pick<Judged, "action" | "kind">;

/**
 * The notices, in the first of `wanted` languages that has texts: help first, then what is done with the text and why. `reveal` is offered
 * where the text is covered and may be shown.
 */
export async function makeNotices(concerns: readonly Noticed[], wanted: readonly string[], reveal: (() => void) | undefined): Promise<HTMLElement> {
  const words = new Words(await moderationTexts.load(wanted));
  const box = make("div", { class: "notices", lang: words.language, dir: words.direction });
  if (concerns.some(({ action }) => action === "help")) box.append(makeHelp(words.messages));
  for (const action of ["block", "blur", "warn"] as const) {
    const kinds = new Set(concerns.filter((concern) => concern.action === action).map(({ kind }) => kind));
    if (kinds.size === 0) continue;
    const reasons = words.list([...kinds].map((kind) => words.messages.why[kind]));
    const says = make("p", {}, fill(words.messages.actions[action], { reasons }));
    const notice = make("div", { class: `notice ${action}`, part: "notice", role: "note" }, makeIcon(action === "block" ? ICONS.stop : ICONS.warning), says);
    if (action === "blur" && reveal !== undefined) notice.append(makeReveal(words.messages.show, reveal));
    box.append(notice);
  }
  return box;
}

function makeReveal(title: string, reveal: () => void): HTMLButtonElement {
  const button = make("button", { type: "button", part: "button" }, title);
  button.addEventListener("click", reveal);
  return button;
}

function makeHelp({ help }: ModerationMessages): HTMLElement {
  // Followed only by a click, and without saying from where.
  const elsewhere = make("a", { href: "https://findahelpline.com/", target: "_blank", rel: "noopener noreferrer" }, help.elsewhere);
  const lines = [...help.lines, elsewhere].map((line) => make("li", {}, line));
  return make("div", { class: "notice help", part: "notice", role: "note" }, make("div", {}, make("strong", {}, help.title), make("p", {}, help.text), make("ul", {}, ...lines)));
}
