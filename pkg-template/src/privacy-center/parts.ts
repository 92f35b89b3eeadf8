/** What the sections of the privacy centre are made of. */

import { make } from "../elements/dom.js";
import type { Wording } from "../elements/wording.js";
import type { ConsentMessages } from "../locales/consent/index.js";
import type { PrivacyMessages } from "../locales/privacy-center/index.js";
import type { Words } from "../locales/words.js";

/** The words of every surface that the privacy centre speaks of, in one language. */
export interface CenterWords {
  readonly center: Words<PrivacyMessages>;
  readonly consent: Words<ConsentMessages>;
  readonly elements: Wording;
}

/** How a section lets something happen. */
export interface SectionActions {
  /**
   * Does something, shows the sections as they are then, and says what it came to. When it fails, says that instead; with
   * nothing to say it is silent.
   */
  readonly run: (action: () => Promise<string | undefined>) => void;
  /** Hands a file to the person. */
  readonly save: (name: string, type: string, content: BlobPart) => void;
}

/** A section under a heading, which can take the focus when the button that had it is gone. */
export function makeSection(name: string, heading: string, ...children: readonly (Node | string)[]): HTMLElement {
  const title = make("h3", { id: name, tabindex: "-1" }, heading);
  return make("section", { "aria-labelledby": name, part: "section" }, title, ...children);
}

/** `label` is its name where the text alone would not say enough. */
export function makeAction(text: string, onClick: () => void, label?: string): HTMLButtonElement {
  const button = make("button", { type: "button", part: "button", ...(label !== undefined && { "aria-label": label }) }, text);
  button.addEventListener("click", onClick);
  return button;
}

export function makeActions(...buttons: readonly Node[]): HTMLElement {
  return make("div", { class: "buttons" }, ...buttons);
}

/** Terms and what they come to. */
export function makeTerms(terms: readonly (readonly [term: string, value: string])[]): HTMLElement {
  return make("dl", {}, ...terms.map(([term, value]) => make("div", {}, make("dt", {}, term), make("dd", {}, value))));
}
