/** The table of a review: a row for each value that was found, with the reason and a switch. */

import { ICONS, make, makeIcon } from "./dom.js";
import type { ListName, PersonalLists } from "./personal-lists.js";
import { makeNextTime } from "./review-next-time.js";
import type { Item, ReviewModel } from "./review-model.js";
import { capitalize, fill } from "./wording.js";
import type { Wording } from "./wording.js";

const MASK = "••••••";

interface Row {
  readonly item: Item;
  readonly hide: HTMLInputElement | undefined;
  readonly sentAs: HTMLElement;
  readonly nextTime: { readonly element: HTMLElement; readonly update: () => void } | undefined;
}

/** What the person can do in the table. */
interface RowActions {
  readonly toggle: (item: Item) => void;
  readonly remember: (item: Item, list: ListName) => void;
}

/** Builds the table once and updates it in place. */
export class FindingsView {
  readonly element: HTMLTableElement;
  readonly #model: ReviewModel;
  readonly #wording: Wording;
  readonly #rows: readonly Row[];

  constructor(model: ReviewModel, wording: Wording, actions: RowActions, lists: PersonalLists | undefined) {
    this.#model = model;
    this.#wording = wording;
    const { columns } = wording.messages.review;
    const titles = [columns.hide, columns.entity, columns.original, columns.sentAs, columns.why, ...(lists === undefined ? [] : [columns.nextTime])];
    // The roles hold the table together where the narrow layout takes `display: table` away.
    const head = make("tr", { role: "row" }, ...titles.map((title) => make("th", { scope: "col", role: "columnheader" }, title)));
    const body = make("tbody", { role: "rowgroup" });
    this.element = make("table", { part: "findings", role: "table" }, make("thead", { role: "rowgroup" }, head), body);
    this.#rows = model.items
      .filter((item) => item.place === 1)
      .map((item) => {
        const sentAs = make("span", { class: "sent-as", dir: "auto" });
        const nextTime = lists && makeNextTime(item, lists, wording, actions.remember);
        const row = { item, hide: this.#makeHide(item, actions.toggle), sentAs, nextTime };
        body.append(this.#makeRow(row, titles));
        return row;
      });
  }

  /** Shows the decisions as they are now. */
  update(): void {
    const { review } = this.#wording.messages;
    for (const { item, hide, sentAs, nextTime } of this.#rows) {
      const visible = this.#model.isVisible(item);
      if (hide !== undefined) hide.checked = !visible;
      sentAs.className = visible ? "sent-as visible" : "sent-as";
      nextTime?.update();
      sentAs.textContent = visible ? (item.sentWhole === undefined ? review.sentAsTyped : review.earlierSent) : this.#standInFor(item);
    }
  }

  #standInFor({ state, finding }: Item): string {
    if (state === "blocked") return "—";
    return finding.replacement === "" ? this.#wording.messages.review.removed : finding.replacement;
  }

  #makeRow({ item, hide, sentAs, nextTime }: Row, titles: readonly string[]): HTMLTableRowElement {
    const { finding } = item;
    const { messages, language } = this.#wording;
    const entity = make("span", {}, capitalize(this.#wording.entity(finding), language));
    const places = item.places > 1 ? [make("small", {}, this.#wording.count(messages.review.places, item.places))] : [];
    const confidence = fill(messages.review.confidence, { percent: this.#wording.percent(finding.score) });
    const isEarlier = item.sentWhole !== undefined;
    const why = make("span", {}, isEarlier ? messages.review.earlierWhy : this.#wording.reasons(finding).join(" · "));
    const cells: readonly (readonly (Node | string)[])[] = [
      [hide ?? this.#makeFixed(item)],
      [entity, ...places],
      [this.#makePeek(item)],
      [sentAs, make("small", {}, isEarlier ? "" : messages.operators[finding.operator])],
      isEarlier ? [why] : [why, make("small", {}, confidence)],
      ...(nextTime === undefined ? [] : [nextTime.element.hasChildNodes() ? [nextTime.element] : []]),
    ];
    return make(
      "tr",
      { role: "row", part: "row" },
      ...cells.map((content, index) => make("td", { role: "cell", "data-title": titles[index] ?? "" }, ...content)),
    );
  }

  #makeHide(item: Item, onToggle: (item: Item) => void): HTMLInputElement | undefined {
    if (item.state !== "free") return undefined;
    const { messages } = this.#wording;
    const name = `${messages.review.columns.hide}: ${this.#wording.entity(item.finding)} ${speakable(item.finding.replacement)}`;
    const hide = make("input", { type: "checkbox", "aria-label": name });
    hide.addEventListener("change", () => {
      onToggle(item);
    });
    return hide;
  }

  #makeFixed(item: Item): HTMLElement {
    const { operators, review } = this.#wording.messages;
    if (item.state === "kept") return make("span", {}, operators.keep);
    const icon = makeIcon(item.state === "blocked" ? ICONS.stop : ICONS.lock);
    const why = item.state === "blocked" ? operators.block : review.lockedWhy;
    return make("span", { class: "fixed", title: why }, icon, make("span", { class: "spoken" }, why));
  }

  // Masked, because a review also happens in front of other people.
  #makePeek(item: Item): HTMLElement {
    const value = make("span", { class: "original", dir: "auto" }, MASK);
    const name = fill(this.#wording.messages.review.peek, { entity: this.#wording.entity(item.finding) });
    const button = make("button", { type: "button", class: "peek", "aria-label": name, title: name }, makeIcon(ICONS.eye));
    let held = false;
    const show = (shown: boolean): void => {
      value.textContent = shown ? item.original : MASK;
    };
    button.addEventListener("pointerdown", (event) => {
      held = true;
      // Else the hold would end when the table gets wider and the button moves away from under the pointer.
      button.setPointerCapture(event.pointerId);
      show(true);
    });
    for (const end of ["lostpointercapture", "blur", "keyup"]) {
      button.addEventListener(end, () => {
        show(false);
      });
    }
    button.addEventListener("keydown", (event) => {
      if (event.key !== " " && event.key !== "Enter") return;
      held = true;
      show(true);
    });
    // A click without a pointer or a key comes from assistive technology, which cannot hold: it stays until blur.
    button.addEventListener("click", () => {
      if (!held) show(value.textContent === MASK);
      held = false;
    });
    return make("span", { class: "peekable" }, button, value);
  }
}

/** A placeholder as a screen reader should say it: `EMAIL 1` for `[EMAIL_1]`. */
function speakable(placeholder: string): string {
  return placeholder.replaceAll(/[[\]_]+/g, " ").trim();
}
