/** Marks for a textarea, which has no text nodes: lines are drawn over it, on a copy of its text that nobody can press. */
import type { Mark } from "../shared/messages.js";
import { make } from "../shared/dom.js";

export class FieldMarks {
  readonly #host: HTMLElement = make("div", { "aria-hidden": "true" });
  readonly #copy: HTMLElement = make("div");
  #field: HTMLInputElement | HTMLTextAreaElement | undefined;
  readonly #place = (): void => {
    this.follow();
  };

  constructor() {
    const root = this.#host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    root.append(this.#copy);
  }

  show(field: HTMLInputElement | HTMLTextAreaElement, marks: readonly Mark[]): void {
    const nodes: (Node | string)[] = [];
    let at = 0;
    for (const { start, end, isBlocked } of marks) {
      nodes.push(field.value.slice(at, start), make("mark", { class: isBlocked ? "blocked" : "" }, field.value.slice(start, end)));
      at = end;
    }
    this.#copy.replaceChildren(...nodes, `${field.value.slice(at)}\n`);
    if (marks.length === 0) return;
    this.#field = field;
    document.documentElement.append(this.#host);
    for (const type of ["scroll", "resize"]) window.addEventListener(type, this.#place, { capture: true, passive: true });
    this.follow();
  }

  clear(): void {
    this.#field = undefined;
    this.#host.remove();
    for (const type of ["scroll", "resize"]) window.removeEventListener(type, this.#place, { capture: true });
  }

  /** Lays the marks over the field again, where it is now. */
  follow(): void {
    if (this.#field === undefined) return;
    const { left, top } = this.#field.getBoundingClientRect();
    const { clientLeft, clientTop, clientWidth, clientHeight, scrollTop, scrollLeft } = this.#field;
    const style = getComputedStyle(this.#field);
    for (const property of COPIED) this.#copy.style.setProperty(property, style.getPropertyValue(property));
    this.#host.style.cssText = `all: initial; position: fixed; overflow: hidden; pointer-events: none; z-index: 2147483000; left: ${left + clientLeft}px; top: ${top + clientTop}px; width: ${clientWidth}px; height: ${clientHeight}px;`;
    this.#copy.style.inlineSize = `${clientWidth}px`;
    this.#copy.style.translate = `${-scrollLeft}px ${-scrollTop}px`;
  }
}

const STYLE = `
div { box-sizing: border-box; color: transparent; white-space: pre-wrap; overflow-wrap: break-word; user-select: none; }
mark { background: none; color: transparent; text-decoration: underline 2px; text-decoration-color: #1a5fb4; text-underline-offset: 3px; }
mark.blocked { text-decoration-style: wavy; text-decoration-color: #c01c28; }
`;

const COPIED = [
  "direction", "font-family", "font-size", "font-stretch", "font-style", "font-weight", "letter-spacing", "line-height", "padding-block", "padding-inline",
  "tab-size", "text-align", "text-indent", "text-transform", "word-spacing",
] as const;
