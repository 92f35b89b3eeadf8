// The editors that chat sites use, the real packages, under one small interface for the pages beside this file.
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerPlainText } from "@lexical/plain-text";
import { $createParagraphNode, $getRoot, createEditor } from "lexical";
import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import Quill from "quill";

/** @param {EditorState} state @param {((transaction: import("prosemirror-state").Transaction) => void) | undefined} dispatch */
function insertBreak(state, dispatch) {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
}

/** @type {Record<string, (host: HTMLElement) => { text(): string; clear(): void }>} */
export const EDITORS = {
  textarea(host) {
    const field = document.createElement("textarea");
    field.id = "userInput";
    field.rows = 4;
    host.append(field);
    return { text: () => field.value, clear: () => (field.value = "") };
  },

  contenteditable(host) {
    const box = document.createElement("div");
    box.contentEditable = "true";
    host.append(box);
    return { text: () => box.innerText.replace(/\n$/, ""), clear: () => box.replaceChildren() };
  },

  prosemirror(host) {
    const view = new EditorView(host, { state: EditorState.create({ schema, plugins: [history(), keymap({ "Shift-Enter": insertBreak, "Mod-z": undo, "Mod-Shift-z": redo }), keymap(baseKeymap)] }) });
    view.dom.id = "prompt-textarea";
    return {
      text: () => view.state.doc.textBetween(0, view.state.doc.content.size, "\n", "\n"),
      clear: () => view.dispatch(view.state.tr.delete(0, view.state.doc.content.size)),
    };
  },

  lexical(host) {
    const root = document.createElement("div");
    root.id = "ask-input";
    root.contentEditable = "true";
    host.append(root);
    const editor = createEditor({ onError: (error) => { throw error; } });
    editor.setRootElement(root);
    registerPlainText(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    const clear = () => editor.update(() => $getRoot().clear().append($createParagraphNode()));
    clear();
    return { text: () => editor.getEditorState().read(() => $getRoot().getTextContent()), clear };
  },

  quill(host) {
    const rich = document.createElement("rich-textarea");
    const inner = document.createElement("div");
    rich.append(inner);
    host.append(rich);
    const quill = new Quill(inner, { modules: { toolbar: false, keyboard: { bindings: { enter: { key: "Enter", handler: () => false } } } } });
    return { text: () => quill.getText().replace(/\n$/, ""), clear: () => quill.setText("") };
  },
};
