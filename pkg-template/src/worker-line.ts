/** The page's side of the way to the worker: numbers the calls and matches the replies. */
import { PrivetError } from "./errors.js";
import type { Call, Failure, Port, Question, Reply, Result } from "./worker-protocol.js";

type Kind = Result["kind"];

export class WorkerLine {
  readonly #port: Port;
  readonly #waiting = new Map<number, (result: Result | Failure) => void>();
  #last = 0;
  #isCut = false;

  constructor(port: Port) {
    this.#port = port;
    port.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      this.#waiting.get(data.number)?.(data.result);
      this.#waiting.delete(data.number);
    });
  }

  /** A number that nothing else on this line has. */
  makeNumber(): number {
    this.#last += 1;
    return this.#last;
  }

  /** Resolves with the reply. Rejects with the worker's `PrivetError`. */
  async ask<K extends Kind>(call: Call, kind: K): Promise<Extract<Result, { kind: K }>> {
    if (this.#isCut) throw gone();
    const number = this.makeNumber();
    const result = await new Promise<Result | Failure>((resolve) => {
      this.#waiting.set(number, resolve);
      const question: Question = { number, call };
      this.#port.postMessage(question);
    });
    if (result.kind === "failure") throw new PrivetError(result.code, result.message, { path: result.path });
    if (!isOf(result, kind)) throw new PrivetError("internal", "the worker gave another reply than asked for; it is of another version");
    return result;
  }

  /** Calls without waiting. What goes wrong shows at the next call about the same thing. */
  tell(call: Call): void {
    if (!this.#isCut) this.ask(call, "done").catch(() => undefined);
  }

  /** Ends the line: whoever waits gets an error, and so does every later call. */
  cut(): void {
    this.#isCut = true;
    const { code, message } = gone();
    for (const resolve of this.#waiting.values()) resolve({ kind: "failure", code, message, path: undefined });
    this.#waiting.clear();
  }
}

function gone(): PrivetError {
  return new PrivetError("load", "the worker could not be loaded or has ended; see that worker-thread.js of the package is served");
}

function isOf<K extends Kind>(result: Result, kind: K): result is Extract<Result, { kind: K }> {
  return result.kind === kind;
}
