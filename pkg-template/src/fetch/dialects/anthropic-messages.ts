/**
 * Anthropic's Messages.
 *
 * Source: https://docs.anthropic.com/en/api/messages
 */
import { PrivetError } from "../../errors.js";
import { isArray, isObject, type JsonObject } from "../../json.js";
import type { RestoreOptions } from "../../types.js";
import type { Author, Dialect, Redactors, Restorers, StreamRestorer } from "../dialect.js";
import { OpenFields } from "../open-fields.js";
import { redactContent, redactRest } from "../parts.js";
import { mapInOrder, redactObject } from "../walk.js";
import { BLOCKS, restoreBlock, restoreCitation, STRUCTURE } from "./anthropic-blocks.js";
import { ARGUMENTS } from "./chat-completions-fields.js";

export const anthropicMessages: Dialect = {
  name: "Anthropic Messages",
  matches: (url, method) => method === "POST" && /\/messages(\/count_tokens)?$/.test(url.pathname),
  redact: redactRequest,
  restore: restoreMessage,
  restoreStream: (restorers) => new EventRestorer(restorers),
};

async function redactRequest(body: JsonObject, redact: Redactors): Promise<JsonObject> {
  const { messages, system, ...rest } = body;
  if (!isArray(messages)) throw new PrivetError("unsupported", "the request has no list of messages", { path: "$.messages" });
  const redacted = await mapInOrder(messages, (message, index) => redactMessage(message, `$.messages[${index}]`, redact));
  const prompt = await redactContent(system, BLOCKS, { path: "$.system", redact, author: "other" });
  const others = await redactObject(rest, "$", redact, { structure: STRUCTURE });
  return { ...body, ...others, messages: redacted, ...(system !== undefined && { system: prompt }) };
}

async function redactMessage(message: unknown, path: string, redact: Redactors): Promise<JsonObject> {
  if (!isObject(message)) throw new PrivetError("unsupported", "a message is not an object", { path });
  const author: Author = message["role"] === "assistant" ? "model" : message["role"] === "user" ? "user" : "other";
  const done = { content: await redactContent(message["content"], BLOCKS, { path: `${path}.content`, redact, author }) };
  return await redactRest(message, done, { path, redact, author }, STRUCTURE);
}

async function restoreMessage(message: JsonObject, restorers: Restorers): Promise<JsonObject> {
  const { content } = message;
  return isArray(content) ? { ...message, content: await mapInOrder(content, (block) => restoreBlock(block, restorers)) } : message;
}

class EventRestorer implements StreamRestorer {
  readonly #restorers: Restorers;
  readonly #fields: OpenFields;
  /** Signed thinking by the index of its block. */
  readonly #thinking = new Map<string, string>();

  constructor(restorers: Restorers) {
    this.#restorers = restorers;
    this.#fields = new OpenFields(restorers);
  }

  async restore(event: JsonObject): Promise<readonly JsonObject[]> {
    const { type, delta } = event;
    const index = String(event["index"]);
    switch (type) {
      case "content_block_start":
        return [{ ...event, content_block: await restoreBlock(event["content_block"], this.#restorers) }];
      case "content_block_delta":
        return isObject(delta) ? [await this.#restoreDelta(event, delta, index)] : [event];
      case "content_block_stop":
        this.#keepThinking(index);
        return [...(await this.#fields.finish(`${index} `)), event];
      case "message_start":
        return isObject(event["message"]) ? [{ ...event, message: await restoreMessage(event["message"], this.#restorers) }] : [event];
      case "ping":
        return [event];
      default:
        // The end, an error, or something newer: first everything that is held back.
        return [...(await this.finish()), event];
    }
  }

  async finish(): Promise<readonly JsonObject[]> {
    return await this.#fields.finish();
  }

  async #restoreDelta(event: JsonObject, delta: JsonObject, index: string): Promise<JsonObject> {
    const { type, citation } = delta;
    if (type === "thinking_delta") this.#thinking.set(index, (this.#thinking.get(index) ?? "") + String(delta["thinking"]));
    if (type === "citations_delta") return { ...event, delta: { ...delta, citation: await restoreCitation(citation, this.#restorers) } };
    const [member, options] = DELTAS.get(String(type)) ?? [];
    const text = member === undefined ? undefined : delta[member];
    if (member === undefined || typeof text !== "string") return event;
    const toEvent = (piece: string): JsonObject => ({ ...event, delta: { ...delta, [member]: piece } });
    const restored = await this.#fields.push({ key: `${index} ${member}`, toEvent, ...(options && { options }) }, text);
    return restored === text ? event : toEvent(restored);
  }

  #keepThinking(index: string): void {
    const thinking = this.#thinking.get(index);
    if (thinking !== undefined) this.#restorers.keep(thinking);
    this.#thinking.delete(index);
  }
}

const DELTAS: ReadonlyMap<string, readonly [string, RestoreOptions]> = new Map([
  ["text_delta", ["text", {}]],
  ["input_json_delta", ["partial_json", ARGUMENTS]],
]);
