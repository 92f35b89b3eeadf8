/** The languages of the privacy centre. A new one: a file beside these, and a row here. */

import { Catalogue } from "../catalogue.js";
import { en } from "./en.js";
import type { PrivacyMessages } from "./messages.js";

export type { PrivacyMessages } from "./messages.js";

/** The texts of `privet/privacy-center`. */
export const privacyTexts: Catalogue<PrivacyMessages> = new Catalogue<PrivacyMessages>(en, {
  ar: async () => (await import("./ar.js")).ar,
  da: async () => (await import("./da.js")).da,
  de: async () => (await import("./de.js")).de,
  es: async () => (await import("./es.js")).es,
  fr: async () => (await import("./fr.js")).fr,
  it: async () => (await import("./it.js")).it,
  ja: async () => (await import("./ja.js")).ja,
  nl: async () => (await import("./nl.js")).nl,
  pl: async () => (await import("./pl.js")).pl,
  pt: async () => (await import("./pt.js")).pt,
  sv: async () => (await import("./sv.js")).sv,
});
