/** A conversation whose texts go through recognizers outside of the core, too. */
import { toRecognized } from "../arguments.js";
import { PrivetError } from "../errors.js";
import type { Chat, ChatRestorer } from "../fetch/dialect.js";
import { Recent } from "../fetch/recent.js";
import type { Draft, PlaceholderEntry, Policy, RecognizedSpan, RedactOptions, RestoreOptions } from "../types.js";
import type { Recognizer } from "./recognizer.js";

/**
 * The conversation with `recognizers` added: give it to `wrapFetch` or the AI SDK's middleware in its place.
 *
 * What they find is subject to the policy and to what else is found there, gets placeholders like the rest, and is
 * remembered, so that it is also found where they miss it.
 *
 * @param chat - Of `privet` or of `privet/worker`. It can still be used by itself, and shares its placeholders.
 */
export function withRecognizers(chat: Chat, recognizers: readonly Recognizer[]): RecognizingChat {
  return new RecognizingChat(chat, recognizers);
}

/** Made by `withRecognizers`. */
export class RecognizingChat implements Chat {
  readonly #chat: Chat;
  readonly #recognizers: readonly Recognizer[];
  /** A chat resends its history with each message: models look at a text once. */
  readonly #spans = new Recent<readonly RecognizedSpan[]>();

  constructor(chat: Chat, recognizers: readonly Recognizer[]) {
    this.#chat = chat;
    this.#recognizers = recognizers;
  }

  get policy(): Policy {
    return this.#chat.policy;
  }

  /**
   * As `redact` of the conversation, once all recognizers have looked at the text.
   *
   * @throws {PrivetError} `recognizer` when one fails or gives what is no span, and all that `redact` throws.
   */
  async redact(text: string, options: RedactOptions = {}): Promise<Draft> {
    const recognized = [...(options.recognized ?? []), ...(await this.#recognize(text))];
    return this.#chat.redact(text, { ...options, recognized });
  }

  restore(answer: string, options?: RestoreOptions): string | Promise<string> {
    return this.#chat.restore(answer, options);
  }

  textRestorer(options?: RestoreOptions): ChatRestorer {
    return this.#chat.textRestorer(options);
  }

  placeholders(): readonly PlaceholderEntry[] | Promise<readonly PlaceholderEntry[]> {
    return this.#chat.placeholders();
  }

  async #recognize(text: string): Promise<readonly RecognizedSpan[]> {
    const known = this.#spans.get(text);
    if (known !== undefined) return known;
    const found = await Promise.all(this.#recognizers.map((recognizer) => recognizeSafely(recognizer, text)));
    const spans = found.flat();
    this.#spans.set(text, spans);
    return spans;
  }
}

/** Keeps nothing of what a recognizer throws: its message may hold the text. */
async function recognizeSafely(recognizer: Recognizer, text: string): Promise<readonly RecognizedSpan[]> {
  try {
    const spans = await recognizer.recognize(text);
    toRecognized(spans, "spans");
    return spans.map(({ entity, start, end, score }) => ({ entity, start, end, score }));
  } catch {
    throw new PrivetError("recognizer", "an added recognizer failed; nothing was redacted");
  }
}
