/**
 * The words of the elements, as data. A language is one file with one `Messages`, listed in `index.ts`.
 * `{name}` stands for a value that the element fills in.
 */

import type { Category } from "../types.js";

/** One sentence in the plural forms of its language (CLDR names; `other` serves for the absent ones). */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Every text that the elements show. */
export interface Messages {
  readonly review: {
    readonly title: string;
    readonly titleBlocked: string;
    /** `{hidden}` of `{count}` details are hidden. */
    readonly hiddenOf: Plural;
    /** Follows `hiddenOf`: `{count}` details stay as typed. */
    readonly visible: Plural;
    readonly nothingFound: string;
    readonly messageHeading: string;
    readonly findingsHeading: string;
    readonly view: string;
    readonly viewYours: string;
    readonly viewSent: string;
    readonly viewBoth: string;
    readonly hideAll: string;
    readonly undo: string;
    readonly reset: string;
    readonly columns: {
      readonly hide: string;
      readonly entity: string;
      readonly original: string;
      readonly sentAs: string;
      readonly why: string;
      readonly operator: string;
    };
    /** Name of a toggle, before what it shows: entity `{entity}`, place `{place}` of `{places}`. */
    readonly toggle: string;
    /** Name of a finding that cannot be shown to the provider. */
    readonly locked: string;
    readonly lockedWhy: string;
    /** Name of a finding that the policy leaves as typed. */
    readonly kept: string;
    readonly peek: string;
    readonly removed: string;
    readonly sentAsTyped: string;
    readonly confidence: string;
    readonly places: Plural;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly cancel: string;
    readonly send: string;
    readonly sendProtected: string;
    readonly sendVisible: Plural;
    readonly nowHidden: Plural;
    readonly nowVisible: Plural;
    readonly allHidden: string;
    readonly undone: string;
    readonly blockedWhy: string;
    readonly blockedRemedy: string;
    readonly stale: string;
    readonly reviewAgain: string;
    /** The check itself failed, with the error's `{code}`. */
    readonly failed: string;
    readonly help: string;
    readonly helpKeys: readonly (readonly [key: string, does: string])[];
  };
  readonly composer: {
    readonly willHide: Plural;
    readonly nothingFound: string;
    readonly empty: string;
    readonly blocked: string;
    readonly tooLong: string;
    readonly failed: string;
  };
  readonly operators: Readonly<Record<"keep" | "redact" | "mask" | "generalize" | "hash" | "pseudonymize" | "block", string>>;
  readonly categories: Readonly<Record<Category, string>>;
  /** Names of the most common entities; the others are called by their category. */
  readonly entities: Readonly<Record<string, string>>;
}
