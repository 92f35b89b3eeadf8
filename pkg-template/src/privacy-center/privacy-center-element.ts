import { ElementBase, make, wantedLanguages } from "../elements/dom.js";
import { Wording } from "../elements/wording.js";
import { consentTexts } from "../locales/consent/index.js";
import { elementTexts } from "../locales/index.js";
import { privacyTexts } from "../locales/privacy-center/index.js";
import { fill, Words } from "../locales/words.js";
import type { PrivetStorage } from "../storage/storage.js";
import type { Category } from "../types.js";
import { makeConsentSection } from "./consent-section.js";
import { makeInsightSection } from "./insight-section.js";
import { makeListsSection } from "./lists-section.js";
import type { CenterWords } from "./parts.js";
import { privacyCenterSheet } from "./privacy-center-style.js";
import { makeRecordSection } from "./record-section.js";
import type { PrivacySources } from "./sources.js";
import { makeLockedSection, makeStorageSection, type StorageActions } from "./storage-section.js";

/**
 * The person's own view: what they allow, what was hidden and sent, what is kept on this device, and their own lists; with
 * everything to change, take back, verify, download and delete.
 *
 * Set `sources`. What a page does not have is not shown.
 *
 * @tag privet-privacy-center
 * @fires privet-storage-changed - `CustomEvent<PrivetStorage | undefined>`: the storage was unlocked, or it was locked or deleted.
 * @csspart section - A section.
 * @csspart button - A button.
 * @csspart input - The field for a passphrase.
 * @csspart bar - A bar of a chart.
 * @csspart status - What just happened.
 * @cssprop [--privet-accent] - Colour of the bars.
 * @cssprop [--privet-danger] - Colour of what cannot be undone.
 * @cssprop [--privet-surface] - Background.
 */
export class PrivetPrivacyCenterElement extends ElementBase {
  /** Registers the element as `<privet-privacy-center>`, once. */
  static define(): void {
    if (customElements.get("privet-privacy-center") === undefined) customElements.define("privet-privacy-center", this);
  }

  readonly #title: HTMLElement = make("h2", { id: "title", tabindex: "-1" });
  readonly #sections: HTMLElement = make("div", { class: "sections" });
  readonly #status: HTMLElement = make("p", { class: "status", role: "status", part: "status" });
  readonly #center: HTMLElement = make("div", { class: "center", role: "region", "aria-labelledby": "title" }, this.#title, this.#status, this.#sections);
  #sources: PrivacySources = {};
  #categories: ReadonlyMap<string, Category> | undefined;
  #version = 0;
  #insight: { report?: string | undefined } = {};

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [privacyCenterSheet()];
    root.append(this.#center);
  }

  /** What is shown, and worked on. */
  get sources(): PrivacySources {
    return this.#sources;
  }

  set sources(sources: PrivacySources) {
    this.#listen(this.#sources, false);
    this.#sources = sources;
    this.#insight = {};
    this.#listen(sources, true);
    void this.refresh();
  }

  connectedCallback(): void {
    this.#listen(this.#sources, true);
    void this.refresh();
  }

  disconnectedCallback(): void {
    this.#listen(this.#sources, false);
  }

  /** Shows everything as it is now, in the language that the page has now. */
  async refresh(): Promise<void> {
    if (!this.isConnected) return;
    this.#version += 1;
    const version = this.#version;
    const words = await this.#loadWords();
    const sections = await this.#makeSections(words);
    // Another refresh may have begun, and knows better.
    if (version !== this.#version) return;
    this.#center.lang = words.center.language;
    this.#center.dir = words.center.direction;
    this.#title.textContent = words.center.messages.title;
    this.#replaceSections(sections);
  }

  readonly #onChange = (): void => {
    void this.refresh();
  };

  #listen({ consent, lists }: PrivacySources, on: boolean): void {
    for (const target of [consent, lists]) {
      target?.removeEventListener("change", this.#onChange);
      if (on) target?.addEventListener("change", this.#onChange);
    }
  }

  async #makeSections(words: CenterWords): Promise<readonly Node[]> {
    const { consent, audit, storage, unlock, retention, lists, insight } = this.#sources;
    const actions = this.#actions(words);
    const sections: Node[] = [];
    if (consent !== undefined) sections.push(makeConsentSection(consent, this.#sources, words, actions));
    // What cannot be read is said in its own place, so that the rest can still be used.
    if (audit !== undefined) sections.push(await this.#orFailure(words, async () => makeRecordSection(audit, words, actions, await this.#loadCategories())));
    if (insight !== undefined && audit !== undefined && consent?.notice.purposes.includes("insight") === true) {
      sections.push(await this.#orFailure(words, async () => makeInsightSection({ source: insight, consent, audit, categoryOf: await this.#loadCategories(), shown: this.#insight }, words, actions)));
    }
    if (storage !== undefined) sections.push(await this.#orFailure(words, () => makeStorageSection(storage, retention, words, actions)));
    else if (unlock !== undefined) sections.push(makeLockedSection(words, actions));
    if (lists !== undefined) sections.push(makeListsSection(lists, words, actions));
    return sections;
  }

  #actions(words: CenterWords): StorageActions {
    const { unlock } = this.#sources;
    return {
      run: (action) => void this.#run(action, words),
      save,
      closed: () => {
        this.#useStorage(undefined);
      },
      unlock: unlock && (async () => {
        this.#useStorage(await unlock());
      }),
    };
  }

  #useStorage(storage: PrivetStorage | undefined): void {
    this.#sources = { ...this.#sources, storage };
    this.dispatchEvent(new CustomEvent("privet-storage-changed", { bubbles: true, composed: true, detail: storage }));
  }

  async #run(action: () => Promise<string | undefined>, words: CenterWords): Promise<void> {
    let said: string | undefined;
    try {
      said = await action();
    } catch (error) {
      said = fill(words.center.messages.failed, { code: codeOf(error) });
    }
    await this.refresh();
    if (said !== undefined) this.#status.textContent = said;
  }

  async #orFailure(words: CenterWords, makeIt: () => Promise<HTMLElement>): Promise<HTMLElement> {
    try {
      return await makeIt();
    } catch (error) {
      return make("section", { part: "section" }, make("p", {}, fill(words.center.messages.failed, { code: codeOf(error) })));
    }
  }

  #replaceSections(sections: readonly Node[]): void {
    const active = this.shadowRoot?.activeElement;
    const section = active?.closest("section")?.getAttribute("aria-labelledby");
    const typed = this.#sections.querySelector("input");
    this.#sections.replaceChildren(...sections);
    // A change elsewhere must not take away what is half typed.
    const field = this.#sections.querySelector("input");
    if (typed !== null && field !== null) {
      field.value = typed.value;
      if (active === typed) {
        field.focus();
        return;
      }
    }
    // Else focus would be lost with the button that was pressed.
    if (section !== undefined && section !== null) (this.shadowRoot?.getElementById(section) ?? this.#title).focus();
  }

  async #loadWords(): Promise<CenterWords> {
    const wanted = wantedLanguages(this);
    const [center, consent, elements] = await Promise.all([privacyTexts.load(wanted), consentTexts.load(wanted), elementTexts.load(wanted)]);
    return { center: new Words(center), consent: new Words(consent), elements: new Wording(elements) };
  }

  async #loadCategories(): Promise<(entity: string) => Category> {
    if (this.#categories === undefined) {
      const { entities } = await import("../catalog.js");
      this.#categories = new Map((await entities()).map(({ entity, category }) => [entity, category]));
    }
    const known = this.#categories;
    return (entity) => known.get(entity) ?? "custom";
  }
}

/** Hands a file to the person as a download. */
function save(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = make("a", { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
