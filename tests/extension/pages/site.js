// Plays a chat site: an editor, a send button, drafts on every pause, a transport, and answers that stream in.
import { EDITORS } from "./editors.js";
import { TRANSPORTS } from "./transports.js";

// Editors write HTML of their own; a site with Trusted Types allows it so.
globalThis.trustedTypes?.createPolicy("default", { createHTML: (html) => html });
const { editor: editorName, transport, drafts } = JSON.parse(document.querySelector("meta[name=site]")?.getAttribute("content") ?? "{}");
const editor = EDITORS[editorName](document.querySelector(".editor"));
const log = document.querySelector(".log");
const button = document.querySelector(".send");

/** For tests: what the page itself knows. */
Object.assign(window, { editorText: () => editor.text(), sendText: send, files: [] });

async function send(text) {
  const own = document.createElement("p");
  own.className = "own";
  own.textContent = text;
  const answer = document.createElement("div");
  answer.className = "answer font-claude-response model-response-text";
  answer.dataset["messageAuthorRole"] = "assistant";
  answer.dataset["content"] = "ai-message";
  answer.id = `markdown-content-${String(Date.now())}`;
  log.append(own, answer);
  try {
    await TRANSPORTS[transport](text, (piece) => (answer.textContent += piece));
    answer.dataset["done"] = "yes";
  } catch {
    answer.dataset["done"] = "failed";
  }
  // A new conversation gets its address with the first answer.
  if (!/\/c\//.test(location.pathname)) history.replaceState(null, "", `/c/chat-${String(Date.now())}`);
}

function submit() {
  const text = editor.text();
  if (text.trim() === "") return;
  editor.clear();
  void send(text);
}

document.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
button.addEventListener("click", submit);
document.querySelector(".editor").addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  submit();
}, true);
document.querySelector(".new").addEventListener("click", () => {
  history.pushState(null, "", "/");
  log.replaceChildren();
});
document.querySelector("input[type=file]").addEventListener("change", async (event) => {
  for (const file of event.target.files) {
    window.files.push({ name: file.name, text: await file.text() });
    const form = new FormData();
    form.append("file", file);
    await fetch("/backend-api/files", { method: "POST", body: form }).catch(() => undefined);
  }
});
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
