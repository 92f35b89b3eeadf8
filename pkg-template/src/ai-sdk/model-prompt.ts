/** What a language model of the AI SDK is asked. */
import { PrivetError } from "../errors.js";
import type { Author, Redactors } from "../fetch/dialect.js";
import { callPart, type PartRules, redactContent, redactRest, textPart } from "../fetch/parts.js";
import { mapInOrder, redactJson } from "../fetch/walk.js";
import { isArray, isObject, type JsonObject } from "../json.js";

export async function redactPrompt(prompt: unknown, redact: Redactors): Promise<JsonObject[]> {
  if (!isArray(prompt)) throw new PrivetError("unsupported", "the call has no prompt", { path: "$.prompt" });
  return await mapInOrder(prompt, async (message, index) => {
    const path = `$.prompt[${index}]`;
    if (!isObject(message)) throw new PrivetError("unsupported", "a message is not an object", { path });
    const author: Author = message["role"] === "assistant" ? "model" : message["role"] === "user" ? "user" : "other";
    const done = { content: await redactContent(message["content"], PARTS, { path: `${path}.content`, redact, author }) };
    return await redactRest(message, done, { path, redact, author }, STRUCTURE);
  });
}

/** The other members of a call that hold text. */
export async function redactSettings(params: object, redact: Redactors): Promise<JsonObject> {
  const members = SETTINGS.filter((member) => member in params);
  const settings = await mapInOrder(members, async (member): Promise<[string, unknown]> => [member, await redactJson(Reflect.get(params, member), `$.${member}`, redact, { structure: STRUCTURE })]);
  return Object.fromEntries(settings);
}

const SETTINGS = ["tools", "stopSequences", "responseFormat", "providerOptions"];

/** Members that are names of the protocol; providers put signatures into their options. */
const STRUCTURE: ReadonlySet<string> = new Set([
  "$ref", "$schema", "approvalId", "encryptedContent", "format", "id", "itemId", "name", "pattern", "reasoningEncryptedContent", "redactedData", "required", "role", "signature",
  "thoughtSignature", "toolCallId", "toolName", "type",
]);

const TEXT = textPart(STRUCTURE);
/** A file is refused: it has no rule. */
const PARTS: PartRules = new Map([
  ["text", TEXT],
  ["reasoning", TEXT],
  ["tool-call", callPart(STRUCTURE, ["input"], ["input"])],
  ["tool-result", callPart(STRUCTURE, [], ["output", "result"])],
  ["tool-approval-response", TEXT],
  ["tool-approval-request", TEXT],
]);
