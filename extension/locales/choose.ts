/** Which language the extension speaks. All texts are at hand at once: they are needed when all else fails. */

export interface Chosen<T> {
  /** BCP 47, as it was wanted: `de-AT`. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly messages: T;
}

/** The texts in the first of `wanted` (BCP 47) that has any, else in English. */
export function choose<T>(languages: { readonly en: T } & Readonly<Record<string, T>>, wanted: readonly string[]): Chosen<T> {
  for (const language of wanted) {
    const messages = new Map(Object.entries(languages)).get(language.toLowerCase().split("-")[0] ?? "");
    if (messages !== undefined) return { language, direction: RIGHT_TO_LEFT.test(language) ? "rtl" : "ltr", messages };
  }
  return { language: "en", direction: "ltr", messages: languages.en };
}

/** `chosen`: the setting; empty for the browser's own language, then those that the person has told it of. */
export function wantedLanguages(chosen: string): readonly string[] {
  return [...(chosen === "" ? [] : [chosen]), chrome.i18n.getUILanguage(), ...navigator.languages];
}

export function fill(text: string, values: Readonly<Record<string, number | string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const RIGHT_TO_LEFT = /^ar\b/i;
