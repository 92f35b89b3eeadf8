/** Every text that the extension shows, but those of the package's own elements. */
import type { HoldReason } from "../shared/wire.js";

export interface Messages {
  readonly levels: Readonly<Record<"composer" | "guard" | "mark" | "off", { readonly name: string; readonly says: string }>>;
  readonly held: { readonly title: string; readonly close: string } & Readonly<Record<HoldReason, string>>;
  readonly page: {
    readonly brokenNote: string;
    readonly noEditor: string;
    readonly siteChanged: string;
    readonly reverted: string;
    readonly openComposer: string;
    readonly fileReplaced: string;
    readonly fileHeld: string;
    readonly providerSaw: string;
  };
  readonly composer: { readonly title: string; readonly label: string; readonly send: string; readonly close: string; readonly note: string };
  readonly popup: {
    readonly title: string;
    readonly site: string;
    readonly noSite: string;
    readonly notPermitted: string;
    readonly permit: string;
    readonly level: string;
    readonly counts: string;
    readonly noCounts: string;
    readonly heldCount: string;
    readonly tryTitle: string;
    readonly tryLabel: string;
    readonly trySample: string;
    readonly tryResult: string;
    readonly options: string;
    readonly managed: string;
    readonly failed: string;
  };
  readonly options: {
    readonly title: string;
    readonly policy: string;
    readonly level: string;
    readonly language: string;
    readonly languageAuto: string;
    readonly retention: string;
    readonly retentionSession: string;
    readonly retentionMinutes: string;
    readonly allow: string;
    readonly deny: string;
    readonly listNote: string;
    readonly data: string;
    readonly exportButton: string;
    readonly exportNote: string;
    readonly forget: string;
    readonly deleteButton: string;
    readonly deleteConfirm: string;
    readonly deleted: string;
    readonly saved: string;
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
