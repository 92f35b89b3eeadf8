/** The words of consent, as data. A language is one file, listed in `index.ts`. `{name}` stands for a value that the element fills in. */

import type { Purpose, SpecialKind } from "../../consent/notice.js";

/** Every text that `<privet-consent>` and `<privet-ai-notice>` show. */
export interface ConsentMessages {
  readonly title: string;
  /** Names the `{controller}`, and the `{provider}` in its `{region}`. */
  readonly intro: string;
  readonly changed: string;
  /** The signal was honoured for `{purposes}`. */
  readonly signal: string;
  readonly acceptAll: string;
  readonly refuseAll: string;
  readonly choose: string;
  readonly save: string;
  readonly control: string;
  readonly withdrawAll: string;
  readonly close: string;
  readonly saved: string;
  readonly withdrawn: string;
  /** Saving failed, with the reason's name in `{code}`. */
  readonly failed: string;
  readonly contact: string;
  readonly purposes: Readonly<Record<Exclude<Purpose, "special-categories">, readonly [name: string, about: string]>>;
  readonly message: {
    readonly title: string;
    /** Names the `{kinds}`, and the `{provider}` in its `{region}`. */
    readonly text: string;
    readonly agree: string;
    readonly send: string;
    readonly cancel: string;
  };
  readonly special: Readonly<Record<SpecialKind, string>>;
  /** You talk to an AI of the `{provider}`. */
  readonly ai: string;
  readonly aiAgain: string;
}
