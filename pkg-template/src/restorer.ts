/** Puts originals back into text that arrives in pieces. */
import { guard } from "./errors.js";

/** What the core and the sealing module take pieces with. */
export interface RawRestorer {
  push(chunk: string): string;
  finish(): string;
  free(): void;
}

/**
 * Restores a text piece by piece; a placeholder may be split anywhere, also inside a surrogate pair.
 *
 * All returned pieces together are the restored text. Fails safe: if the core stops, placeholders stay visible.
 */
export class TextRestorer {
  #raw: RawRestorer | undefined;
  #highSurrogate = "";

  /** Made by `Conversation.textRestorer` and `tokenOpener`. */
  constructor(raw: RawRestorer) {
    this.#raw = raw;
  }

  /** Takes the next piece; returns what is certain by now, possibly nothing. */
  push(chunk: string): string {
    const text = this.#highSurrogate + chunk;
    // The core takes UTF-8, which cannot hold half of a surrogate pair: that half waits here for the other.
    const cut = HIGH_SURROGATE_AT_END.test(text) ? text.length - 1 : text.length;
    this.#highSurrogate = text.slice(cut);
    const whole = text.slice(0, cut);
    const raw = this.#raw;
    if (raw === undefined || whole === "") return whole;
    try {
      return guard(() => raw.push(whole));
    } catch {
      return this.#end() + whole;
    }
  }

  /** Ends the text; returns what was held back. */
  finish(): string {
    const tail = this.#highSurrogate;
    this.#highSurrogate = "";
    return this.#end() + tail;
  }

  /** A stream from answer to restored answer. */
  toStream(): TransformStream<string, string> {
    return new TransformStream({
      transform: (chunk, controller) => {
        const text = this.push(chunk);
        if (text !== "") controller.enqueue(text);
      },
      flush: (controller) => {
        const text = this.finish();
        if (text !== "") controller.enqueue(text);
      },
    });
  }

  /** What the core still holds; after this, pieces pass unchanged. */
  #end(): string {
    const raw = this.#raw;
    this.#raw = undefined;
    if (raw === undefined) return "";
    try {
      return guard(() => raw.finish());
    } catch {
      return "";
    } finally {
      freeQuietly(raw);
    }
  }
}

function freeQuietly(raw: RawRestorer): void {
  try {
    raw.free();
  } catch {
    // The core has stopped; there is nothing left to free.
  }
}

const HIGH_SURROGATE_AT_END = /[\uD800-\uDBFF]$/;
