// Plays a chat site: an editor, a send button, drafts on every pause, a transport, and answers that stream in.
import { EDITORS } from "./editors.js";
import { TRANSPORTS } from "./transports.js";

// Editors write HTML of their own; a site with Trusted Types allows it so.
globalThis.trustedTypes?.createPolicy("default", { createHTML: (html) => html });
const { editor: editorName, transport, drafts, chats, upload } = JSON.parse(document.querySelector("meta[name=site]")?.getAttribute("content") ?? "{}");
const editor = EDITORS[editorName](document.querySelector(".editor"));
const log = document.querySelector(".log");
const button = document.querySelector(".send");

/** For tests: what the page itself knows. */
Object.assign(window, { editorText: () => editor.text(), sendText: send, files: [] });

async function send(text) {
  const answer = show({ own: text, answer: "" });
  try {
    await TRANSPORTS[transport](text, (piece) => (answer.textContent += piece));
    answer.dataset["done"] = "yes";
  } catch {
    answer.dataset["done"] = "failed";
  }
  // A new conversation gets its address with the first answer.
  if (!location.pathname.startsWith(chats)) history.replaceState(null, "", `${chats}chat-${String(Date.now())}`);
  keep({ own: text, answer: answer.textContent });
}

/** One turn of the conversation; the person's own can be edited, in a box of its own. */
function show({ own: text, answer: answered }) {
  const turn = document.createElement("article");
  const own = document.createElement("p");
  own.className = "own";
  own.textContent = text;
  const edit = document.createElement("button");
  edit.type = "button";
  edit.className = "edit";
  edit.textContent = "Edit";
  edit.addEventListener("click", () => startEdit(own));
  const answer = document.createElement("div");
  answer.className = "answer font-claude-response model-response-text";
  answer.dataset["messageAuthorRole"] = "assistant";
  answer.dataset["content"] = "ai-message";
  answer.id = `markdown-content-${String(log.childElementCount)}`;
  answer.textContent = answered;
  turn.append(own, edit, answer);
  log.append(turn);
  return answer;
}

function startEdit(own) {
  const form = document.createElement("form");
  const box = document.createElement("textarea");
  box.className = "edit-box";
  box.value = own.textContent;
  const save = document.createElement("button");
  save.textContent = "Save";
  save.className = "save";
  form.append(box, save);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    form.remove();
    void send(box.value);
  });
  own.after(form);
  box.focus();
}

/** What a reload shows again: a site has it from its server. */
function keep(turn) {
  const turns = JSON.parse(sessionStorage.getItem(location.pathname) ?? "[]");
  sessionStorage.setItem(location.pathname, JSON.stringify([...turns, turn]));
}

for (const turn of JSON.parse(sessionStorage.getItem(location.pathname) ?? "[]")) show(turn).dataset["done"] = "yes";

function submit() {
  const text = editor.text();
  if (text.trim() === "") return;
  editor.clear();
  void send(text);
}

document.querySelector(".composer").addEventListener("submit", (event) => event.preventDefault());
button.addEventListener("click", submit);
document.querySelector(".editor").addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  submit();
}, true);
document.querySelector(".new").addEventListener("click", () => {
  history.pushState(null, "", "/");
  log.replaceChildren();
});

async function attach(files) {
  for (const file of files) {
    window.files.push({ name: file.name, type: file.type, text: await file.text() });
    const form = new FormData();
    form.append("file", file);
    await fetch(upload, { method: "POST", body: form }).catch(() => undefined);
  }
}

document.querySelector("input[type=file]").addEventListener("change", (event) => attach([...event.target.files]));
document.querySelector(".drop").addEventListener("dragover", (event) => event.preventDefault());
document.querySelector(".drop").addEventListener("drop", (event) => {
  event.preventDefault();
  void attach([...event.dataTransfer.files]);
});
document.querySelector(".editor").addEventListener("paste", (event) => {
  if (event.clipboardData.files.length === 0) return;
  event.preventDefault();
  void attach([...event.clipboardData.files]);
}, true);
if (drafts) {
  let pause;
  document.querySelector(".editor").addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      const body = JSON.stringify({ action: "next", partial_query: { id: crypto.randomUUID(), content: { parts: [editor.text()] } } });
      void fetch("/backend-api/f/conversation/prepare", { method: "POST", headers: { "content-type": "application/json" }, body }).catch(() => undefined);
    }, 50);
  });
}
