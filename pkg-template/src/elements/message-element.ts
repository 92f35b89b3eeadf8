import { elementTexts } from "../locales/index.js";
import type { PlaceholderEntry } from "../types.js";
import { ElementBase, make, wantedLanguages } from "./dom.js";
import type { Noticed } from "./message-notices.js";
import { type Run, toPlaceholders, toRuns } from "./message-model.js";
import { messageSheet } from "./message-style.js";
import { fill, Wording } from "./wording.js";

/** The part of a conversation that an answer needs. */
export interface Remembers {
  placeholders(): readonly PlaceholderEntry[];
}

/**
 * Shows a restored answer, marks the values that were put back on this device, and says what the provider saw instead.
 *
 * Set `conversation` and `text`, or `push` the pieces of a stream. Text only, with `**bold**`; nothing else of Markdown.
 * The element adds no live region of its own: put it into your `role="log"`. With `concerns`, what moderation is concerned about is said over the
 * text, in the person's language: `warn` says it, `blur` covers the text until the person wants it, `block` keeps it out of the page, `help` names
 * help lines.
 *
 * @tag privet-message
 * @csspart text - The answer.
 * @csspart restored - A value that was put back.
 * @csspart tip - What the provider saw instead of it.
 * @csspart notice - What moderation says over the text.
 * @csspart foot - The line with the count and the buttons.
 * @csspart button - A button that copies.
 * @cssprop [--privet-accent] - Line under restored values.
 */
export class PrivetMessageElement extends ElementBase {
  /** Registers the element as `<privet-message>`, once. */
  static define(): void {
    if (customElements.get("privet-message") === undefined) customElements.define("privet-message", this);
  }

  readonly #shown: HTMLElement = make("p", { class: "text", part: "text", dir: "auto" });
  readonly #notices: HTMLElement = make("div");
  readonly #foot: HTMLElement = make("div", { class: "foot", part: "foot", hidden: "" });
  readonly #status: HTMLElement = make("span", { role: "status" });
  #conversation: Remembers | undefined;
  #text = "";
  #runs: readonly Run[] = [];
  #concerns: readonly Noticed[] = [];
  #revealed = false;
  #wording = new Wording();
  #frame = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [messageSheet()];
    root.append(this.#notices, this.#shown, this.#foot);
    this.#shown.addEventListener("keydown", dismissTip);
    for (const end of ["pointerout", "focusout"]) this.#shown.addEventListener(end, recallTip);
  }

  /** The conversation that restored the answer. */
  get conversation(): Remembers | undefined {
    return this.#conversation;
  }

  set conversation(conversation: Remembers | undefined) {
    this.#conversation = conversation;
    this.#refresh();
  }

  /** The answer, restored. */
  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.#refresh();
  }

  /** What moderation thinks of the text: the result of `inspectAnswer`. Set it before the text, so that nothing flashes up. */
  get concerns(): readonly Noticed[] {
    return this.#concerns;
  }

  set concerns(concerns: readonly Noticed[]) {
    this.#concerns = concerns;
    this.#revealed = false;
    this.#cover();
    this.#refresh();
  }

  /** Adds a piece of a streaming answer. */
  push(piece: string): void {
    this.text += piece;
  }

  connectedCallback(): void {
    this.#refresh();
  }

  disconnectedCallback(): void {
    cancelAnimationFrame(this.#frame);
  }

  // A stream brings many pieces between two frames.
  #refresh(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const wanted = wantedLanguages(this);
      this.#wording = new Wording(elementTexts.atHand(wanted));
      this.#render();
      if (elementTexts.find(wanted) === undefined) void this.#loadWords(wanted);
    });
  }

  async #loadWords(wanted: readonly string[]): Promise<void> {
    await elementTexts.load(wanted);
    if (elementTexts.find(wanted) !== undefined) this.#refresh();
  }

  get #held(): "block" | "blur" | undefined {
    const has = (action: Noticed["action"]): boolean => this.#concerns.some((concern) => concern.action === action);
    if (has("block")) return "block";
    return has("blur") && !this.#revealed ? "blur" : undefined;
  }

  // At once, not with the next frame: what must not be seen is not seen for a moment either.
  #cover(): void {
    const held = this.#held;
    if (held === "block") this.#shown.replaceChildren();
    this.#shown.inert = held === "blur";
    this.#shown.classList.toggle("covered", held === "blur");
  }

  async #renderNotices(): Promise<void> {
    const concerns = this.#concerns;
    const reveal = (): void => {
      this.#revealed = true;
      this.#cover();
      this.#render();
      this.#shown.tabIndex = -1;
      this.#shown.focus();
    };
    // Where the notices cannot be loaded, what is covered stays covered.
    const { makeNotices } = await import("./message-notices.js");
    const notices = await makeNotices(concerns, wantedLanguages(this), this.#held === "blur" ? reveal : undefined);
    if (concerns === this.#concerns) this.#notices.replaceChildren(notices);
  }

  #render(): void {
    this.#cover();
    if (this.#concerns.length === 0) this.#notices.replaceChildren();
    else void this.#renderNotices();
    this.#runs = this.#held === "block" ? [] : toRuns(this.#text, this.#conversation?.placeholders() ?? []);
    const nodes: Node[] = [];
    let strong = false;
    let tips = 0;
    for (const { text, placeholder } of this.#runs) {
      if (placeholder !== undefined) {
        nodes.push(inStrong(strong, this.#makeRestored(text, placeholder, (tips += 1))));
        continue;
      }
      for (const [index, part] of text.split("**").entries()) {
        if (index > 0) strong = !strong;
        if (part !== "") nodes.push(inStrong(strong, part));
      }
    }
    this.#shown.replaceChildren(...nodes);
    this.#renderFoot(tips);
  }

  #makeRestored(text: string, placeholder: string, number: number): HTMLElement {
    const says = fill(this.#wording.messages.message.providerSaw, { placeholder });
    const tip = make("span", { class: "tip", part: "tip", role: "tooltip", id: `tip-${number}`, dir: this.#wording.direction }, says);
    return make("span", { class: "restored", part: "restored", tabindex: "0", role: "mark", "aria-describedby": tip.id }, text, tip);
  }

  #renderFoot(count: number): void {
    const { message } = this.#wording.messages;
    this.#foot.hidden = count === 0 || this.#held !== undefined;
    this.#foot.dir = this.#wording.direction;
    this.#foot.lang = this.#wording.language;
    if (this.#foot.hidden) return;
    this.#foot.replaceChildren(
      make("span", {}, this.#wording.count(message.restored, count)),
      this.#makeCopy(message.copyOriginals, () => this.#text),
      this.#makeCopy(message.copyPlaceholders, () => toPlaceholders(this.#runs)),
      this.#status,
    );
  }

  #makeCopy(title: string, text: () => string): HTMLButtonElement {
    const button = make("button", { type: "button", part: "button" }, title);
    button.addEventListener("click", () => {
      const { copied, copyFailed } = this.#wording.messages.review;
      navigator.clipboard.writeText(text()).then(
        () => {
          this.#status.textContent = copied;
        },
        () => {
          this.#status.textContent = copyFailed;
        },
      );
    });
    return button;
  }
}

function inStrong(strong: boolean, content: Node | string): Node {
  if (strong) return make("strong", {}, content);
  return typeof content === "string" ? document.createTextNode(content) : content;
}

// WCAG 1.4.13: what appears on hover or focus can be sent away without moving either.
function dismissTip(event: KeyboardEvent): void {
  if (event.key === "Escape" && event.target instanceof Element) event.target.classList.add("dismissed");
}

function recallTip(event: Event): void {
  if (event.target instanceof Element) event.target.classList.remove("dismissed");
}
