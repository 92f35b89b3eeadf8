/** Every text of the extension's own pages, but those of the package's elements. What it says in other pages is in `page/`. */
import type { Level, PolicyName } from "../shared/settings.js";

export interface Messages {
  readonly levels: Readonly<Record<Level, { readonly name: string; readonly says: string }>>;
  readonly policies: Readonly<Record<PolicyName, string>>;
  /** Asked before something leaves that was held; `{subject}` is an address, or the name of a file. */
  readonly override: { readonly title: string; readonly address: string; readonly content: string; readonly keep: string; readonly send: string };
  readonly composer: { readonly title: string; readonly label: string; readonly send: string; readonly close: string; readonly note: string };
  /** Where originals are kept, and what unlocks them. */
  readonly vault: Readonly<Record<"apply" | "device" | "failed" | "label" | "lock" | "locked" | "memory" | "open" | "passphrase" | "title" | "unlock" | "wrong", string>>;
  readonly popup: {
    readonly title: string;
    /** `{site}` */
    readonly site: string;
    readonly noSite: string;
    /** `{site}` */
    readonly notPermitted: string;
    /** `{site}` */
    readonly permit: string;
    readonly level: string;
    readonly counts: string;
    readonly noCounts: string;
    /** `{count}` */
    readonly heldCount: string;
    readonly tryTitle: string;
    readonly tryLabel: string;
    /** With a mail address and a telephone number, made up. */
    readonly trySample: string;
    readonly tryResult: string;
    readonly options: string;
    readonly managed: string;
    readonly failed: string;
    readonly inPage: string;
    /** What the person gives up with it. */
    readonly inPageNote: string;
  };
  readonly options: {
    readonly title: string;
    readonly managedNote: string;
    readonly policy: string;
    readonly ownPolicy: string;
    readonly ownPolicyNote: string;
    readonly ownPolicySave: string;
    /** `{message}`, of the browser. */
    readonly notJson: string;
    /** The core's `{message}`, which names the place and is in English. */
    readonly policyFault: string;
    readonly level: string;
    readonly language: string;
    readonly languageAuto: string;
    readonly retention: string;
    readonly retentionSession: string;
    /** `{time}`, with its unit. */
    readonly retentionTime: string;
    readonly allow: string;
    readonly deny: string;
    readonly listNote: string;
    readonly consent: string;
    readonly consentAsk: string;
    readonly consentNote: string;
    readonly consentSite: string;
    readonly data: string;
    readonly exportButton: string;
    readonly exportNote: string;
    readonly forget: string;
    readonly deleteButton: string;
    readonly deleteConfirm: string;
    readonly deleted: string;
    readonly saved: string;
    readonly notSaved: string;
    readonly fixed: string;
    readonly offline: string;
    readonly offlineSteps: string;
    readonly offlineTry: string;
    readonly offlineOn: string;
    readonly offlineOff: string;
    readonly offlineBlocked: string;
    readonly offlineNotBlocked: string;
  };
}
