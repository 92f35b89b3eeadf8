/** What a dialect must say about itself to be checked by the suite. */
import type { WrapFetchOptions } from "privet/fetch";

/** A text of a conversation that is sent. */
export interface Turn {
  readonly author: "model" | "system" | "user";
  readonly text: string;
}

/** One event of a stream: its JSON, or the text that ends it. */
export type Event = object | string;

export interface Fixture {
  readonly name: string;
  readonly url: string;
  /** For back ends that an app names. */
  readonly options?: WrapFetchOptions;
  /** The body with which an SDK sends a conversation. */
  readonly request: (turns: readonly Turn[]) => object;
  /** Bodies that hold `EMAIL` somewhere, by the name of the place. */
  readonly places: Readonly<Record<string, object>>;
  /** Bodies that must not be sent: parts that nobody looks into, and shapes that nobody knows. */
  readonly refused: Readonly<Record<string, object>>;
  /** Rules that this wire format gives no occasion for, with the reason. */
  readonly without: Readonly<Partial<Record<Optional, string>>>;
  readonly answers?: Answers;
  readonly tools?: Tools;
  readonly signed?: Signed;
  readonly citations?: Citations;
  readonly extras?: Extras;
}

export type Optional = "answers" | "citations" | "extras" | "signed" | "tools";

export interface Answers {
  /** A whole answer. */
  readonly whole: (text: string) => object;
  readonly shownIn: (answer: unknown) => string;
  /** A stream in which a text comes in these pieces, with everything that repeats it. */
  readonly stream: (pieces: readonly string[]) => readonly Event[];
  /** What a client that adds up the pieces shows. */
  readonly shownInStream: (events: readonly unknown[]) => string;
  /** Later repetitions of the whole text, if the format has any. */
  readonly repeatedIn?: (events: readonly unknown[]) => readonly string[];
  /** Two texts side by side; `shownInStream` of each. */
  readonly sideBySide?: { readonly stream: (first: readonly string[], second: readonly string[]) => readonly Event[]; readonly shownIn: (events: readonly unknown[]) => readonly [string, string] };
  /** An error in the middle of a stream. */
  readonly error: Event;
  /** Whether an event ends the text: nothing of it may come later. */
  readonly isEnd: (event: unknown) => boolean;
}

/** A tool call whose arguments are the JSON text `pieces`. */
export interface Tools {
  readonly stream: (pieces: readonly string[]) => readonly Event[];
  /** The arguments as the tool gets them. */
  readonly argumentsInStream: (events: readonly unknown[]) => unknown;
  readonly whole: (json: string) => object;
  readonly argumentsIn: (answer: unknown) => unknown;
}

export interface Signed {
  /** An answer that holds a signed or an opaque text with placeholders. */
  readonly whole: (text: string) => object;
  readonly stream: (text: string) => readonly Event[];
  /** The JSON that must come through as it is, in answers and when it is sent back. */
  readonly fragment: (text: string) => string;
  readonly request: (text: string) => object;
}

export interface Citations {
  /** An answer that cites `cited`, a part of `text`. */
  readonly whole: (text: string, cited: string) => object;
  readonly stream: (text: string, cited: string) => readonly Event[];
  /** The words at which the citation points in `shown`. */
  readonly citedIn: (answer: unknown, shown: string) => string;
  readonly citedInStream: (events: readonly unknown[], shown: string) => string;
  /** The request that holds the cited text, where citations count in the request. */
  readonly request?: (shown: string) => object;
}

/** What describes the wire's text, and must not stand beside another one: log probabilities and padding. */
export interface Extras {
  readonly whole: (text: string) => object;
  readonly stream: (text: string) => readonly Event[];
  /** A word that only the extras hold. */
  readonly word: string;
}

/** The member of nested JSON at `path`. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined), value);
}

export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const text = at(value, ...path);
  return typeof text === "string" ? text : "";
}

export function joined(events: readonly unknown[], pick: (event: unknown) => string): string {
  return events.map((event) => pick(event)).join("");
}
