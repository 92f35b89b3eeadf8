/**
 * OpenAI's Chat Completions, as OpenAI and many others speak it.
 *
 * Source: https://platform.openai.com/docs/api-reference/chat
 */
import { PrivetError } from "../errors.js";
import { isArray, isObject, type JsonObject } from "../json.js";
import type { RestoreOptions } from "../types.js";
import { ARGUMENTS, shiftCitations, TEXT_MEMBERS, TOOL_INPUT } from "./chat-completions-fields.js";
import { restoreChunks } from "./chat-completions-stream.js";
import type { Author, Dialect, RedactText, Restorers, RestoreText } from "./dialect.js";
import { mapInOrder, redactArguments, redactJson } from "./walk.js";

export const chatCompletions: Dialect = {
  name: "OpenAI Chat Completions",
  matches: (url, method) => method === "POST" && url.pathname.endsWith("/chat/completions"),
  redact: redactRequest,
  restore: restoreAnswer,
  restoreStream: restoreChunks,
};

async function redactRequest(body: JsonObject, redact: RedactText): Promise<JsonObject> {
  const { messages, ...rest } = body;
  if (!isArray(messages)) throw new PrivetError("unsupported", "the request has no list of messages", { path: "$.messages" });
  // The messages first: what is found there is redacted in the other members too.
  const redacted = await mapInOrder(messages, (message, index) => redactMessage(message, `$.messages[${index}]`, redact));
  const others = await redactJson(rest, "$", redact, { structure: STRUCTURE });
  return { ...body, ...(isObject(others) ? others : {}), messages: redacted };
}

async function redactMessage(message: unknown, path: string, redact: RedactText): Promise<JsonObject> {
  if (!isObject(message)) throw new PrivetError("unsupported", "a message is not an object", { path });
  const author: Author = message["role"] === "assistant" ? "model" : message["role"] === "user" ? "user" : "other";
  const members = await mapInOrder(Object.entries(message), async ([key, value]): Promise<[string, unknown]> => {
    const at = `${path}.${key}`;
    switch (key) {
      case "role":
      case "tool_call_id":
        return [key, value];
      case "content":
        return [key, await redactContent(value, at, redact, author)];
      case "function_call":
        return [key, await redactCall(value, at, redact, author)];
      case "tool_calls":
        return [key, await redactToolCalls(value, at, redact, author)];
      default:
        return [key, await redactJson(value, at, redact, { author, structure: STRUCTURE_OF_MESSAGE })];
    }
  });
  return Object.fromEntries(members);
}

async function redactContent(content: unknown, path: string, redact: RedactText, author: Author): Promise<unknown> {
  if (content === null || content === undefined) return content;
  if (typeof content === "string") return await redact(content, path, author);
  if (!isArray(content)) throw new PrivetError("unsupported", "a message's content is neither text nor a list of parts", { path });
  return await mapInOrder(content, async (part, index) => {
    const at = `${path}[${index}]`;
    if (!isObject(part) || (part["type"] !== "text" && part["type"] !== "refusal")) {
      throw new PrivetError("unsupported", `${nameOf(part)} cannot be looked into, so nothing was sent; send its text, or leave it out`, { path: at });
    }
    return await redactJson(part, at, redact, { author, structure: STRUCTURE_OF_MESSAGE });
  });
}

async function redactToolCalls(calls: unknown, path: string, redact: RedactText, author: Author): Promise<unknown> {
  if (calls === null || calls === undefined) return calls;
  if (!isArray(calls)) throw new PrivetError("unsupported", "tool_calls is not a list", { path });
  return await mapInOrder(calls, async (call, index) => {
    const at = `${path}[${index}]`;
    if (!isObject(call)) throw new PrivetError("unsupported", "a tool call is not an object", { path: at });
    const { function: called, ...rest } = call;
    const others = await redactJson(rest, at, redact, { author, structure: STRUCTURE });
    return { ...(isObject(others) ? others : {}), ...(called !== undefined && { function: await redactCall(called, `${at}.function`, redact, author) }) };
  });
}

async function redactCall(call: unknown, path: string, redact: RedactText, author: Author): Promise<unknown> {
  if (!isObject(call)) return call;
  const { arguments: text, ...rest } = call;
  const others = await redactJson(rest, path, redact, { author, structure: STRUCTURE });
  const redacted = typeof text === "string" ? await redactArguments(text, `${path}.arguments`, redact, author) : await redactJson(text, `${path}.arguments`, redact, { author });
  return { ...(isObject(others) ? others : {}), arguments: redacted };
}

async function restoreAnswer(answer: JsonObject, restorers: Restorers): Promise<JsonObject> {
  const { choices } = answer;
  if (!isArray(choices)) return answer;
  const restored = await mapInOrder(choices, async (choice) => {
    if (!isObject(choice) || !isObject(choice["message"])) return choice;
    // Log probabilities list the pieces of placeholders; beside a restored text they would describe another one.
    return { ...choice, ...("logprobs" in choice && { logprobs: null }), message: await restoreMessage(choice["message"], restorers) };
  });
  return { ...answer, choices: restored };
}

async function restoreMessage(message: JsonObject, { restore, peek }: Restorers): Promise<JsonObject> {
  const restored: JsonObject = { ...message };
  for (const member of TEXT_MEMBERS) {
    const text = message[member];
    if (typeof text === "string") restored[member] = await restore(text);
  }
  if (isArray(message["tool_calls"])) restored["tool_calls"] = await mapInOrder(message["tool_calls"], (call) => restoreToolCall(call, restore));
  if (isObject(message["function_call"])) restored["function_call"] = await restoreMember(message["function_call"], "arguments", ARGUMENTS, restore);
  if (isObject(message["audio"])) restored["audio"] = await restoreMember(message["audio"], "transcript", {}, restore);
  const content = message["content"];
  if (typeof content === "string" && "annotations" in message) {
    restored["annotations"] = await shiftCitations(message["annotations"], content, peek);
  }
  return restored;
}

async function restoreToolCall(call: unknown, restore: RestoreText): Promise<unknown> {
  if (!isObject(call)) return call;
  if (isObject(call["function"])) return { ...call, function: await restoreMember(call["function"], "arguments", ARGUMENTS, restore) };
  if (isObject(call["custom"])) return { ...call, custom: await restoreMember(call["custom"], "input", TOOL_INPUT, restore) };
  return call;
}

async function restoreMember(object: JsonObject, member: string, options: RestoreOptions, restore: RestoreText): Promise<JsonObject> {
  const text = object[member];
  return typeof text === "string" ? { ...object, [member]: await restore(text, options) } : object;
}

/** The kind of a part, if it looks like one: an error never repeats free text. */
function nameOf(part: unknown): string {
  const type = isObject(part) ? part["type"] : undefined;
  return typeof type === "string" && /^[a-z_]{1,32}$/.test(type) ? `a part of type ${type}` : "a part of unknown type";
}

/** Members that are names of the protocol, never a person's words. */
const STRUCTURE: ReadonlySet<string> = new Set(["$ref", "format", "id", "model", "name", "pattern", "required", "role", "type"]);
const STRUCTURE_OF_MESSAGE: ReadonlySet<string> = new Set(["id", "type"]);
