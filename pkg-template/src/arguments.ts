/** Checks arguments, because programs without types pass anything and the core takes what it is given. */
import { PrivetError } from "./errors.js";
import { isArray, isObject } from "./json.js";
import type { RecognizedSpan } from "./types.js";

/** @throws {PrivetError} `input` when `value` is not a string. */
export function checkText(value: unknown, name: string): void {
  if (typeof value !== "string") throw new PrivetError("input", `${name} must be a string`);
}

/**
 * A misspelt option would be left out in silence, and the policy or the review with it.
 *
 * @param known - Every option that there is; typed so that none is forgotten.
 * @throws {PrivetError} `input` when `options` is no object, or holds another.
 */
export function checkOptions<T extends object>(options: T, known: Readonly<Record<keyof T, true>>): void {
  if (!isObject(options)) throw new PrivetError("input", "options must be an object");
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) throw new PrivetError("input", `there is no option ${unknown}; the options are ${Object.keys(known).join(", ")}`);
}

/** @throws {PrivetError} `input` when `value` is not a `Uint8Array`. */
export function checkBytes(value: unknown, name: string): void {
  if (!(value instanceof Uint8Array)) throw new PrivetError("input", `${name} must be a Uint8Array`);
}

/**
 * Indices as the core takes them.
 *
 * @throws {PrivetError} `input` when one is not a whole number from 0: typed arrays would make another index of it.
 */
export function toIndices(values: unknown, name: string): Uint32Array {
  if (!isArray(values) || !values.every(isIndex)) throw new PrivetError("input", `${name} must be an array of whole numbers from 0`);
  return Uint32Array.from(values.filter(isIndex));
}

/**
 * Spans as the core takes them.
 *
 * @throws {PrivetError} `input` when one is no span: its entity a word, its offsets whole numbers, its score a number.
 */
export function toRecognized(values: unknown, name: string): { entities: string; places: Uint32Array; scores: Float64Array } {
  if (!isArray(values) || !values.every(isRecognized)) throw new PrivetError("input", `${name} must be an array of spans: entity, start, end, score`);
  const spans = values.filter(isRecognized);
  return {
    entities: spans.map(({ entity }) => entity).join(" "),
    places: Uint32Array.from(spans.flatMap(({ start, end }) => [start, end])),
    scores: Float64Array.from(spans, ({ score }) => score),
  };
}

function isRecognized(value: unknown): value is RecognizedSpan {
  return isObject(value) && typeof value.entity === "string" && /^\S+$/u.test(value.entity) && isIndex(value.start) && isIndex(value.end) && typeof value.score === "number";
}

function isIndex(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 2 ** 32;
}
