/** A text while it is typed. */
import { checkText } from "./arguments.js";
import { standInAndWipe } from "./conversation.js";
import { guard, PrivetError } from "./errors.js";
import type { Finding } from "./types.js";
import type * as glue from "./wasm/privet.js";

/** Finds in a text that changes little by little what its redactor finds, reading again only what stands near the change. Keeps the text until the next one. */
export class Watcher {
  #raw: glue.Watcher | undefined;

  /** Made by `redactor.watcher()`. */
  constructor(raw: glue.Watcher) {
    this.#raw = raw;
  }

  /**
   * Findings in `text`, the whole of it, sorted and free of overlaps; offsets are UTF-16 code units.
   *
   * @throws {PrivetError} `limit` when the text is too long.
   */
  detect(text: string): readonly Finding[] {
    checkText(text, "text");
    const raw = this.#raw;
    if (raw === undefined) throw new PrivetError("input", "this watcher was freed");
    return guard(() => raw.detect(text, standInAndWipe));
  }

  /** Wipes the text and gives the memory back. */
  free(): void {
    const raw = this.#raw;
    this.#raw = undefined;
    guard(() => raw?.free());
  }

  [Symbol.dispose](): void {
    this.free();
  }
}
