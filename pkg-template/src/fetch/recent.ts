/** A map that forgets its oldest entries, so that a long chat does not grow without bound. */
export class Recent<V> {
  readonly #entries = new Map<string, V>();

  get(key: string): V | undefined {
    return this.#entries.get(key);
  }

  set(key: string, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > LIMIT && oldest !== undefined) this.#entries.delete(oldest);
  }
}

const LIMIT = 1000;
