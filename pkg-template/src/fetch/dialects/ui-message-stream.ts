/**
 * The AI SDK's UI-message stream, between a chat and its own back end. `privet/ai-sdk` is the closer seam; this one is for
 * chats whose transport only takes a `fetch`.
 *
 * Source: https://ai-sdk.dev/docs/ai-sdk-ui/stream-protocol
 */
import { PrivetError } from "../../errors.js";
import { isArray, isObject, type JsonObject } from "../../json.js";
import type { RestoreOptions } from "../../types.js";
import type { Dialect, Redactors, Restorers, StreamRestorer } from "../dialect.js";
import { OpenFields } from "../open-fields.js";
import { mapInOrder, redactObject, restoreJson, restoreMembers } from "../walk.js";
import { ARGUMENTS } from "./chat-completions-fields.js";
import { redactUiMessage, redactUiMessages } from "./ui-messages.js";

/** For `wrapFetch`'s `dialects`: the back end of a chat has an address of the app's choice. */
export const uiMessageStream: Dialect = {
  name: "AI SDK UI-message stream",
  matches: () => false,
  redact: redactRequest,
  restore: restoreAnswer,
  restoreStream: (restorers) => new UiChunkRestorer(restorers),
  plainText: true,
};

async function redactRequest(body: JsonObject, redact: Redactors): Promise<JsonObject> {
  const { messages, message, ...rest } = body;
  const done: JsonObject = {};
  if (isArray(messages)) done["messages"] = await redactUiMessages(messages, "$.messages", redact);
  // Chats whose server keeps the history send the last message alone.
  if (message !== undefined) done["message"] = await redactUiMessage(message, "$.message", redact);
  if (Object.keys(done).length === 0) throw new PrivetError("unsupported", "the request has no messages", { path: "$.messages" });
  return { ...body, ...(await redactObject(rest, "$", redact, { structure: STRUCTURE })), ...done };
}

/** A whole answer is a message, or a list of them. */
async function restoreAnswer(answer: JsonObject, restorers: Restorers): Promise<JsonObject> {
  const { messages, parts } = answer;
  if (isArray(messages)) return { ...answer, messages: await mapInOrder(messages, (each) => (isObject(each) ? restoreAnswer(each, restorers) : Promise.resolve(each))) };
  if (!isArray(parts)) return answer;
  return { ...answer, parts: await mapInOrder(parts, (part) => (isObject(part) ? restorePart(part, restorers) : Promise.resolve(part))) };
}

async function restorePart(part: JsonObject, restorers: Restorers): Promise<JsonObject> {
  const restored = await restoreMembers(part, ["text", "title", "filename", "errorText"], restorers.restore);
  return await restoreValues(restored, restorers);
}

/** Restores the chunks of one answer, as objects: for an event stream and for a transport. */
export class UiChunkRestorer implements StreamRestorer {
  readonly #restorers: Restorers;
  readonly #fields: OpenFields;

  constructor(restorers: Restorers) {
    this.#restorers = restorers;
    this.#fields = new OpenFields(restorers);
  }

  async restore(chunk: JsonObject): Promise<readonly JsonObject[]> {
    const type = String(chunk["type"]);
    const { member, id, options } = DELTAS.get(type) ?? {};
    if (member !== undefined && id !== undefined) return [await this.#restoreDelta(chunk, member, `${type} ${String(chunk[id])} `, options)];
    const ended = ENDS.get(type);
    if (ended !== undefined) return [...(await this.#fields.finish(`${ended.delta} ${String(chunk[ended.id])} `)), await restorePart(chunk, this.#restorers)];
    const held = STOPS.has(type) ? await this.finish() : [];
    const restored = await restorePart(chunk, this.#restorers);
    return [...held, JSON.stringify(restored) === JSON.stringify(chunk) ? chunk : restored];
  }

  async finish(): Promise<readonly JsonObject[]> {
    return await this.#fields.finish();
  }

  async #restoreDelta(chunk: JsonObject, member: string, key: string, options: RestoreOptions = {}): Promise<JsonObject> {
    const text = chunk[member];
    if (typeof text !== "string") return chunk;
    const toEvent = (piece: string): JsonObject => ({ ...chunk, [member]: piece });
    const restored = await this.#fields.push({ key, toEvent, options }, text);
    return restored === text ? chunk : toEvent(restored);
  }
}

/** Values of any shape: what a tool is called with, what it gave back, data of the app. */
async function restoreValues(object: JsonObject, { restore }: Restorers): Promise<JsonObject> {
  const restored = { ...object };
  for (const [member, options] of VALUES) if (member in object) restored[member] = await restoreJson(object[member], restore, options);
  return restored;
}

const VALUES: readonly (readonly [string, RestoreOptions])[] = [
  ["input", { escape: "text", sink: "toolArguments" }],
  ["output", {}],
  ["data", {}],
  ["messageMetadata", {}],
];

const DELTAS: ReadonlyMap<string, { readonly member: string; readonly id: string; readonly options?: RestoreOptions }> = new Map([
  ["text-delta", { member: "delta", id: "id" }],
  ["reasoning-delta", { member: "delta", id: "id" }],
  ["tool-input-delta", { member: "inputTextDelta", id: "toolCallId", options: ARGUMENTS }],
]);
/** Chunks that end a text. */
const ENDS: ReadonlyMap<string, { readonly delta: string; readonly id: string }> = new Map([
  ["text-end", { delta: "text-delta", id: "id" }],
  ["reasoning-end", { delta: "reasoning-delta", id: "id" }],
  ["tool-input-available", { delta: "tool-input-delta", id: "toolCallId" }],
  ["tool-input-error", { delta: "tool-input-delta", id: "toolCallId" }],
]);
const STOPS: ReadonlySet<string> = new Set(["abort", "error", "finish", "finish-step"]);

/** Members that are names of the protocol. */
const STRUCTURE: ReadonlySet<string> = new Set(["id", "messageId", "model", "trigger"]);
