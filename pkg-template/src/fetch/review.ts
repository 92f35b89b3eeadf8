/** Lets a person decide about each message, once. */
import type { Draft } from "../types.js";
import type { Chat } from "./dialect.js";
import { Recent } from "./recent.js";
import type { RedactedText } from "./trail.js";

/**
 * Shows a draft and waits for the decision. Resolves with the indices of the findings to send as typed; to send nothing, it throws.
 */
export type Review = (draft: Draft) => readonly number[] | Promise<readonly number[]>;

/** Asks once for a text and repeats the answer whenever the chat resends it. */
export class Reviews {
  readonly #review: Review;
  readonly #revealed = new Recent<ReadonlySet<string>>();

  constructor(review: Review) {
    this.#review = review;
  }

  /** The draft of `text` as the person decided. */
  async redact(chat: Chat, text: string): Promise<RedactedText> {
    const draft = await chat.redact(text);
    if (draft.blocked || draft.text === text) return { draft, revealed: [] };
    const known = this.#revealed.get(text) ?? new Set((await this.#review(draft)).map((index) => placeOf(draft, index)));
    this.#revealed.set(text, known);
    // By place, not by index: a value that was found since may stand before the revealed one.
    const reveal = [...draft.findings.keys()].filter((index) => known.has(placeOf(draft, index)));
    if (reveal.length === 0) return { draft, revealed: [] };
    return { draft: await chat.redact(text, { reveal }), revealed: reveal.flatMap((index) => draft.findings[index] ?? []) };
  }
}

function placeOf(draft: Draft, index: number): string {
  const finding = draft.findings[index];
  return finding === undefined ? "" : `${finding.entity} ${finding.start} ${finding.end}`;
}
