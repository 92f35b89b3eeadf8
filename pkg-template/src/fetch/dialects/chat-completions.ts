/**
 * OpenAI's Chat Completions, as OpenAI and many others speak it.
 *
 * Source: https://platform.openai.com/docs/api-reference/chat
 */
import { PrivetError } from "../../errors.js";
import { isArray, isObject, type JsonObject } from "../../json.js";
import { makeShift } from "../citations.js";
import type { Author, Dialect, Redactors, Restorers, RestoreText } from "../dialect.js";
import { redactDataFile, redactDataUrl, toTextPart } from "../files.js";
import { callPart, type PartContext, type PartRule, type PartRules, redactContent, redactPart, redactRest, textPart, unseen } from "../parts.js";
import { mapInOrder, redactObject, restoreMembers } from "../walk.js";
import { ARGUMENTS, shiftCitations, TEXT_MEMBERS, TOOL_INPUT } from "./chat-completions-fields.js";
import { restoreChunks } from "./chat-completions-stream.js";

export const chatCompletions: Dialect = {
  name: "OpenAI Chat Completions",
  matches: (url, method) => method === "POST" && url.pathname.endsWith("/chat/completions"),
  redact: redactRequest,
  restore: restoreAnswer,
  restoreStream: restoreChunks,
};

async function redactRequest(body: JsonObject, redact: Redactors): Promise<JsonObject> {
  const { messages, ...rest } = body;
  if (!isArray(messages)) throw new PrivetError("unsupported", "the request has no list of messages", { path: "$.messages" });
  // The messages first: what is found there is redacted in the other members too.
  const redacted = await mapInOrder(messages, (message, index) => redactMessage(message, `$.messages[${index}]`, redact));
  return { ...body, ...(await redactObject(rest, "$", redact, { structure: STRUCTURE })), messages: redacted };
}

async function redactMessage(message: unknown, path: string, redact: Redactors): Promise<JsonObject> {
  if (!isObject(message)) throw new PrivetError("unsupported", "a message is not an object", { path });
  const author: Author = message["role"] === "assistant" ? "model" : message["role"] === "user" ? "user" : "other";
  const done: JsonObject = {};
  if ("content" in message) done["content"] = await redactContent(message["content"], PARTS, { path: `${path}.content`, redact, author });
  if (isObject(message["function_call"])) done["function_call"] = await CALL(message["function_call"], { path: `${path}.function_call`, redact, author });
  if (isArray(message["tool_calls"])) done["tool_calls"] = await redactToolCalls(message["tool_calls"], { path: `${path}.tool_calls`, redact, author });
  return await redactRest(message, done, { path, redact, author }, STRUCTURE_OF_MESSAGE);
}

async function redactToolCalls(calls: readonly unknown[], context: PartContext): Promise<unknown> {
  return await mapInOrder(calls, async (call, index) => {
    const at = { ...context, path: `${context.path}[${index}]` };
    if (!isObject(call)) throw new PrivetError("unsupported", "a tool call is not an object", { path: at.path });
    const done: JsonObject = {};
    for (const member of ["function", "custom"]) {
      if (call[member] !== undefined) done[member] = await redactPart(call[member], CALLS, { ...at, path: `${at.path}.${member}` }, member);
    }
    return await redactRest(call, done, at, STRUCTURE);
  });
}

const imagePart: PartRule = async (part, context) => {
  const image = part["image_url"];
  if (!isObject(image)) throw unseen("image_url", context.path);
  return { ...part, image_url: { ...image, url: await redactDataUrl(image["url"], undefined, "image_url", context) } };
};

const filePart: PartRule = async (part, context) => {
  const file = part["file"];
  if (!isObject(file) || "file_id" in file) throw unseen("file", context.path);
  const redacted = await redactDataFile(file["file_data"], file["filename"], "file", context);
  const text = await toTextPart(redacted, context);
  if (text !== undefined) return { type: "text", text };
  const done = { file_data: `data:${redacted.mediaType};base64,${redacted.base64}` };
  return { ...part, file: await redactRest(file, done, context, STRUCTURE_OF_MESSAGE) };
};

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

async function restoreMessage(message: JsonObject, restorers: Restorers): Promise<JsonObject> {
  const { restore } = restorers;
  const restored = await restoreMembers(message, TEXT_MEMBERS, restore);
  if (isArray(message["tool_calls"])) restored["tool_calls"] = await mapInOrder(message["tool_calls"], (call) => restoreToolCall(call, restore));
  if (isObject(message["function_call"])) restored["function_call"] = await restoreMembers(message["function_call"], ["arguments"], restore, ARGUMENTS);
  if (isObject(message["audio"])) restored["audio"] = await restoreMembers(message["audio"], ["transcript"], restore);
  const content = message["content"];
  if (typeof content === "string" && "annotations" in message) restored["annotations"] = await shiftCitations(message["annotations"], makeShift(content, restorers));
  return restored;
}

async function restoreToolCall(call: unknown, restore: RestoreText): Promise<unknown> {
  if (!isObject(call)) return call;
  if (isObject(call["function"])) return { ...call, function: await restoreMembers(call["function"], ["arguments"], restore, ARGUMENTS) };
  if (isObject(call["custom"])) return { ...call, custom: await restoreMembers(call["custom"], ["input"], restore, TOOL_INPUT) };
  return call;
}

/** Members that are names of the protocol. */
const STRUCTURE: ReadonlySet<string> = new Set(["$ref", "format", "id", "model", "name", "pattern", "required", "role", "type"]);
const STRUCTURE_OF_MESSAGE: ReadonlySet<string> = new Set(["id", "role", "tool_call_id", "type"]);

const CALL = callPart(STRUCTURE, ["arguments"]);
const CALLS: PartRules = new Map([
  ["function", CALL],
  ["custom", textPart(STRUCTURE)],
]);
const PARTS: PartRules = new Map([
  ["text", textPart(STRUCTURE_OF_MESSAGE)],
  ["refusal", textPart(STRUCTURE_OF_MESSAGE)],
  ["image_url", imagePart],
  ["file", filePart],
]);
