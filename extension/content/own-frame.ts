/** A frame of the extension in the page, with a port of its own: in a closed shadow root, so the page has no way to its window. */
import { make } from "../shared/dom.js";

export class OwnFrame {
  readonly element: HTMLIFrameElement;
  readonly #host: HTMLElement = make("div");
  /** Resolves when the frame listens. */
  readonly port: Promise<MessagePort>;

  constructor(file: string, style: string) {
    this.element = make("iframe", { src: chrome.runtime.getURL(file), title: "Privet", tabindex: "-1" });
    this.element.style.cssText = style;
    this.#host.style.setProperty("all", "initial");
    this.#host.attachShadow({ mode: "closed" }).append(this.element);
    this.port = new Promise((resolve) => {
      this.element.addEventListener("load", () => {
        const { port1, port2 } = new MessageChannel();
        this.element.contentWindow?.postMessage("privet", originOf(file), [port2]);
        resolve(port1);
      }, { once: true });
    });
    document.documentElement.append(this.#host);
  }

  /** Pages throw away what they do not know. */
  get isThere(): boolean {
    return this.#host.isConnected;
  }

  remove(): void {
    this.#host.remove();
  }
}

/** Where the frame's address in the page is one of the moment (`use_dynamic_url`), its origin is the extension's all the same. */
function originOf(file: string): string {
  const { protocol, origin } = new URL(chrome.runtime.getURL(file));
  return protocol === "chrome-extension:" ? `${protocol}//${chrome.runtime.id}` : origin;
}
