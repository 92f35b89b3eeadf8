import { moderationTexts, type ModerationMessages, type ReportKind } from "../locales/moderation/index.js";
import { fill, Words } from "../locales/words.js";
import { ElementBase, make, wantedLanguages } from "./dom.js";
import { reportSheet } from "./report-style.js";
import type { Redacts } from "./review-model.js";

/** What the person reports. */
export interface Report {
  readonly kind: ReportKind;
  /** JSON, masked; to the letter what the person saw. */
  readonly payload: string;
}

/**
 * Lets a person report an answer: something hidden wrongly, a leak, harm or bias. It shows the exact payload, masked like a message, and hands it
 * to the page. It saves and sends nothing itself.
 *
 * @tag privet-report
 * @fires privet-reported - `CustomEvent<Report>`: the person reported an answer.
 * @csspart dialog - The dialog.
 * @csspart payload - What is reported.
 * @csspart button - A button.
 * @cssprop [--privet-accent] - Colour of the button that reports.
 * @cssprop [--privet-surface] - Background.
 */
export class PrivetReportElement extends ElementBase {
  /** Registers the element as `<privet-report>`, once. */
  static define(): void {
    if (customElements.get("privet-report") === undefined) customElements.define("privet-report", this);
  }

  /** The conversation that masks; needed before `show`. */
  conversation: Redacts | undefined;

  readonly #dialog: HTMLDialogElement = make("dialog", { part: "dialog", "aria-labelledby": "title" });
  readonly #kinds: HTMLElement = make("fieldset");
  readonly #note: HTMLTextAreaElement = make("textarea", { id: "note", rows: "3", dir: "auto" });
  readonly #payload: HTMLElement = make("pre", { part: "payload", tabindex: "0", dir: "auto", role: "region", "aria-labelledby": "payload-title" });
  readonly #problem: HTMLElement = make("p", { class: "problem", role: "alert" });
  readonly #submit: HTMLButtonElement = make("button", { type: "button", class: "primary", part: "button" });
  #words: Words<ModerationMessages> = new Words(moderationTexts.atHand([]));
  #answer = "";
  #kind: ReportKind = "redaction";
  #pause: ReturnType<typeof setTimeout> | undefined;
  #settle: ((report: Report | undefined) => void) | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [reportSheet()];
    root.append(this.#dialog);
    this.#dialog.addEventListener("close", () => {
      if (!this.#dialog.open) this.#finish(undefined);
    });
    this.#submit.addEventListener("click", () => {
      this.#report();
    });
    // Not with every key: the conversation remembers what it masked, and half an address is no address.
    this.#note.addEventListener("input", () => {
      this.#submit.disabled = true;
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => {
        this.#preview();
      }, PAUSE);
    });
  }

  disconnectedCallback(): void {
    this.#finish(undefined);
  }

  /**
   * Opens the form for an answer, as restored. Resolves to what the person reports, or to `undefined` when they do not. Throws a `TypeError`
   * when no conversation is set.
   */
  async show(answer: string): Promise<Report | undefined> {
    if (this.conversation === undefined) throw new TypeError("set the conversation of <privet-report> before show()");
    this.#finish(undefined);
    this.#words = new Words(await moderationTexts.load(wantedLanguages(this)));
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#answer = answer;
      this.#kind = "redaction";
      this.#note.value = "";
      this.#render();
      this.#preview();
      if (!this.#dialog.open) this.#dialog.showModal();
    });
  }

  #render(): void {
    const { report } = this.#words.messages;
    this.#dialog.lang = this.#words.language;
    this.#dialog.dir = this.#words.direction;
    this.#submit.textContent = report.submit;
    const cancel = make("button", { type: "button", part: "button" }, report.cancel);
    cancel.addEventListener("click", () => {
      this.#finish(undefined);
    });
    this.#kinds.replaceChildren(make("legend", {}, report.what), ...KINDS.map((kind) => this.#makeKind(kind, report.kinds[kind])));
    this.#dialog.replaceChildren(
      make("h2", { id: "title" }, report.title),
      this.#kinds,
      make("label", { for: "note" }, report.note),
      this.#note,
      make("h3", { id: "payload-title" }, report.payload),
      this.#payload,
      this.#problem,
      make("div", { class: "buttons" }, cancel, this.#submit),
    );
  }

  #makeKind(kind: ReportKind, title: string): HTMLElement {
    const radio = make("input", { type: "radio", name: "kind", value: kind });
    radio.checked = kind === this.#kind;
    radio.addEventListener("change", () => {
      this.#kind = kind;
      this.#preview();
    });
    return make("label", { class: "kind" }, radio, title);
  }

  /** Shows what would be reported now; without it, nothing can be. */
  #preview(): string | undefined {
    clearTimeout(this.#pause);
    let payload: string | undefined;
    this.#problem.textContent = "";
    try {
      const note = this.#note.value.trim();
      payload = JSON.stringify({ kind: this.#kind, answer: this.#mask(this.#answer), ...(note !== "" && { note: this.#mask(note) }) }, undefined, 2);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "blocked";
      this.#problem.textContent = fill(this.#words.messages.report.failed, { code });
    }
    this.#payload.textContent = payload ?? "";
    this.#submit.disabled = payload === undefined;
    return payload;
  }

  #mask(text: string): string {
    const draft = this.conversation?.redact(text);
    if (draft === undefined || draft.blocked) throw new TypeError("the text is blocked");
    return draft.text;
  }

  #report(): void {
    const seen = this.#payload.textContent;
    // What was found meanwhile is shown first.
    if (this.#preview() !== seen) return;
    this.#finish({ kind: this.#kind, payload: seen });
  }

  #finish(report: Report | undefined): void {
    const settle = this.#settle;
    this.#settle = undefined;
    clearTimeout(this.#pause);
    this.#dialog.close();
    // What was typed and answered does not stay in the page.
    this.#answer = "";
    this.#note.value = "";
    this.#payload.textContent = "";
    if (settle === undefined) return;
    settle(report);
    if (report !== undefined) this.dispatchEvent(new CustomEvent("privet-reported", { bubbles: true, composed: true, detail: report }));
  }
}

const KINDS: readonly ReportKind[] = ["redaction", "leak", "harmful", "biased"];

/** Pause in typing before the note is masked, in milliseconds. */
const PAUSE = 300;
