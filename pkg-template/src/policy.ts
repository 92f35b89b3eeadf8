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
  readonly name?: string;
  /** The preset that this policy starts from. Default `default`. */
  readonly extends?: PresetName;
  /** Findings with a lower confidence score are ignored. `0..=1`. */
  readonly threshold?: number;
  /** How placeholders look. Default `ordinal`: `[EMAIL_1]`. */
  readonly placeholders?: "ordinal" | "keyed" | "surrogate";
  /** The last rule that fits a finding wins. */
  readonly rules?: readonly PolicyRule[];
  /** Values that are never findings. */
  readonly allow?: readonly string[];
  /** Values that are always findings. */
  readonly deny?: readonly string[];
  /** Entities of your own. */
  readonly custom?: readonly CustomRecognizer[];
  /** Where originals may be put back although it can send them on. Both default to `false`. */
  readonly restore?: { readonly urls?: boolean; readonly toolArguments?: boolean };
  /** Who can open the originals: X25519 public keys. */
  readonly seal?: { readonly recipients: readonly Jwk[] };
  /** How long the vault keeps originals, as an ISO 8601 duration. */
  readonly retention?: { readonly vault?: string };
  /** Where adapters may send to: origins, or origins with a path. Empty or absent: anywhere. */
  readonly endpoints?: readonly string[];
}

/** What replaces the findings of one entity or of one category. */
export type PolicyRule =
  | { readonly entity: string; readonly operator: Operator }
  | { readonly category: Category; readonly operator: Operator };

/** An entity that an application adds. */
export interface CustomRecognizer {
  /** For example `ACME_ORDER`. */
  readonly entity: string;
  /** A regular expression in the syntax of Rust's `regex` crate; it runs in linear time. */
  readonly pattern: string;
  /** Words nearby that raise the confidence score. */
  readonly context?: readonly string[];
  /** Confidence score without such a word. */
  readonly score?: number;
}
