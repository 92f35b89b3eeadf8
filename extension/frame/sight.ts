/** Whether the person sees this frame as it is: a page could lay something over it and have them press it unawares. */

export class Sight {
  #isVisible: boolean | undefined;

  constructor() {
    // Only Chromium can say so; elsewhere the frame being topmost is all there is.
    if (!("IntersectionObserverEntry" in globalThis) || !("isVisible" in IntersectionObserverEntry.prototype)) return;
    const options = { trackVisibility: true, delay: DELAY, threshold: 0.99 };
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) this.#isVisible = "isVisible" in entry && entry.isVisible === true;
    }, options);
    observer.observe(document.documentElement);
    this.#isVisible = false;
  }

  /** Waits for one look, so that a change of the last moment counts. */
  async isClear(): Promise<boolean> {
    if (this.#isVisible === undefined) return true;
    await new Promise((resolve) => {
      setTimeout(resolve, 2 * DELAY);
    });
    return this.#isVisible;
  }
}

/** The least that browsers take, in milliseconds. */
const DELAY = 100;
