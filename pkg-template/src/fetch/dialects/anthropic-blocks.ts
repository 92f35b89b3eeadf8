/** The content blocks of Anthropic's Messages. */
import { isArray, isObject, type JsonObject } from "../../json.js";
import type { RestoreOptions } from "../../types.js";
import { makeShift, shiftMembers } from "../citations.js";
import type { Restorers } from "../dialect.js";
import { textOf } from "../files.js";
import { callPart, checkSigned, type PartRule, type PartRules, redactContent, redactPart, redactRest, textPart, unseen } from "../parts.js";
import { mapInOrder, restoreJson, restoreMembers } from "../walk.js";

/** A block of an answer, as it is shown. Thinking is signed: it stays as it came. */
export async function restoreBlock(block: unknown, restorers: Restorers): Promise<unknown> {
  if (!isObject(block)) return block;
  const { type, thinking, citations, input } = block;
  if (type === "thinking" && typeof thinking === "string") restorers.keep(thinking);
  if (type === "text") {
    const restored = await restoreMembers(block, ["text"], restorers.restore);
    return isArray(citations) ? { ...restored, citations: await mapInOrder(citations, (each) => restoreCitation(each, restorers)) } : restored;
  }
  if (typeof type === "string" && type.endsWith("tool_use") && isObject(input)) {
    return { ...block, input: await restoreJson(input, restorers.restore, TOOL_VALUE) };
  }
  return block;
}

/** A citation of a document of the request: its words are restored, and so is the place where they stand in the app's document. */
export async function restoreCitation(citation: unknown, restorers: Restorers): Promise<unknown> {
  if (!isObject(citation)) return citation;
  const restored = await restoreMembers(citation, ["cited_text", "document_title", "title"], restorers.peek);
  const document = documentsOf(restorers.sent)[Number(citation["document_index"])];
  if (citation["type"] !== "char_location" || document === undefined) return restored;
  return await shiftMembers(restored, ["start_char_index", "end_char_index"], makeShift(document, restorers));
}

/** The texts of all documents of a request, in the order in which citations count them. */
function documentsOf(value: unknown): readonly string[] {
  if (isArray(value)) return value.flatMap(documentsOf);
  if (!isObject(value)) return [];
  if (value["type"] !== "document") return documentsOf(value["messages"] ?? value["content"]);
  const { source } = value;
  return [isObject(source) && typeof source["data"] === "string" ? source["data"] : ""];
}

const image: PartRule = async (block, context) => ({ ...block, source: await redactSource(block["source"], "image", context) });

const document: PartRule = async (block, context) => {
  const done = { source: await redactSource(block["source"], "document", context) };
  return await redactRest(block, done, context, STRUCTURE);
};

async function redactSource(source: unknown, kind: string, context: Parameters<PartRule>[1]): Promise<JsonObject> {
  const at = { ...context, path: `${context.path}.source` };
  if (!isObject(source)) throw unseen(kind, at.path);
  const { type, media_type: mediaType, data } = source;
  if (type === "text") return await TEXT(source, at);
  if (type === "content") return await redactRest(source, { content: await redactContent(source["content"], BLOCKS, { ...at, path: `${at.path}.content` }) }, at, STRUCTURE);
  if (type !== "base64" || typeof mediaType !== "string" || typeof data !== "string") throw unseen(kind, at.path);
  const file = await at.redact.file({ mediaType, base64: data }, at.path);
  // A document that became a text is sent as one.
  if (file.mediaType.startsWith("text/")) return { type: "text", media_type: "text/plain", data: textOf(file) };
  return { type, media_type: file.mediaType, data: file.base64 };
}

const thinking: PartRule = async (block, context) => {
  if (typeof block["thinking"] === "string") await checkSigned(block["thinking"], { ...context, path: `${context.path}.thinking` });
  return block;
};

const result: PartRule = async (block, context) => {
  const content = isObject(block["content"]) ? block["content"] : undefined;
  const at = { ...context, path: `${context.path}.content` };
  const done = { content: content === undefined ? await redactContent(block["content"], BLOCKS, at) : await redactPart(content, RESULTS, at) };
  return await redactRest(block, "content" in block ? done : {}, context, STRUCTURE);
};

/** Values in the input of a tool are strings of their own. */
const TOOL_VALUE: RestoreOptions = { escape: "text", sink: "toolArguments" };

/** Members that are names of the protocol. */
export const STRUCTURE: ReadonlySet<string> = new Set([
  "$ref", "authorization_token", "data", "encrypted_content", "encrypted_index", "file_id", "format", "id", "media_type", "model", "name", "pattern", "required", "role",
  "signature", "tool_use_id", "ttl", "type",
]);

/** Texts have a member `data`, too, in a document. */
const STRUCTURE_OF_TEXT: ReadonlySet<string> = new Set([...STRUCTURE].filter((member) => member !== "data"));

const TEXT = textPart(STRUCTURE_OF_TEXT);
const CALL = callPart(STRUCTURE, [], ["input"]);
const RESULTS: PartRules = new Map(
  ["web_search", "web_fetch", "code_execution", "bash_code_execution", "text_editor_code_execution", "tool_search"].flatMap((tool) => [
    [`${tool}_result`, TEXT],
    [`${tool}_tool_result_error`, TEXT],
    [`${tool}_tool_result`, TEXT],
  ]),
);
export const BLOCKS: PartRules = new Map([
  ["text", TEXT],
  ["image", image],
  ["document", document],
  ["search_result", TEXT],
  ["thinking", thinking],
  ["redacted_thinking", textPart(STRUCTURE)],
  ["tool_use", CALL],
  ["server_tool_use", CALL],
  ["mcp_tool_use", CALL],
  ["tool_result", result],
  ["mcp_tool_result", result],
  ["web_search_tool_result", result],
  ["web_search_result", TEXT],
]);
