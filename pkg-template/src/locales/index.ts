/** The languages of the elements. A new one: a file beside these, and a row here. */

import { da } from "./da.js";
import { de } from "./de.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import type { Messages } from "./messages.js";

export type { Messages, Plural } from "./messages.js";

const LOCALES: ReadonlyMap<string, Messages> = new Map<string, Messages>(Object.entries({ da, de, en, es, fr }));

/** Languages that have texts, as BCP 47 tags. */
export const languages: readonly string[] = [...LOCALES.keys()];

/** Texts in the first of `wanted` (BCP 47 tags, most wanted first) that has any, else English; with the tag chosen. */
export function messagesFor(wanted: readonly string[]): { readonly language: string; readonly messages: Messages } {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split("-")[0] ?? "";
    const messages = LOCALES.get(language);
    if (messages !== undefined) return { language: tag, messages };
  }
  return { language: "en", messages: en };
}
