import { ElementBase, make, wantedLanguages } from "../elements/dom.js";
import { consentTexts, type ConsentMessages } from "../locales/consent/index.js";
import { fill, Words } from "../locales/words.js";
import type { Consent } from "./consent.js";
import { consentSheet } from "./consent-style.js";
import { type LayerActions, makeBanner, makeButton, makeChoices, makeConfirmation } from "./consent-view.js";
import { specialKindOf } from "./notice.js";
import type { ConsentRecord, Evidence } from "./records.js";

/**
 * Asks what may happen with a chat, and lets the person change their mind at any time.
 *
 * Set `consent`. While there is something to ask, the element is a region on the page, or with `modal` a dialog; afterwards
 * a line with a button that opens the choices again. Nothing is ticked beforehand, and all buttons weigh the same.
 *
 * @tag privet-consent
 * @attr {boolean} modal - Whether nothing else can be done before the answer.
 * @fires privet-consent - `CustomEvent<readonly ConsentRecord[]>`: something was decided.
 * @csspart banner - The region.
 * @csspart dialog - The dialog.
 * @csspart button - A button.
 * @csspart status - What was just decided.
 * @cssprop [--privet-accent] - Colour of boxes.
 * @cssprop [--privet-surface] - Background.
 */
export class PrivetConsentElement extends ElementBase {
  /** Registers the element as `<privet-consent>`, once. */
  static define(): void {
    if (customElements.get("privet-consent") === undefined) customElements.define("privet-consent", this);
  }

  readonly #region: HTMLElement = make("section", { class: "banner", part: "banner", "aria-labelledby": "title", hidden: "" });
  readonly #dialog: HTMLDialogElement = make("dialog", { part: "dialog", "aria-labelledby": "title" });
  readonly #control: HTMLElement = make("div", { class: "state" });
  readonly #status: HTMLElement = make("p", { class: "status quiet", role: "status", part: "status" });
  #consent: Consent | undefined;
  #words: Words<ConsentMessages> = new Words(consentTexts.atHand([]));
  #settle: (() => void) | undefined;
  #confirmed: ((agreed: boolean) => void) | undefined;

  constructor() {
    super();
    this.#dialog.addEventListener("close", () => {
      this.#confirmed?.(false);
      this.#finish();
    });
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [consentSheet()];
    root.append(this.#region, this.#dialog, make("div", { class: "state" }, this.#control, this.#status));
  }

  /** What is asked, and was decided. */
  get consent(): Consent | undefined {
    return this.#consent;
  }

  set consent(consent: Consent | undefined) {
    this.#consent?.removeEventListener("change", this.#onChange);
    this.#consent = consent;
    consent?.addEventListener("change", this.#onChange);
    if (consent !== undefined) consent.ask = () => this.open();
    void this.#start();
  }

  connectedCallback(): void {
    void this.#start();
  }

  /** Says everything again in the language that the page has now. Resolves when it is said. */
  refresh(): Promise<void> {
    return this.#start();
  }

  /** Opens the choices and moves focus there. Resolves when the person has decided or closed them. */
  async open(): Promise<void> {
    await this.#loadWords();
    return new Promise((resolve) => {
      this.#finish();
      this.#settle = resolve;
      this.#show(this.#consent?.mustAsk === true ? "banner" : "choices");
      this.shadowRoot?.querySelector("h2")?.focus();
    });
  }

  /**
   * Asks for explicit consent when what would leave names special categories of data, such as health. `leaving` are the
   * findings that are sent as typed. Resolves to whether the message may be sent; true when there is nothing to ask.
   */
  async confirm(leaving: readonly { readonly entity: string; readonly category: string }[]): Promise<boolean> {
    const kinds = [...new Set(leaving.flatMap((finding) => specialKindOf(finding) ?? []))];
    if (kinds.length === 0) return true;
    const consent = this.#consent;
    if (consent === undefined) return false;
    await this.#loadWords();
    const agreed = await new Promise<boolean>((resolve) => {
      this.#confirmed = resolve;
      this.#fill(this.#dialog, makeConfirmation(consent, this.#words, kinds, resolve));
      if (!this.#dialog.open) this.#dialog.showModal();
      this.#dialog.querySelector("h2")?.focus();
    });
    this.#confirmed = undefined;
    const evidence = this.#evidence(this.#dialog, "just-in-time", kinds);
    this.#dialog.close();
    await consent.decide(new Map([["special-categories", agreed]]), evidence);
    return agreed;
  }

  readonly #onChange = (): void => {
    this.#renderControl();
    const detail: readonly ConsentRecord[] = this.#consent?.records ?? [];
    this.dispatchEvent(new CustomEvent("privet-consent", { bubbles: true, composed: true, detail }));
  };

  async #start(): Promise<void> {
    await this.#loadWords();
    this.#renderControl();
    if (this.isConnected && this.#consent?.mustAsk === true && this.#settle === undefined) this.#show("banner");
  }

  async #loadWords(): Promise<void> {
    this.#words = new Words(await consentTexts.load(wantedLanguages(this)));
    for (const part of [this.#region, this.#dialog, this.#control, this.#status]) {
      part.lang = this.#words.language;
      part.dir = this.#words.direction;
    }
  }

  #show(layer: "banner" | "choices"): void {
    const consent = this.#consent;
    if (consent === undefined) return;
    const modal = this.hasAttribute("modal");
    const box = modal ? this.#dialog : this.#region;
    const actions: LayerActions = {
      decide: (decisions) => void this.#write((evidence) => consent.decide(decisions, evidence), this.#evidence(box, layer), "saved"),
      withdraw: () => void this.#write((evidence) => consent.withdraw(evidence), this.#evidence(box, "control"), "withdrawn"),
      choose: () => {
        this.#show("choices");
        box.querySelector("h2")?.focus();
      },
      close: () => {
        this.#finish();
      },
    };
    this.#fill(box, (layer === "banner" ? makeBanner : makeChoices)(consent, this.#words, actions));
    this.#region.hidden = modal;
    this.#renderControl();
    if (modal && !this.#dialog.open) this.#dialog.showModal();
  }

  #fill(box: HTMLElement, nodes: readonly Node[]): void {
    box.replaceChildren(make("div", { class: "content" }, ...nodes));
  }

  #evidence(box: HTMLElement, layer: Evidence["layer"], kinds: readonly string[] = []): Evidence {
    return { source: "person", layer, language: this.#words.language, kinds, text: linesOf(box).join("\n") };
  }

  async #write(write: (evidence: Evidence) => Promise<void>, evidence: Evidence, said: "saved" | "withdrawn"): Promise<void> {
    try {
      await write(evidence);
      this.#status.textContent = this.#words.messages[said];
    } catch (error) {
      this.#status.textContent = fill(this.#words.messages.failed, { code: error instanceof Error ? error.name : "unknown" });
    }
    this.#finish();
  }

  /** Closes what is open and lets go of whoever waits. */
  #finish(): void {
    const hadFocus = this.#region.contains(this.shadowRoot?.activeElement ?? null);
    this.#region.hidden = true;
    this.#region.replaceChildren();
    if (this.#dialog.open && this.#confirmed === undefined) this.#dialog.close();
    this.#renderControl();
    // Else focus would be lost with the button that was pressed.
    if (hadFocus) this.#control.querySelector("button")?.focus();
    this.#settle?.();
    this.#settle = undefined;
  }

  #renderControl(): void {
    const isOpen = !this.#region.hidden || this.#dialog.open;
    const button = makeButton(this.#words.messages.control, () => void this.open());
    this.#control.replaceChildren(...(this.#consent === undefined || isOpen ? [] : [button]));
  }
}

/** The texts of `box` in order, a line each. */
function linesOf(box: Node): readonly string[] {
  return [...box.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ""] : linesOf(node)));
}
