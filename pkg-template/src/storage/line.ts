/** The page's side of the way to the storage's worker: numbers the calls and matches the replies. */
import { PrivetError } from "../errors.js";
import type { Port } from "../worker-protocol.js";
import type { ShreddedNotice, StorageCall, StorageFailure, StorageQuestion, StorageReply, StorageResult } from "./protocol.js";

type Kind = StorageResult["kind"];

export class StorageLine {
  readonly #port: Port;
  readonly #waiting = new Map<number, (result: StorageResult | StorageFailure) => void>();
  #last = 0;
  #isCut = false;
  readonly #onShredded: (ids: ShreddedNotice["shredded"]) => void;

  /** `onShredded` is told of conversations that were destroyed, those that expired too. */
  constructor(port: Port, onShredded: (ids: ShreddedNotice["shredded"]) => void = ignore) {
    this.#port = port;
    this.#onShredded = onShredded;
    port.addEventListener("message", ({ data }: MessageEvent<StorageReply | ShreddedNotice>) => {
      if ("shredded" in data) {
        this.#onShredded(data.shredded);
        return;
      }
      this.#waiting.get(data.number)?.(data.result);
      this.#waiting.delete(data.number);
    });
    if (port instanceof EventTarget) {
      port.addEventListener("error", () => {
        this.cut();
      });
    }
  }

  /** Resolves with the reply. Rejects with the worker's `PrivetError`. */
  async ask<K extends Kind>(call: StorageCall, kind: K): Promise<Extract<StorageResult, { kind: K }>> {
    if (this.#isCut) throw new PrivetError("vault-locked", LOCKED);
    const result = await new Promise<StorageResult | StorageFailure>((resolve) => {
      this.#last += 1;
      this.#waiting.set(this.#last, resolve);
      const question: StorageQuestion = { number: this.#last, call };
      this.#port.postMessage(question);
    });
    if (result.kind === "failure") throw new PrivetError(result.code, result.message);
    if (!isOf(result, kind)) throw new PrivetError("internal", "the worker gave another reply than asked for; it is of another version");
    return result;
  }

  /** Ends the line: whoever waits gets an error, and so does every later call. `false` when it was cut before. */
  cut(): boolean {
    if (this.#isCut) return false;
    this.#isCut = true;
    for (const resolve of this.#waiting.values()) resolve({ kind: "failure", code: "vault-locked", message: LOCKED });
    this.#waiting.clear();
    return true;
  }
}

function ignore(): void {
  // Nobody asked to be told.
}

const LOCKED = "the storage is locked, or its worker could not be loaded; open it again";

function isOf<K extends Kind>(result: StorageResult, kind: K): result is Extract<StorageResult, { kind: K }> {
  return result.kind === kind;
}
