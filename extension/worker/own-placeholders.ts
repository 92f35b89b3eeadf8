/** A conversation whose own placeholders, where they stand in a text already, stay as they are. */
import type { Conversation, Draft, RedactOptions } from "privet";
import type { Chat } from "privet/fetch";

/**
 * Pages send again what was masked before: the history, and what the person took over from a review or the safe composer.
 * The core would hide such a text, as one that the person typed and that merely looks like a placeholder.
 */
export function keepPlaceholders(chat: Conversation): Chat {
  return {
    policy: chat.policy,
    redact: (text: string, options?: RedactOptions): Draft => redactAround(chat, text, options),
    restore: (answer, options) => chat.restore(answer, options),
    textRestorer: (options) => chat.textRestorer(options),
    placeholders: () => chat.placeholders(),
  };
}

export function redactAround(chat: Conversation, text: string, options: RedactOptions = {}): Draft {
  const known = new Set(chat.placeholders().filter(({ entity }) => entity !== "LITERAL").map(({ placeholder }) => placeholder));
  const draft = chat.redact(text, options);
  const own = draft.findings.flatMap(({ entity, start, end }, index) => (entity === "LITERAL" && known.has(text.slice(start, end)) ? [index] : []));
  return own.length === 0 ? draft : chat.redact(text, { reveal: [...(options.reveal ?? []), ...own] });
}
