/** The words of the privacy centre, as data. A language is one file, listed in `index.ts`. `{name}` stands for a value that the element fills in. */

import type { ConsentState } from "../../consent/consent.js";

/** Every text that `<privet-privacy-center>` shows, but names of purposes and of entities. */
export interface PrivacyMessages {
  readonly title: string;
  /** Something failed, with the error's `{code}`. */
  readonly failed: string;
  readonly consent: Readonly<Record<ConsentState, string>> & {
    readonly heading: string;
    readonly about: string;
    readonly change: string;
    readonly withdraw: string;
    readonly receipts: string;
    /** After withdrawing, when the stored conversations were deleted with their key. */
    readonly keyDestroyed: string;
    /** After withdrawing, when the storage was locked. */
    readonly stillLocked: string;
  };
  readonly record: {
    readonly heading: string;
    readonly about: string;
    readonly sent: string;
    readonly hidden: string;
    readonly shown: string;
    readonly blocked: string;
    /** Before a list of addresses. */
    readonly destinations: string;
    readonly byEntity: string;
    readonly byDay: string;
    readonly verify: string;
    /** All `{count}` entries are as they were written. */
    readonly intact: string;
    /** The log was changed: the name of the `{fault}`. */
    readonly changed: string;
    readonly download: string;
  };
  readonly storage: {
    readonly heading: string;
    readonly empty: string;
    /** For how long: `{duration}`. */
    readonly kept: string;
    readonly keptAlways: string;
    readonly locked: string;
    readonly unlock: string;
    readonly isOpen: string;
    readonly lock: string;
    readonly isLocked: string;
    readonly remove: string;
    /** The conversation `{id}` is gone. */
    readonly removed: string;
    /** What deleting does, and what it cannot. */
    readonly removedHow: string;
    readonly passphrase: string;
    readonly export: string;
    readonly exported: string;
    readonly exportedReadable: string;
    readonly deleteAll: string;
    readonly sure: string;
    readonly cancel: string;
    readonly deleteAllYes: string;
    readonly allDeleted: string;
  };
  /** Sharing how many details of each kind were hidden. */
  readonly insight: {
    readonly heading: string;
    readonly about: string;
    /** What a report may tell: its `{epsilon}`. */
    readonly budget: string;
    readonly left: string;
    readonly allow: string;
    readonly allowed: string;
    readonly stop: string;
    readonly stopped: string;
    readonly preview: string;
    readonly ready: string;
    readonly share: string;
    readonly shared: string;
    readonly drop: string;
    readonly dropped: string;
  };
  readonly lists: {
    readonly heading: string;
    readonly deny: string;
    readonly allow: string;
    readonly empty: string;
    readonly remove: string;
    readonly removed: string;
  };
}
