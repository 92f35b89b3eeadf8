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

/** The one element of the page that `selector` finds and that is a `type`; throws when the page has none. */
export function find<T extends Element>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`the page has no ${selector}`);
}

/** A button that calls `onClick`. */
export function makeButton(text: string, onClick: () => void, kind = "secondary"): HTMLButtonElement {
  const button = make("button", { type: "button", class: kind }, text);
  button.addEventListener("click", onClick);
  return button;
}
