/** The conversation on the page: what the person wrote, with what was hidden, and the answers as they arrive. */

import type { Conversation, Draft } from "privet";
import { make, makeButton } from "./dom.js";
import { fill, type Messages } from "./locales/index.js";

/** The list of turns. */
export class Transcript {
  readonly #log: HTMLElement;

  constructor(log: HTMLElement) {
    this.#log = log;
  }

  /** Empties the list for a new conversation, and says so. */
  restart(messages: Messages, policy: string): void {
    this.#log.replaceChildren(make("p", { class: "turn-note" }, fill(messages.newConversation, { policy })));
  }

  /** Adds what the person sent; `onShowWire` shows the request that carried it. */
  addMessage(messages: Messages, draft: Draft, onShowWire: () => void): { readonly remove: () => void } {
    const text = make("p", { class: "bubble", dir: "auto" });
    for (const segment of draft.segments) {
      if (segment.kind === "same") text.append(segment.text);
      else if (segment.before === segment.after) text.append(segment.before);
      else text.append(make("mark", { class: "hidden-detail" }, segment.before));
    }
    const show = makeButton(messages.showWire, onShowWire, "quiet");
    return this.#add(make("div", { class: "turn turn-you" }, make("p", { class: "who" }, messages.you), text, show));
  }

  /** Starts an answer, that `push` continues. */
  startAnswer(messages: Messages, conversation: Conversation): Answer {
    const message = make("privet-message", { class: "bubble waiting" });
    message.conversation = conversation;
    const turn = make("div", { class: "turn turn-model" }, make("p", { class: "who" }, messages.model), message);
    const { remove } = this.#add(turn);
    this.#log.ariaBusy = "true";
    return {
      push: (piece) => {
        message.classList.remove("waiting");
        message.push(piece);
        this.#log.scrollTop = this.#log.scrollHeight;
      },
      isEmpty: () => message.text === "",
      // Screen readers hear the answer once, when it is whole.
      finish: () => {
        this.#log.ariaBusy = "false";
        if (message.text === "") remove();
      },
    };
  }

  #add(turn: HTMLElement): { readonly remove: () => void } {
    this.#log.append(turn);
    this.#log.scrollTop = this.#log.scrollHeight;
    return {
      remove: () => {
        turn.remove();
      },
    };
  }
}

/** An answer that is arriving. */
export interface Answer {
  readonly push: (piece: string) => void;
  readonly isEmpty: () => boolean;
  readonly finish: () => void;
}
