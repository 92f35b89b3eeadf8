/** The stream of OpenAI's Chat Completions: one restorer for each text of each choice. */
import { isArray, isObject, type JsonObject } from "../../json.js";
import { makeShift } from "../citations.js";
import type { Restorers, StreamRestorer } from "../dialect.js";
import { OpenFields, type Place } from "../open-fields.js";
import { mapInOrder } from "../walk.js";
import { ARGUMENTS, shiftCitations, TEXT_MEMBERS, TOOL_INPUT } from "./chat-completions-fields.js";

export function restoreChunks(restorers: Restorers): StreamRestorer {
  return new ChunkRestorer(restorers);
}

class ChunkRestorer implements StreamRestorer {
  readonly #restorers: Restorers;
  readonly #fields: OpenFields;
  /** The last chunk: what an event of our own is modelled on. */
  #last: JsonObject = {};

  constructor(restorers: Restorers) {
    this.#restorers = restorers;
    this.#fields = new OpenFields(restorers);
  }

  async restore(event: JsonObject): Promise<readonly JsonObject[]> {
    const { choices } = event;
    // An error event, or something newer: first everything that is held back.
    if (!isArray(choices)) return [...(await this.finish()), event];
    this.#last = event;
    const before: JsonObject[] = [];
    const restored = await mapInOrder(choices, async (choice, position) => {
      if (!isObject(choice)) return choice;
      const index = typeof choice["index"] === "number" ? choice["index"] : position;
      const delta = isObject(choice["delta"]) ? await this.#restoreDelta(choice["delta"], index) : choice["delta"];
      const isEnd = choice["finish_reason"] !== null && choice["finish_reason"] !== undefined;
      if (isEnd) before.push(...(await this.#fields.finish(`${index} `)));
      const hasLogprobs = choice["logprobs"] !== null && choice["logprobs"] !== undefined;
      return delta === choice["delta"] && !hasLogprobs ? choice : { ...choice, delta, ...(hasLogprobs && { logprobs: null }) };
    });
    // Padding against readers of lengths; beside a restored text it would say how long the placeholder was.
    const { obfuscation, ...plain } = event;
    const isSame = obfuscation === undefined && restored.every((choice, index) => choice === choices[index]);
    if (before.length === 0) return [isSame ? event : { ...plain, choices: restored }];
    return splitEnd(plain, restored, before);
  }

  async finish(): Promise<readonly JsonObject[]> {
    return await this.#fields.finish();
  }

  async #restoreDelta(delta: JsonObject, choice: number): Promise<JsonObject> {
    const changes: JsonObject = {};
    for (const member of TEXT_MEMBERS) {
      await this.#restoreMember(delta, changes, member, this.#place(choice, member, (text) => ({ [member]: text })));
    }
    const calls = delta["tool_calls"];
    if (isArray(calls)) {
      const restored = await mapInOrder(calls, (call, position) => this.#restoreToolCall(call, position, choice));
      if (restored.some((call, index) => call !== calls[index])) changes["tool_calls"] = restored;
    }
    for (const [outer, inner, options] of INNER_MEMBERS) {
      const place = this.#place(choice, outer, (text) => ({ [outer]: { [inner]: text } }), options);
      await this.#restoreInner(delta, changes, outer, inner, place);
    }
    if ("annotations" in delta) {
      changes["annotations"] = await shiftCitations(delta["annotations"], makeShift(this.#fields.wireOf(`${choice} content`), this.#restorers));
    }
    return Object.keys(changes).length === 0 ? delta : { ...delta, ...changes };
  }

  async #restoreToolCall(call: unknown, position: number, choice: number): Promise<unknown> {
    if (!isObject(call)) return call;
    const index = typeof call["index"] === "number" ? call["index"] : position;
    const changes: JsonObject = {};
    for (const [outer, inner, options] of TOOL_MEMBERS) {
      const place = this.#place(choice, `${outer} ${index}`, (text) => ({ tool_calls: [{ index, [outer]: { [inner]: text } }] }), options);
      await this.#restoreInner(call, changes, outer, inner, place);
    }
    return Object.keys(changes).length === 0 ? call : { ...call, ...changes };
  }

  async #restoreInner(object: JsonObject, changes: JsonObject, outer: string, inner: string, place: Place): Promise<void> {
    const value = object[outer];
    if (!isObject(value)) return;
    const inside: JsonObject = {};
    await this.#restoreMember(value, inside, inner, place);
    if (inner in inside) changes[outer] = { ...value, ...inside };
  }

  /** Restores the text `object[member]`; writes it to `changes` if it differs. */
  async #restoreMember(object: JsonObject, changes: JsonObject, member: string, place: Place): Promise<void> {
    const text = object[member];
    if (typeof text !== "string") return;
    const restored = await this.#fields.push(place, text);
    if (restored !== text) changes[member] = restored;
  }

  #place(choice: number, name: string, toDelta: (text: string) => JsonObject, options: Place["options"] = {}): Place {
    const toEvent = (text: string): JsonObject => ({ ...withoutUsage(this.#last), choices: [{ index: choice, delta: toDelta(text), finish_reason: null }] });
    return { key: `${choice} ${name}`, toEvent, options };
  }
}

/** Text of the last chunk, then what was held back, then the end without text: clients may stop reading at the end. */
function splitEnd(event: JsonObject, choices: readonly unknown[], held: readonly JsonObject[]): readonly JsonObject[] {
  const hasText = choices.some((choice) => isObject(choice) && isObject(choice["delta"]) && Object.keys(choice["delta"]).length > 0);
  if (!hasText) return [...held, { ...event, choices }];
  const texts = choices.map((choice) => (isObject(choice) ? { ...choice, finish_reason: null } : choice));
  const ends = choices.map((choice) => (isObject(choice) ? { ...choice, delta: {} } : choice));
  return [{ ...withoutUsage(event), choices: texts }, ...held, { ...event, choices: ends }];
}

function withoutUsage(event: JsonObject): JsonObject {
  const plain: JsonObject = { ...event, ...("usage" in event && { usage: null }) };
  delete plain["obfuscation"];
  return plain;
}

const TOOL_MEMBERS = [
  ["function", "arguments", ARGUMENTS],
  ["custom", "input", TOOL_INPUT],
] as const;
const INNER_MEMBERS = [
  ["function_call", "arguments", ARGUMENTS],
  ["audio", "transcript", {}],
] as const;
