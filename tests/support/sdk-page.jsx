/** The page of an app: the official SDKs and a React chat, all of them protected. The test drives it by `window.run`. */
import { useChat } from "@ai-sdk/react";
import Anthropic from "@anthropic-ai/sdk";
import { DefaultChatTransport } from "ai";
import OpenAI from "openai";
import { createRedactor } from "privet/inline";
import { wrapFetch } from "privet/fetch";
import { useFindings, usePrivet, usePrivetTransport } from "privet/react";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

const { origin } = location;

async function sayToOpenAI(chat, text) {
  const openai = new OpenAI({ apiKey: "k", baseURL: `${origin}/v1`, dangerouslyAllowBrowser: true, fetch: wrapFetch(chat) });
  let shown = "";
  for await (const chunk of await openai.chat.completions.create({ model: "m", stream: true, messages: [{ role: "user", content: text }] })) shown += chunk.choices[0]?.delta.content ?? "";
  return shown;
}

async function sayToResponses(chat, text) {
  const openai = new OpenAI({ apiKey: "k", baseURL: `${origin}/v1`, dangerouslyAllowBrowser: true, fetch: wrapFetch(chat) });
  return (await openai.responses.stream({ model: "m", input: text }).finalResponse()).output_text;
}

async function sayToAnthropic(chat, text) {
  const anthropic = new Anthropic({ apiKey: "k", baseURL: origin, dangerouslyAllowBrowser: true, fetch: wrapFetch(chat) });
  const { content } = await anthropic.messages.stream({ model: "m", max_tokens: 9, messages: [{ role: "user", content: text }] }).finalMessage();
  return content[0].text;
}

const EVENTS = [];
const OPTIONS = { audit: { record: async ({ event }) => void EVENTS.push(event) }, limits: { rate: { count: 2, seconds: 3600 } } };
const TRANSPORT = new DefaultChatTransport({ api: "/api/chat" });

function App() {
  const privet = usePrivet({ policy: { extends: "default" }, conversation: "page" });
  const { messages, sendMessage, status, error } = useChat({ transport: usePrivetTransport(TRANSPORT, privet, OPTIONS) });
  const [text, setText] = useState("");
  const findings = useFindings(privet, text);
  const submit = (event) => {
    event.preventDefault();
    sendMessage({ text });
  };
  return (
    <form onSubmit={submit}>
      <input value={text} onChange={(event) => setText(event.target.value)} />
      <button>Send</button>
      <output id="findings">{findings.length}</output>
      <output id="error">{error?.code}</output>
      <output id="status">{`${privet.status} ${status}`}</output>
      <ol>{messages.map((message) => <li key={message.id}>{message.parts.map((part) => (part.type === "text" ? part.text : "")).join("")}</li>)}</ol>
    </form>
  );
}

globalThis.events = EVENTS;
globalThis.run = async (text) => {
  const chat = (await createRedactor()).conversation("page");
  return [await sayToOpenAI(chat, text), await sayToResponses(chat, text), await sayToAnthropic(chat, text)];
};

createRoot(document.querySelector("main")).render(<StrictMode><App /></StrictMode>);
