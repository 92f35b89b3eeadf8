/** What the person always hides, or never. */

import { make } from "../elements/dom.js";
import type { PersonalLists } from "../elements/personal-lists.js";
import { type CenterWords, makeAction, makeSection, type SectionActions } from "./parts.js";

export function makeListsSection(lists: PersonalLists, words: CenterWords, { run }: SectionActions): HTMLElement {
  const { lists: texts } = words.center.messages;
  const children = (["deny", "allow"] as const).flatMap((name) => {
    const values = lists.values(name);
    if (values.length === 0) return [make("h4", {}, texts[name]), make("p", {}, texts.empty)];
    const items = values.map((value) => {
      const remove = makeAction(
        texts.remove,
        () => {
          run(() => {
            lists.remove(name, value);
            return Promise.resolve(texts.removed);
          });
        },
        `${texts.remove}: ${value}`,
      );
      return make("li", {}, make("bdi", {}, value), remove);
    });
    return [make("h4", { id: name }, texts[name]), make("ul", { "aria-labelledby": name }, ...items)];
  });
  return makeSection("lists", texts.heading, ...children);
}
