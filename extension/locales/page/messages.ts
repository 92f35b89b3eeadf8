/** What the extension says in pages that are not its own. Apart from the rest, because every page loads it. */
import type { HoldReason } from "../../shared/wire.js";

export interface PageMessages {
  readonly held: { readonly title: string; readonly close: string } & Readonly<Record<HoldReason, string>>;
  /** What opens the question whether something held may leave, and what is said when it may. */
  readonly override: { readonly button: string; readonly done: string };
  readonly page: {
    /** Opens the question for the passphrase. */
    readonly unlock: string;
    readonly brokenNote: string;
    /** Said by the icon: the page is protected but for this. */
    readonly unseen: string;
    readonly noEditor: string;
    readonly siteChanged: string;
    readonly reverted: string;
    readonly openComposer: string;
    /** `{name}` of the file. */
    readonly fileReplaced: string;
    /** `{name}` of the file. */
    readonly fileHeld: string;
    /** `{placeholder}` */
    readonly providerSaw: string;
  };
}
