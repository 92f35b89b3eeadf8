/**
 * Answers: placeholders are marked, and the person's own copy has the originals in it. The page's text stays as it is, and the page is
 * never given an original: the marks are ranges, and the copy is made after all of the page's own listeners were passed by.
 *
 * Unless the person has chosen, for this site, that answers get the originals as they stream in.
 */
import type { PlaceholderEntry } from "privet";
import { isArray, isObject, isText } from "../shared/json.js";
import { ask } from "../shared/messages.js";
import type { Texts } from "../locales/page/index.js";
import type { SiteProfile } from "../sites/index.js";
import { type Shown, Tips } from "./tips.js";

export class Restorer {
  readonly #profile: SiteProfile;
  readonly #highlight = new Highlight();
  readonly #tips: Tips;
  readonly #observer = new MutationObserver((records) => { this.#onChange(records); });
  #isActive = false;
  #isInPage = false;
  #entries: readonly PlaceholderEntry[] = [];
  /** The page's path when the entries were asked for: another one is another conversation, with placeholders of its own. */
  #path = "";
  #pause: ReturnType<typeof setTimeout> | undefined;
  #copyKey = 0;

  constructor(profile: SiteProfile, texts: () => Texts) {
    this.#profile = profile;
    this.#tips = new Tips(texts);
    window.addEventListener("keydown", (event) => {
      if (event.isTrusted && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "c") this.#copyKey = event.timeStamp;
    }, true);
    window.addEventListener("copy", (event) => { this.#onCopy(event); }, true);
  }

  /** `isInPage`: the originals are put into the page's own text. */
  setActive(isActive: boolean, isInPage: boolean): void {
    this.#isActive = isActive;
    this.#isInPage = isInPage;
    if (!isActive) return;
    CSS.highlights.set("privet-placeholder", this.#highlight);
    this.#observer.observe(document, { childList: true, characterData: true, subtree: true });
    this.refresh();
  }

  /** Something was masked: there may be a new placeholder. */
  refresh(): void {
    if (!this.#isActive) return;
    const path = location.pathname;
    ask<"placeholders">({ op: "placeholders", path }, isEntries).then(
      ({ entries }) => {
        if (path !== location.pathname) return;
        this.#path = path;
        this.#entries = entries.filter(({ entity }) => entity !== "LITERAL");
        this.#later();
      },
      () => {
        // Then placeholders stay what they are.
        this.#entries = [];
      },
    );
  }

  /** Before the browser draws what has changed, so that nobody sees a placeholder. */
  #onChange(records: readonly MutationRecord[]): void {
    if (this.#isInPage && this.#path === location.pathname) {
      for (const { target, addedNodes } of records) for (const node of addedNodes.length === 0 ? [target] : addedNodes) this.#restore(node);
      // Our own changes are none of the page's.
      this.#observer.takeRecords();
    }
    this.#later();
  }

  /** Puts originals into the texts of an answer: into nothing that is an address, a script or a box to write in. */
  #restore(root: Node): void {
    const answers = this.#profile.answers.join();
    for (const text of textsIn(root)) {
      const parent = text.parentElement;
      if (parent === null || parent.closest(answers) === null || parent.closest(NOT_READ) !== null) continue;
      const restored = this.#entries.reduce((data, { placeholder, original }) => data.replaceAll(placeholder, () => original), text.data);
      if (restored !== text.data) text.data = restored;
    }
  }

  #later(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => { this.#mark(); }, PAUSE);
  }

  #mark(): void {
    this.#highlight.clear();
    if (this.#path !== location.pathname) {
      this.#entries = [];
      this.refresh();
      return;
    }
    if (this.#isInPage) {
      this.#restore(document);
      this.#observer.takeRecords();
    }
    const shown = this.#entries.length === 0 ? [] : [...new Set(this.#profile.answers.flatMap((selector) => [...document.querySelectorAll(selector)]))].flatMap((root) => this.#find(root));
    for (const { range } of shown) this.#highlight.add(range);
    this.#tips.setShown(shown);
  }

  #find(root: Element): Shown[] {
    const found: Shown[] = [];
    for (const node of textsIn(root)) {
      for (const entry of this.#entries) {
        const wanted = this.#isInPage ? entry.original : entry.placeholder;
        for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + wanted.length)) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          found.push({ range, entry });
        }
      }
    }
    return found;
  }

  #onCopy(event: ClipboardEvent): void {
    // The person's own key, and not a copy that the page makes: that one it could read.
    const isOwn = event.isTrusted && event.timeStamp - this.#copyKey < OWN_COPY;
    if (!this.#isActive || !isOwn || this.#path !== location.pathname || this.#entries.length === 0 || event.clipboardData === null) return;
    const selected = getSelection()?.toString() ?? "";
    const restored = this.#entries.reduce((text, { placeholder, original }) => text.replaceAll(placeholder, () => original), selected);
    if (restored === selected) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData("text/plain", restored);
  }
}

function textsIn(root: Node): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = root instanceof Text ? [root] : [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (node instanceof Text) texts.push(node);
  return texts;
}

function isEntries(value: unknown): value is { readonly entries: readonly PlaceholderEntry[] } {
  return isObject(value) && isArray(value["entries"]) && value["entries"].every((entry) => isObject(entry) && isText(entry["placeholder"]) && isText(entry["original"]) && isText(entry["entity"]));
}

/** Text that is code for the browser, or that would be sent. */
const NOT_READ = "script, style, template, textarea, [contenteditable]:not([contenteditable=false])";
const PAUSE = 150;
/** Between the key and the copy, in milliseconds. */
const OWN_COPY = 500;
