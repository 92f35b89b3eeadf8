/** Writes into an audit log which conversations were destroyed: by a call, and by themselves when they expired. */
import type { AuditRecorder } from "../audit/event.js";

export class ShreddedLog {
  readonly #audit: AuditRecorder | undefined;
  /** Destroyed, and not written down yet. */
  #waiting: readonly (string | undefined)[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(audit: AuditRecorder | undefined) {
    this.#audit = audit;
  }

  /** Takes ids, `undefined` for one that is not known, and writes them down at once. What cannot be written now is tried again by `written`. */
  add(ids: readonly (string | undefined)[]): void {
    this.#waiting = [...this.#waiting, ...ids];
    this.written().catch(ignore);
  }

  /** Resolves when all is written down. Throws what the audit log throws. */
  written(): Promise<void> {
    const result = this.#last.then(() => this.#write());
    this.#last = result.catch(ignore);
    return result;
  }

  async #write(): Promise<void> {
    for (const id of this.#waiting) {
      await this.#audit?.record({ event: "shredded", ...(id !== undefined && { conversation: id }) });
      this.#waiting = this.#waiting.slice(1);
    }
  }
}

function ignore(): void {
  // The next call that waits for it tells.
}
