/** The time, for expiry: it never goes back, whatever is done to the device's clock. */
export class Clock {
  #latest: number;
  #measured: number;

  /** `latest`: the latest time that was ever seen, in milliseconds since 1970. */
  constructor(latest: number) {
    this.#latest = latest;
    this.#measured = performance.now();
  }

  /** Milliseconds since 1970. At least what has passed since the last look, also when the clock was set back. */
  now(): number {
    const measured = performance.now();
    this.#latest = Math.max(Date.now(), this.#latest + Math.max(0, measured - this.#measured));
    this.#measured = measured;
    return this.#latest;
  }
}
