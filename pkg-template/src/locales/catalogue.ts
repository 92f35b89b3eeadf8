/** Texts in many languages, of which a page downloads only the one that it needs. English is always at hand. */

/** Texts, and the BCP 47 tag of the language that they are in. */
export interface Texts<T> {
  /** The tag as it was wanted, `de-AT`, so that numbers and lists are written as there. */
  readonly language: string;
  readonly messages: T;
}

/** The texts of one surface in every language. */
export class Catalogue<T> {
  /** Languages that have texts, as BCP 47 tags. */
  readonly languages: readonly string[];
  readonly #loaders: ReadonlyMap<string, () => Promise<T>>;
  readonly #loaded: Map<string, T>;
  readonly #english: T;

  /** `loaders` import the languages other than English, by BCP 47 tag. */
  constructor(english: T, loaders: Readonly<Record<string, () => Promise<T>>>) {
    this.#english = english;
    this.#loaders = new Map(Object.entries(loaders));
    this.#loaded = new Map([["en", english]]);
    this.languages = ["en", ...this.#loaders.keys()].sort();
  }

  /** Texts in the first of `wanted` (BCP 47 tags, most wanted first) that has any, else English; `undefined` before they were loaded. */
  find(wanted: readonly string[]): Texts<T> | undefined {
    const { tag, language } = this.#choose(wanted);
    const messages = this.#loaded.get(language);
    return messages === undefined ? undefined : { language: tag, messages };
  }

  /** Like `find`, but English before they were loaded. */
  atHand(wanted: readonly string[]): Texts<T> {
    return this.find(wanted) ?? { language: "en", messages: this.#english };
  }

  /** Loads what `find` then returns. Where that fails, for example offline, it is English until the next try. */
  async load(wanted: readonly string[]): Promise<Texts<T>> {
    const { language } = this.#choose(wanted);
    try {
      const messages = this.#loaded.get(language) ?? (await this.#loaders.get(language)?.());
      if (messages !== undefined) this.#loaded.set(language, messages);
    } catch {
      // Words in another language are better than none.
    }
    return this.atHand(wanted);
  }

  #choose(wanted: readonly string[]): { readonly tag: string; readonly language: string } {
    for (const tag of wanted) {
      const language = tag.toLowerCase().split("-")[0] ?? "";
      if (language === "en" || this.#loaders.has(language)) return { tag, language };
    }
    return { tag: "en", language: "en" };
  }
}
