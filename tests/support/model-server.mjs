/**
 * A local server that speaks the wire formats of several providers, and the back end of an AI SDK chat. It knows no
 * originals: an answer names the placeholders of the request, so it can hold only what left the client.
 *
 * Sources: the API references of OpenAI, Anthropic and Google; the AI SDK writes its stream by itself.
 */
import { createServer } from "node:http";
import { setImmediate } from "node:timers/promises";
import { createUIMessageStream, pipeUIMessageStreamToResponse } from "ai";
import { createProvider } from "../../www/provider.mjs";

/**
 * @typedef {object} ModelServer
 * @property {string} origin
 * @property {{ path: string, text: string }[]} exchanges - What arrived, with its headers.
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ deltaSize?: number, byteSize?: number, files?: Readonly<Record<string, { type: string, body: string | Uint8Array }>> }} [options]
 *   `files`: pages that the server hands out.
 * @returns {Promise<ModelServer>}
 */
export async function startModelServer({ deltaSize = 3, byteSize = 0, files = {} } = {}) {
  /** @type {{ path: string, text: string }[]} */
  const exchanges = [];
  const chatCompletions = createProvider({ deltaSize, byteSize, answer: (body) => ({ content: replyTo(JSON.stringify(body)) }) });

  /** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
  async function handle(request, response) {
    const path = (request.url ?? "/").replace(/\?.*$/, "");
    const file = files[path];
    if (file !== undefined) return response.writeHead(200, { "content-type": file.type }).end(file.body);
    if (path.endsWith("/chat/completions")) {
      await chatCompletions.handle(request, response);
      const last = chatCompletions.exchanges.at(-1);
      return exchanges.push({ path, text: String(last?.bytes) + JSON.stringify(request.headers) });
    }
    const text = await readText(request);
    exchanges.push({ path, text: text + JSON.stringify(request.headers) });
    const format = FORMATS.find(({ matches }) => matches.test(path));
    const reply = replyTo(text);
    const pieces = split(reply, deltaSize);
    if (path === "/api/chat") return pipeUIMessageStreamToResponse({ response, stream: toUiStream(pieces) });
    if (format === undefined) return response.writeHead(404).end();
    if (path.includes(":stream") || JSON.parse(text).stream === true) return await writeEvents(response, format.events(pieces), byteSize);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(format.whole(reply)));
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    exchanges,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(() => resolve(undefined)));
    },
  };
}

/** @param {string} body */
function replyTo(body) {
  const placeholders = [...new Set(body.match(/\[[A-Z][A-Z0-9_]*_\d+\]/g))];
  return `I read ${placeholders.join(", ")}: grüß dich 😀`;
}

/** @param {readonly string[]} pieces */
function toUiStream(pieces) {
  return createUIMessageStream({
    execute: ({ writer }) => {
      writer.write({ type: "text-start", id: "t1" });
      for (const delta of pieces) writer.write({ type: "text-delta", id: "t1", delta });
      writer.write({ type: "text-end", id: "t1" });
    },
  });
}

const USAGE = { input_tokens: 1, output_tokens: 1, total_tokens: 2, input_tokens_details: { cached_tokens: 0 }, output_tokens_details: { reasoning_tokens: 0 } };

/** @param {string} text */
function toResponse(text) {
  const output = [{ type: "message", id: "msg_1", role: "assistant", status: "completed", content: [{ type: "output_text", text, annotations: [], logprobs: [] }] }];
  return { id: "resp_1", object: "response", created_at: 1, status: "completed", model: "m", output, usage: USAGE, incomplete_details: null, error: null, metadata: {}, tools: [], parallel_tool_calls: true };
}

/** @param {readonly string[]} pieces */
function toResponseEvents(pieces) {
  const text = pieces.join("");
  const whole = toResponse(text);
  const place = { output_index: 0, item_id: "msg_1", content_index: 0 };
  const part = { type: "output_text", text, annotations: [], logprobs: [] };
  const events = [
    { type: "response.created", response: { ...whole, output: [], status: "in_progress" } },
    { type: "response.output_item.added", output_index: 0, item: { ...whole.output[0], content: [], status: "in_progress" } },
    { type: "response.content_part.added", ...place, part: { ...part, text: "" } },
    ...pieces.map((delta) => ({ type: "response.output_text.delta", ...place, delta, logprobs: [], obfuscation: "xx" })),
    { type: "response.output_text.done", ...place, text, logprobs: [] },
    { type: "response.content_part.done", ...place, part },
    { type: "response.output_item.done", output_index: 0, item: whole.output[0] },
    { type: "response.completed", response: whole },
  ];
  return events.map((event, sequence) => ({ ...event, sequence_number: sequence }));
}

/** @param {readonly object[]} content */
const toMessage = (...content) => ({ id: "msg_1", type: "message", role: "assistant", model: "m", content, stop_reason: "end_turn", stop_sequence: null, usage: { input_tokens: 1, output_tokens: 1 } });

/** @param {readonly string[]} pieces */
function toMessageEvents(pieces) {
  return [
    { type: "message_start", message: { ...toMessage(), stop_reason: null } },
    { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
    { type: "ping" },
    ...pieces.map((text) => ({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text } })),
    { type: "content_block_stop", index: 0 },
    { type: "message_delta", delta: { stop_reason: "end_turn", stop_sequence: null }, usage: { output_tokens: 1 } },
    { type: "message_stop" },
  ];
}

/** @type {readonly { matches: RegExp, whole: (text: string) => object, events: (pieces: readonly string[]) => readonly object[] }[]} */
const FORMATS = [
  { matches: /\/responses$/, whole: toResponse, events: toResponseEvents },
  { matches: /\/messages$/, whole: (text) => toMessage({ type: "text", text }), events: toMessageEvents },
  {
    matches: /:(?:streamG|g)enerateContent$/,
    whole: (text) => ({ candidates: [{ index: 0, content: { role: "model", parts: [{ text }] }, finishReason: "STOP" }] }),
    events: (pieces) => pieces.map((text, index) => ({ candidates: [{ index: 0, content: { role: "model", parts: [{ text }] }, ...(index === pieces.length - 1 && { finishReason: "STOP" }) }] })),
  },
];

/** @param {import("node:http").ServerResponse} response @param {readonly object[]} events @param {number} byteSize */
async function writeEvents(response, events, byteSize) {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const frames = events.map((event) => Buffer.from(`${"type" in event ? `event: ${event.type}\n` : ""}data: ${JSON.stringify(event)}\n\n`));
  const all = Buffer.concat(frames);
  const chunks = byteSize === 0 ? frames : Array.from({ length: Math.ceil(all.length / byteSize) }, (_, index) => all.subarray(index * byteSize, (index + 1) * byteSize));
  for (const chunk of chunks) {
    response.write(chunk);
    await setImmediate();
  }
  response.end();
}

/** @param {string} text @param {number} size */
function split(text, size) {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size));
}

/** @param {import("node:http").IncomingMessage} request */
async function readText(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}
