/** The languages of the demo. A new one: a file beside these, and a row here. */

import { da } from "./da.js";
import { de } from "./de.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import type { Messages } from "./messages.js";

export type { Messages } from "./messages.js";

/** Every language, by BCP 47 tag, with its own name for itself. */
export const LANGUAGES: readonly { readonly tag: string; readonly name: string; readonly messages: Messages }[] = [
  { tag: "da", name: "Dansk", messages: da },
  { tag: "de", name: "Deutsch", messages: de },
  { tag: "en", name: "English", messages: en },
  { tag: "es", name: "Español", messages: es },
  { tag: "fr", name: "Français", messages: fr },
];

/** The texts in `tag`, else in English. */
export function messagesIn(tag: string): Messages {
  return LANGUAGES.find((language) => language.tag === tag)?.messages ?? en;
}

/** The first of the browser's languages that the demo speaks, else English. */
export function preferredLanguage(): string {
  const wanted = navigator.languages.map((tag) => tag.toLowerCase().split("-")[0] ?? "");
  return wanted.find((tag) => LANGUAGES.some((language) => language.tag === tag)) ?? "en";
}

/** `template` with each `{name}` replaced by its value. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
