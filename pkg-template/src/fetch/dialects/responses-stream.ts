/** The stream of OpenAI's Responses: a text comes in pieces, then whole, again with its part, its item, and the whole response. */
import { isObject, type JsonObject } from "../../json.js";
import type { RestoreOptions } from "../../types.js";
import { makeShift } from "../citations.js";
import type { Restorers, StreamRestorer } from "../dialect.js";
import { OpenFields } from "../open-fields.js";
import { restoreMembers } from "../walk.js";
import { ARGUMENTS, TOOL_INPUT } from "./chat-completions-fields.js";
import { restoreItem, restorePart, shiftAnnotation } from "./responses-items.js";

type RestoreWhole = (response: JsonObject, restorers: Restorers) => Promise<JsonObject>;

export function restoreResponseEvents(restorers: Restorers, restoreWhole: RestoreWhole): StreamRestorer {
  return new EventRestorer(restorers, restoreWhole);
}

class EventRestorer implements StreamRestorer {
  readonly #restorers: Restorers;
  readonly #restoreWhole: RestoreWhole;
  readonly #fields: OpenFields;

  constructor(restorers: Restorers, restoreWhole: RestoreWhole) {
    this.#restorers = restorers;
    this.#restoreWhole = restoreWhole;
    this.#fields = new OpenFields(restorers);
  }

  async restore(event: JsonObject): Promise<readonly JsonObject[]> {
    const { type, response } = event;
    if (typeof type !== "string") return [...(await this.finish()), event];
    const [, name = "", step] = /^(.*)\.(delta|done)$/.exec(type) ?? [];
    const text = TEXTS.get(name);
    if (text !== undefined && step === "delta") return [await this.#restoreDelta(event, name, text.options)];
    if (text !== undefined) return [...(await this.#fields.finish(keyOf(name, event))), await this.#restoreDone(event, text)];
    if (isObject(response)) {
      const held = ENDS.has(type) ? await this.finish() : [];
      return [...held, { ...event, response: await this.#restoreWhole(response, this.#restorers) }];
    }
    if ("part" in event) return [{ ...event, part: await restorePart(event["part"], this.#restorers) }];
    if ("item" in event) return [{ ...event, item: await restoreItem(event["item"], this.#restorers) }];
    if ("annotation" in event) return [await this.#restoreAnnotation(event)];
    return type === "error" ? [...(await this.finish()), event] : [event];
  }

  async finish(): Promise<readonly JsonObject[]> {
    return await this.#fields.finish();
  }

  async #restoreDelta(event: JsonObject, name: string, options: RestoreOptions): Promise<JsonObject> {
    const { delta, obfuscation, ...rest } = event;
    if (typeof delta !== "string") return event;
    // Padding and log probabilities describe the text of the wire. The number of this event is good enough for one of our own.
    const plain = "logprobs" in rest ? { ...rest, logprobs: [] } : rest;
    const restored = await this.#fields.push({ key: keyOf(name, event), toEvent: (text) => ({ ...plain, delta: text }), options }, delta);
    const hasExtras = obfuscation !== undefined || ("logprobs" in event && JSON.stringify(event["logprobs"]) !== "[]");
    return restored === delta && !hasExtras ? event : { ...plain, delta: restored };
  }

  async #restoreDone(event: JsonObject, { member, options }: StreamedText): Promise<JsonObject> {
    const restored = await restoreMembers(event, [member], this.#restorers.restore, options);
    return "logprobs" in event ? { ...restored, logprobs: [] } : restored;
  }

  async #restoreAnnotation(event: JsonObject): Promise<JsonObject> {
    const wire = this.#fields.wireOf(keyOf("response.output_text", event));
    return { ...event, annotation: await shiftAnnotation(event["annotation"], makeShift(wire, this.#restorers)) };
  }
}

/** One text: of which kind, of which item, of which part. */
function keyOf(name: string, event: JsonObject): string {
  const place = [event["output_index"], event["item_id"], event["content_index"], event["summary_index"]];
  return `${name} ${JSON.stringify(place)}`;
}

interface StreamedText {
  /** The member of its `done` event that repeats it. */
  readonly member: string;
  readonly options: RestoreOptions;
}

const TEXTS: ReadonlyMap<string, StreamedText> = new Map([
  ["response.output_text", { member: "text", options: {} }],
  ["response.refusal", { member: "refusal", options: {} }],
  ["response.reasoning_text", { member: "text", options: {} }],
  ["response.reasoning_summary_text", { member: "text", options: {} }],
  ["response.output_audio_transcript", { member: "transcript", options: {} }],
  ["response.audio.transcript", { member: "transcript", options: {} }],
  ["response.function_call_arguments", { member: "arguments", options: ARGUMENTS }],
  ["response.mcp_call_arguments", { member: "arguments", options: ARGUMENTS }],
  ["response.custom_tool_call_input", { member: "input", options: TOOL_INPUT }],
  ["response.code_interpreter_call_code", { member: "code", options: TOOL_INPUT }],
]);
const ENDS: ReadonlySet<string> = new Set(["response.completed", "response.failed", "response.incomplete"]);
