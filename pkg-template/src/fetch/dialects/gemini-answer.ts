/** Gemini's answers. A streamed one is a row of whole ones, each with some more parts. */
import { isArray, isObject, type JsonObject } from "../../json.js";
import type { RestoreOptions } from "../../types.js";
import { makeByteShift, type Shift, shiftMembers } from "../citations.js";
import type { Restorers, StreamRestorer } from "../dialect.js";
import { OpenFields, type Place } from "../open-fields.js";
import { mapInOrder, restoreJson, restoreMembers } from "../walk.js";

/** A whole answer: a stream with one piece, whose texts end with it. */
export async function restoreCandidates(answer: JsonObject, restorers: Restorers): Promise<JsonObject> {
  const stream = new CandidateRestorer(restorers, true);
  const [restored = answer] = await stream.restore(answer);
  return restored;
}

export class CandidateRestorer implements StreamRestorer {
  readonly #restorers: Restorers;
  readonly #fields: OpenFields;
  readonly #isWhole: boolean;
  /** The texts of each candidate as they came over the wire: its citations count in their bytes. */
  readonly #wire = new Map<string, string>();
  #last: JsonObject = {};

  constructor(restorers: Restorers, isWhole = false) {
    this.#restorers = restorers;
    this.#fields = new OpenFields(restorers);
    this.#isWhole = isWhole;
  }

  async restore(event: JsonObject): Promise<readonly JsonObject[]> {
    const { candidates } = event;
    if (!isArray(candidates)) return "error" in event ? [...(await this.finish()), event] : [event];
    this.#last = event;
    const restored = await mapInOrder(candidates, (candidate, position) => this.#restoreCandidate(candidate, position));
    return [restored.every((candidate, index) => candidate === candidates[index]) ? event : { ...event, candidates: restored }];
  }

  async finish(): Promise<readonly JsonObject[]> {
    return await this.#fields.finish();
  }

  async #restoreCandidate(candidate: unknown, position: number): Promise<unknown> {
    if (!isObject(candidate)) return candidate;
    const key = String(typeof candidate["index"] === "number" ? candidate["index"] : position);
    const { content, finishReason } = candidate;
    const parts = isObject(content) && isArray(content["parts"]) ? content["parts"] : [];
    const restored: unknown[] = [];
    for (const part of parts) await this.#restorePart(part, key, restored);
    if (this.#isWhole || (finishReason !== undefined && finishReason !== null)) appendTails(restored, await this.#tails(`${key} `));
    const changes: JsonObject = {};
    if (restored.length !== parts.length || restored.some((part, index) => part !== parts[index])) changes["content"] = { role: "model", ...(isObject(content) && content), parts: restored };
    await this.#restoreCitations(candidate, changes, this.#wire.get(key) ?? "");
    // Log probabilities list the pieces of placeholders.
    const { logprobsResult, ...plain } = candidate;
    if (logprobsResult === undefined && Object.keys(changes).length === 0) return candidate;
    return { ...plain, ...changes };
  }

  /** Adds a part, after what was held back of a text that it ends. */
  async #restorePart(part: unknown, key: string, restored: unknown[]): Promise<void> {
    const { text, functionCall } = isObject(part) ? part : {};
    if (!isObject(part) || typeof text !== "string") {
      appendTails(restored, await this.#tails(`${key} `));
      const args = isObject(functionCall) ? { functionCall: { ...functionCall, args: await restoreJson(functionCall["args"], this.#restorers.restore, TOOL_VALUE) } } : undefined;
      restored.push(isObject(part) && args !== undefined ? { ...part, ...args } : part);
      return;
    }
    const isThought = part["thought"] === true;
    if (!isThought) this.#wire.set(key, (this.#wire.get(key) ?? "") + text);
    appendTails(restored, await this.#tails(this.#place(key, !isThought).key));
    restored.push(await this.#restoreText(part, text, this.#place(key, isThought)));
  }

  async #restoreText(part: JsonObject, text: string, place: Place): Promise<JsonObject> {
    // What the model signed stays as it came.
    if (part["thought"] === true && typeof part["thoughtSignature"] === "string") {
      this.#restorers.keep(text);
      return part;
    }
    const restored = await this.#fields.push(place, text);
    return restored === text ? part : { ...part, text: restored };
  }

  /** What is held back, as parts. */
  async #tails(prefix: string): Promise<JsonObject[]> {
    return (await this.#fields.finish(prefix)).flatMap(partsOf);
  }

  #place(key: string, isThought: boolean): Place {
    const toEvent = (text: string): JsonObject => ({
      ...this.#last,
      candidates: [{ index: Number(key), content: { role: "model", parts: [{ text, ...(isThought && { thought: true }) }] } }],
    });
    return { key: `${key} ${isThought ? "thought" : "text"}`, toEvent };
  }

  async #restoreCitations(candidate: JsonObject, changes: JsonObject, wire: string): Promise<void> {
    const shift = makeByteShift(wire, this.#restorers);
    const { groundingMetadata: grounding, citationMetadata: citations } = candidate;
    if (isObject(grounding) && isArray(grounding["groundingSupports"])) {
      const supports = await mapInOrder(grounding["groundingSupports"], (support) => this.#restoreSupport(support, shift));
      changes["groundingMetadata"] = { ...grounding, groundingSupports: supports };
    }
    for (const list of ["citationSources", "citations"]) {
      if (!isObject(citations) || !isArray(citations[list])) continue;
      const sources = await mapInOrder(citations[list], async (source) => (isObject(source) ? await shiftMembers(source, OFFSETS, shift) : source));
      changes["citationMetadata"] = { ...citations, [list]: sources };
    }
  }

  async #restoreSupport(support: unknown, shift: Shift): Promise<unknown> {
    if (!isObject(support) || !isObject(support["segment"])) return support;
    const segment = await restoreMembers(support["segment"], ["text"], this.#restorers.peek);
    return { ...support, segment: await shiftMembers(segment, OFFSETS, shift) };
  }
}

function partsOf(event: JsonObject): JsonObject[] {
  const [candidate] = isArray(event["candidates"]) ? event["candidates"] : [];
  const content = isObject(candidate) ? candidate["content"] : undefined;
  return isObject(content) && isArray(content["parts"]) ? content["parts"].filter(isObject) : [];
}

/** Puts what was held back into the text before it, or behind as a part of its own. */
function appendTails(parts: unknown[], tails: readonly JsonObject[]): void {
  for (const tail of tails) {
    const before = parts.at(-1);
    if (isObject(before) && typeof before["text"] === "string" && before["thought"] === tail["thought"]) parts[parts.length - 1] = { ...before, text: before["text"] + String(tail["text"]) };
    else parts.push(tail);
  }
}

const OFFSETS = ["startIndex", "endIndex"];
const TOOL_VALUE: RestoreOptions = { escape: "text", sink: "toolArguments" };
