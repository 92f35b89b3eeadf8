// Draws from a seed: the same texts on every machine.

export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed;
  }

  /** A number in 0..1 (mulberry32). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. @param {number} least @param {number} most */
  int(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    const drawn = list[this.int(0, list.length - 1)];
    if (drawn === undefined) throw new Error("nothing to draw from");
    return drawn;
  }

  /** @param {string} alphabet @param {number} length */
  string(alphabet, length) {
    return Array.from({ length }, () => alphabet.charAt(this.int(0, alphabet.length - 1))).join("");
  }

  /** @param {number} length */
  digits(length) {
    return this.string("0123456789", length);
  }

  /**
   * A date, by a form such as `YYMMDD` or `DD.MM.YYYY`.
   *
   * @param {string} form @param {number} [first] @param {number} [last] - Years.
   */
  date(form, first = 1940, last = 1999) {
    const year = String(this.int(first, last));
    const two = (/** @type {number} */ value) => String(value).padStart(2, "0");
    return form
      .replace("YYYY", year)
      .replace("YY", year.slice(2))
      .replace("MM", two(this.int(1, 12)))
      .replace("DD", two(this.int(1, 28)));
  }
}
