/** The text of an editable element as the person sees it, and the way from a place in it to the element's nodes and back. */

/** A text node, and where its text begins. */
export interface Run {
  readonly node: Text;
  readonly start: number;
}

/** A place between nodes, as the DOM counts, where a line can be without any text. */
interface Gap {
  readonly node: Node;
  readonly offset: number;
  readonly start: number;
}

export interface EditorText {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly gaps: readonly Gap[];
}

export function readText(root: HTMLElement): EditorText {
  const runs: Run[] = [];
  const gaps: Gap[] = [];
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
    let offset = 0;
    for (const child of node.childNodes) {
      gaps.push({ node, offset, start: text.length });
      walk(child);
      offset += 1;
    }
    gaps.push({ node, offset, start: text.length });
  };
  walk(root);
  return { text, runs, gaps };
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

/** Where a caret stands that is at this place in the text: in a text, or, on a line without any, in the innermost element there. */
export function toPlace({ runs, gaps }: EditorText, at: number): { readonly node: Node; readonly offset: number } | undefined {
  const run = runs.find(({ node, start }) => at >= start && at <= start + node.length);
  if (run !== undefined) return { node: run.node, offset: at - run.start };
  return gaps.filter(({ start }) => start === at).reduce<Gap | undefined>((best, gap) => (best === undefined || best.node.contains(gap.node) ? gap : best), undefined);
}

/** The place in the text of a caret; `undefined` when it is not in the element. */
export function placeOf(root: HTMLElement, node: Node, offset: number): number | undefined {
  const { runs, gaps } = readText(root);
  const run = runs.find((each) => each.node === node);
  return run === undefined ? gaps.find((gap) => gap.node === node && gap.offset === offset)?.start : run.start + offset;
}

const BLOCK = /^(?:P|DIV|LI|UL|OL|PRE|BLOCKQUOTE|H[1-6])$/;
