/** Redacts JSON of any shape: a member that nobody has heard of is redacted, not trusted. */
import { PrivetError } from "../errors.js";
import { isArray, isObject, type JsonObject, parseJson, toJson } from "../json.js";
import type { RestoreOptions } from "../types.js";
import type { Author, Redactors, RestoreText } from "./dialect.js";

export interface WalkOptions {
  readonly author?: Author;
  /** Members that hold names and ids of the protocol: what looks like one stays as it is, other text is redacted. */
  readonly structure?: ReadonlySet<string>;
  /** A number in which something is found becomes a text, for the values of tools; elsewhere it is refused: a provider expects no text there. */
  readonly numbers?: boolean;
  /** Says who wrote the text at a path, where that differs. */
  readonly authorOf?: (path: string) => Author | undefined;
}

/** `value` with every text in it redacted, member names included. */
export async function redactJson(value: unknown, path: string, redact: Redactors, options: WalkOptions = {}): Promise<unknown> {
  const { author = "other", structure, numbers = false, authorOf } = options;
  if (typeof value === "string") return await redactString(value, path, redact, authorOf?.(path) ?? author);
  if (typeof value === "number") return await redactNumber(value, path, redact, author, numbers);
  if (isArray(value)) return await mapInOrder(value, (item, index) => redactJson(item, `${path}[${index}]`, redact, options));
  if (!isObject(value)) return value;
  // A date, an address: what it becomes on the wire.
  if (!isPlain(value)) return await redactJson(parseJson(toJson(value) ?? "null")?.value, path, redact, options);
  const members = await mapInOrder(Object.entries(value), async ([key, member]): Promise<[string, unknown]> => {
    const isPlainName = PLAIN_NAME.test(key);
    const at = isPlainName ? `${path}.${key}` : `${path}.*`;
    if ((structure?.has(key) === true && isStructure(member)) || (NUMERIC.has(key) && typeof member === "number")) return [key, member];
    const name = isPlainName ? key : await redact.text(key, path, author);
    return [name, await redactJson(member, at, redact, options)];
  });
  return Object.fromEntries(members);
}

/** `redactJson` of an object. */
export async function redactObject(value: JsonObject, path: string, redact: Redactors, options: WalkOptions = {}): Promise<JsonObject> {
  const redacted = await redactJson(value, path, redact, options);
  return isObject(redacted) ? redacted : {};
}

/**
 * The arguments of a tool call, a JSON text, with every text in it redacted. Byte for byte the same when nothing is found.
 */
export async function redactArguments(text: string, path: string, redact: Redactors, author: Author): Promise<string> {
  const parsed = parseJson(text);
  if (parsed === undefined) return await redact.text(text, path, author);
  const before = JSON.stringify(parsed.value);
  const after = JSON.stringify(await redactJson(parsed.value, path, redact, { author, numbers: true }));
  return after === before ? text : after;
}

/** `value` with every text in it restored; the names of members stay. */
export async function restoreJson(value: unknown, restore: RestoreText, options?: RestoreOptions): Promise<unknown> {
  if (typeof value === "string") return await restore(value, options);
  if (isArray(value)) return await mapInOrder(value, (item) => restoreJson(item, restore, options));
  if (!isObject(value) || !isPlain(value)) return value;
  const members = await mapInOrder(Object.entries(value), async ([key, member]): Promise<[string, unknown]> => [key, await restoreJson(member, restore, options)]);
  return Object.fromEntries(members);
}

/** `object` with those of `members` that are texts restored. */
export async function restoreMembers(object: JsonObject, members: readonly string[], restore: RestoreText, options?: RestoreOptions): Promise<JsonObject> {
  const changes: JsonObject = {};
  for (const member of members) {
    const text = object[member];
    if (typeof text === "string") changes[member] = await restore(text, options);
  }
  return { ...object, ...changes };
}

/** Like `Promise.all` over `map`, one after the other: placeholders are numbered in the order of the text. */
export async function mapInOrder<T, R>(items: readonly T[], map: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) results.push(await map(item, index));
  return results;
}

async function redactString(text: string, path: string, redact: Redactors, author: Author): Promise<string> {
  // Bytes in a place where nobody expects a file.
  if (DATA_URL.test(text)) throw new PrivetError("unsupported", "a file stands where it cannot be looked into, so nothing was sent", { path });
  const redacted = await redact.text(text, path, author);
  const [, stem, extension] = FILE_NAME.exec(text) ?? [];
  if (redacted !== text || stem === undefined || extension === undefined || !MAY_BE_FILE.test(path)) return redacted;
  // `mette@example.com.pdf` is no address, but it holds one.
  return (await redact.text(stem, path, author)) + extension;
}

async function redactNumber(value: number, path: string, redact: Redactors, author: Author, mayBecomeText: boolean): Promise<number | string> {
  const digits = String(value);
  // Fractions outside of tools are settings and vectors.
  if (digits.length < (mayBecomeText ? SHORTEST_NUMBER : SHORTEST_REFUSED) || !(mayBecomeText || Number.isInteger(value))) return value;
  const text = await redact.text(digits, path, author);
  if (text === digits || mayBecomeText) return text === digits ? value : text;
  throw new PrivetError("unsupported", "a number that may be personal cannot be hidden where it stands, so nothing was sent; send it as a text, or leave it out", { path });
}

/** Whether a member of the protocol holds what such members hold: an id, a name, base64. Digits alone may be a person's. */
function isStructure(value: unknown): boolean {
  if (isArray(value)) return value.every(isStructure);
  if (typeof value !== "string") return !isObject(value) && typeof value !== "number";
  return value === "" || (IDENTIFIER.test(value) && LETTER.test(value));
}

/** Whether it is an object as JSON has them; of whichever window or frame. */
function isPlain(value: JsonObject): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === "object" && Object.getPrototypeOf(prototype) === null);
}

const IDENTIFIER = /^[\w.:/+=$#-]+$/;
const LETTER = /[A-Za-z]/;
const DATA_URL = /^data:[^,]{0,200};base64,/i;
/** A name that a programmer chose; anything else may be a value that is used as a name. */
const PLAIN_NAME = /^[A-Za-z_$][\w$-]{0,31}$/;
/** Members that hold names of files. */
const MAY_BE_FILE = /\.(?:file_?name|title|name|displayName|document_title)$/i;
const FILE_NAME = /^(.+)(\.[a-z0-9]{1,5})$/i;
const SHORTEST_NUMBER = 7;
/** Card numbers. The check digits of some country fit a quarter of all times and a third of all shorter ids, and a request must not fail by chance. */
const SHORTEST_REFUSED = 15;
/** Members whose numbers are nobody's: what a run is seeded with, times, and bounds of a schema. */
const NUMERIC: ReadonlySet<string> = new Set(["created", "created_at", "createdAt", "maximum", "minimum", "seed", "timestamp"]);
