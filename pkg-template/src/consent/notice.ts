/** What a person is asked about, and by whom. */

/** What may happen with a chat. Each is asked for by itself. */
export type Purpose = "provider" | "storage" | "training" | "human-review" | "local-vault" | "insight" | "special-categories";

/** The notice that the person is shown. A change of its version, provider or region asks again. */
export interface Notice {
  /** Of the notice's own text, for example `2026-11`. */
  readonly version: string;
  /** Who decides about the data, and how to reach them. */
  readonly controller: { readonly name: string; readonly contact: string };
  /** Who answers, and in which region the data is processed, as a person should read it. */
  readonly provider: { readonly name: string; readonly region: string };
  /** What is asked for, in this order. Special categories are asked for only when a message needs it. */
  readonly purposes: readonly Exclude<Purpose, "special-categories">[];
}

/** What Global Privacy Control opts out of. Source: https://w3c.github.io/gpc/ */
export const OPTED_OUT_BY_SIGNAL: readonly Purpose[] = ["training", "human-review", "insight"];

/** Whether the browser sends Global Privacy Control. */
export function hasPrivacySignal(): boolean {
  return typeof navigator === "object" && "globalPrivacyControl" in navigator && navigator.globalPrivacyControl === true;
}

/** Kinds of data that need explicit consent (GDPR, articles 9 and 10). */
export type SpecialKind = "biometric" | "criminal" | "health" | "origin" | "sexual" | "union";

/** The kind of special data that an entity is; `undefined` for the others. */
export function specialKindOf({ entity, category }: { readonly entity: string; readonly category: string }): SpecialKind | undefined {
  return category === "health" ? "health" : SPECIAL.get(entity);
}

const SPECIAL: ReadonlyMap<string, SpecialKind> = new Map<string, SpecialKind>([
  ["BIOMETRIC_ID", "biometric"],
  ["CRIMINAL_RECORD", "criminal"],
  ["HEALTH_CONDITION", "health"],
  ["MEDICATION", "health"],
  ["NRP", "origin"],
  ["SEXUAL_ORIENTATION", "sexual"],
  ["TRADE_UNION_MEMBERSHIP", "union"],
]);
