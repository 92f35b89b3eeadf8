/** The recipes, cut out of their page and run as they are written, against a network and SDKs that are stand-ins of this file. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { afterEach, test } from "node:test";
import { createRedactor } from "privet";
import { agUi, jsonPath, uiMessageStream, wrapFetch } from "privet/fetch";

const PAGE = await readFile("docs/recipes.md", "utf8");
const RECIPES = new Map(PAGE.split(/^## /m).slice(1).map((section) => [section.slice(0, section.indexOf("\n")).replace(" (tested)", ""), /^```js\n(.*?)^```$/ms.exec(section)?.[1]]));

const EMAIL = "mette@example.com";
const PLACEHOLDER = "[EMAIL_1]";
const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
  Reflect.deleteProperty(globalThis, "location");
});

/**
 * Runs a recipe with `given` in the place of what it imports or finds on its page; resolves to what it made, by name.
 *
 * @param {string} name
 * @param {Record<string, unknown>} given
 * @param {readonly string[]} [made]
 * @returns {Promise<Record<string, any>>}
 */
async function run(name, given, made = []) {
  const code = RECIPES.get(name);
  if (code === undefined) throw new Error(`there is no recipe for ${name}`);
  const all = { agUi, jsonPath, uiMessageStream, wrapFetch, chat: (await createRedactor()).conversation("recipe"), ...given };
  const body = `return (async () => { ${code.replaceAll(/^import .*;$/gm, "")}\nreturn { ${made.join(", ")} }; })();`;
  return await new Function(...Object.keys(all), body)(...Object.values(all));
}

/** What the network gets and answers. @param {(body: string) => Response} answer */
function network(answer) {
  /** @type {{ url: string, body: string }[]} */
  const sent = [];
  /** @type {typeof fetch} */
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const body = await request.text();
    sent.push({ url: request.url, body });
    return answer(body);
  };
  return sent;
}

/** @param {readonly object[]} events */
const stream = (events) => new Response(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(""), { headers: { "content-type": "text/event-stream" } });

/** Keeps the options that it is made with. */
class Stand {
  /** @param {any} options */
  constructor(options) {
    this.options = options;
  }
}

/** @param {readonly { body: string }[]} sent */
function assertHidden(sent) {
  assert.equal(sent.length, 1);
  assert.ok(sent[0]?.body.includes(PLACEHOLDER), sent[0]?.body);
  assert.ok(!sent[0]?.body.includes(EMAIL));
}

/** @param {unknown} body @returns {RequestInit} */
const post = (body) => ({ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

const completion = () => Response.json({ id: "1", object: "chat.completion", created: 0, model: "m", choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: `To ${PLACEHOLDER}` } }] });

/** For each recipe: sends a message through it, and gives back what the person reads. @type {Record<string, () => Promise<{ sent: readonly { body: string }[], read: string }>>} */
const DRIVERS = {
  "LangChain JS": async () => {
    process.env["OPENAI_API_KEY"] ??= "test";
    const sent = network(completion);
    const { ChatOpenAI } = await import("@langchain/openai");
    const { model } = await run("LangChain JS", { ChatOpenAI }, ["model"]);
    return { sent, read: (await model.invoke(`Mail ${EMAIL}`)).content };
  },
  "assistant-ui": async () => {
    const sent = network(() => stream([{ type: "text-start", id: "1" }, { type: "text-delta", id: "1", delta: `To ${PLACEHOLDER}` }, { type: "text-end", id: "1" }]));
    const at = "https://app.example/api/chat";
    // The recipe names an address of the page that it stands in.
    Object.defineProperty(globalThis, "location", { configurable: true, value: new URL(at) });
    const { runtime } = await run("assistant-ui", { AssistantChatTransport: Stand, useChatRuntime: (/** @type {unknown} */ options) => options }, ["runtime"]);
    const { fetch } = runtime.transport.options;
    const response = await fetch(at, post({ messages: [{ id: "1", role: "user", parts: [{ type: "text", text: `Mail ${EMAIL}` }] }] }));
    return { sent, read: await response.text() };
  },
  "Anthropic's middleware": async () => {
    const sent = network(() => Response.json({ id: "1", type: "message", role: "assistant", model: "m", stop_reason: "end_turn", content: [{ type: "text", text: `To ${PLACEHOLDER}` }], usage: { input_tokens: 1, output_tokens: 1 } }));
    process.env["ANTHROPIC_API_KEY"] ??= "test";
    const { Anthropic } = await import("@anthropic-ai/sdk");
    const { anthropic } = await run("Anthropic's middleware", { Anthropic }, ["anthropic"]);
    const { content } = await anthropic.messages.create({ model: "m", max_tokens: 9, messages: [{ role: "user", content: `Mail ${EMAIL}` }] });
    return { sent, read: content[0].text };
  },
  "CopilotKit and AG-UI": async () => {
    const sent = network(() => stream([{ type: "TEXT_MESSAGE_CONTENT", messageId: "1", delta: `To ${PLACEHOLDER}` }, { type: "TEXT_MESSAGE_END", messageId: "1" }]));
    const { agent } = await run("CopilotKit and AG-UI", { HttpAgent: Stand }, ["agent"]);
    const { url, fetch } = agent.options;
    const response = await fetch(url, post({ threadId: "1", runId: "1", messages: [{ id: "1", role: "user", content: `Mail ${EMAIL}` }], tools: [], context: [] }));
    return { sent, read: await response.text() };
  },
  "OpenAI ChatKit": async () => {
    const sent = network(() => Response.json({ item: { content: [{ text: `To ${PLACEHOLDER}` }] } }));
    /** @type {any} */
    let options;
    await run("OpenAI ChatKit", { chatkit: { setOptions: (/** @type {unknown} */ given) => (options = given) } });
    const response = await options.api.fetch(options.api.url, post({ type: "threads.create", text: `Mail ${EMAIL}` }));
    return { sent, read: (await response.json()).item.content[0].text };
  },
  "deep-chat": async () => {
    const sent = network(() => Response.json({ text: `To ${PLACEHOLDER}` }));
    /** @type {any} */
    const element = {};
    await run("deep-chat", { document: { querySelector: () => element } });
    let read = "";
    await element.connect.handler({ messages: [{ role: "user", text: `Mail ${EMAIL}` }] }, { onResponse: (/** @type {{ text?: string, error?: string }} */ { text, error }) => (read = text ?? error ?? "") });
    return { sent, read };
  },
  "n8n chat": async () => {
    const sent = network(() => Response.json({ output: `To ${PLACEHOLDER}` }));
    await run("n8n chat", {});
    const response = await fetch("https://n8n.example/webhook/42/chat", post({ action: "sendMessage", sessionId: "s", chatInput: `Mail ${EMAIL}` }));
    return { sent, read: (await response.json()).output };
  },
  "IBM watsonx Orchestrate": async () => {
    /** @type {Record<string, (event: any) => void>} */
    const on = {};
    await run("IBM watsonx Orchestrate", { instance: { on: (/** @type {string} */ name, /** @type {() => void} */ handle) => (on[name] = handle) } });
    const message = { message: { content: `Mail ${EMAIL}` } };
    on["pre:send"]?.({ message });
    const answer = { content: [{ text: `To ${PLACEHOLDER}` }, {}] };
    on["pre:receive"]?.({ message: answer });
    return { sent: [{ body: message.message.content }], read: answer.content[0]?.text ?? "" };
  },
  "Botpress webchat": async () => {
    /** @type {{ body: string }[]} */
    const sent = [];
    const answer = { textContent: "" };
    /** @type {(event: object) => void} */
    let receive = () => undefined;
    const client = { sendMessage: (/** @type {{ text: string }} */ { text }) => sent.push({ body: text }), on: (/** @type {string} */ _name, /** @type {typeof receive} */ handle) => (receive = handle) };
    await run("Botpress webchat", { client, answer, field: { value: `Mail ${EMAIL}` } });
    receive({ block: { block: { text: `To ${PLACEHOLDER}` } } });
    return { sent, read: answer.textContent };
  },
};

for (const [name, drive] of Object.entries(DRIVERS)) {
  test(`${name}: the provider gets a placeholder, and the person reads the original`, async () => {
    const { sent, read } = await drive();
    assertHidden(sent);
    assert.ok(read.includes(EMAIL) && !read.includes(PLACEHOLDER), read);
  });
}

test("every recipe with code is run here", () => {
  assert.deepEqual([...RECIPES].flatMap(([name, code]) => (code === undefined ? [] : [name])), Object.keys(DRIVERS));
});
