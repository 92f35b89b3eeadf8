/** A policy, as an application writes it. */
import type { Category, Jwk, Operator } from "./types.js";

/** Presets that come with the package; `policies()` describes them. */
export type PresetName = "default" | "strict" | "minimal" | "secrets" | "gdpr" | "ccpa" | "hipaa" | "pci";

/**
 * What replaces which finding, and what may leave the device.
 *
 * Plain JSON, with a JSON Schema (`policySchema()`). An unknown field, entity or operator, a pattern that does not compile
 * and a number out of range are refused with the JSON path of what is wrong.
 */
export interface Policy {
  /** For people and logs. Default `custom`. */
  readonly name?: string;
  /** The preset that this policy starts from. Lists are added to its lists, everything else replaces. Without it, everything that is found is redacted. */
  readonly extends?: PresetName;
  /** Findings with a lower confidence score are ignored. `0..=1`, default 0.5. */
  readonly threshold?: number;
  /** Thresholds of single entities. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** How placeholders look. `ordinal`, the default: `[EMAIL_1]`. `keyed`: `[EMAIL_k7f3q2zz]`, the same without stored state. `surrogate`: `user-x7f3q2@example.com`, of the same kind and nobody's, where there is such a thing. */
  readonly placeholders?: "keyed" | "ordinal" | "surrogate";
  /** A rule for an entity beats one for its category, a later rule an earlier one; what no rule names is redacted. */
  readonly rules?: readonly PolicyRule[];
  /** Only these entities are looked for, beside what `deny` and `custom` add. Default: all. */
  readonly entities?: readonly string[];
  /** Values that stay as typed; upper and lower case are the same, unless `exact`. Never undoes a block. */
  readonly allow?: readonly AllowedValue[];
  /** Words and phrases that are always found. Beats `allow`. */
  readonly deny?: readonly string[];
  /** Entities of your own. */
  readonly custom?: readonly CustomRecognizer[];
  /**
   * Countries, by ISO 3166-1 code. National numbers of countries that are not in `only` are not looked for; those of `expected` count
   * more, so that they are found without a word that names them.
   */
  readonly locales?: { readonly only?: readonly string[]; readonly expected?: readonly string[] };
  /** Values known from examples and tests, such as `user@example.com`: found with a `low` score, the default, or not at all. */
  readonly examples?: "ignore" | "low";
  /** Where originals may be put back although the text there can leave the device. Both default to `false`. */
  readonly restore?: { readonly urls?: boolean; readonly toolArguments?: boolean };
  /** Who can open the originals: public keys, all of one suite. */
  readonly seal?: { readonly recipients: readonly Jwk[] };
  /** How long stored originals are kept: an ISO 8601 duration such as `PT24H`. */
  readonly retention?: { readonly vault?: string };
  /** Where adapters may send to: origins, or origins with a path. Empty or absent: anywhere. */
  readonly endpoints?: readonly string[];
  /** Whether the names model is loaded, which finds people, places and organisations in free text. Absent: the program decides. */
  readonly names?: boolean;
  /** Which key tags, hashes, tokens and surrogates are made with. */
  readonly keys?: PolicyKeys;
}

/** Which key tags, hashes, tokens and surrogates are made with. */
export interface PolicyKeys {
  /** `conversation`, the default: a random key of its own. `tenant`: the key that `createRedactor` is given, so that equal values look equal in all its conversations. */
  readonly scope?: "conversation" | "tenant";
  /** A new one changes everything that is made with the key. `0..=255`, default 0. A conversation that is continued keeps the epoch that it began with. */
  readonly epoch?: number;
  /** How a value is written before it is hashed. 0, the default: as typed. 1: in lower case, without white space and dashes. */
  readonly canonicalization?: 0 | 1;
}

/** What replaces the findings of one entity or of one category. */
export type PolicyRule = PolicyTarget & PolicyOperator;

type PolicyTarget = { readonly entity: string } | { readonly category: Category };

type PolicyOperator =
  | { readonly operator: Operator }
  /** What covers a character (default `*`), and how many characters at the end stay readable (default 0, at most half). */
  | { readonly operator: "mask"; readonly character?: string; readonly keepLast?: number }
  /** Allows other digits in the same places where no range is reserved for the kind of value. They can be somebody's. Default `false`. */
  | { readonly operator: "surrogate"; readonly formatPreserving?: boolean }
  /** How much of a date of birth stays. */
  | { readonly operator: "generalize"; readonly granularity?: "decade" | "year" };

/** A value, in this case or any; or a pattern for the whole of a value. */
export type AllowedValue = string | { readonly exact: string } | { readonly pattern: string };

/** An entity that an application adds. */
export interface CustomRecognizer {
  /** For example `ACME_ORDER`. */
  readonly entity: string;
  /** Default `custom`. */
  readonly category?: Category;
  /** A regular expression in the syntax of Rust's `regex-lite`; it runs in linear time. */
  readonly pattern: string;
  /** Words nearby that raise the confidence score. */
  readonly context?: readonly string[];
  /** Confidence score without such a word. */
  readonly score: number;
}
