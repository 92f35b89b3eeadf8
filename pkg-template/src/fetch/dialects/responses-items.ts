/** The items of OpenAI's Responses: what the input and the output of a model are made of. */
import { asText, isArray, isObject, type JsonObject } from "../../json.js";
import type { RestoreOptions } from "../../types.js";
import { makeShift, type Shift, shiftMembers } from "../citations.js";
import type { Author, Restorers } from "../dialect.js";
import { redactDataFile, redactDataUrl, toTextPart } from "../files.js";
import { callPart, type PartContext, type PartRule, type PartRules, redactContent, redactPart, redactRest, textPart, unseen } from "../parts.js";
import { mapInOrder, restoreMembers } from "../walk.js";
import { ARGUMENTS, TOOL_INPUT } from "./chat-completions-fields.js";

/** An item of the input, ready to leave. */
export async function redactItem(item: unknown, context: PartContext): Promise<JsonObject> {
  const { type, role } = isObject(item) ? item : {};
  const kind = type === undefined ? (role === undefined ? "item_reference" : "message") : asText(type);
  const author: Author = role === "user" ? "user" : role === "assistant" || kind === "reasoning" || kind.endsWith("_call") ? "model" : "other";
  return await redactPart(item, ITEMS, { ...context, author }, kind);
}

/** An item of the output, as it is shown. */
export async function restoreItem(item: unknown, restorers: Restorers): Promise<unknown> {
  if (!isObject(item)) return item;
  const restored = await restoreTexts(item, restorers);
  for (const list of ["content", "summary"]) {
    const parts = item[list];
    if (isArray(parts)) restored[list] = await mapInOrder(parts, (part) => restorePart(part, restorers));
  }
  return restored;
}

/** A part of an item, as it is shown. */
export async function restorePart(part: unknown, restorers: Restorers): Promise<unknown> {
  if (!isObject(part)) return part;
  const restored = await restoreMembers(part, ["text", "refusal", "transcript"], restorers.restore);
  const { text, annotations } = part;
  if ("logprobs" in part) restored["logprobs"] = [];
  if (typeof text === "string" && isArray(annotations)) {
    const shift = makeShift(text, restorers);
    restored["annotations"] = await mapInOrder(annotations, (annotation) => shiftAnnotation(annotation, shift));
  }
  return restored;
}

export async function shiftAnnotation(annotation: unknown, shift: Shift): Promise<unknown> {
  if (!isObject(annotation)) return annotation;
  // The index of a cited file counts in the text; that of a file of the sandbox, too.
  return await shiftMembers(annotation, ["start_index", "end_index", "index"], shift);
}

async function restoreTexts(item: JsonObject, { restore }: Restorers): Promise<JsonObject> {
  let restored = item;
  for (const [member, options] of TOOL_MEMBERS) restored = await restoreMembers(restored, [member], restore, options);
  return restored;
}

const message: PartRule = async (item, context) => {
  const done = { content: await redactContent(item["content"], PARTS, { ...context, path: `${context.path}.content` }) };
  return await redactRest(item, done, context, STRUCTURE);
};

/** What a tool gave back: a text, or parts like those of a message. */
const output: PartRule = async (item, context) => {
  const done = { output: await redactContent(item["output"], PARTS, { ...context, path: `${context.path}.output` }) };
  return await redactRest(item, done, context, STRUCTURE);
};

const image: PartRule = async (part, context) => {
  if (part["image_url"] === undefined || part["image_url"] === null) throw unseen("input_image", context.path);
  return { ...part, image_url: await redactDataUrl(part["image_url"], undefined, "input_image", context) };
};

const file: PartRule = async (part, context) => {
  if (part["file_data"] === undefined) throw unseen("input_file", context.path);
  const redacted = await redactDataFile(part["file_data"], part["filename"], "input_file", context);
  const text = await toTextPart(redacted, context);
  if (text !== undefined) return { type: "input_text", text };
  return await redactRest(part, { file_data: `data:${redacted.mediaType};base64,${redacted.base64}` }, context, STRUCTURE);
};

/** Members of a tool call that a tool runs with. */
const TOOL_MEMBERS: readonly (readonly [string, RestoreOptions])[] = [
  ["arguments", ARGUMENTS],
  ["code", TOOL_INPUT],
  ["input", TOOL_INPUT],
];

/** Members that are names of the protocol. */
export const STRUCTURE: ReadonlySet<string> = new Set([
  "$ref", "approval_request_id", "authorization", "call_id", "container_id", "detail", "encrypted_content", "file_id", "format", "id", "include", "model", "name",
  "pattern", "previous_response_id", "required", "role", "status", "type", "vector_store_ids",
]);

const TEXT = textPart(STRUCTURE);
const PARTS: PartRules = new Map([
  ["input_text", TEXT],
  ["output_text", TEXT],
  ["text", TEXT],
  ["refusal", TEXT],
  ["summary_text", TEXT],
  ["reasoning_text", TEXT],
  ["input_image", image],
  ["input_file", file],
]);
const CALL = callPart(STRUCTURE, ["arguments"]);
const ITEMS: PartRules = new Map([
  ["message", message],
  ["function_call", CALL],
  ["mcp_call", CALL],
  ["mcp_approval_request", CALL],
  ["mcp_approval_response", TEXT],
  ["mcp_list_tools", TEXT],
  ["function_call_output", output],
  ["custom_tool_call", TEXT],
  ["custom_tool_call_output", output],
  ["reasoning", TEXT],
  ["compaction", TEXT],
  ["item_reference", TEXT],
  ["web_search_call", TEXT],
  ["file_search_call", TEXT],
  ["code_interpreter_call", TEXT],
  ["local_shell_call", TEXT],
  ["local_shell_call_output", TEXT],
  ["shell_call", TEXT],
  ["shell_call_output", TEXT],
  ["apply_patch_call", TEXT],
  ["apply_patch_call_output", TEXT],
]);
