/** Restores the texts of an answer, and remembers how each came over the wire. */
import type { JsonObject } from "../json.js";
import type { RestoreOptions } from "../types.js";
import type { ChatRestorer, Field, Restorers } from "./dialect.js";
import type { AnswerChat } from "./record-restoring.js";
import type { Recent } from "./recent.js";

/**
 * Restorers over `chat`. They fail safe: when restoring fails, placeholders stay visible.
 *
 * @param wireForms - Gets, for every text that the app is shown, what the model really wrote. A chat resends its whole
 *   history every turn; the model's own words then go back exactly, whatever the restoring changed.
 * @param sent - The request's body as it was sent.
 */
export function makeRestorers(chat: AnswerChat, wireForms: Recent<string>, sent: JsonObject = {}): Restorers {
  const peek = async (text: string, options?: RestoreOptions): Promise<string> => {
    try {
      return await chat.restore(text, options);
    } catch {
      return text;
    }
  };
  return {
    sent,
    peek: (text) => peek(text),
    keep: (text) => {
      wireForms.set(text, text);
    },
    restore: async (text, options) => {
      const shown = await peek(text, options);
      wireForms.set(shown, text);
      return shown;
    },
    makeField: (options) => new RememberingField(chat.textRestorer(options), wireForms),
  };
}

class RememberingField implements Field {
  readonly #restorer: ChatRestorer;
  readonly #wireForms: Recent<string>;
  #wire = "";
  #shown = "";

  constructor(restorer: ChatRestorer, wireForms: Recent<string>) {
    this.#restorer = restorer;
    this.#wireForms = wireForms;
  }

  get wire(): string {
    return this.#wire;
  }

  async push(chunk: string): Promise<string> {
    this.#wire += chunk;
    const text = await this.#restorer.push(chunk);
    this.#shown += text;
    return text;
  }

  async finish(): Promise<string> {
    const text = await this.#restorer.finish();
    this.#shown += text;
    this.#wireForms.set(this.#shown, this.#wire);
    return text;
  }
}
