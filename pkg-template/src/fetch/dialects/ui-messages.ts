/**
 * What a chat of the AI SDK sends to its own back end: UI messages.
 *
 * Source: https://ai-sdk.dev/docs/reference/ai-sdk-core/ui-message
 */
import { PrivetError } from "../../errors.js";
import { isArray, isObject, type JsonObject } from "../../json.js";
import type { Author, Redactors } from "../dialect.js";
import { redactDataUrl } from "../files.js";
import { callPart, type PartRule, type PartRules, redactPart, redactRest, textPart } from "../parts.js";
import { mapInOrder } from "../walk.js";

export async function redactUiMessages(messages: readonly unknown[], path: string, redact: Redactors): Promise<JsonObject[]> {
  return await mapInOrder(messages, (message, index) => redactUiMessage(message, `${path}[${index}]`, redact));
}

export async function redactUiMessage(message: unknown, path: string, redact: Redactors): Promise<JsonObject> {
  if (!isObject(message)) throw new PrivetError("unsupported", "a message is not an object", { path });
  const author: Author = message["role"] === "assistant" ? "model" : message["role"] === "user" ? "user" : "other";
  const context = { path, redact, author };
  const { parts } = message;
  if (!isArray(parts)) throw new PrivetError("unsupported", "a message has no list of parts", { path: `${path}.parts` });
  const redacted = await mapInOrder(parts, (part, index) => redactPart(part, PARTS, { ...context, path: `${path}.parts[${index}]` }, kindOf(part)));
  return await redactRest(message, { parts: redacted }, context, STRUCTURE);
}

/** Kinds with a name of their own inside: `tool-weather`, `data-chart`. */
function kindOf(part: unknown): string {
  const type = isObject(part) ? String(part["type"]) : "";
  return /^(?:tool|data)-/.exec(type)?.[0] ?? type;
}

const file: PartRule = async (part, context) => {
  const url = await redactDataUrl(part["url"], part["filename"], "file", context);
  const mediaType = /^data:([^;,]*)/.exec(url)?.[1] ?? "";
  return await redactRest(part, { url, mediaType }, context, STRUCTURE);
};

/** Members that are names of the protocol; providers put signatures and encrypted reasoning into their metadata. */
const STRUCTURE: ReadonlySet<string> = new Set([
  "encryptedContent", "format", "id", "itemId", "mediaType", "model", "reasoningEncryptedContent", "redactedData", "role", "signature", "sourceId", "state", "thoughtSignature",
  "toolCallId", "toolName", "type",
]);

const TEXT = textPart(STRUCTURE);
const CALL = callPart(STRUCTURE, [], ["input", "rawInput", "output"]);
const PARTS: PartRules = new Map([
  ["text", TEXT],
  ["reasoning", TEXT],
  ["file", file],
  ["tool-", CALL],
  ["dynamic-tool", CALL],
  ["data-", TEXT],
  ["source-url", TEXT],
  ["source-document", TEXT],
  ["step-start", TEXT],
  ["custom", TEXT],
  ["steering-message", TEXT],
]);
