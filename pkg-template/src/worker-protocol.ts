/** What a page and the worker that runs the core say to each other. */
import type { PrivetErrorCode } from "./errors.js";
import type { InitSource } from "./load.js";
import type { NamesSource } from "./names.js";
import type { Draft, Finding, PlaceholderEntry, Policy, PresetName, RedactOptions, RestoreOptions } from "./types.js";

/** A call. Redactor, conversations and restorers live in the worker and go by numbers that the page gives them. */
export type Call =
  | { readonly op: "create"; readonly policy: PresetName | Policy; readonly source: InitSource | undefined; readonly sealingSource: InitSource | undefined; readonly postQuantumSource: InitSource | undefined; readonly key: Uint8Array | undefined }
  | { readonly op: "loadNames"; readonly source: NamesSource | undefined }
  | { readonly op: "detect"; readonly text: string }
  | { readonly op: "conversation"; readonly chat: number; readonly id: string }
  | { readonly op: "redact"; readonly chat: number; readonly text: string; readonly options: RedactOptions }
  | { readonly op: "restore"; readonly chat: number; readonly text: string; readonly options: RestoreOptions }
  | { readonly op: "placeholders"; readonly chat: number }
  | { readonly op: "exportVault"; readonly chat: number; readonly passphrase: string }
  | { readonly op: "importVault"; readonly chat: number; readonly bytes: Uint8Array; readonly passphrase: string }
  | { readonly op: "exportState"; readonly chat: number }
  | { readonly op: "importState"; readonly chat: number; readonly state: Uint8Array }
  | { readonly op: "restorer"; readonly chat: number; readonly restorer: number; readonly options: RestoreOptions }
  | { readonly op: "push"; readonly restorer: number; readonly text: string }
  | { readonly op: "finish"; readonly restorer: number }
  | { readonly op: "freeConversation"; readonly chat: number };

/** What a call gives back. */
export type Result =
  | { readonly kind: "bytes"; readonly value: Uint8Array }
  | { readonly kind: "done" }
  | { readonly kind: "draft"; readonly value: Draft }
  | { readonly kind: "findings"; readonly value: readonly Finding[] }
  | { readonly kind: "placeholders"; readonly value: readonly PlaceholderEntry[] }
  | { readonly kind: "policy"; readonly value: Policy }
  | { readonly kind: "text"; readonly value: string };

/** An error, in the parts that survive the way between threads. */
export interface Failure {
  readonly kind: "failure";
  readonly code: PrivetErrorCode;
  readonly message: string;
  readonly path: string | undefined;
}

export interface Question {
  readonly number: number;
  readonly call: Call;
}

export interface Reply {
  readonly number: number;
  readonly result: Result | Failure;
}

/** One end of the way between the threads: a `Worker`, a `MessagePort`, or the worker's own global scope. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}
