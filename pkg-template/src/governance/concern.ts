/** What moderation can be concerned about. */

export type ConcernKind = "exfiltration" | "hidden-text" | "instructions" | "self-harm" | "slur" | "threat";

/** `help`: show help to the person; `warn`: say why; `blur`: show on demand only (of what is sent: like `warn`); `block`: do not send, do not show. */
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

/** Finds one more thing to be concerned about, for example words of a list that the app keeps. */
export type Inspector = (text: string) => readonly Concern[];

/** A rule for phrases that stand as words of their own; each is a part of a pattern. */
export function phrases(kind: ConcernKind, each: readonly string[]): Rule {
  return { kind, reason: "phrase", pattern: new RegExp(String.raw`(?<![\p{Script=Latin}\p{Script=Arabic}])(?:${each.join("|")})`, "giu") };
}

export function applyRules(text: string, rules: readonly Rule[]): readonly Concern[] {
  return rules.flatMap(({ kind, reason, pattern }) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ kind, reason, start: index, end: index + found.length })),
  );
}
