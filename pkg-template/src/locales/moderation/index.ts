/** The languages of moderation. A new one: a file beside these, and a row here. */

import { Catalogue } from "../catalogue.js";
import { en } from "./en.js";
import type { ModerationMessages } from "./messages.js";

export type { ModerationMessages, ReportKind } from "./messages.js";

/** The texts of notices under answers, and of the report. */
export const moderationTexts: Catalogue<ModerationMessages> = new Catalogue<ModerationMessages>(en, {
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
