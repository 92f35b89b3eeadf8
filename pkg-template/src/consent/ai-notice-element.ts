import { ElementBase, make, wantedLanguages } from "../elements/dom.js";
import { consentTexts } from "../locales/consent/index.js";
import { fill, Words } from "../locales/words.js";
import { consentSheet } from "./consent-style.js";

/**
 * Says that the person talks to an AI: before the first message, again after a long break, and on demand.
 *
 * Put it above the conversation, and call `noteMessage()` for every message.
 *
 * @tag privet-ai-notice
 * @attr {string} provider - Whose AI it is.
 * @attr {number} break-after - Minutes without a message after which it is said again. Default 180.
 * @csspart text - The notice.
 */
export class PrivetAiNoticeElement extends ElementBase {
  static readonly observedAttributes: readonly string[] = ["provider"];

  /** Registers the element as `<privet-ai-notice>`, once. */
  static define(): void {
    if (customElements.get("privet-ai-notice") === undefined) customElements.define("privet-ai-notice", this);
  }

  readonly #text: HTMLElement = make("p", { class: "notice", part: "text" });
  readonly #status: HTMLElement = make("p", { class: "status quiet", role: "status", part: "text" });
  #last: number | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [consentSheet()];
    root.append(this.#text, this.#status);
  }

  connectedCallback(): void {
    this.refresh();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.refresh();
  }

  /** Says it in the language that the page has now. */
  refresh(): void {
    void this.#say(this.#text, "ai");
  }

  /** Says it again when the last message is longer ago than `break-after`. */
  noteMessage(now: number = Date.now()): void {
    const minutes = Number(this.getAttribute("break-after") ?? DEFAULT_BREAK);
    if (this.#last !== undefined && now - this.#last >= minutes * 60_000) void this.#say(this.#status, "aiAgain");
    this.#last = now;
  }

  /** Says it now, also to screen readers. */
  show(): void {
    void this.#say(this.#status, "ai");
  }

  async #say(where: HTMLElement, what: "ai" | "aiAgain"): Promise<void> {
    const words = new Words(await consentTexts.load(wantedLanguages(this)));
    where.lang = words.language;
    where.dir = words.direction;
    where.textContent = fill(words.messages[what], { provider: this.getAttribute("provider") ?? "?" });
  }
}

const DEFAULT_BREAK = 180;
