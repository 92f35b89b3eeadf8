/** What the form around a composer receives: the draft of the text, never the text. */

import type { Draft, Finding } from "../types.js";

/** Whatever the composer was given to look at a text with. */
export interface Looks {
  /** Its placeholders are those of the answer: preferred. */
  readonly conversation: { redact(text: string): Draft } | undefined;
  readonly redactor: { detect(text: string): readonly Finding[] } | undefined;
}

/** `text` as it may leave; `undefined` when it may not: it is blocked, cannot be checked, or there is nothing to check it with. */
export function maskedText(text: string, { conversation, redactor }: Looks): string | undefined {
  if (text === "") return text;
  try {
    if (conversation !== undefined) {
      const draft = conversation.redact(text);
      return draft.blocked ? undefined : draft.text;
    }
    const found = redactor?.detect(text);
    return found === undefined || found.some(({ operator }) => operator === "block") ? undefined : replaceAll(text, found);
  } catch {
    return undefined;
  }
}

/** Puts `masked` into the form's data in the place of `field`; without one, the field is left out. */
export function maskEntry(data: FormData, field: HTMLTextAreaElement, masked: string | undefined): void {
  const typed = field.name === "" ? [] : data.getAll(field.name);
  data.delete(field.name);
  // The order of equal names counts, and other fields may have this one's name.
  for (const value of typed) {
    const kept = typeof value === "string" && unwrapped(value) === unwrapped(field.value) ? masked : value;
    if (kept !== undefined) data.append(field.name, kept);
  }
}

/** `wrap="hard"` puts line breaks into what is submitted. */
function unwrapped(text: string): string {
  return text.replace(/[\r\n]/gu, "");
}

/** `found` is sorted and disjoint. */
function replaceAll(text: string, found: readonly Finding[]): string {
  let masked = "";
  let at = 0;
  for (const { start, end, operator, replacement } of found) {
    masked += text.slice(at, start) + (operator === "keep" ? text.slice(start, end) : replacement);
    at = end;
  }
  return masked + text.slice(at);
}
