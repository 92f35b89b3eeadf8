/** The official SDKs, unchanged, over real connections: nothing original reaches the server, no placeholder is shown. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Chat } from "@ai-sdk/react";
import { createOpenAI } from "@ai-sdk/openai";
import Anthropic from "@anthropic-ai/sdk";
import { ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";
import { DefaultChatTransport, generateText, streamText, wrapLanguageModel } from "ai";
import * as ai5 from "ai5";
import { createOpenAI as createOpenAI5 } from "ai5-openai";
import * as ai7 from "ai7";
import { createOpenAI as createOpenAI7 } from "ai7-openai";
import OpenAI from "openai";
import { createRedactor, findPrivetError, PrivetError } from "privet";
import { privetMiddleware, wrapTransport } from "privet/ai-sdk";
import { uiMessageStream, wrapFetch } from "privet/fetch";
import { startModelServer } from "../support/model-server.mjs";

const ORIGINALS = ["mette@example.com", "Mette Hansen", "4111111111111111"];
const MESSAGE = `My name is ${ORIGINALS[1]}, write to ${ORIGINALS[0]}; my card is ${ORIGINALS[2]}.`;
const PLACEHOLDER = /\[[A-Z_]+_\d+\]/;

/**
 * One conversation of an SDK: sends a text with what came before it, and says what the app shows.
 *
 * @typedef {(text: string) => Promise<string>} Say
 * @typedef {{ origin: string, chat: import("privet").Conversation }} Setting
 */

/** @type {Readonly<Record<string, (setting: Setting) => Say>>} */
const SDKS = {
  "openai, Responses, streamed": ({ origin, chat }) => {
    const openai = new OpenAI({ apiKey: "k", baseURL: `${origin}/v1`, fetch: wrapFetch(chat) });
    /** @type {import("openai/resources/responses/responses").ResponseInputItem[]} */
    const input = [];
    return async (text) => {
      input.push({ role: "user", content: text });
      let shown = "";
      for await (const event of await openai.responses.create({ model: "m", input, instructions: "You help Mette Hansen.", stream: true })) {
        if (event.type === "response.output_text.delta") shown += event.delta;
        if (event.type === "response.completed") assert.equal(event.response.output_text ?? shown, shown);
        if (event.type === "response.output_text.done") assert.equal(event.text, shown);
      }
      input.push({ role: "assistant", content: shown });
      return shown;
    };
  },
  "openai, Responses, its stream helper": ({ origin, chat }) => {
    const openai = new OpenAI({ apiKey: "k", baseURL: `${origin}/v1`, fetch: wrapFetch(chat) });
    return async (text) => (await openai.responses.stream({ model: "m", input: text }).finalResponse()).output_text;
  },
  "openai, Responses, whole": ({ origin, chat }) => {
    const openai = new OpenAI({ apiKey: "k", baseURL: `${origin}/v1`, fetch: wrapFetch(chat) });
    return async (text) => (await openai.responses.create({ model: "m", input: text })).output_text;
  },
  "@anthropic-ai/sdk, streamed": ({ origin, chat }) => {
    const anthropic = new Anthropic({ apiKey: "k", baseURL: origin, fetch: wrapFetch(chat) });
    /** @type {import("@anthropic-ai/sdk/resources/messages").MessageParam[]} */
    const messages = [];
    return async (text) => {
      messages.push({ role: "user", content: text });
      let shown = "";
      const stream = anthropic.messages.stream({ model: "m", max_tokens: 99, system: "You help Mette Hansen.", messages }).on("text", (delta) => (shown += delta));
      const { content } = await stream.finalMessage();
      assert.equal(content.map((block) => (block.type === "text" ? block.text : "")).join(""), shown);
      messages.push({ role: "assistant", content });
      return shown;
    };
  },
  "@anthropic-ai/sdk, whole": ({ origin, chat }) => {
    const anthropic = new Anthropic({ apiKey: "k", baseURL: origin, fetch: wrapFetch(chat) });
    return async (text) => {
      const { content } = await anthropic.messages.create({ model: "m", max_tokens: 99, metadata: { user_id: "mette@example.com" }, messages: [{ role: "user", content: text }] });
      return content.map((block) => (block.type === "text" ? block.text : "")).join("");
    };
  },
  "ai with @ai-sdk/openai, streamText": ({ origin, chat }) => {
    const openai = createOpenAI({ apiKey: "k", baseURL: `${origin}/v1`, fetch: wrapFetch(chat) });
    return async (text) => await streamText({ model: openai("m"), system: "You help Mette Hansen.", prompt: text }).text;
  },
  "ai with @ai-sdk/openai, Chat Completions": ({ origin, chat }) => {
    const openai = createOpenAI({ apiKey: "k", baseURL: `${origin}/v1`, fetch: wrapFetch(chat) });
    return async (text) => (await generateText({ model: openai.chat("m"), prompt: text })).text;
  },
  "ai, its middleware, whole": ({ origin, chat }) => {
    const model = wrapLanguageModel({ model: createOpenAI({ apiKey: "k", baseURL: `${origin}/v1` })("m"), middleware: privetMiddleware(chat, "v3") });
    return async (text) => (await generateText({ model, system: "You help Mette Hansen.", prompt: text })).text;
  },
  "ai, its middleware, streamed": ({ origin, chat }) => {
    const model = wrapLanguageModel({ model: createOpenAI({ apiKey: "k", baseURL: `${origin}/v1` })("m"), middleware: privetMiddleware(chat, "v3") });
    return async (text) => await streamText({ model, prompt: text }).text;
  },
  "@ai-sdk/react, a wrapped transport": ({ origin, chat }) => {
    const transport = new DefaultChatTransport({ api: `${origin}/api/chat`, headers: { "x-app": "1" } });
    return sayToChat(new Chat({ transport: wrapTransport(transport, chat) }));
  },
  "@ai-sdk/react, a wrapped fetch": ({ origin, chat }) => {
    const api = `${origin}/api/chat`;
    return sayToChat(new Chat({ transport: new DefaultChatTransport({ api, fetch: wrapFetch(chat, undefined, { dialects: [{ at: api, dialect: uiMessageStream }] }) }) }));
  },
  ...olderAndNewer("ai 5", {
    model: (settings) => createOpenAI5(settings)("m"),
    wrapped: ({ origin, chat }) => ai5.wrapLanguageModel({ model: createOpenAI5({ apiKey: "k", baseURL: `${origin}/v1` })("m"), middleware: privetMiddleware(chat, "v2") }),
    stream: (model, text) => ai5.streamText({ model, system: "You help Mette Hansen.", prompt: text }).text,
    generate: async (model, text) => (await ai5.generateText({ model, prompt: text })).text,
    makeTransport: (settings) => new ai5.DefaultChatTransport(settings),
    read: (stream) => ai5.readUIMessageStream({ stream }),
  }),
  ...olderAndNewer("ai 7", {
    model: (settings) => createOpenAI7(settings)("m"),
    wrapped: ({ origin, chat }) => ai7.wrapLanguageModel({ model: createOpenAI7({ apiKey: "k", baseURL: `${origin}/v1` })("m"), middleware: privetMiddleware(chat, "v4") }),
    stream: (model, text) => ai7.streamText({ model, instructions: "You help Mette Hansen.", prompt: text }).text,
    generate: async (model, text) => (await ai7.generateText({ model, prompt: text })).text,
    makeTransport: (settings) => new ai7.DefaultChatTransport(settings),
    read: (stream) => ai7.readUIMessageStream({ stream }),
  }),
  "@langchain/openai, streamed": ({ origin, chat }) => {
    const model = new ChatOpenAI({ model: "m", apiKey: "k", configuration: { baseURL: `${origin}/v1`, fetch: wrapFetch(chat) } });
    return async (text) => {
      let shown = "";
      for await (const chunk of await model.stream(["Hello", text])) shown += chunk.text;
      return shown;
    };
  },
  "@langchain/openai, whole": ({ origin, chat }) => {
    const model = new ChatOpenAI({ model: "m", apiKey: "k", configuration: { baseURL: `${origin}/v1`, fetch: wrapFetch(chat) } });
    return async (text) => (await model.invoke(text)).text;
  },
  "Gemini over plain fetch": ({ origin, chat }) => {
    const fetch = wrapFetch(chat);
    return async (text) => {
      const body = JSON.stringify({ contents: [{ role: "user", parts: [{ text }] }] });
      const response = await fetch(`${origin}/v1beta/models/m:streamGenerateContent?alt=sse`, { method: "POST", body });
      const events = (await response.text()).split("\n").filter((line) => line.startsWith("data: "));
      return events.map((line) => JSON.parse(line.slice(6)).candidates[0].content.parts.map((/** @type {{ text: string }} */ part) => part.text).join("")).join("");
    };
  },
};

/**
 * The same runs for another version of the AI SDK.
 *
 * @typedef {{ id: string, role: "user", parts: { type: "text", text: string }[] }} UserMessage
 * @template M
 * @template {{ readonly parts: readonly object[] }} U
 * @template C
 * @param {string} name
 * @param {{
 *   model: (settings: { apiKey: string, baseURL: string, fetch: import("privet/fetch").Fetch }) => M,
 *   wrapped: (setting: Setting) => M,
 *   stream: (model: M, text: string) => PromiseLike<string>,
 *   generate: (model: M, text: string) => Promise<string>,
 *   makeTransport: (settings: { api: string }) => { sendMessages: (request: { trigger: "submit-message", chatId: string, messageId: undefined, messages: UserMessage[], abortSignal: undefined }) => Promise<ReadableStream<C>> },
 *   read: (stream: ReadableStream<C>) => AsyncIterable<U>,
 * }} sdk
 * @returns {Readonly<Record<string, (setting: Setting) => Say>>}
 */
function olderAndNewer(name, { model, wrapped, stream, generate, makeTransport, read }) {
  return {
    [`${name}, a wrapped fetch`]: ({ origin, chat }) => {
      const settings = { apiKey: "k", baseURL: `${origin}/v1`, fetch: wrapFetch(chat) };
      return async (text) => await stream(model(settings), text);
    },
    [`${name}, its middleware, streamed`]: (setting) => async (text) => await stream(wrapped(setting), text),
    [`${name}, its middleware, whole`]: (setting) => (text) => generate(wrapped(setting), text),
    [`${name}, a wrapped transport`]: ({ origin, chat }) => {
      const transport = wrapTransport(makeTransport({ api: `${origin}/api/chat` }), chat);
      return async (text) => {
        /** @type {UserMessage[]} */
        const messages = [{ id: "1", role: "user", parts: [{ type: "text", text }] }];
        let shown = "";
        for await (const { parts } of read(await transport.sendMessages({ trigger: "submit-message", chatId: "c", messageId: undefined, messages, abortSignal: undefined }))) {
          shown = parts.map((part) => ("text" in part ? part.text : "")).join("");
        }
        return shown;
      };
    },
  };
}

/** @param {Chat<import("ai").UIMessage>} chat @returns {Say} */
function sayToChat(chat) {
  return async (text) => {
    await chat.sendMessage({ text, metadata: { from: "mette@example.com" } });
    assert.equal(chat.error, undefined);
    return chat.messages.at(-1)?.parts.map((part) => (part.type === "text" ? part.text : "")).join("") ?? "";
  };
}

describe("through each SDK", () => {
  for (const [name, open] of Object.entries(SDKS)) {
    for (const split of [{ deltaSize: 3 }, { deltaSize: 1, byteSize: 5 }, { deltaSize: 100, byteSize: 1 }]) {
      test(`${name}: nothing original leaves, no placeholder is shown: ${JSON.stringify(split)}`, async () => {
        const server = await startModelServer(split);
        try {
          const chat = (await createRedactor()).conversation("sdks");
          const say = open({ origin: server.origin, chat });
          for (const text of [MESSAGE, `Again: ${MESSAGE}`]) {
            const shown = await say(text);
            assert.match(shown, /grüß dich 😀/);
            assert.doesNotMatch(shown, PLACEHOLDER);
            for (const original of ORIGINALS) assert.ok(shown.includes(original), "an original is not shown");
          }
          assert.equal(server.exchanges.length, 2);
          for (const { text } of server.exchanges) for (const original of ORIGINALS) assert.ok(!text.includes(original), "an original left");
        } finally {
          await server.close();
        }
      });
    }
  }
});

test("LangChain's embeddings get redacted texts", async () => {
  const server = await startModelServer();
  try {
    const chat = (await createRedactor()).conversation("embeddings");
    const model = new OpenAIEmbeddings({ apiKey: "k", maxRetries: 0, configuration: { baseURL: `${server.origin}/v1`, fetch: wrapFetch(chat) } });
    await assert.rejects(model.embedQuery(MESSAGE), "the server has no embeddings");
    assert.equal(server.exchanges.length, 1);
    for (const original of ORIGINALS) assert.ok(!server.exchanges[0]?.text.includes(original));
  } finally {
    await server.close();
  }
});

test("a message that is blocked reaches the chat as an error, and nothing is sent", async () => {
  const server = await startModelServer();
  try {
    const chat = (await createRedactor({ policy: { extends: "default", rules: [{ category: "financial", operator: "block" }] } })).conversation("blocked");
    const errors = [];
    const ui = new Chat({ transport: wrapTransport(new DefaultChatTransport({ api: `${server.origin}/api/chat` }), chat), onError: (error) => errors.push(error) });
    await ui.sendMessage({ text: MESSAGE });
    assert.equal(findPrivetError(errors[0])?.code, "blocked");
    await ui.sendMessage({ parts: [{ type: "file", mediaType: "image/png", url: "data:image/png;base64,AAAA" }] });
    assert.equal(findPrivetError(errors[1])?.code, "blocked", "the blocked message is still in the history");
    assert.equal(server.exchanges.length, 0);
  } finally {
    await server.close();
  }
});

test("a chat without consent sends nothing, and its model neither", async () => {
  const server = await startModelServer();
  try {
    const chat = (await createRedactor()).conversation("consent");
    const consent = { require: () => Promise.reject(new PrivetError("consent", "no")) };
    /** @type {unknown[]} */
    const errors = [];
    const transport = wrapTransport(new DefaultChatTransport({ api: `${server.origin}/api/chat` }), chat, { consent });
    await new Chat({ transport, onError: (error) => errors.push(error) }).sendMessage({ text: "Hi" });
    assert.equal(findPrivetError(errors[0])?.code, "consent");
    const model = wrapLanguageModel({ model: createOpenAI({ apiKey: "k", baseURL: `${server.origin}/v1` })("m"), middleware: privetMiddleware(chat, "v3", { consent }) });
    await assert.rejects(generateText({ model, prompt: "Hi" }), (error) => findPrivetError(error)?.code === "consent");
    assert.equal(server.exchanges.length, 0);
  } finally {
    await server.close();
  }
});

test("a wrapped transport keeps its private members, its other methods and its setters", async () => {
  class Transport {
    #name = "mine";
    label = "";
    name() {
      return this.#name;
    }
    /** @param {unknown} request */
    sendMessages(request) {
      return Promise.resolve(new ReadableStream({ start: (controller) => (controller.enqueue({ type: "data-echo", data: [this.#name, request] }), controller.close()) }));
    }
    reconnectToStream() {
      return Promise.resolve(null);
    }
  }
  const chat = (await createRedactor()).conversation("transport");
  const transport = wrapTransport(new Transport(), () => Promise.resolve(chat));
  transport.label = "set";
  assert.deepEqual([transport.name(), transport.label, await transport.reconnectToStream()], ["mine", "set", null]);
  const signal = AbortSignal.timeout(1000);
  const request = { messages: [{ id: "1", role: "user", parts: [{ type: "text", text: MESSAGE }] }], abortSignal: signal, body: { user: "mette@example.com", at: new Date(0) } };
  const { value: chunk } = await (await transport.sendMessages(request)).getReader().read();
  assert.equal(chunk.data[1].abortSignal, signal, "the app's signal did not come through");
  assert.deepEqual(chunk.data[1].body.at, "1970-01-01T00:00:00.000Z", "a date became something else");
  await assert.rejects(transport.sendMessages({}), { code: "unsupported" });
});
