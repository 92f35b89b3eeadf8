/** Turns message templates, plural forms and entity names into the words of one language. */

import type { Finding } from "../types.js";
import { messagesFor, type Messages, type Plural } from "../locales/index.js";

/** The words of one language, ready to use. */
export class Wording {
  readonly messages: Messages;
  readonly language: string;
  readonly #plurals: Intl.PluralRules;

  /** Takes the first of `wanted` (BCP 47 tags) that has texts. */
  constructor(wanted: readonly string[]) {
    const { language, messages } = messagesFor(wanted);
    this.messages = messages;
    this.language = language;
    this.#plurals = new Intl.PluralRules(language);
  }

  /** The form of `plural` for `count`, with `{count}` and `values` filled in. */
  count(plural: Plural, count: number, values: Readonly<Record<string, string>> = {}): string {
    const form = plural[this.#plurals.select(count)] ?? plural.other;
    return fill(form, { count: this.number(count), ...values });
  }

  /** What a person calls the finding's entity: `email address`. */
  entity(finding: Pick<Finding, "entity" | "category">): string {
    const name = this.messages.entities[finding.entity];
    if (name !== undefined) return name;
    return `${this.messages.categories[finding.category]} (${finding.entity.replaceAll("_", " ")})`;
  }

  /** The different entities of `findings`, as a list in words, in the order of their first place. */
  entities(findings: readonly Pick<Finding, "entity" | "category">[]): string {
    const names = new Set(findings.map((finding) => this.entity(finding)));
    return new Intl.ListFormat(this.language, { type: "conjunction" }).format(names);
  }

  /** A whole number in digits of the language. */
  number(value: number): string {
    return new Intl.NumberFormat(this.language).format(value);
  }

  /** A share of `0..=1` as a percentage. */
  percent(value: number): string {
    return new Intl.NumberFormat(this.language, { style: "percent", maximumFractionDigits: 0 }).format(value);
  }
}

/** `template` with each `{name}` replaced by its value. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** `text` with its first letter large, for the start of a sentence. */
export function capitalize(text: string, language: string): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase(language) + rest.join("");
}
