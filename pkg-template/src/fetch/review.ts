/** Lets a person decide about each message. */
import { isArray } from "../json.js";
import type { Draft } from "../types.js";
import type { Chat } from "./dialect.js";
import { Recent } from "./recent.js";
import type { RedactedText } from "./trail.js";

/**
 * Shows a draft and waits for the decision. Resolves with the indices of the findings to send as typed; to send nothing, it throws.
 *
 * A promise is a question to the person: it is put once for a text, and the answer counts whenever the chat resends it. Indices that are
 * returned at once are what is known already, as `decided` of `<privet-review>` does: they are looked up for each request, since the person may
 * have decided anew.
 */
export type Review = (draft: Draft) => readonly number[] | Promise<readonly number[]>;

/** Asks for a text, and remembers what the person was asked. */
export class Reviews {
  readonly #review: Review;
  readonly #asked = new Recent<ReadonlySet<string>>();

  constructor(review: Review) {
    this.#review = review;
  }

  /** The draft of `text` as the person decided. */
  async redact(chat: Chat, text: string): Promise<RedactedText> {
    const draft = await chat.redact(text);
    if (draft.blocked || draft.text === text) return { draft, revealed: [] };
    const places = await this.#placesOf(text, draft);
    // By place, not by index: a value that was found since may stand before the revealed one.
    const reveal = [...draft.findings.keys()].filter((index) => places.has(placeOf(draft, index)));
    if (reveal.length === 0) return { draft, revealed: [] };
    return { draft: await chat.redact(text, { reveal }), revealed: reveal.flatMap((index) => draft.findings[index] ?? []) };
  }

  async #placesOf(text: string, draft: Draft): Promise<ReadonlySet<string>> {
    let places = this.#asked.get(text);
    if (places === undefined) {
      const answer = this.#review(draft);
      places = new Set((await answer).map((index) => placeOf(draft, index)));
      if (isArray(answer)) return places;
    }
    this.#asked.set(text, places);
    return places;
  }
}

function placeOf(draft: Draft, index: number): string {
  const finding = draft.findings[index];
  return finding === undefined ? "" : `${finding.entity} ${finding.start} ${finding.end}`;
}
