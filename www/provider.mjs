/**
 * A local stand-in for a model provider: it speaks the wire format of OpenAI's Chat Completions, streaming and not,
 * and answers with the placeholders that it received. It knows no originals, so an answer can hold only what left the device.
 *
 * Mount `handle` in any `node:http` server, or call `listen`. To let it say something else, pass `answer`.
 *
 * Source: https://platform.openai.com/docs/api-reference/chat
 */
import { Buffer } from "node:buffer";
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { setImmediate, setTimeout } from "node:timers/promises";

/**
 * One request as it arrived.
 *
 * @typedef {object} Exchange
 * @property {number} time - Milliseconds since 1970.
 * @property {string} method
 * @property {string} path - With its query.
 * @property {import("node:http").IncomingHttpHeaders} headers
 * @property {Buffer} bytes - The body, exactly as it came over the wire.
 */

/**
 * What the stand-in says.
 *
 * @typedef {object} Answer
 * @property {string} [content]
 * @property {string} [refusal]
 * @property {readonly { name: string, arguments: string }[]} [toolCalls] - `arguments` is a JSON text.
 * @property {number} [status] - An HTTP error status instead of an answer.
 * @property {string} [errorMessage] - The message of that error, or of the error event in a stream.
 * @property {"error" | "cut"} [ending] - How a stream ends instead of `[DONE]`: with an error event, or with a lost connection.
 */

/**
 * @typedef {object} ProviderOptions
 * @property {(body: Record<string, unknown>) => Answer} [answer] - Default: `answerWithPlaceholders`.
 * @property {number} [deltaSize] - UTF-16 code units of text in one event. Default 3, so that placeholders are split.
 * @property {number} [byteSize] - Bytes in one network write; 0, the default, writes event by event.
 * @property {number} [delay] - Milliseconds between two writes. Default 0.
 * @property {string} [lineEnd] - Of the event stream: "\n" (default), "\r\n" or "\r".
 * @property {number} [remember] - How many exchanges the log keeps, the newest. Default 100.
 */

/**
 * @param {ProviderOptions} [options]
 */
export function createProvider(options = {}) {
  const { answer = answerWithPlaceholders, remember = 100 } = options;
  /** @type {Exchange[]} */
  const exchanges = [];

  /**
   * Answers one request. Resolves when the answer is written.
   *
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  async function handle(request, response) {
    const bytes = await readBody(request);
    if (bytes === undefined) return sendError(response, 413, `the body is longer than ${String(MAX_BYTES)} bytes`);
    const { method = "GET", url = "/", headers } = request;
    exchanges.push({ time: Date.now(), method, path: url, headers, bytes });
    exchanges.splice(0, exchanges.length - remember);

    const path = url.replace(/\?.*$/, "");
    if (!path.endsWith("/chat/completions")) return sendError(response, 404, `unknown path; this stand-in answers POST /v1/chat/completions`);
    if (method !== "POST") return sendError(response, 405, "use POST");
    const body = parseObject(bytes);
    if (body === undefined || !Array.isArray(body.messages)) return sendError(response, 400, "the body must be a JSON object with messages");

    const said = answer(body);
    if (said.status !== undefined) return sendError(response, said.status, said.errorMessage ?? "the stand-in was told to fail");
    const base = { id: `chatcmpl-${randomUUID()}`, created: Math.floor(Date.now() / 1000), model: body.model ?? "stand-in", system_fingerprint: "fp_stand_in" };
    const usage = { prompt_tokens: bytes.length, completion_tokens: said.content?.length ?? 0, total_tokens: bytes.length + (said.content?.length ?? 0) };
    if (body.stream !== true) return sendJson(response, 200, { ...base, object: "chat.completion", choices: [toChoice(said)], usage });

    const withUsage = isObject(body.stream_options) && body.stream_options.include_usage === true;
    await writeStream(response, [...toEvents(said, { ...base, object: "chat.completion.chunk" }, withUsage ? usage : undefined, options.deltaSize ?? 3)], said, options);
  }

  /**
   * Starts a server of its own on 127.0.0.1.
   *
   * @param {number} [port] - 0, the default, takes a free one.
   * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` is the base URL that an SDK takes, ending in `/v1`.
   */
  async function listen(port = 0) {
    const server = createServer((request, response) => {
      handle(request, response).catch(() => response.destroy());
    });
    await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", () => resolve(undefined)));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("the server has no port");
    return {
      url: `http://127.0.0.1:${String(address.port)}/v1`,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }

  return { handle, listen, exchanges };
}

/**
 * Says what it was asked about, naming every placeholder of the last message.
 *
 * @param {Record<string, unknown>} body
 * @returns {Answer}
 */
export function answerWithPlaceholders(body) {
  const messages = Array.isArray(body.messages) ? body.messages.filter(isObject) : [];
  const text = toText(messages.at(-1)?.content);
  const placeholders = [...new Set(text.match(PLACEHOLDER))];
  if (placeholders.length === 0) return { content: "I read your message. It holds no placeholder, so there is nothing personal that I could repeat." };
  const last = placeholders.at(-1) ?? "";
  const rest = placeholders.slice(0, -1);
  const list = rest.length === 0 ? last : `${rest.join(", ")} and ${last}`;
  return { content: `I read your message. It mentions ${list}.\n\nI never saw what stands behind a placeholder; your device puts it back here. To be exact, **${placeholders[0] ?? ""}** came first.` };
}

/** @param {unknown} content - A message's content: a text, or a list of parts. */
function toText(content) {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content.filter(isObject).map((part) => (typeof part.text === "string" ? part.text : "")).join("\n");
}

/** @param {Answer} said */
function toChoice(said) {
  const toolCalls = said.toolCalls?.map(toToolCall);
  const message = { role: "assistant", content: said.content ?? null, refusal: said.refusal ?? null, ...(toolCalls && { tool_calls: toolCalls }) };
  return { index: 0, message, logprobs: null, finish_reason: toolCalls ? "tool_calls" : "stop" };
}

/**
 * @param {{ name: string, arguments: string }} call
 * @param {number} index
 */
function toToolCall(call, index) {
  return { id: `call_${String(index)}`, type: "function", function: call };
}

/**
 * The chunks of a streamed answer, without their framing.
 *
 * @param {Answer} said
 * @param {object} base
 * @param {object | undefined} usage
 * @param {number} deltaSize
 * @returns {Generator<object>}
 */
function* toEvents(said, base, usage, deltaSize) {
  /** @param {object} delta @param {string | null} [finish] */
  const chunk = (delta, finish = null) => ({ ...base, choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }], ...(usage && { usage: null }) });
  yield chunk({ role: "assistant", content: "", refusal: null });
  for (const content of split(said.content ?? "", deltaSize)) yield chunk({ content });
  for (const refusal of split(said.refusal ?? "", deltaSize)) yield chunk({ refusal });
  for (const [index, call] of (said.toolCalls ?? []).entries()) {
    yield chunk({ tool_calls: [{ index, ...toToolCall({ ...call, arguments: "" }, index) }] });
    for (const piece of split(call.arguments, deltaSize)) yield chunk({ tool_calls: [{ index, function: { arguments: piece } }] });
  }
  if (said.ending !== undefined) return;
  yield chunk({}, said.toolCalls ? "tool_calls" : "stop");
  if (usage) yield { ...base, choices: [], usage };
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {readonly object[]} events
 * @param {Answer} said
 * @param {ProviderOptions} options
 */
async function writeStream(response, events, said, { byteSize = 0, delay = 0, lineEnd = "\n" }) {
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" });
  const datas = events.map((event) => JSON.stringify(event));
  if (said.ending === "error") datas.push(JSON.stringify({ error: { message: said.errorMessage ?? "the stand-in was told to fail", type: "server_error" } }));
  if (said.ending === undefined) datas.push("[DONE]");
  const frames = datas.map((data) => Buffer.from(`data: ${data}${lineEnd}${lineEnd}`));
  for (const bytes of byteSize === 0 ? frames : chop(Buffer.concat(frames), byteSize)) {
    if (response.destroyed) return;
    response.write(bytes);
    await (delay === 0 ? setImmediate() : setTimeout(delay));
  }
  if (said.ending === "cut") response.destroy();
  else response.end();
}

/** @param {string} text @param {number} size */
function split(text, size) {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size));
}

/** @param {Buffer} bytes @param {number} size */
function chop(bytes, size) {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @returns {Promise<Buffer | undefined>} `undefined` when it is too long.
 */
async function readBody(request) {
  const pieces = [];
  let length = 0;
  for await (const piece of request) {
    length += piece.length;
    if (length <= MAX_BYTES) pieces.push(piece);
  }
  return length <= MAX_BYTES ? Buffer.concat(pieces) : undefined;
}

/**
 * @param {Buffer} bytes
 * @returns {Record<string, unknown> | undefined}
 */
function parseObject(bytes) {
  try {
    const value = JSON.parse(bytes.toString("utf8"));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {import("node:http").ServerResponse} response @param {number} status @param {string} message */
function sendError(response, status, message) {
  sendJson(response, status, { error: { message, type: status < 500 ? "invalid_request_error" : "server_error", param: null, code: null } });
}

/** @param {import("node:http").ServerResponse} response @param {number} status @param {unknown} value */
function sendJson(response, status, value) {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(value));
}

const MAX_BYTES = 64 * 1024 * 1024;

/** Any style: `[EMAIL_1]`, or with a keyed tag, `[EMAIL_k7f3q2]`. */
const PLACEHOLDER = /\[[A-Z][A-Z0-9_]*_[A-Za-z0-9]+\]/g;
