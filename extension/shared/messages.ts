/** What the extension's own parts tell one another through the browser; everything is JSON. */
import type { PlaceholderEntry } from "privet";
import { isArray, isObject, isText } from "./json.js";
import type { Tier } from "../vault/protocol.js";
import type { Level } from "./settings.js";
import type { Outgoing, Overridable, Verdict } from "./wire.js";

/** A place in a text that will be hidden. UTF-16 code units, half-open. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** The message cannot be sent with it. */
  readonly isBlocked: boolean;
  /** What stands there instead. */
  readonly replacement: string;
}

/** One change to a text. UTF-16 code units of the text before it, half-open. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A file on the way to or from the worker. */
export interface WireFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: string;
}

/** A file that was not looked into; `override` names the question whether it may go all the same, and is empty when it may not. */
export interface HeldFile {
  readonly override: string;
}

/** From a content script; `path` is that of the page, which names the conversation. */
export type PageCall =
  | { readonly op: "hello" }
  | { readonly op: "detect"; readonly text: string }
  | { readonly op: "mask"; readonly path: string; readonly outgoing: Outgoing<string> }
  | { readonly op: "redactFiles"; readonly path: string; readonly files: readonly WireFile[] }
  | { readonly op: "startReview"; readonly path: string; readonly text: string }
  | { readonly op: "startComposer"; readonly path: string }
  | { readonly op: "startConsent" }
  | { readonly op: "startOverride"; readonly override: string }
  | { readonly op: "startUnlock" }
  | { readonly op: "placeholders"; readonly path: string }
  | { readonly op: "state"; readonly state: PageState };

/** From a frame of ours inside a page: `job` names what it was opened for. */
export type FrameCall =
  | { readonly op: "job"; readonly job: string }
  | { readonly op: "decide"; readonly job: string; readonly text: string; readonly shown: string; readonly reveal: readonly number[] }
  | { readonly op: "override"; readonly job: string }
  | { readonly op: "unlock"; readonly job: string; readonly passphrase: string }
  | { readonly op: "cancel"; readonly job: string };

/** From our options. */
export type OwnCall =
  | { readonly op: "vaultState" }
  | { readonly op: "vaultChange"; readonly tier: Tier; readonly passphrase: string }
  | { readonly op: "vaultUnlock"; readonly passphrase: string }
  | { readonly op: "vaultLock" }
  | { readonly op: "forgetAll" }
  | { readonly op: "destroy" };

export type Call = FrameCall | OwnCall | PageCall;

/** What a call resolves to. */
export interface Results {
  /** `guards`: whether what the page sends is looked at, or held. `inPage`: whether the originals are put into answers. */
  readonly hello: { readonly level: Level; readonly guards: boolean; readonly inPage: boolean; readonly language: string; readonly site: string };
  readonly detect: { readonly marks: readonly Mark[] };
  readonly mask: Verdict<string>;
  readonly redactFiles: { readonly files: readonly (HeldFile | WireFile)[] };
  readonly startReview: { readonly job: string };
  readonly startComposer: { readonly job: string };
  /** Without a job the person has answered already. */
  readonly startConsent: { readonly job: string | null };
  readonly startOverride: { readonly job: string };
  readonly startUnlock: { readonly job: string };
  readonly placeholders: { readonly entries: readonly PlaceholderEntry[] };
  readonly state: Record<string, never>;
  readonly job:
    | { readonly kind: "composer" | "consent" | "review"; readonly site: string; readonly text: string; readonly chat: string; readonly language: string }
    | { readonly kind: "unlock"; readonly language: string }
    | { readonly kind: "override"; readonly reason: Overridable; readonly subject: string; readonly language: string };
  readonly decide: { readonly done: boolean };
  readonly override: Record<string, never>;
  /** `done`: it was the passphrase. */
  readonly unlock: { readonly done: boolean };
  readonly cancel: Record<string, never>;
  readonly vaultState: VaultState;
  readonly vaultChange: VaultState;
  readonly vaultUnlock: VaultState;
  readonly vaultLock: VaultState;
  readonly forgetAll: Record<string, never>;
  readonly destroy: Record<string, never>;
}

export interface VaultState {
  readonly tier: Tier;
  readonly isOpen: boolean;
}

/** What the icon says about a tab. */
export type PageState = "broken" | "held" | "ok" | "unseen";

/** From the worker to a content script. */
export type PageNews =
  | { readonly op: "settings" }
  | { readonly op: "overridden"; readonly override: string }
  /** `text` is null when the person went back; `replacements` make it of what was reviewed. */
  | { readonly op: "decided"; readonly job: string; readonly text: string | null; readonly replacements: readonly Replacement[] };

export function isReplacements(value: unknown): value is readonly Replacement[] {
  return isArray(value) && value.every((each) => isObject(each) && typeof each["start"] === "number" && typeof each["end"] === "number" && isText(each["text"]));
}

/** Of calls that say nothing but that it is done. */
export function isNothing(value: unknown): value is Record<string, never> {
  return isObject(value);
}

type Op = Call["op"];

/** Asks the worker. Rejects when the extension is gone, and when the worker says that it failed. */
export async function ask<O extends Op>(call: Extract<Call, { op: O }>, isResult: (value: unknown) => value is Results[O]): Promise<Results[O]> {
  const reply: unknown = await chrome.runtime.sendMessage(call);
  if (!isObject(reply) || !isResult(reply["result"])) throw new Error("the extension's worker failed");
  return reply["result"];
}
