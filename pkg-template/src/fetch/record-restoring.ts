/** Lets originals be shown only when that was recorded. */
import { RestoredText } from "../audit/restored-text.js";
import type { RestoreOptions } from "../types.js";
import type { Chat, ChatRestorer } from "./dialect.js";

/** What an answer is restored with. */
export type AnswerChat = Pick<Chat, "restore" | "textRestorer">;

/** `chat`, which asks `mayShow` before it shows what it has restored. When it may not, texts pass as they came. */
export function recordRestoring(chat: AnswerChat, mayShow: () => Promise<boolean>): AnswerChat {
  return {
    restore: async (text, options) => {
      const restored = await chat.restore(text, options);
      return restored === text || (await mayShow()) ? restored : text;
    },
    textRestorer: (options?: RestoreOptions) => new RecordedRestorer(chat.textRestorer(options), mayShow),
  };
}

class RecordedRestorer implements ChatRestorer {
  readonly #restorer: ChatRestorer;
  readonly #mayShow: () => Promise<boolean>;
  readonly #text = new RestoredText();
  #isRefused = false;

  constructor(restorer: ChatRestorer, mayShow: () => Promise<boolean>) {
    this.#restorer = restorer;
    this.#mayShow = mayShow;
  }

  async push(chunk: string): Promise<string> {
    return this.#isRefused ? chunk : await this.#show(chunk, await this.#restorer.push(chunk));
  }

  async finish(): Promise<string> {
    const rest = await this.#restorer.finish();
    return this.#isRefused ? "" : await this.#show("", rest);
  }

  async #show(came: string, shown: string): Promise<string> {
    if (!this.#text.add(came, shown) || (await this.#mayShow())) return shown;
    this.#isRefused = true;
    return this.#text.waiting;
  }
}
