/**
 * Google's Gemini: `generateContent`, `streamGenerateContent`, `countTokens` and the embeddings.
 *
 * It takes member names in two spellings, `systemInstruction` and `system_instruction`; answers have the first.
 *
 * Source: https://ai.google.dev/api/generate-content
 */
import { PrivetError } from "../../errors.js";
import { isArray, isObject, type JsonObject } from "../../json.js";
import type { Author, Dialect, Redactors } from "../dialect.js";
import { callPart, checkSigned, type PartContext, type PartRule, type PartRules, redactPart, redactRest, textPart, unseen } from "../parts.js";
import { mapInOrder, redactJson } from "../walk.js";
import { CandidateRestorer, restoreCandidates } from "./gemini-answer.js";

export const gemini: Dialect = {
  name: "Gemini",
  matches: (url, method) => method === "POST" && /:(?:generateContent|streamGenerateContent|countTokens|embedContent|batchEmbedContents)$/.test(url.pathname),
  redact: redactRequest,
  restore: restoreCandidates,
  restoreStream: (restorers) => new CandidateRestorer(restorers),
};

async function redactRequest(body: JsonObject, redact: Redactors, path = "$"): Promise<JsonObject> {
  if (!MEMBERS.some((member) => member in body)) throw new PrivetError("unsupported", "the request has no contents", { path: `${path}.contents` });
  const done: JsonObject = {};
  for (const [key, value] of Object.entries(body)) {
    const at = `${path}.${key}`;
    if (key === "contents") done[key] = await redactContents(value, at, redact);
    else if (CONTENTS.has(key)) done[key] = await redactTurn(value, at, redact);
    else if (key === "requests" && isArray(value)) done[key] = await mapInOrder(value, (each, index) => redactNested(each, `${at}[${index}]`, redact));
    else if (key === "generateContentRequest") done[key] = await redactNested(value, at, redact);
  }
  return await redactRest(body, done, { path, redact, author: "other" }, STRUCTURE);
}

async function redactNested(request: unknown, path: string, redact: Redactors): Promise<JsonObject> {
  if (!isObject(request)) throw new PrivetError("unsupported", "a request is not an object", { path });
  return await redactRequest(request, redact, path);
}

async function redactContents(contents: unknown, path: string, redact: Redactors): Promise<unknown> {
  if (isArray(contents)) return await mapInOrder(contents, (turn, index) => redactTurn(turn, `${path}[${index}]`, redact));
  return await redactTurn(contents, path, redact);
}

async function redactTurn(turn: unknown, path: string, redact: Redactors): Promise<unknown> {
  if (typeof turn === "string") return await redact.text(turn, path, "user");
  if (!isObject(turn)) throw new PrivetError("unsupported", "the content is neither text nor an object", { path });
  const author: Author = turn["role"] === "model" ? "model" : turn["role"] === "user" ? "user" : "other";
  const { parts } = turn;
  const context = { path: `${path}.parts`, redact, author };
  const done = isArray(parts) ? { parts: await mapInOrder(parts, (part, index) => redactOne(part, { ...context, path: `${context.path}[${index}]` })) } : isObject(parts) ? { parts: await redactOne(parts, context) } : {};
  return await redactRest(turn, done, { ...context, path }, STRUCTURE);
}

/** A part says what it is by the member that it has. */
async function redactOne(part: unknown, context: PartContext): Promise<JsonObject> {
  const kind = isObject(part) ? Object.keys(part).map(toCamelCase).find((member) => PARTS.has(member)) : undefined;
  return await redactPart(part, PARTS, context, kind ?? "");
}

function toCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const text: PartRule = async (part, context) => {
  const isSigned = part["thought"] === true && SIGNATURES.some((member) => typeof part[member] === "string");
  if (!isSigned || typeof part["text"] !== "string") return await TEXT(part, context);
  return await redactRest(part, { text: await checkSigned(part["text"], { ...context, path: `${context.path}.text` }) }, context, STRUCTURE);
};

/** The rule of a part whose kind is a member with an object. */
function inside(member: string, rule: PartRule): PartRule {
  return async (part, context) => {
    const key = Object.keys(part).find((name) => toCamelCase(name) === member) ?? member;
    const value = part[key];
    if (!isObject(value)) throw unseen(member, context.path);
    return await redactRest(part, { [key]: await rule(value, { ...context, path: `${context.path}.${key}` }) }, context, STRUCTURE);
  };
}

const blob: PartRule = async (value, context) => {
  const mediaType = value["mimeType"] ?? value["mime_type"];
  const { data, displayName } = value;
  if (typeof mediaType !== "string" || typeof data !== "string") throw unseen("inlineData", context.path);
  const file = await context.redact.file({ mediaType, base64: data, name: typeof displayName === "string" ? displayName : undefined }, context.path);
  const done = { ...("mime_type" in value ? { mime_type: file.mediaType } : { mimeType: file.mediaType }), data: file.base64 };
  return await redactRest(value, done, context, STRUCTURE);
};

const response: PartRule = async (value, context) => {
  const { parts } = value;
  const done: JsonObject = {};
  if ("response" in value) done["response"] = await redactJson(value["response"], `${context.path}.response`, context.redact, { numbers: true });
  if (isArray(parts)) done["parts"] = await mapInOrder(parts, (part, index) => redactOne(part, { ...context, path: `${context.path}.parts[${index}]` }));
  return await redactRest(value, done, context, STRUCTURE);
};

const MEMBERS = ["contents", "content", "requests", "generateContentRequest"];
const CONTENTS: ReadonlySet<string> = new Set(["content", "systemInstruction", "system_instruction"]);
const SIGNATURES = ["thoughtSignature", "thought_signature"];

/** Members that are names of the protocol. */
const STRUCTURE: ReadonlySet<string> = new Set([
  "$ref", "cachedContent", "cached_content", "format", "id", "language", "mimeType", "mime_type", "model", "name", "outcome", "pattern", "required", "role", "taskType",
  "thoughtSignature", "thought_signature", "type",
]);

const TEXT = textPart(STRUCTURE);
const PARTS: PartRules = new Map([
  ["text", text],
  ["inlineData", inside("inlineData", blob)],
  ["functionCall", inside("functionCall", callPart(STRUCTURE, [], ["args"]))],
  ["functionResponse", inside("functionResponse", response)],
  ["executableCode", inside("executableCode", TEXT)],
  ["codeExecutionResult", inside("codeExecutionResult", TEXT)],
]);
