/** Underlines what will be hidden while the person types. The editor's own elements are not touched. */
import { isArray, isObject } from "../shared/json.js";
import { ask, type Mark, type Results } from "../shared/messages.js";
import { readText, toRange } from "./editor-text.js";
import { type Editor, type Editors, isField, textIn } from "./editors.js";
import { FieldMarks } from "./field-marks.js";

export class Marker {
  readonly #editors: Editors;
  readonly #found = new Highlight();
  readonly #blocked = new Highlight();
  readonly #fieldMarks = new FieldMarks();
  #isActive = false;
  #editor: Editor | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #observer: MutationObserver | undefined;

  constructor(editors: Editors) {
    this.#editors = editors;
    new MutationObserver(() => { this.#onRedrawn(); }).observe(document, { childList: true, subtree: true });
    for (const type of ["input", "focusin", "compositionend"]) {
      window.addEventListener(type, (event) => {
        this.#follow(this.#editors.of(event));
      }, true);
    }
  }

  setActive(isActive: boolean): void {
    this.#isActive = isActive;
    CSS.highlights.set("privet-found", this.#found);
    CSS.highlights.set("privet-blocked", this.#blocked);
    // Somebody may have typed before the level was known.
    if (isActive) this.#later();
    else this.#show([], undefined);
  }

  /** What would be hidden in a text. Rejects when nobody can say. */
  async detect(text: string): Promise<readonly Mark[]> {
    return (await ask<"detect">({ op: "detect", text }, isMarks)).marks;
  }

  #follow(editor: Editor | undefined): void {
    if (editor === undefined) return;
    if (editor !== this.#editor) {
      this.#editor = editor;
      this.#observer?.disconnect();
      // Editors rebuild their elements at will, and marks on old ones are lost.
      this.#observer = new MutationObserver(() => {
        this.#later();
      });
      this.#observer.observe(editor, { childList: true, characterData: true, subtree: true });
    }
    this.#later();
  }

  /** A page may take the editor out and put it, or another one with the same text, in its place: marks on the old one are lost. */
  #onRedrawn(): void {
    if (!this.#isActive || this.#editor === undefined) return;
    if (!this.#editor.isConnected) this.#follow(this.#editors.main());
    else if ([...this.#found, ...this.#blocked].some((range) => range.collapsed)) this.#later();
    this.#fieldMarks.follow();
  }

  #later(milliseconds: number = PAUSE): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      void this.#mark();
    }, milliseconds);
  }

  async #mark(): Promise<void> {
    const editor = this.#editor;
    if (!this.#isActive || editor?.isConnected !== true) return;
    const text = textIn(editor);
    const marks = text.trim() === "" || text.length > LONGEST ? [] : await this.detect(text).catch(() => undefined);
    // Typed on in the meantime: the next look is on its way.
    if (this.#editor !== editor || textIn(editor) !== text) return;
    this.#show(marks ?? [], editor);
    // The worker is not ready yet, or gone: the next look is not far.
    if (marks === undefined) this.#later(RETRY);
  }

  #show(marks: readonly Mark[], editor: Editor | undefined): void {
    this.#found.clear();
    this.#blocked.clear();
    this.#fieldMarks.clear();
    if (editor === undefined) return;
    if (isField(editor)) {
      this.#fieldMarks.show(editor, marks);
      return;
    }
    const { runs } = readText(editor);
    for (const { start, end, isBlocked } of marks) {
      const range = toRange(runs, start, end);
      if (range !== undefined) (isBlocked ? this.#blocked : this.#found).add(range);
    }
  }
}

function isMarks(value: unknown): value is Results["detect"] {
  return isObject(value) && isArray(value["marks"]) && value["marks"].every((mark) => isObject(mark) && typeof mark["start"] === "number" && typeof mark["end"] === "number" && typeof mark["replacement"] === "string" && typeof mark["isBlocked"] === "boolean");
}

/** After the last key, in milliseconds. */
const PAUSE = 120;
/** After a look that failed, in milliseconds. */
const RETRY = 2_000;
/** Longest text that is marked while typing, in UTF-16 code units. */
const LONGEST = 100_000;
