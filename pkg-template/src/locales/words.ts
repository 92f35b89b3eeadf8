/** Fills in message templates: numbers, plural forms and lists in the manner of one language. */

import type { Texts } from "./catalogue.js";
import type { Plural } from "./messages.js";

/** The words of one language, ready to use. */
export class Words<T> {
  readonly messages: T;
  readonly language: string;
  /** For the `dir` of what shows these words. */
  readonly direction: "ltr" | "rtl";
  readonly #plurals: Intl.PluralRules;

  constructor({ language, messages }: Texts<T>) {
    this.messages = messages;
    this.language = language;
    this.direction = RIGHT_TO_LEFT.test(language) ? "rtl" : "ltr";
    this.#plurals = new Intl.PluralRules(language);
  }

  /** The form of `plural` for `count`, with `{count}` and `values` filled in. */
  count(plural: Plural, count: number, values: Readonly<Record<string, string>> = {}): string {
    const form = plural[this.#plurals.select(count)] ?? plural.other;
    return fill(form, { count: this.number(count), ...values });
  }

  /** A whole number in digits of the language. */
  number(value: number): string {
    return new Intl.NumberFormat(this.language).format(value);
  }

  /** A share of `0..=1` as a percentage. */
  percent(value: number): string {
    return new Intl.NumberFormat(this.language, { style: "percent", maximumFractionDigits: 0 }).format(value);
  }

  /** `items` as a list in words: `a, b and c`. */
  list(items: Iterable<string>): string {
    return new Intl.ListFormat(this.language, { type: "conjunction" }).format(items);
  }

  /** Day and minute of `time`. */
  time(time: Date): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: "medium", timeStyle: "short" }).format(time);
  }
}

const RIGHT_TO_LEFT = /^ar\b/i;

/** `template` with each `{name}` replaced by its value. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** `text` with its first letter large, for the start of a sentence. */
export function capitalize(text: string, language: string): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase(language) + rest.join("");
}
