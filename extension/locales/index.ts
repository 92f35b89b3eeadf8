/** The extension's languages. A new one: a file beside these, a row here, and a folder of `_locales`. */
import { en } from "./en.js";
import type { Messages } from "./messages.js";

export type { Messages } from "./messages.js";

export interface Texts {
  readonly language: string;
  readonly messages: Messages;
}

/** Texts in the first of `wanted` (BCP 47) that has any, else English. At hand at once: they are needed when all else fails. */
export function textsIn(wanted: readonly string[]): Texts {
  for (const tag of wanted) {
    const messages = LANGUAGES.get(tag.toLowerCase().split("-")[0] ?? "");
    if (messages !== undefined) return { language: tag, messages };
  }
  return { language: "en", messages: en };
}

/** `chosen`: the setting; empty for the browser's. */
export function wantedLanguages(chosen: string): readonly string[] {
  return chosen === "" ? navigator.languages : [chosen, ...navigator.languages];
}

export function fill(text: string, values: Readonly<Record<string, number | string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export const LANGUAGES: ReadonlyMap<string, Messages> = new Map([["en", en]]);
