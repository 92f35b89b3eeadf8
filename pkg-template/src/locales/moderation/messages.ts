/** What moderation says, as data. A language is one file with one `ModerationMessages`, listed in `index.ts`. */

import type { ConcernKind, ModerationAction } from "../../governance/concern.js";

/** What a report is about. Never renamed. */
export type ReportKind = "redaction" | "leak" | "harmful" | "biased";

export interface ModerationMessages {
  /** What a text seems to contain, as part of a list. */
  readonly why: Readonly<Record<ConcernKind, string>>;
  /** What is done with the text, because of `{reasons}`. */
  readonly actions: Readonly<Record<Exclude<ModerationAction, "help">, string>>;
  readonly show: string;
  /**
   * For who may harm themselves. Numbers are those of the countries where the language is spoken most, written down in November 2026 from
   * general knowledge: compare them with <https://findahelpline.com> before a release.
   */
  readonly help: {
    readonly title: string;
    readonly text: string;
    readonly lines: readonly string[];
    readonly elsewhere: string;
  };
  readonly report: {
    readonly title: string;
    readonly what: string;
    readonly kinds: Readonly<Record<ReportKind, string>>;
    readonly note: string;
    readonly payload: string;
    readonly cancel: string;
    readonly submit: string;
    /** It cannot be masked, with the error's `{code}`. */
    readonly failed: string;
  };
}
