/** The texts of one stream that have not ended: several run side by side. */
import type { JsonObject } from "../json.js";
import type { RestoreOptions } from "../types.js";
import type { Field, Restorers } from "./dialect.js";

/** Where a streamed text stands, and how a piece of it is written. */
export interface Place {
  readonly key: string;
  readonly toEvent: (text: string) => JsonObject;
  readonly options?: RestoreOptions;
}

export class OpenFields {
  readonly #restorers: Restorers;
  readonly #open = new Map<string, { readonly field: Field; readonly toEvent: (text: string) => JsonObject }>();

  constructor(restorers: Restorers) {
    this.#restorers = restorers;
  }

  /** Takes the next piece of the text at `place`; returns what is certain by now. */
  async push(place: Place, piece: string): Promise<string> {
    const open = this.#open.get(place.key) ?? { field: this.#restorers.makeField(place.options), toEvent: place.toEvent };
    this.#open.set(place.key, open);
    return await open.field.push(piece);
  }

  /** What came over the wire for a text that is still open. */
  wireOf(key: string): string {
    return this.#open.get(key)?.field.wire ?? "";
  }

  /** Ends one text; returns what was held back of it. */
  async take(key: string): Promise<string> {
    const open = this.#open.get(key);
    this.#open.delete(key);
    return open === undefined ? "" : await open.field.finish();
  }

  /** Ends every text whose key starts so; returns events with what was held back. */
  async finish(prefix = ""): Promise<JsonObject[]> {
    const events: JsonObject[] = [];
    for (const [key, { toEvent }] of this.#open) {
      if (!key.startsWith(prefix)) continue;
      const text = await this.take(key);
      if (text !== "") events.push(toEvent(text));
    }
    return events;
  }
}
