/** What we show in a page: messages and the frames of ours, in a closed shadow root that the page cannot look into. */
import { make, makeButton } from "../shared/dom.js";
import { PANEL_STYLE } from "./panel-style.js";

export interface Notice {
  /** BCP 47. */
  readonly language: string;
  readonly milliseconds?: number;
  /** What the person can do about it. */
  readonly action?: { readonly title: string; readonly press: () => void };
}

export class Panel {
  readonly #host: HTMLElement = make("div");
  readonly #notices: HTMLElement = make("div", { class: "notices", role: "alert" });
  readonly #root: ShadowRoot;
  #frame: HTMLIFrameElement | undefined;
  #back: Element | null = null;

  constructor() {
    this.#root = this.#host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PANEL_STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#notices);
    this.#host.style.setProperty("all", "initial");
  }

  /** Says something until the person closes it, or until `milliseconds` have passed. */
  say(title: string, text: string, close: string, { milliseconds, language, action }: Notice): void {
    this.#attach();
    const notice = make("section", { class: "notice", lang: language, dir: "auto" }, make("strong", {}, title), make("p", {}, text));
    if (action !== undefined) {
      notice.append(makeButton(action.title, () => {
        notice.remove();
        action.press();
      }), " ");
    }
    notice.append(makeButton(close, () => {
      notice.remove();
    }));
    // The same thing is said once.
    for (const old of this.#notices.children) if (old.textContent === notice.textContent) old.remove();
    while (this.#notices.children.length >= MOST) this.#notices.firstElementChild?.remove();
    this.#notices.append(notice);
    if (milliseconds === undefined) return;
    setTimeout(() => {
      notice.remove();
    }, milliseconds);
  }

  /** A button of ours at the edge of the page. */
  offer(title: string, press: () => void): void {
    this.#attach();
    this.#root.querySelector(".offer")?.remove();
    this.#root.append(makeButton(title, press, "offer"));
  }

  withdrawOffer(): void {
    this.#root.querySelector(".offer")?.remove();
  }

  /** Opens a frame of the extension over the page. */
  open(job: string): void {
    this.#attach();
    this.close();
    this.#back = document.activeElement;
    this.#frame = make("iframe", { class: "frame", src: chrome.runtime.getURL(`frame.html#${job}`), title: "Privet" });
    this.#root.append(this.#frame);
    this.#frame.focus();
  }

  close(): void {
    this.#frame?.remove();
    this.#frame = undefined;
    if (this.#back instanceof HTMLElement) this.#back.focus();
    this.#back = null;
  }

  /** Pages rebuild themselves, and throw away what they do not know. */
  #attach(): void {
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
  }
}

const MOST = 3;
