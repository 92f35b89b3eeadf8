import OpenAI from "openai";
import { createRedactor } from "privet";
import { wrapFetch } from "privet/fetch";

const redactor = await createRedactor({ policy: "default" });
const chat = redactor.conversation("ask");
// The proxy adds the key; `fetch: wrapFetch(chat)` is all that Privet needs.
const openai = new OpenAI({ apiKey: "unused", baseURL: `${location.origin}/v1`, dangerouslyAllowBrowser: true, fetch: wrapFetch(chat) });
const messages: { role: "user" | "assistant"; content: string }[] = [];

const form = document.querySelector("form");
const field = document.querySelector("textarea");
const button = document.querySelector("button");
const leaving = document.querySelector("output");
const log = document.querySelector("[role=log]");

field?.addEventListener("input", count);

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  ask(field?.value ?? "").catch((error: unknown) => {
    addLine("error").textContent = error instanceof Error ? error.message : String(error);
  });
});

// Nothing can be sent before Privet is there; what was typed until now counts too.
if (button !== null) button.disabled = false;
count();

function count(): void {
  if (field !== null && leaving !== null) leaving.value = `Will be hidden: ${redactor.detect(field.value).length}`;
}

async function ask(content: string): Promise<void> {
  messages.push({ role: "user", content });
  addLine("user").textContent = content;
  form?.reset();
  const stream = await openai.chat.completions.create({ model: "any", stream: true, messages });
  const line = addLine("assistant");
  line.ariaBusy = "true";
  for await (const chunk of stream) line.append(chunk.choices[0]?.delta.content ?? "");
  line.ariaBusy = "false";
  messages.push({ role: "assistant", content: line.textContent });
}

function addLine(role: string): HTMLElement {
  const line = document.createElement("p");
  line.className = role;
  log?.append(line);
  return line;
}
