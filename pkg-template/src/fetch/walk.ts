/** Redacts JSON of any shape: a member that nobody has heard of is redacted, not trusted. */
import { isArray, isObject, parseJson } from "../json.js";
import type { Author, RedactText } from "./dialect.js";

export interface WalkOptions {
  readonly author?: Author;
  /** Members whose text is part of the protocol and stays as it is. */
  readonly structure?: ReadonlySet<string>;
  /** Redacts long numbers too; a number in which something is found becomes a text. */
  readonly numbers?: boolean;
}

/** `value` with every text in it redacted, member names included. */
export async function redactJson(value: unknown, path: string, redact: RedactText, options: WalkOptions = {}): Promise<unknown> {
  const { author = "other", structure, numbers = false } = options;
  if (typeof value === "string") return await redact(value, path, author);
  if (typeof value === "number") return numbers ? await redactNumber(value, path, redact, author) : value;
  if (isArray(value)) return await mapInOrder(value, (item, index) => redactJson(item, `${path}[${index}]`, redact, options));
  if (!isObject(value)) return value;
  const members = await mapInOrder(Object.entries(value), async ([key, member]): Promise<[string, unknown]> => {
    if (structure?.has(key) === true) return [key, member];
    const isPlainName = PLAIN_NAME.test(key);
    const name = isPlainName ? key : await redact(key, path, author);
    return [name, await redactJson(member, isPlainName ? `${path}.${key}` : `${path}.*`, redact, options)];
  });
  return Object.fromEntries(members);
}

/**
 * The arguments of a tool call, a JSON text, with every text in it redacted. Byte for byte the same when nothing is found.
 */
export async function redactArguments(text: string, path: string, redact: RedactText, author: Author): Promise<string> {
  const parsed = parseJson(text);
  if (parsed === undefined) return await redact(text, path, author);
  const before = JSON.stringify(parsed.value);
  const after = JSON.stringify(await redactJson(parsed.value, path, redact, { author, numbers: true }));
  return after === before ? text : after;
}

/** Like `Promise.all` over `map`, one after the other: placeholders are numbered in the order of the text. */
export async function mapInOrder<T, R>(items: readonly T[], map: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) results.push(await map(item, index));
  return results;
}

async function redactNumber(value: number, path: string, redact: RedactText, author: Author): Promise<number | string> {
  const digits = String(value);
  if (digits.length < SHORTEST_NUMBER) return value;
  const text = await redact(digits, path, author);
  return text === digits ? value : text;
}

/** A name that a programmer chose; anything else may be a value that is used as a name. */
const PLAIN_NAME = /^[A-Za-z_$][\w$-]{0,31}$/;
const SHORTEST_NUMBER = 7;
