/** Elements. Text enters by `textContent` alone. */

export function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string>> = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function makeButton(title: string, press: () => void, className = ""): HTMLButtonElement {
  const button = make("button", { type: "button", class: className }, title);
  button.addEventListener("click", (event) => {
    // A press that the page made up is none.
    if (event.isTrusted) press();
  });
  return button;
}

/** @throws {TypeError} when the page of ours has no such element. */
export function find<T extends Element>(selector: string, type: abstract new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new TypeError(`${selector} is missing`);
  return element;
}
