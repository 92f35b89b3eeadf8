/** What a component knows of Privet while it loads, when it is ready, and when it failed. */
import type { Conversation } from "../conversation.js";
import type { PrivetError } from "../errors.js";
import type { Redactor } from "../redactor.js";

export type PrivetState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly redactor: Redactor; readonly chat: Conversation }
  | { readonly status: "failed"; readonly error: PrivetError };

/** Waits for a conversation: a message that is sent while Privet loads leaves when it is there, redacted. */
export class ChatGate {
  #state: PrivetState = { status: "loading" };
  readonly #waiting: (() => void)[] = [];

  set(state: PrivetState): void {
    this.#state = state;
    if (state.status === "loading") return;
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** @throws {PrivetError} Why Privet could not be loaded; then nothing is sent. */
  async chat(): Promise<Conversation> {
    for (;;) {
      const state = this.#state;
      if (state.status === "ready") return state.chat;
      if (state.status === "failed") throw state.error;
      await new Promise<void>((wake) => this.#waiting.push(wake));
    }
  }
}
