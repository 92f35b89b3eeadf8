/**
 * The original behind a placeholder, shown beside it in a frame of the extension: inside the page's own document not even a closed shadow
 * root would do, because the page can have its text searched.
 */
import { make } from "../shared/dom.js";
import { isTipSize, type Tip } from "../shared/tip.js";

export class TipFrame {
  readonly #host: HTMLElement = make("div");
  readonly #root: ShadowRoot = this.#host.attachShadow({ mode: "closed" });
  #frame: HTMLIFrameElement | undefined;
  #port: Promise<MessagePort> | undefined;
  #range: Range | undefined;

  get isShown(): boolean {
    return this.#range !== undefined;
  }

  async show(range: Range, tip: Tip): Promise<void> {
    this.#range = range;
    if (!this.#host.isConnected) this.#open();
    const port = await this.#port;
    // Another one, or none, is wanted by now.
    if (this.#range === range) port?.postMessage(tip);
  }

  hide(): void {
    this.#range = undefined;
    if (this.#frame !== undefined) this.#frame.style.visibility = "hidden";
  }

  /** A page may throw the frame away; then there is a new one. */
  #open(): void {
    const frame = make("iframe", { src: chrome.runtime.getURL("tip.html"), title: "Privet", tabindex: "-1" });
    frame.style.cssText = STYLE;
    this.#frame = frame;
    this.#root.replaceChildren(frame);
    this.#host.style.setProperty("all", "initial");
    this.#port = new Promise((resolve) => {
      frame.addEventListener("load", () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }: MessageEvent<unknown>) => {
          if (isTipSize(data)) this.#place(data.width, data.height);
        };
        frame.contentWindow?.postMessage("tip", originOfFrame(), [port2]);
        resolve(port1);
      }, { once: true });
    });
    document.documentElement.append(this.#host);
  }

  /** Below the placeholder, or above it where there is no room. */
  #place(width: number, height: number): void {
    const [line] = this.#range?.getClientRects() ?? [];
    if (line === undefined || this.#frame === undefined) return;
    const top = line.bottom + GAP + height > innerHeight ? Math.max(0, line.top - GAP - height) : line.bottom + GAP;
    const left = Math.max(0, Math.min(line.left, innerWidth - width - GAP));
    Object.assign(this.#frame.style, { left: `${left}px`, top: `${top}px`, height: `${Math.ceil(height)}px`, visibility: "visible" });
  }
}

/** Where the frame's address in the page is one of the moment (`use_dynamic_url`), its origin is the extension's all the same. */
function originOfFrame(): string {
  const { protocol, origin } = new URL(chrome.runtime.getURL("tip.html"));
  return protocol === "chrome-extension:" ? `${protocol}//${chrome.runtime.id}` : origin;
}

/** In CSS pixels. */
const GAP = 4;

/** One width for all, so that the page cannot learn from it how long an original is. */
const STYLE = "all: initial; position: fixed; inline-size: min(24rem, 100vw); border: 0; background: transparent; color-scheme: light dark; pointer-events: none; visibility: hidden; z-index: 2147483647;";
