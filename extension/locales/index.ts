/** The languages of the extension's own pages. A new one: a file beside these, one in `page/`, and a row in both `index.ts` and in `store/listings.ts`. */
import { ar } from "./ar.js";
import { choose, type Chosen } from "./choose.js";
import { da } from "./da.js";
import { de } from "./de.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import { it } from "./it.js";
import { ja } from "./ja.js";
import type { Messages } from "./messages.js";
import { nl } from "./nl.js";
import { pl } from "./pl.js";
import { pt } from "./pt.js";
import { sv } from "./sv.js";

export { fill, wantedLanguages } from "./choose.js";
export type { Messages } from "./messages.js";

export function textsIn(wanted: readonly string[]): Chosen<Messages> {
  return choose(LANGUAGES, wanted);
}

export type Language = "ar" | "da" | "de" | "en" | "es" | "fr" | "it" | "ja" | "nl" | "pl" | "pt" | "sv";
export const LANGUAGES: Readonly<Record<Language, Messages>> = { ar, da, de, en, es, fr, it, ja, nl, pl, pt, sv };
