/**
 * What the hook asks the content script, and the content script the worker.
 *
 * The hook lives in the page's world, so all of this is to be thought of as known to the page: no original goes this way
 * but those that the page sent itself.
 */

/** How a page was about to send something. */
export type Transport = "beacon" | "event-source" | "fetch" | "form" | "peer" | "socket" | "xhr";

/** A file inside a body; `bytes` is base64 on the way to the worker. */
export interface FilePart<Bytes> {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Bytes;
}

export type FormEntry<Bytes> =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly file: FilePart<Bytes> };

export type Body<Bytes> =
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bytes"; readonly bytes: Bytes; readonly mediaType: string }
  | { readonly kind: "form"; readonly entries: readonly FormEntry<Bytes>[] };

/** Something that is about to leave the page. */
export interface Outgoing<Bytes> {
  readonly transport: Transport;
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** Empty when the page named none. */
  readonly mediaType: string;
  readonly body: Body<Bytes>;
}

/** What becomes of it. `hold`: it does not leave. `override` names the question whether it may all the same; pages never get it. */
export type Verdict<Bytes> =
  | { readonly verdict: "pass" }
  | { readonly verdict: "send"; readonly url: string; readonly body: Body<Bytes> }
  | { readonly verdict: "hold"; readonly reason: HoldReason; readonly override?: string };

/** Why something was held; each has a message in the locales. */
export type HoldReason = (typeof HOLD_REASONS)[number];

export const HOLD_REASONS = [
  /** The policy forbids to send it. */
  "blocked",
  /** The person has not agreed to send to this site, or no longer does. */
  "consent",
  /** The core is missing, was refused, or stopped. */
  "core",
  /** A file that cannot be looked into. */
  "file",
  /** The extension was updated, switched off, or crashed: the page must be loaded again. */
  "gone",
  /** The text is longer than what is looked at. */
  "limit",
  /** The originals are under the person's passphrase, which was not given yet. */
  "locked",
  /** The page waits for the answer on the spot, so there is no time to look. */
  "sync",
  /** No answer in time. */
  "timeout",
  /** An address of the provider that the site's profile does not know, with what looks like a message. */
  "unknown",
  /** A body that cannot be read. */
  "unreadable",
] as const;

export function isHoldReason(value: unknown): value is HoldReason {
  return HOLD_REASONS.some((known) => known === value);
}

/** What the person may let go all the same, where the policy leaves it to them: never what it blocks, nor what the core could not look at. */
export type Overridable = Extract<HoldReason, "file" | "unknown" | "unreadable">;

const OVERRIDABLE: readonly Overridable[] = ["file", "unknown", "unreadable"];

export function isOverridable(value: string): value is Overridable {
  return OVERRIDABLE.some((known) => known === value);
}

/** The hook's question and the answer to it, over the port. */
export interface Question {
  readonly number: number;
  readonly outgoing: Outgoing<ArrayBuffer>;
}

/** From the hook, without being asked: the page has a worker, and nobody sees what that sends. */
export interface Unseen {
  readonly unseen: true;
}

export interface Answer {
  readonly number: number;
  readonly verdict: Verdict<ArrayBuffer>;
}

/** The content script's first word; before it, everything waits. `guards` is false where nothing is masked. */
export interface Greeting {
  readonly guards: boolean;
}

/** Names of the two events with which the port is handed over, before any script of the page runs. */
export const PORT_EVENT = "privet-port";
export const CALL_EVENT = "privet-call";
