/** A conversation's state as the core writes it, taken apart into records and put together again. */
import { isArray, isObject, parseJson } from "../json.js";
import { type Bytes, toUtf8 } from "../bytes.js";
import { isKeyText, locked } from "./keys.js";

/** Record 0: what belongs to the conversation as a whole. */
export interface Head {
  readonly version: number;
  readonly conversation: string;
  readonly key: string;
  readonly reserved: readonly (readonly [string, number])[];
}

/** One of the other records. Without an original: it has expired, and its number stays taken. */
export interface Value {
  readonly label: string;
  readonly number: number;
  readonly entity: string;
  readonly original?: string;
  /** Tokens and surrogates that stood in for it. */
  readonly standIns?: readonly string[];
}

export interface State {
  readonly head: Head;
  readonly values: readonly Value[];
}

/** @throws {PrivetError} `vault-locked` for what is not a state. */
export function readState(bytes: Uint8Array): State {
  const json = parseJson(new TextDecoder().decode(bytes))?.value;
  if (!isObject(json) || !isArray(json["entries"])) throw locked();
  return { head: readHead(json), values: json["entries"].map(readValue) };
}

export function writeState({ head, values }: State): Bytes {
  const gone = values.filter(({ original }) => original === undefined).map(({ label, number }) => [label, number] as const);
  const { version, conversation, key, reserved } = head;
  const entries = values.filter(({ original }) => original !== undefined);
  return toUtf8(JSON.stringify({ version, conversation, key, entries, reserved: [...reserved, ...gone] }));
}

/** @throws {PrivetError} `vault-locked`. */
export function readHead(json: unknown): Head {
  if (!isObject(json)) throw locked();
  const { version, conversation, key, reserved } = json;
  if (typeof version !== "number" || typeof conversation !== "string" || !isKeyText(key) || !isArray(reserved) || !reserved.every(isPair)) throw locked();
  return { version, conversation, key, reserved };
}

/** @throws {PrivetError} `vault-locked`. */
export function readValue(json: unknown): Value {
  if (!isObject(json)) throw locked();
  const { label, number, entity, original, standIns } = json;
  if (typeof label !== "string" || typeof number !== "number" || typeof entity !== "string") throw locked();
  if (original === undefined) return { label, number, entity };
  if (typeof original !== "string" || !isTexts(standIns)) throw locked();
  return { label, number, entity, original, ...(standIns !== undefined && { standIns }) };
}

function isTexts(value: unknown): value is readonly string[] | undefined {
  return value === undefined || (isArray(value) && value.every((text) => typeof text === "string"));
}

function isPair(value: unknown): value is readonly [string, number] {
  return isArray(value) && value.length === 2 && typeof value[0] === "string" && typeof value[1] === "number";
}
