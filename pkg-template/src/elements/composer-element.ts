import type { Finding } from "../types.js";
import { maskedText, maskEntry } from "./composer-form.js";
import { composerSheet } from "./composer-style.js";
import { ElementBase, make, wantedLanguages } from "./dom.js";
import { elementTexts } from "../locales/index.js";
import type { Redacts } from "./review-model.js";
import { Wording } from "./wording.js";

/** The part of a redactor that the composer needs. */
export interface Detects {
  detect(text: string): readonly Finding[];
  /** Reads again only what stands near a change; used while the person types. */
  watcher?(): { detect(text: string): readonly Finding[]; free(): void };
}

/**
 * Marks what will be hidden while the person types, and says it in words.
 *
 * Wraps a `<textarea>` of the page, which keeps its label, form, undo and input method; the marks are painted behind
 * it, on a copy that screen readers do not see. Leave the textarea's background to the composer.
 *
 * The form around it receives the draft of the text under the textarea's name. While the text is blocked, or cannot be
 * checked yet, submitting is held, and what a program makes of the form (`new FormData(form)`) lacks the field.
 *
 * @tag privet-composer
 * @slot - The `<textarea>`.
 * @fires privet-findings - `CustomEvent<readonly Finding[]>`: the findings of the text have changed.
 * @csspart backdrop - The copy behind the text.
 * @csspart mark - A marked detail.
 * @csspart mark-blocked - A marked detail that cannot be sent.
 * @csspart status - The line that says what will be hidden.
 * @cssprop [--privet-accent] - Colour of the marks.
 * @cssprop [--privet-danger] - Colour of marks that cannot be sent.
 * @cssprop [--privet-composer-background] - Background of the text.
 */
export class PrivetComposerElement extends ElementBase {
  /** Registers the element as `<privet-composer>`, once. */
  static define(): void {
    if (customElements.get("privet-composer") === undefined) customElements.define("privet-composer", this);
  }

  readonly #backdrop: HTMLElement = make("div", { class: "backdrop", part: "backdrop", "aria-hidden": "true" });
  readonly #copy: HTMLElement = make("div", { class: "copy" });
  readonly #status: HTMLElement = make("p", { class: "status", part: "status" });
  readonly #spoken: HTMLElement = make("p", { class: "spoken", role: "status" });
  readonly #slot: HTMLSlotElement = make("slot");
  readonly #observer: ResizeObserver;
  #root: Node | undefined;
  #field: HTMLTextAreaElement | undefined;
  #redactor: Detects | undefined;
  #watcher: ReturnType<NonNullable<Detects["watcher"]>> | undefined;
  #conversation: Redacts | undefined;
  #findings: readonly Finding[] = [];
  #wording = new Wording();
  #frame = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.#slot.addEventListener("slotchange", () => {
      this.#adoptSlotted();
    });
    this.#observer = new ResizeObserver(() => {
      this.#measure();
    });
    this.#backdrop.append(this.#copy);
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [composerSheet()];
    root.append(make("div", { class: "field" }, this.#backdrop, this.#slot), this.#status, this.#spoken);
  }

  /** The redactor that marks; nothing is marked without one. */
  get redactor(): Detects | undefined {
    return this.#redactor;
  }

  set redactor(redactor: Detects | undefined) {
    this.#redactor = redactor;
    this.#stopWatching();
    this.refresh();
  }

  /** Whose placeholders a form receives, so that the answer can be restored. Without one they are of this text alone. */
  get conversation(): Redacts | undefined {
    return this.#conversation;
  }

  set conversation(conversation: Redacts | undefined) {
    this.#conversation = conversation;
  }

  /** Findings of the text as last marked. Sorted and disjoint. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  connectedCallback(): void {
    // A reset is not composed: it is heard only inside of the tree that holds the form.
    this.#root = this.getRootNode();
    this.#root.addEventListener("reset", this.#onReset);
    // Before anybody else sees what the form holds.
    this.#root.addEventListener("submit", this.#onSubmit, true);
    this.#root.addEventListener("formdata", this.#onFormData, true);
    // The browser fills fields in again when the person comes back, without an event.
    addEventListener("pageshow", this.#onInput);
    // No slotchange follows when the composer only moves.
    this.#adoptSlotted();
    this.refresh();
  }

  disconnectedCallback(): void {
    this.#root?.removeEventListener("reset", this.#onReset);
    this.#root?.removeEventListener("submit", this.#onSubmit, true);
    this.#root?.removeEventListener("formdata", this.#onFormData, true);
    removeEventListener("pageshow", this.#onInput);
    this.#adopt(undefined);
    this.#stopWatching();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#pause);
  }

  /** Looks at the text again; call it after setting the textarea's value from a program. */
  refresh(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const wanted = wantedLanguages(this);
      this.#wording = new Wording(elementTexts.atHand(wanted));
      this.#status.dir = this.#wording.direction;
      this.#mark();
      if (elementTexts.find(wanted) === undefined) void this.#loadWords(wanted);
    });
  }

  async #loadWords(wanted: readonly string[]): Promise<void> {
    await elementTexts.load(wanted);
    if (elementTexts.find(wanted) !== undefined) this.refresh();
  }

  #adoptSlotted(): void {
    this.#adopt(this.#slot.assignedElements().find((element) => element instanceof HTMLTextAreaElement));
  }

  #adopt(field: HTMLTextAreaElement | undefined): void {
    if (this.#field !== undefined) {
      this.#field.removeEventListener("input", this.#onInput);
      this.#field.removeEventListener("focus", this.#onInput);
      this.#field.removeEventListener("scroll", this.#onScroll);
      this.#observer.disconnect();
    }
    this.#field = field;
    if (field === undefined) return;
    field.addEventListener("input", this.#onInput);
    field.addEventListener("focus", this.#onInput);
    field.addEventListener("scroll", this.#onScroll, { passive: true });
    this.#observer.observe(field);
    this.refresh();
  }

  readonly #onInput = (): void => {
    this.refresh();
  };

  // The form empties the textarea after the event, before the next frame.
  readonly #onReset = (event: Event): void => {
    if (event.target === this.#field?.form) this.refresh();
  };

  readonly #onSubmit = (event: Event): void => {
    const field = this.#field;
    if (field === undefined || event.target !== field.form || field.disabled) return;
    if (this.#masked(field) !== undefined) return;
    event.preventDefault();
    this.refresh();
    field.focus();
  };

  readonly #onFormData = (event: Event): void => {
    const field = this.#field;
    if (field !== undefined && event instanceof FormDataEvent && event.target === field.form) maskEntry(event.formData, field, this.#masked(field));
  };

  #masked(field: HTMLTextAreaElement): string | undefined {
    return maskedText(field.value, { conversation: this.#conversation, redactor: this.#redactor });
  }

  readonly #onScroll = (): void => {
    if (this.#field === undefined) return;
    this.#copy.style.translate = `${-this.#field.scrollLeft}px ${-this.#field.scrollTop}px`;
  };

  #mark(): void {
    const text = this.#field?.value ?? "";
    const { composer } = this.#wording.messages;
    if (text.length > MARK_LIMIT) {
      this.#show(text, [], composer.tooLong);
      return;
    }
    try {
      const found = this.#detect(text);
      this.#show(text, found, text === "" ? composer.empty : this.#describe(found));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
      this.#show(text, [], composer.failed.replace("{code}", () => code));
    }
  }

  #detect(text: string): readonly Finding[] {
    // The first scan makes its tables. That is not worth a frame of a page that loads; whoever is about to type should not wait for it either.
    if (text === "" && this.#watcher === undefined && this.#field?.matches(":focus") !== true) return [];
    this.#watcher ??= this.#redactor?.watcher?.();
    return (this.#watcher ?? this.#redactor)?.detect(text) ?? [];
  }

  /** The watcher holds the text. */
  #stopWatching(): void {
    this.#watcher?.free();
    this.#watcher = undefined;
  }

  #describe(found: readonly Finding[]): string {
    const { composer } = this.#wording.messages;
    const blocked = found.filter((finding) => finding.operator === "block");
    if (blocked.length > 0) return composer.blocked.replace("{entities}", () => this.#wording.entities(blocked));
    const hidden = found.filter((finding) => finding.operator !== "keep");
    if (hidden.length === 0) return composer.nothingFound;
    return this.#wording.count(composer.willHide, hidden.length, { entities: this.#wording.entities(hidden) });
  }

  #show(text: string, found: readonly Finding[], status: string): void {
    const nodes: (Node | string)[] = [];
    let at = 0;
    for (const { start, end, operator } of found) {
      if (operator === "keep") continue;
      const look = operator === "block" ? "mark mark-blocked" : "mark";
      nodes.push(text.slice(at, start), make("mark", { class: look, part: look }, text.slice(start, end)));
      at = end;
    }
    // A last line break has height only when something follows it.
    nodes.push(`${text.slice(at)}\n`);
    this.#copy.replaceChildren(...(found.length === 0 ? [] : nodes));
    this.#measure();
    this.#onScroll();
    this.#say(status);
    this.#findings = found;
    this.dispatchEvent(new CustomEvent("privet-findings", { bubbles: true, composed: true, detail: found }));
  }

  // Read aloud only in a pause: a live region that changes with every key would talk over the typing.
  #say(status: string): void {
    if (this.#status.textContent === status) return;
    this.#status.textContent = status;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#spoken.textContent = status;
    }, SPEAK_AFTER);
  }

  // The copy must break its lines exactly where the textarea does.
  #measure(): void {
    const field = this.#field;
    if (field === undefined) return;
    const style = getComputedStyle(field);
    for (const property of COPIED) this.#copy.style.setProperty(property, style.getPropertyValue(property));
    this.#copy.style.inlineSize = `${field.clientWidth}px`;
    this.#backdrop.style.inset = `${field.clientTop}px auto auto ${field.clientLeft}px`;
    this.#backdrop.style.inlineSize = `${field.clientWidth}px`;
    this.#backdrop.style.blockSize = `${field.clientHeight}px`;
  }
}

/** Longest text that is marked on every key, in UTF-16 code units. */
const MARK_LIMIT = 100_000;

/** Pause in typing before the status is read aloud, in milliseconds. */
const SPEAK_AFTER = 700;

const COPIED = [
  "direction", "font-family", "font-size", "font-stretch", "font-style", "font-variant", "font-weight", "font-kerning",
  "font-feature-settings", "letter-spacing", "line-height", "padding-block", "padding-inline", "tab-size", "text-align",
  "text-indent", "text-transform", "word-spacing", "writing-mode",
] as const;
