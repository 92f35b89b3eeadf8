/**
 * What a provider's wire format must say about itself, so that `wrapFetch` can protect it.
 *
 * A new provider is one more file in `dialects/`, one more row in its `index.ts`, and a fixture for the conformance suite.
 */
import type { Draft, PlaceholderEntry, Policy, RedactOptions, RestoreOptions } from "../types.js";
import type { JsonObject } from "../json.js";

/** What the adapter needs of a conversation; the one of `privet` has it, and the one of `privet/worker`. */
export interface Chat {
  /** Names the conversation in an audit log. */
  readonly id?: string;
  readonly policy: Policy;
  redact(text: string, options?: RedactOptions): Draft | Promise<Draft>;
  restore(answer: string, options?: RestoreOptions): string | Promise<string>;
  textRestorer(options?: RestoreOptions): ChatRestorer;
  placeholders(): readonly PlaceholderEntry[] | Promise<readonly PlaceholderEntry[]>;
}

/** Restores one text piece by piece. */
export interface ChatRestorer {
  push(chunk: string): string | Promise<string>;
  finish(): string | Promise<string>;
}

/** Who wrote a text of the request. What the model wrote earlier goes back as the model wrote it. */
export type Author = "model" | "other" | "user";

/** Makes one text of a request ready to leave. `path` is its JSON path, for errors. */
export type RedactText = (text: string, path: string, author: Author) => Promise<string>;

/** A file inside a request. */
export interface RequestFile {
  readonly mediaType: string;
  /** Its bytes, in base64. */
  readonly base64: string;
  readonly name?: string | undefined;
}

/**
 * Makes a file of a request ready to leave, with `redact` for the texts in it; it may come back with another media type.
 *
 * @throws {PrivetError} `unsupported` when it cannot be looked into.
 */
export type RedactFile = (file: RequestFile, path: string, redact: RedactText) => Promise<RequestFile>;

/** The ways to redact that a dialect is given. */
export interface Redactors {
  readonly text: RedactText;
  readonly file: (file: RequestFile, path: string) => Promise<RequestFile>;
}

/** Restores one whole text of an answer. */
export type RestoreText = (text: string, options?: RestoreOptions) => Promise<string>;

/** One streamed text: several may run side by side in one answer. */
export interface Field {
  /** What came over the wire so far. */
  readonly wire: string;
  push(chunk: string): Promise<string>;
  /** Ends the text; returns what was held back. Later calls return nothing. */
  finish(): Promise<string>;
}

/** The ways to restore that a dialect is given. What is restored is remembered, to be sent back as it came. */
export interface Restorers {
  readonly restore: RestoreText;
  /** Restores a text without remembering it. */
  readonly peek: (text: string) => Promise<string>;
  /** Remembers a text that is shown as it came, because it is signed. */
  readonly keep: (text: string) => void;
  readonly makeField: (options?: RestoreOptions) => Field;
  /** The request's body as it was sent: citations count in the texts of its documents. */
  readonly sent: JsonObject;
}

/** Restores the events of one stream. */
export interface StreamRestorer {
  /**
   * What stands instead of `event`; an empty list drops it. An event that is returned as the same object passes byte for byte.
   */
  restore(event: JsonObject): Promise<readonly JsonObject[]>;
  /** Events with what is still held back; called before the end. */
  finish(): Promise<readonly JsonObject[]>;
}

export interface Dialect {
  readonly name: string;
  /** Whether a request to this address speaks it. A dialect of an app's own back end is chosen by the app instead. */
  matches(url: URL, method: string): boolean;
  /**
   * The request's body with every text in it redacted.
   *
   * @throws {PrivetError} `unsupported`, with the path, for anything that it cannot look into.
   */
  redact(body: JsonObject, redact: Redactors): Promise<JsonObject>;
  /** A whole answer, restored. */
  restore(answer: JsonObject, restorers: Restorers): Promise<JsonObject>;
  restoreStream(restorers: Restorers): StreamRestorer;
  /** Whether requests may be forms. */
  readonly forms?: boolean;
  /** Whether an answer of type `text/plain` is the model's text. */
  readonly plainText?: boolean;
}
