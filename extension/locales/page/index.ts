/** What the extension says in pages that are not its own, in every language of its own pages. */
import { choose, type Chosen } from "../choose.js";
import type { Language } from "../index.js";
import { ar } from "./ar.js";
import { da } from "./da.js";
import { de } from "./de.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import { it } from "./it.js";
import { ja } from "./ja.js";
import type { PageMessages } from "./messages.js";
import { nl } from "./nl.js";
import { pl } from "./pl.js";
import { pt } from "./pt.js";
import { sv } from "./sv.js";

export { fill, wantedLanguages } from "../choose.js";

export type Texts = Chosen<PageMessages>;

export function pageTextsIn(wanted: readonly string[]): Texts {
  return choose(LANGUAGES, wanted);
}

const LANGUAGES: Readonly<Record<Language, PageMessages>> = { ar, da, de, en, es, fr, it, ja, nl, pl, pt, sv };
