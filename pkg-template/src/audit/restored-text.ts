/** Tells from the pieces of a text, and the pieces shown for them, whether an original was put in. */

export class RestoredText {
  #waiting = "";
  #isRestored = false;

  /** What came and was not shown, as long as nothing was restored. */
  get waiting(): string {
    return this.#waiting;
  }

  /** Takes a piece that came and what is to be shown for it, which lags behind. Whether an original has been put in by now. */
  add(came: string, shown: string): boolean {
    if (this.#isRestored) return true;
    this.#waiting += came;
    this.#isRestored = !this.#waiting.startsWith(shown);
    if (!this.#isRestored) this.#waiting = this.#waiting.slice(shown.length);
    return this.#isRestored;
  }
}
