/** The port to the content script: asks what becomes of something that is about to leave. */
import { type Answer, CALL_EVENT, type Greeting, type Outgoing, PORT_EVENT, type Question, type Unseen, type Verdict } from "../shared/wire.js";
import { natives } from "./natives.js";

/**
 * Hands one end of a port to the content script, whichever of the two scripts runs first. Both run before those of the page, so
 * nobody else is there to take it; and whoever has it gains nothing but masked text.
 */
export class Line {
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, (verdict: Verdict<ArrayBuffer>) => void>();
  #number = 0;
  #guards: boolean | undefined;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (event: MessageEvent<Answer | Greeting>) => {
      this.#hear(event.data);
    };
    const hand = (): void => {
      natives.dispatchEvent(window, new MessageEvent(PORT_EVENT, { ports: [port2] }));
    };
    window.addEventListener(CALL_EVENT, hand, { once: true });
    hand();
  }

  /** Whether nothing is masked here, by the person's choice. Unknown counts as no. */
  get isOff(): boolean {
    return this.#guards === false;
  }

  /** Resolves in any case; without an answer in time, to `hold`. */
  async ask(outgoing: Outgoing<ArrayBuffer>): Promise<Verdict<ArrayBuffer>> {
    if (this.isOff) return { verdict: "pass" };
    const number = (this.#number += 1);
    const verdict = new natives.Promise<Verdict<ArrayBuffer>>((resolve) => {
      this.#waiting.set(number, resolve);
    });
    const question: Question = { number, outgoing };
    natives.postMessage(this.#port, question);
    const answer = await natives.Promise.race([verdict, wait(PATIENCE)]);
    this.#waiting.delete(number);
    return answer ?? { verdict: "hold", reason: this.#guards === undefined ? "gone" : "timeout" };
  }

  /** Something has started that can send without being seen. */
  tellUnseen(): void {
    const unseen: Unseen = { unseen: true };
    natives.postMessage(this.#port, unseen);
  }

  #hear(message: Answer | Greeting): void {
    if ("guards" in message) {
      this.#guards = message.guards;
      return;
    }
    this.#waiting.get(message.number)?.(message.verdict);
  }
}

function wait(milliseconds: number): Promise<undefined> {
  return new natives.Promise((resolve) => {
    natives.setTimeout(() => {
      resolve(undefined);
    }, milliseconds);
  });
}

/** The content script gives up earlier, and says so in the page. */
const PATIENCE = 20_000;
