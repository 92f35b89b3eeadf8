/** The boxes that people write in, read and changed in a way that every kind of editor keeps. */
import type { SiteProfile } from "../sites/index.js";
import type { Replacement } from "../shared/messages.js";
import { placeOf, readText, toPlace, toRange } from "./editor-text.js";

export type Editor = HTMLElement;

export class Editors {
  readonly #profile: SiteProfile;

  constructor(profile: SiteProfile) {
    this.#profile = profile;
  }

  /** The editor that an event happened in: of several on a page, the one that the person is in. */
  of(event: Event): Editor | undefined {
    const [target] = event.composedPath();
    return target instanceof Node ? this.around(target) : undefined;
  }

  around(node: Node): Editor | undefined {
    const element = node instanceof Element ? node : node.parentElement;
    const field = element?.closest("textarea, input[type=text], input[type=search], input:not([type])");
    if (field instanceof HTMLElement) return field;
    const host = element?.closest("[contenteditable]:not([contenteditable=false])");
    let outermost = host instanceof HTMLElement ? host : undefined;
    // A paragraph inside an editor may say that it is editable, too.
    for (let outer = outermost?.parentElement; outer?.isContentEditable === true; outer = outer.parentElement) outermost = outer;
    return outermost;
  }

  /** The editor that a button belongs to: the nearest one around it, so that the box of an edit is not taken for that of a new message. */
  beside(button: Element): Editor | undefined {
    for (let around = button.parentElement; around !== null; around = around.parentElement) {
      for (const element of around.querySelectorAll("textarea, [contenteditable]:not([contenteditable=false])")) {
        if (element instanceof HTMLElement && element.checkVisibility()) return this.around(element);
      }
    }
    return undefined;
  }

  /** The message box of the page: the focused editor, else the first that the profile names. */
  main(): Editor | undefined {
    const focused = document.activeElement === null ? undefined : this.around(document.activeElement);
    if (focused !== undefined) return focused;
    for (const selector of this.#profile.editors) {
      for (const element of document.querySelectorAll(selector)) {
        if (element instanceof HTMLElement && element.checkVisibility()) return element;
      }
    }
    return undefined;
  }
}

export function isField(editor: Editor): editor is HTMLInputElement | HTMLTextAreaElement {
  return editor instanceof HTMLTextAreaElement || editor instanceof HTMLInputElement;
}

export function textIn(editor: Editor): string {
  return isField(editor) ? editor.value : readText(editor).text;
}

/**
 * Replaces parts of the text as if the person had typed, from the last to the first: everything between them stays the editor's own,
 * with its blank lines, its formats and its undo, and the caret ends where it was.
 *
 * @returns Whether the editor kept it: some put back what they had.
 */
export async function replaceIn(editor: Editor, expected: string, replacements: readonly Replacement[]): Promise<boolean> {
  const before = textIn(editor);
  if (before !== expected) return false;
  let wanted = before;
  let caret = caretIn(editor) ?? before.length;
  for (const { start, end, text } of [...replacements].sort((one, other) => other.start - one.start)) {
    wanted = wanted.slice(0, start) + text + wanted.slice(end);
    if (!select(editor, start, end)) return false;
    // Editors learn of a selection from an event that comes later.
    await nextTask();
    typeText(text);
    await nextTask();
    if (caret >= end) caret += text.length - (end - start);
    else if (caret > start) caret = start + text.length;
  }
  if (textIn(editor) === wanted) putCaret(editor, caret);
  await new Promise((resolve) => {
    setTimeout(resolve, SETTLE);
  });
  return textIn(editor) === wanted;
}

/** Writes a text into an empty or filled editor, line by line. */
export async function writeInto(editor: Editor, text: string): Promise<boolean> {
  editor.focus();
  if (isField(editor)) {
    editor.select();
    await nextTask();
    typeText(text);
  } else {
    getSelection()?.selectAllChildren(editor);
    await nextTask();
    if (textIn(editor).trim() !== "") command("delete");
    for (const [index, line] of text.split("\n").entries()) {
      await nextTask();
      if (index > 0) command("insertParagraph");
      if (line !== "") typeText(line);
    }
  }
  await new Promise((resolve) => {
    setTimeout(resolve, SETTLE);
  });
  return squeeze(textIn(editor)) === squeeze(text);
}

/** Where the caret is in the text; `undefined` when it is elsewhere. */
function caretIn(editor: Editor): number | undefined {
  if (isField(editor)) return editor.selectionEnd ?? undefined;
  const selection = getSelection();
  if (selection === null || !editor.contains(selection.focusNode)) return undefined;
  return selection.focusNode === null ? undefined : placeOf(editor, selection.focusNode, selection.focusOffset);
}

function putCaret(editor: Editor, at: number): void {
  if (isField(editor)) {
    editor.setSelectionRange(at, at);
    return;
  }
  const place = toPlace(readText(editor), at);
  if (place !== undefined) getSelection()?.collapse(place.node, place.offset);
}

function select(editor: Editor, start: number, end: number): boolean {
  editor.focus();
  if (isField(editor)) {
    editor.setSelectionRange(start, end);
    return true;
  }
  const range = toRange(readText(editor).runs, start, end);
  const selection = getSelection();
  if (range === undefined || selection === null) return false;
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return true;
}

function typeText(text: string): void {
  command("insertText", text);
}

function command(name: "delete" | "insertParagraph" | "insertText", text?: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Nothing else writes as a person does, with the editor's own events and undo.
  document.execCommand(name, false, text);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Editors differ in how many line breaks a paragraph is. */
function squeeze(text: string): string {
  return text.replace(/\n+/g, "\n").trim();
}

/** Time in which an editor that reverts does so, in milliseconds. */
const SETTLE = 60;
