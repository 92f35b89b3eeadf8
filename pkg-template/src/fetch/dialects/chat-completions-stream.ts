/** The stream of OpenAI's Chat Completions: one restorer for each text of each choice. */
import { isArray, isObject, type JsonObject } from "../json.js";
import type { RestoreOptions } from "../types.js";
import { ARGUMENTS, shiftCitations, TEXT_MEMBERS, TOOL_INPUT } from "./chat-completions-fields.js";
import type { Field, Restorers, StreamRestorer } from "./dialect.js";
import { mapInOrder } from "./walk.js";

export function restoreChunks(restorers: Restorers): StreamRestorer {
  return new ChunkRestorer(restorers);
}

/** A text in the stream, and how a change to it is written. */
interface Slot {
  readonly field: Field;
  readonly choice: number;
  readonly toDelta: (text: string) => JsonObject;
}

class ChunkRestorer implements StreamRestorer {
  readonly #restorers: Restorers;
  readonly #slots = new Map<string, Slot>();
  /** The last chunk: what an event of our own is modelled on. */
  #last: JsonObject = {};

  constructor(restorers: Restorers) {
    this.#restorers = restorers;
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
      if (isEnd) before.push(...(await this.#finish((slot) => slot.choice === index)));
      const hasLogprobs = choice["logprobs"] !== null && choice["logprobs"] !== undefined;
      return delta === choice["delta"] && !hasLogprobs ? choice : { ...choice, delta, ...(hasLogprobs && { logprobs: null }) };
    });
    const isSame = restored.every((choice, index) => choice === choices[index]);
    if (before.length === 0) return [isSame ? event : { ...event, choices: restored }];
    return this.#splitEnd(event, restored, before);
  }

  async finish(): Promise<readonly JsonObject[]> {
    return await this.#finish(() => true);
  }

  /** Text of the last chunk, then what was held back, then the end without text: clients may stop reading at the end. */
  #splitEnd(event: JsonObject, choices: readonly unknown[], held: readonly JsonObject[]): readonly JsonObject[] {
    const hasText = choices.some((choice) => isObject(choice) && isObject(choice["delta"]) && Object.keys(choice["delta"]).length > 0);
    if (!hasText) return [...held, { ...event, choices }];
    const texts = choices.map((choice) => (isObject(choice) ? { ...choice, finish_reason: null } : choice));
    const ends = choices.map((choice) => (isObject(choice) ? { ...choice, delta: {} } : choice));
    return [{ ...withoutUsage(event), choices: texts }, ...held, { ...event, choices: ends }];
  }

  async #finish(isDone: (slot: Slot) => boolean): Promise<JsonObject[]> {
    const events: JsonObject[] = [];
    for (const [key, slot] of this.#slots) {
      if (!isDone(slot)) continue;
      this.#slots.delete(key);
      const text = await slot.field.finish();
      const choice = { index: slot.choice, delta: slot.toDelta(text), finish_reason: null };
      if (text !== "") events.push({ ...withoutUsage(this.#last), choices: [choice] });
    }
    return events;
  }

  async #restoreDelta(delta: JsonObject, choice: number): Promise<JsonObject> {
    const changes: JsonObject = {};
    for (const member of TEXT_MEMBERS) {
      await this.#restoreMember(delta, changes, member, { key: `${choice} ${member}`, choice, toDelta: (text) => ({ [member]: text }) });
    }
    if (isArray(delta["tool_calls"])) {
      const calls = await mapInOrder(delta["tool_calls"], (call, position) => this.#restoreToolCall(call, position, choice));
      if (calls.some((call, index) => !isArray(delta["tool_calls"]) || call !== delta["tool_calls"][index])) changes["tool_calls"] = calls;
    }
    if (isObject(delta["function_call"])) {
      const toDelta = (text: string): JsonObject => ({ function_call: { arguments: text } });
      await this.#restoreInner(delta, changes, "function_call", "arguments", ARGUMENTS, { key: `${choice} function_call`, choice, toDelta });
    }
    if (isObject(delta["audio"])) {
      const toDelta = (text: string): JsonObject => ({ audio: { transcript: text } });
      await this.#restoreInner(delta, changes, "audio", "transcript", {}, { key: `${choice} audio`, choice, toDelta });
    }
    if ("annotations" in delta) changes["annotations"] = await this.#shiftCitations(delta["annotations"], choice);
    return Object.keys(changes).length === 0 ? delta : { ...delta, ...changes };
  }

  async #restoreToolCall(call: unknown, position: number, choice: number): Promise<unknown> {
    if (!isObject(call)) return call;
    const index = typeof call["index"] === "number" ? call["index"] : position;
    const changes: JsonObject = {};
    for (const [outer, inner, options] of TOOL_MEMBERS) {
      const toDelta = (text: string): JsonObject => ({ tool_calls: [{ index, [outer]: { [inner]: text } }] });
      await this.#restoreInner(call, changes, outer, inner, options, { key: `${choice} ${outer} ${index}`, choice, toDelta });
    }
    return Object.keys(changes).length === 0 ? call : { ...call, ...changes };
  }

  async #restoreInner(object: JsonObject, changes: JsonObject, outer: string, inner: string, options: RestoreOptions, place: Place): Promise<void> {
    const value = object[outer];
    if (!isObject(value)) return;
    const inside: JsonObject = {};
    await this.#restoreMember(value, inside, inner, place, options);
    if (inner in inside) changes[outer] = { ...value, ...inside };
  }

  /** Restores the text `object[member]`; writes it to `changes` if it differs. */
  async #restoreMember(object: JsonObject, changes: JsonObject, member: string, place: Place, options?: RestoreOptions): Promise<void> {
    const text = object[member];
    if (typeof text !== "string") return;
    const slot = this.#slots.get(place.key) ?? { field: this.#restorers.makeField(options), choice: place.choice, toDelta: place.toDelta };
    this.#slots.set(place.key, slot);
    const restored = await slot.field.push(text);
    if (restored !== text) changes[member] = restored;
  }

  async #shiftCitations(annotations: unknown, choice: number): Promise<unknown> {
    const wire = this.#slots.get(`${choice} content`)?.field.wire ?? "";
    return await shiftCitations(annotations, wire, this.#restorers.peek);
  }
}

interface Place {
  readonly key: string;
  readonly choice: number;
  readonly toDelta: (text: string) => JsonObject;
}

function withoutUsage(event: JsonObject): JsonObject {
  return "usage" in event ? { ...event, usage: null } : event;
}

const TOOL_MEMBERS = [
  ["function", "arguments", ARGUMENTS],
  ["custom", "input", TOOL_INPUT],
] as const;
