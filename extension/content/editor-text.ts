/** The text of an editable element as the person sees it, and the way back from a place in it to the element's nodes. */

/** A text node, and where its text begins. */
export interface Run {
  readonly node: Text;
  readonly start: number;
}

export interface EditorText {
  readonly text: string;
  readonly runs: readonly Run[];
}

export function readText(root: HTMLElement): EditorText {
  const runs: Run[] = [];
  let text = "";
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      runs.push({ node, start: text.length });
      text += node.data;
      return;
    }
    if (!(node instanceof Element)) return;
    if (node.tagName === "BR") {
      // Editors put one at the end of a block to give it height.
      if (node.nextSibling !== null) text += "\n";
      return;
    }
    const isBlock = node !== root && BLOCK.test(node.tagName);
    if (isBlock && node.previousSibling !== null) text += "\n";
    for (const child of node.childNodes) walk(child);
  };
  walk(root);
  return { text, runs };
}

/** The range from one place in the text to another; `undefined` when it begins or ends between nodes. */
export function toRange(runs: readonly Run[], start: number, end: number): Range | undefined {
  const first = runs.find(({ node, start: at }) => start >= at && start < at + node.length);
  const last = runs.find(({ node, start: at }) => end > at && end <= at + node.length);
  if (first === undefined || last === undefined) return undefined;
  const range = new Range();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

const BLOCK = /^(?:P|DIV|LI|UL|OL|PRE|BLOCKQUOTE|H[1-6])$/;
