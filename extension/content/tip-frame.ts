/**
 * The original behind a placeholder, shown beside it in a frame of the extension: inside the page's own document not even a closed shadow
 * root would do, because the page can have its text searched.
 */
import { isTipSize, type Tip } from "../shared/tip.js";
import { OwnFrame } from "./own-frame.js";

export class TipFrame {
  #frame: OwnFrame | undefined;
  #range: Range | undefined;

  get isShown(): boolean {
    return this.#range !== undefined;
  }

  async show(range: Range, tip: Tip): Promise<void> {
    this.#range = range;
    if (this.#frame?.isThere !== true) this.#open();
    const port = await this.#frame?.port;
    // Another one, or none, is wanted by now.
    if (this.#range === range) port?.postMessage(tip);
  }

  hide(): void {
    this.#range = undefined;
    if (this.#frame !== undefined) this.#frame.element.style.visibility = "hidden";
  }

  #open(): void {
    const frame = new OwnFrame("tip.html", STYLE);
    this.#frame = frame;
    void frame.port.then((port) => {
      port.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isTipSize(data)) this.#place(data.width, data.height);
      };
    });
  }

  /** Below the placeholder, or above it where there is no room. */
  #place(width: number, height: number): void {
    const [line] = this.#range?.getClientRects() ?? [];
    if (line === undefined || this.#frame === undefined) return;
    const top = line.bottom + GAP + height > innerHeight ? Math.max(0, line.top - GAP - height) : line.bottom + GAP;
    const left = Math.max(0, Math.min(line.left, innerWidth - width - GAP));
    Object.assign(this.#frame.element.style, { left: `${left}px`, top: `${top}px`, height: `${Math.ceil(height)}px`, visibility: "visible" });
  }
}

/** In CSS pixels. */
const GAP = 4;

/** One width for all, so that the page cannot learn from it how long an original is. */
const STYLE = "all: initial; position: fixed; inline-size: min(24rem, 100vw); border: 0; background: transparent; color-scheme: light dark; pointer-events: none; visibility: hidden; z-index: 2147483647;";
