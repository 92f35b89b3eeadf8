/** One chat with the provider: its policy, its conversation, its messages, and what left the page. */

import { type Conversation, createRedactor, type Draft, type KeyPair, type PresetName, PrivetError, type Redactor } from "privet";
import type { Decision, PersonalLists } from "privet/elements";
import { type Fetch, type Review, wrapFetch } from "privet/fetch";
import { leftOut, trimHistory } from "privet/governance";
import { readAnswer } from "./event-stream.js";
import { at, parse } from "./json.js";

/** A request as the network got it. */
export interface Sent {
  readonly time: Date;
  readonly method: string;
  readonly path: string;
  /** The body, byte for byte, as UTF-8 text. */
  readonly body: string;
  /** Length of the body in bytes. */
  readonly size: number;
  readonly draft: Draft;
}

/** The provider answered, but with an error. */
export class ProviderError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`status ${status}`);
    this.status = status;
  }
}

/** Where the stand-in for a model answers. */
const ENDPOINT = "/v1/chat/completions";

/** Turns that are always sent again. */
const TURNS = 4;

interface Message {
  readonly role: "user" | "assistant";
  readonly content: string;
}

/** One chat under one policy. The wrapped `fetch` protects every message of every request, also the older ones. */
export class Chat {
  readonly redactor: Redactor;
  readonly conversation: Conversation;
  readonly #fetch: Fetch;
  #messages: readonly Message[] = [];
  #onRequest: (request: Request) => Promise<void> = () => Promise.resolve();
  #whole = false;

  constructor(redactor: Redactor, id: string, review: Review) {
    this.redactor = redactor;
    this.conversation = redactor.conversation(id);
    const send: Fetch = async (input, init) => {
      const request = new Request(input, init);
      await this.#onRequest(request.clone());
      return await fetch(request);
    };
    this.#fetch = trimHistory(wrapFetch(this.conversation, send, { seal: "body", review }), { turns: TURNS, whole: () => this.#whole });
  }

  /** The earlier messages that would not go along with `text`. */
  leftOut(text: string): readonly string[] {
    return leftOut(this.#with(text), TURNS);
  }

  /**
   * Sends what the person decided. Calls `onSent` with the request as it leaves, then yields the answer piece by piece,
   * with the originals put back. Only a complete answer becomes part of the chat.
   */
  async *send(decision: Decision, onSent: (sent: Sent) => void): AsyncGenerator<string, void> {
    this.#onRequest = async (request) => {
      onSent(await readSent(request, decision));
    };
    this.#whole = decision.whole;
    const messages = this.#with(decision.text);
    const response = await this.#fetch(new URL(ENDPOINT, location.href), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: "stand-in", stream: true, messages }),
    });
    if (!response.ok || response.body === null) throw new ProviderError(response.status);
    let answer = "";
    for await (const piece of readAnswer(response.body)) {
      answer += piece;
      yield piece;
    }
    this.#messages = [...messages, { role: "assistant", content: answer }];
  }

  /** Forgets the originals. */
  free(): void {
    this.conversation.free();
    this.redactor.free();
  }

  #with(text: string): readonly Message[] {
    return [...this.#messages, { role: "user", content: text }];
  }
}

/** Starts a chat under `preset`, sealing originals to the demo key. `review` has what the person decided. Throws a `PrivetError`. */
export async function startChat(preset: PresetName, keys: KeyPair, lists: PersonalLists, review: Review): Promise<Chat> {
  const redactor = await createRedactor({
    policy: { ...lists.toPolicy(preset), name: `demo-${preset}`, seal: { recipients: [keys.publicKey] }, endpoints: [location.origin] },
  });
  return new Chat(redactor, `demo-${crypto.randomUUID()}`, review);
}

/** What a request carries. Throws when that is not, to the letter, what the person saw in the review. */
async function readSent(request: Request, decision: Decision): Promise<Sent> {
  const bytes = await request.arrayBuffer();
  const body = new TextDecoder().decode(bytes);
  const messages = at(parse(body), "messages");
  const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined;
  if (at(last, "content") !== decision.draft.text) {
    throw new PrivetError("internal", "the request differs from what was reviewed, so nothing was sent");
  }
  const path = new URL(request.url).pathname;
  return { time: new Date(), method: request.method, path, body, size: bytes.byteLength, draft: decision.draft };
}
