/**
 * AG-UI, which CopilotKit and agent back ends speak.
 *
 * Source: https://docs.ag-ui.com/sdk/js/core/events
 */
import { PrivetError } from "../../errors.js";
import { isArray, isObject, type JsonObject } from "../../json.js";
import type { RestoreOptions } from "../../types.js";
import type { Author, Dialect, Redactors, Restorers, StreamRestorer } from "../dialect.js";
import { OpenFields } from "../open-fields.js";
import { callPart, type PartRule, type PartRules, redactContent, redactPart, redactRest, textPart, unseen } from "../parts.js";
import { mapInOrder, redactObject, restoreJson, restoreMembers } from "../walk.js";
import { ARGUMENTS } from "./chat-completions-fields.js";

/** For `wrapFetch`'s `dialects`: an agent has an address of the app's choice. */
export const agUi: Dialect = {
  name: "AG-UI",
  matches: () => false,
  redact: redactRun,
  restore: async (answer, restorers) => (isArray(answer["messages"]) ? { ...answer, messages: await mapInOrder(answer["messages"], (message) => restoreMessage(message, restorers)) } : answer),
  restoreStream: (restorers) => new EventRestorer(restorers),
};

async function redactRun(body: JsonObject, redact: Redactors): Promise<JsonObject> {
  const { messages, ...rest } = body;
  if (!isArray(messages)) throw new PrivetError("unsupported", "the run has no list of messages", { path: "$.messages" });
  const redacted = await mapInOrder(messages, (message, index) => redactMessage(message, `$.messages[${index}]`, redact));
  return { ...body, ...(await redactObject(rest, "$", redact, { structure: STRUCTURE })), messages: redacted };
}

async function redactMessage(message: unknown, path: string, redact: Redactors): Promise<JsonObject> {
  if (!isObject(message)) throw new PrivetError("unsupported", "a message is not an object", { path });
  const author: Author = message["role"] === "user" ? "user" : message["role"] === "assistant" || message["role"] === "reasoning" ? "model" : "other";
  const context = { path, redact, author };
  const done: JsonObject = {};
  if (!isObject(message["content"]) && "content" in message) done["content"] = await redactContent(message["content"], PARTS, { ...context, path: `${path}.content` });
  const calls = message["toolCalls"];
  if (isArray(calls)) {
    done["toolCalls"] = await mapInOrder(calls, (call, index) => redactPart(call, CALLS, { ...context, path: `${path}.toolCalls[${index}]` }));
  }
  return await redactRest(message, done, context, STRUCTURE_OF_MESSAGE);
}

async function restoreMessage(message: unknown, { restore }: Restorers): Promise<unknown> {
  if (!isObject(message)) return message;
  const restored = await restoreMembers(message, ["content"], restore);
  const calls = message["toolCalls"];
  if (!isArray(calls)) return restored;
  const restoredCalls = await mapInOrder(calls, async (call) => (isObject(call) && isObject(call["function"]) ? { ...call, function: await restoreMembers(call["function"], ["arguments"], restore, ARGUMENTS) } : call));
  return { ...restored, toolCalls: restoredCalls };
}

class EventRestorer implements StreamRestorer {
  readonly #restorers: Restorers;
  readonly #fields: OpenFields;

  constructor(restorers: Restorers) {
    this.#restorers = restorers;
    this.#fields = new OpenFields(restorers);
  }

  async restore(event: JsonObject): Promise<readonly JsonObject[]> {
    const type = String(event["type"]);
    const [, stream = "", step] = /^(.*)_(CONTENT|ARGS|CHUNK|END)$/.exec(type) ?? [];
    const options = STREAMS.get(stream);
    const key = `${stream} ${String(event["messageId"] ?? event["toolCallId"])} `;
    if (options !== undefined && step === "END") return [...(await this.#fields.finish(key)), event];
    if (options !== undefined && step !== undefined && typeof event["delta"] === "string") return await this.#restoreDelta(event, event["delta"], key, options);
    return [...(PASSING.has(type) ? [] : await this.finish()), await this.#restoreValues(event)];
  }

  async finish(): Promise<readonly JsonObject[]> {
    return await this.#fields.finish();
  }

  async #restoreDelta(event: JsonObject, delta: string, key: string, options: RestoreOptions): Promise<readonly JsonObject[]> {
    const restored = await this.#fields.push({ key, toEvent: (text) => ({ ...event, delta: text }), options }, delta);
    if (restored === delta) return [event];
    // AG-UI forbids an empty delta.
    return restored === "" ? [] : [{ ...event, delta: restored }];
  }

  /** State, results and messages that come whole. */
  async #restoreValues(event: JsonObject): Promise<JsonObject> {
    const { restore } = this.#restorers;
    const restored: JsonObject = { ...event };
    for (const member of ["snapshot", "value", "result", "content"]) if (member in event) restored[member] = await restoreJson(event[member], restore);
    if (isArray(event["messages"])) restored["messages"] = await mapInOrder(event["messages"], (message) => restoreMessage(message, this.#restorers));
    if (isArray(event["delta"])) restored["delta"] = await mapInOrder(event["delta"], restorePatch(restore));
    return JSON.stringify(restored) === JSON.stringify(event) ? event : restored;
  }
}

/** An operation of a JSON Patch: its value is data, its path is structure. */
function restorePatch(restore: Restorers["restore"]): (operation: unknown) => Promise<unknown> {
  return async (operation) => (isObject(operation) && "value" in operation ? { ...operation, value: await restoreJson(operation["value"], restore) } : operation);
}

const binary: PartRule = async (part, context) => {
  const { mimeType, data, filename } = part;
  if (typeof mimeType !== "string" || typeof data !== "string") throw unseen("binary", context.path);
  const file = await context.redact.file({ mediaType: mimeType, base64: data, name: typeof filename === "string" ? filename : undefined }, context.path);
  return await redactRest(part, { mimeType: file.mediaType, data: file.base64 }, context, STRUCTURE_OF_MESSAGE);
};

/** Streams of text, and how they are restored. */
const STREAMS: ReadonlyMap<string, RestoreOptions> = new Map([
  ["TEXT_MESSAGE", {}],
  ["THINKING_TEXT_MESSAGE", {}],
  ["REASONING_MESSAGE", {}],
  ["TOOL_CALL", ARGUMENTS],
]);
/** Events that come between the pieces of a text without ending it. */
const PASSING: ReadonlySet<string> = new Set(["STATE_SNAPSHOT", "STATE_DELTA", "CUSTOM", "RAW", "ACTIVITY_SNAPSHOT", "ACTIVITY_DELTA", "TEXT_MESSAGE_START", "TOOL_CALL_START"]);

/** Members that are names of the protocol. */
const STRUCTURE: ReadonlySet<string> = new Set(["$ref", "format", "id", "name", "parentRunId", "pattern", "required", "role", "runId", "threadId", "toolCallId", "type"]);
const STRUCTURE_OF_MESSAGE: ReadonlySet<string> = new Set(["encryptedValue", "id", "role", "toolCallId", "type"]);

const CALL = callPart(STRUCTURE, ["arguments"]);
const CALLS: PartRules = new Map([
  [
    "function",
    async (call, context) => {
      const called = call["function"];
      if (!isObject(called)) throw new PrivetError("unsupported", "a tool call has no function", { path: context.path });
      return await redactRest(call, { function: await CALL(called, { ...context, path: `${context.path}.function` }) }, context, STRUCTURE);
    },
  ],
]);
const PARTS: PartRules = new Map([
  ["text", textPart(STRUCTURE_OF_MESSAGE)],
  ["binary", binary],
]);
