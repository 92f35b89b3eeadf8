/** What the person wants hidden, or not hidden, from now on. Kept wherever the page likes. */

import type { Policy, PresetName } from "../types.js";

/** `allow`: values that are not sensitive. `deny`: values that are always hidden. */
export type ListName = "allow" | "deny";

/** Both lists as plain data, to be stored as JSON. They hold what the person wrote, so store them like originals. */
export type Lists = Readonly<Record<ListName, readonly string[]>>;

/**
 * The person's own lists. Fires `change` when one has changed: store `toJSON()` then, and hand it to the constructor
 * the next time. A change takes effect with the next redactor: `createRedactor({ policy: lists.toPolicy(policy) })`.
 */
export class PersonalLists extends EventTarget {
  #lists: Lists;

  constructor(lists: Partial<Lists> = {}) {
    super();
    this.#lists = { allow: [...new Set(lists.allow)], deny: [...new Set(lists.deny)] };
  }

  /** The values of a list, in the order in which they were added. */
  values(list: ListName): readonly string[] {
    return this.#lists[list];
  }

  has(list: ListName, value: string): boolean {
    return this.#lists[list].includes(value);
  }

  /** Adds `value`, and takes it off the other list. Blank values are left out. */
  add(list: ListName, value: string): void {
    const added = value.trim();
    if (added === "" || this.has(list, added)) return;
    const without = this.#lists[list === "allow" ? "deny" : "allow"].filter((other) => other !== added);
    const longer = [...this.#lists[list], added];
    this.#change(list === "allow" ? { allow: longer, deny: without } : { allow: without, deny: longer });
  }

  remove(list: ListName, value: string): void {
    if (!this.has(list, value)) return;
    this.#change({ ...this.#lists, [list]: this.#lists[list].filter((other) => other !== value) });
  }

  /** `policy` (a preset's name or an object) with these lists added to its own. */
  toPolicy(policy: Policy | PresetName): Policy {
    const base: Policy = typeof policy === "string" ? { extends: policy } : policy;
    return { ...base, allow: [...(base.allow ?? []), ...this.#lists.allow], deny: [...(base.deny ?? []), ...this.#lists.deny] };
  }

  toJSON(): Lists {
    return this.#lists;
  }

  #change(lists: Lists): void {
    this.#lists = lists;
    this.dispatchEvent(new Event("change"));
  }
}
