/** The two buttons of a row that remember its value: "always hide" and "not sensitive". */

import { make } from "./dom.js";
import type { ListName, PersonalLists } from "./personal-lists.js";
import type { Item } from "./review-model.js";
import type { Wording } from "./wording.js";

/** The buttons, and what shows their state after a change. Nothing is offered where the person has no say. */
export function makeNextTime(
  item: Item,
  lists: PersonalLists,
  wording: Wording,
  onPress: (item: Item, list: ListName) => void,
): { readonly element: HTMLElement; readonly update: () => void } {
  const { review } = wording.messages;
  const titles = { deny: review.alwaysHide, allow: review.notSensitive } as const;
  const offered: readonly ListName[] = item.sentWhole !== undefined ? [] : item.state === "free" ? ["deny", "allow"] : item.state === "kept" ? ["deny"] : [];
  const buttons = offered.map((list) => {
    const name = `${titles[list]}: ${wording.entity(item.finding)}`;
    const button = make("button", { type: "button", class: "button secondary", part: "secondary", "aria-label": name }, titles[list]);
    button.addEventListener("click", () => {
      onPress(item, list);
    });
    return { list, button };
  });
  return {
    element: make("div", { class: "next-time" }, ...buttons.map(({ button }) => button)),
    update: () => {
      for (const { list, button } of buttons) button.setAttribute("aria-pressed", String(lists.has(list, item.original)));
    },
  };
}
