/** The message of a review: the text with each finding as a toggle button in its place. */

import { fill } from "./wording.js";
import type { Wording } from "./wording.js";
import { ICONS, make, makeIcon } from "./dom.js";
import type { Item, Piece, ReviewModel } from "./review-model.js";

/** Which side of the redaction the message shows. */
export type View = "yours" | "sent" | "both" | "side";

/** All views, in the order of their switch. */
export const VIEWS: readonly View[] = ["yours", "sent", "both", "side"];

/** Builds the message once and updates it in place, so that focus stays on the button that was pressed. */
export class MessageView {
  readonly element: HTMLElement;
  readonly #sent: HTMLElement;
  readonly #before: HTMLElement;
  /** Names of the buttons, for their `aria-labelledby`; belongs into the same root, where nobody sees it. */
  readonly names: HTMLElement = make("div", { hidden: "" });
  /** The findings' buttons, in the order of the text. */
  readonly buttons: readonly HTMLButtonElement[];
  readonly #model: ReviewModel;
  readonly #wording: Wording;
  readonly #shown: readonly { readonly item: Item; readonly button: HTMLButtonElement }[];

  /** `onToggle` is called for every press, also on a finding that stays hidden. */
  constructor(model: ReviewModel, wording: Wording, onToggle: (item: Item) => void) {
    this.#model = model;
    this.#wording = wording;
    const shown: { item: Item; button: HTMLButtonElement }[] = [];
    const { review } = wording.messages;
    this.#sent = make("p", { class: "message", part: "message", dir: "auto" });
    this.#before = make("p", { class: "was", part: "message", dir: "auto", role: "group", "aria-label": review.viewYours, hidden: "" });
    this.element = make("div", { class: "pair" }, this.#before, this.#sent);
    for (const piece of model.pieces()) {
      if (piece.kind === "same") {
        this.#sent.append(piece.text);
        this.#before.append(piece.text);
        continue;
      }
      const { item } = piece;
      const name = `name-${item.index}`;
      const shows = `shows-${item.index}`;
      this.names.append(make("span", { id: name }, this.#nameOf(item)));
      // The name is what the button does, the same in both states, and then what it shows.
      const button = make("button", { type: "button", "aria-labelledby": `${name} ${shows}` });
      button.addEventListener("click", () => {
        onToggle(item);
      });
      shown.push({ item, button });
      const gap = item.sentWhole === undefined ? "" : "\n";
      this.#sent.append(button, gap);
      this.#before.append(make("mark", {}, item.original), gap);
    }
    this.#shown = shown;
    this.buttons = shown.map(({ button }) => button);
  }

  /** Shows the decisions as they are now. */
  update(view: View): void {
    this.#before.hidden = view !== "side";
    this.element.classList.toggle("side", view === "side");
    const pieces = new Map<Item, Piece>();
    for (const piece of this.#model.pieces()) if (piece.kind === "item") pieces.set(piece.item, piece);
    for (const { item, button } of this.#shown) {
      const piece = pieces.get(item);
      if (piece?.kind === "item") this.#updateButton(button, item, piece.after, piece.visible, view);
    }
  }

  #updateButton(button: HTMLButtonElement, item: Item, after: string, visible: boolean, view: View): void {
    const look = item.state === "blocked" || item.state === "kept" ? item.state : visible ? "visible" : "hidden";
    button.className = `finding ${look}`;
    button.setAttribute("part", `finding finding-${look}`);
    // Focus comes here also where nothing can be toggled: the reason is worth reading.
    button.setAttribute("aria-disabled", String(item.state !== "free"));
    if (item.state === "free") button.setAttribute("aria-pressed", String(!visible));
    const text = make("span", { id: `shows-${item.index}` }, ...this.#textOf(item, after, visible, view));
    button.replaceChildren(makeIcon(iconOf(look)), text);
  }

  #nameOf(item: Item): string {
    const { review } = this.#wording.messages;
    const template = item.state === "free" ? review.toggle : item.state === "kept" ? review.kept : review.locked;
    return fill(template, {
      entity: this.#wording.entity(item.finding),
      place: this.#wording.number(item.place),
      places: this.#wording.number(item.places),
    });
  }

  #textOf(item: Item, after: string, visible: boolean, view: View): readonly Node[] {
    const sent = after === "" ? this.#wording.messages.review.removed : after;
    const both = view === "both" && !visible;
    if (!both) return [make("span", { dir: "auto" }, view === "yours" ? item.original : sent)];
    return [
      make("span", { class: "before", dir: "auto" }, item.original),
      make("span", { class: "arrow" }, "→"),
      make("span", { dir: "auto" }, sent),
    ];
  }
}

function iconOf(look: "blocked" | "kept" | "visible" | "hidden"): string {
  switch (look) {
    case "kept":
      return ICONS.eye;
    case "blocked":
      return ICONS.stop;
    case "visible":
      return ICONS.warning;
    case "hidden":
      return ICONS.lock;
  }
}
