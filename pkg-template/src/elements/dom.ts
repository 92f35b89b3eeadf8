/** Small helpers around the DOM, for all elements. */

import { PALETTE } from "./palette.js";

/** `HTMLElement`, or an empty constructor where there is no DOM, so that an import also works on a server. */
export const ElementBase: typeof HTMLElement = typeof HTMLElement === "undefined" ? standIn() : HTMLElement;

function standIn(): typeof HTMLElement;
function standIn(): unknown {
  return function standIn() {
    // Never called: without a DOM nothing is constructed.
  };
}

/** An element with attributes and children; strings become text nodes, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A function that makes the sheet of `css`, below the palette, once, when an element first needs it. */
export function makeSheet(css: string): () => CSSStyleSheet {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(PALETTE + css);
    }
    return sheet;
  };
}

/** An icon of 16 by 16 units, in the colour of the text around it, silent for screen readers. */
export function makeIcon(path: string): SVGSVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 16 16", "aria-hidden": "true" })) {
    svg.setAttribute(name, value);
  }
  svg.setAttribute("class", "icon");
  const shape = document.createElementNS(namespace, "path");
  shape.setAttribute("d", path);
  shape.setAttribute("fill", "currentColor");
  shape.setAttribute("fill-rule", "evenodd");
  svg.append(shape);
  return svg;
}

/** Languages wanted at `element`, most wanted first: the nearest `lang`, through shadow roots, then the browser's. */
export function wantedLanguages(element: Element): readonly string[] {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const lang = at.getAttribute("lang");
    if (lang) return [lang];
  }
  return navigator.languages;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Shapes for `makeIcon`. */
export const ICONS = {
  lock: "M8 1a3.5 3.5 0 0 0-3.5 3.5V6H4a1.5 1.5 0 0 0-1.5 1.5v6A1.5 1.5 0 0 0 4 15h8a1.5 1.5 0 0 0 1.5-1.5v-6A1.5 1.5 0 0 0 12 6h-.5V4.5A3.5 3.5 0 0 0 8 1Zm2 5V4.5a2 2 0 1 0-4 0V6Z",
  warning: "M7.1 1.6a1 1 0 0 1 1.8 0l6.2 11.9a1 1 0 0 1-.9 1.5H1.8a1 1 0 0 1-.9-1.5ZM7.2 5.5v4.3h1.6V5.5Zm0 5.6v1.6h1.6v-1.6Z",
  stop: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM4 7.2h8v1.6H4Z",
  eye: "M8 3C4 3 1 6 0 8c1 2 4 5 8 5s7-3 8-5c-1-2-4-5-8-5Zm0 8a3 3 0 1 1 0-6 3 3 0 0 1 0 6Zm0-5a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z",
  close: "m3 2 5 5 5-5 1 1-5 5 5 5-1 1-5-5-5 5-1-1 5-5-5-5Z",
} as const;
