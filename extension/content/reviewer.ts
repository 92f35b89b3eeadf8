/** Shows the message before it is sent, and hands over what the person decided: from the page's editor, or from the safe composer. */
import { fill, type Texts } from "../locales/page/index.js";
import { isObject, isText } from "../shared/json.js";
import { ask, type Replacement } from "../shared/messages.js";
import type { Level } from "../shared/settings.js";
import type { SiteProfile } from "../sites/index.js";
import { type Editor, type Editors, replaceIn, textIn, writeInto } from "./editors.js";
import type { Marker } from "./marker.js";
import type { Panel } from "./panel.js";

interface Pending {
  readonly job: string;
  readonly editor: Editor;
  /** What the editor held when the review began; empty for the composer. */
  readonly text: string;
}

export class Reviewer {
  readonly #profile: SiteProfile;
  readonly #editors: Editors;
  readonly #marker: Marker;
  readonly #panel: Panel;
  readonly #texts: () => Texts;
  readonly #onMasked: () => void;
  /** Unknown until the worker has said it; until then nothing is sent. */
  #level: Level | undefined;
  #known: () => void = () => undefined;
  readonly #knowing = new Promise<void>((resolve) => {
    this.#known = resolve;
  });
  #pending: Pending | undefined;
  /** The text that the person has decided on: it may go. */
  #agreed: string | undefined;
  #isLooking = false;
  #doubt: ReturnType<typeof setTimeout> | undefined;

  constructor(profile: SiteProfile, editors: Editors, marker: Marker, panel: Panel, texts: () => Texts, onMasked: () => void) {
    this.#profile = profile;
    this.#editors = editors;
    this.#marker = marker;
    this.#panel = panel;
    this.#texts = texts;
    this.#onMasked = onMasked;
    window.addEventListener("keydown", (event) => { this.#onKey(event); }, true);
    window.addEventListener("click", (event) => { this.#onClick(event); }, true);
  }

  setLevel(level: Level): void {
    this.#level = level;
    this.#known();
    this.#panel.withdrawOffer();
    if (level === "composer") this.#panel.offer(this.#texts().messages.page.openComposer, () => { void this.#openComposer(); });
  }

  /** Something went to an address of the site's messages: what the person just sent was seen. */
  noteSent(): void {
    clearTimeout(this.#doubt);
  }

  /** The person's decision, from the frame. `text` is undefined when they went back. */
  decided(job: string, text: string | undefined, replacements: readonly Replacement[]): void {
    const pending = this.#pending;
    if (pending?.job !== job) return;
    this.#panel.close();
    this.#pending = undefined;
    if (text !== undefined) void this.#handOver(pending, text, replacements);
  }

  #onKey(event: KeyboardEvent): void {
    // Enter inside an input method ends a word, not a message.
    if (event.key !== "Enter" || event.shiftKey || event.altKey || event.isComposing) return;
    const editor = this.#editors.of(event);
    if (editor !== undefined) this.#onSend(event, editor);
  }

  #onClick(event: MouseEvent): void {
    const [target] = event.composedPath();
    const button = target instanceof Element ? target.closest([...this.#profile.sendButtons, FORM_BUTTONS].join()) : null;
    const editor = button === null ? undefined : this.#editors.beside(button);
    if (editor !== undefined) this.#onSend(event, editor);
  }

  #onSend(event: Event, editor: Editor): void {
    if (this.#level === "off") return;
    const text = textIn(editor);
    if (text.trim() === "") return;
    if (this.#level === "guard" || this.#level === "composer") {
      this.#expectToSee();
      return;
    }
    if (this.#agreed === text) {
      this.#agreed = undefined;
      return;
    }
    // Held until somebody has looked: the answer comes later than the key.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!this.#isLooking) void this.#look(editor, text, event);
  }

  async #look(editor: Editor, text: string, event: Event): Promise<void> {
    this.#isLooking = true;
    try {
      await this.#knowing;
      if (this.#level !== "mark") {
        this.#sendAgain(editor, text, event);
        return;
      }
      const marks = await this.#marker.detect(text);
      if (marks.length === 0) this.#sendAgain(editor, text, event);
      else await this.#open(editor, text, { op: "startReview", path: location.pathname, text });
    } catch {
      this.#say(this.#texts().messages.held.title, this.#texts().messages.held.core);
    } finally {
      this.#isLooking = false;
    }
  }

  async #openComposer(): Promise<void> {
    const editor = this.#mainEditor();
    if (editor === undefined) this.#say("Privet", this.#texts().messages.page.noEditor);
    else await this.#open(editor, "", { op: "startComposer", path: location.pathname });
  }

  async #open(editor: Editor, text: string, call: { readonly op: "startReview"; readonly path: string; readonly text: string } | { readonly op: "startComposer"; readonly path: string }): Promise<void> {
    const { job } = call.op === "startReview" ? await ask<"startReview">(call, isJob) : await ask<"startComposer">(call, isJob);
    this.#pending = { job, editor, text };
    this.#panel.open(job);
  }

  async #handOver({ editor, text }: Pending, masked: string, replacements: readonly Replacement[]): Promise<void> {
    const isKept = text === "" ? await writeInto(editor, masked) : await replaceIn(editor, text, replacements);
    // What the page has now is what the person agreed to, to the letter.
    if (!isKept || (text !== "" && textIn(editor) !== masked)) {
      this.#say(this.#texts().messages.held.title, this.#texts().messages.page.reverted);
      return;
    }
    this.#agreed = textIn(editor);
    this.#onMasked();
    editor.focus();
  }

  /** Nothing was found, so the person's own key or press is done once more. */
  #sendAgain(editor: Editor, text: string, event: Event): void {
    if (textIn(editor) !== text) return;
    this.#agreed = text;
    if (event instanceof MouseEvent && event.target instanceof HTMLElement) event.target.click();
    else if (event instanceof KeyboardEvent) event.target?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", keyCode: ENTER, which: ENTER, bubbles: true, cancelable: true, composed: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }));
  }

  /** Guard sees messages by their address. One that it does not see went a way that nobody knows. */
  #expectToSee(): void {
    clearTimeout(this.#doubt);
    if (this.#profile.providers.length === 0) return;
    const path = location.pathname;
    this.#doubt = setTimeout(() => {
      const editor = this.#mainEditor();
      const isSent = editor === undefined || textIn(editor).trim() === "" || location.pathname !== path;
      if (isSent) this.#say("Privet", this.#texts().messages.page.siteChanged);
    }, DOUBT);
  }

  #mainEditor(): Editor | undefined {
    return this.#editors.main();
  }

  #say(title: string, text: string): void {
    this.#panel.say(title, fill(text, {}), this.#texts().messages.held.close, { language: this.#texts().language });
  }
}

function isJob(value: unknown): value is { readonly job: string } {
  return isObject(value) && isText(value["job"]);
}

const ENTER = 13;
/** What sends a form. Pages edit a message that was sent in a form of its own. */
const FORM_BUTTONS = "form button[type=submit], form button:not([type])";
/** Time in which a message is seen on its way, in milliseconds. */
const DOUBT = 6_000;
