/** Shows what stands behind a placeholder: under the pointer, where the caret is, and one after the other by a key. */
import type { PlaceholderEntry } from "privet";
import { fill, type Texts } from "../locales/page/index.js";
import { TipFrame } from "./tip-frame.js";

/** A placeholder in the page's text. */
export interface Shown {
  readonly range: Range;
  readonly entry: PlaceholderEntry;
}

export class Tips {
  readonly #frame = new TipFrame();
  readonly #texts: () => Texts;
  #shown: readonly Shown[] = [];
  #current: Shown | undefined;
  #isWaiting = false;

  constructor(texts: () => Texts) {
    this.#texts = texts;
    window.addEventListener("pointermove", (event) => { this.#onMove(event); }, { capture: true, passive: true });
    window.addEventListener("keydown", (event) => { this.#onKey(event); }, true);
    window.addEventListener("scroll", () => { this.#hide(); }, { capture: true, passive: true });
    document.addEventListener("selectionchange", () => { this.#onSelection(); });
  }

  /** The placeholders that can be seen now, in the page's order. */
  setShown(shown: readonly Shown[]): void {
    this.#shown = shown;
    if (!shown.some(({ range }) => range === this.#current?.range)) this.#hide();
  }

  #onMove(event: PointerEvent): void {
    if (!event.isTrusted || this.#isWaiting || this.#shown.length === 0) return;
    this.#isWaiting = true;
    const { clientX, clientY } = event;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      const found = this.#at(clientX, clientY);
      if (found === undefined) this.#hide();
      else this.#show(found);
    });
  }

  #at(x: number, y: number): Shown | undefined {
    // Older browsers cannot say; there the key and the caret are left.
    const caret = "caretPositionFromPoint" in document ? document.caretPositionFromPoint(x, y) : null;
    if (caret === null) return undefined;
    return this.#shown.find(({ range }) => range.startContainer === caret.offsetNode && [...range.getClientRects()].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom));
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.key === "Escape") this.#hide();
    if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.code !== NEXT || this.#shown.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const at = this.#shown.findIndex(({ range }) => range === this.#current?.range);
    const next = this.#shown[(at + 1) % this.#shown.length];
    if (next === undefined) return;
    next.range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
    // The scrolling hides what was shown.
    setTimeout(() => { this.#show(next); }, AFTER_SCROLL);
  }

  #onSelection(): void {
    const selection = getSelection();
    const [anchor, focus] = [selection?.anchorNode ?? null, selection?.focusNode ?? null];
    if (selection === null || anchor === null || focus === null) return;
    const inside = this.#shown.find(({ range }) => range.isPointInRange(anchor, selection.anchorOffset) && range.isPointInRange(focus, selection.focusOffset));
    if (inside !== undefined) this.#show(inside);
  }

  #show(shown: Shown): void {
    if (this.#current === shown && this.#frame.isShown) return;
    this.#current = shown;
    const { messages, language } = this.#texts();
    const { original, placeholder } = shown.entry;
    void this.#frame.show(shown.range, { original, note: fill(messages.page.providerSaw, { placeholder }), language });
  }

  #hide(): void {
    if (!this.#frame.isShown) return;
    this.#frame.hide();
  }
}

/** With Alt and Shift: O for original. */
const NEXT = "KeyO";
/** In milliseconds. */
const AFTER_SCROLL = 60;
