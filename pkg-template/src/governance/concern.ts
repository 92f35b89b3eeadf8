/** What moderation can be concerned about. */

export type ConcernKind = "exfiltration" | "hidden-text" | "instructions" | "self-harm";

/** `help`: show help to the person; `warn`: say why; `blur`: show on demand only; `block`: do not send, do not show. */
export type ModerationAction = "block" | "blur" | "help" | "warn";

export interface Concern {
  readonly kind: ConcernKind;
  /** Which rule, for a program: `markdown-image`, `tag-characters`. Never renamed. */
  readonly reason: string;
  /** Where, in UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
}

/** A concern wherever `pattern`, which is global, matches. */
export interface Rule {
  readonly kind: ConcernKind;
  readonly reason: string;
  readonly pattern: RegExp;
}

export function applyRules(text: string, rules: readonly Rule[]): readonly Concern[] {
  return rules.flatMap(({ kind, reason, pattern }) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ kind, reason, start: index, end: index + found.length })),
  );
}
