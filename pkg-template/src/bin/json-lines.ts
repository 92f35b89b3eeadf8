/** Reads JSON Lines: one JSON object a line (https://jsonlines.org). */
import { isObject, parseJson } from "../json.js";
import { decodeUtf8, MARK } from "./input.js";
import { UsageError } from "./usage-error.js";

export interface Row {
  /** From 1. */
  readonly line: number;
  /** The id as it is written, so that no digit of a long number is lost. */
  readonly id: string;
  readonly text: string;
}

/**
 * The rows, one at a time. Empty lines are skipped.
 *
 * @throws {UsageError} with the line's number, when a line is not an object with a text.
 */
export async function* readRows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Row, void, undefined> {
  let line = 0;
  for await (const bytes of splitLines(chunks)) {
    line += 1;
    const name = `line ${line}`;
    const source = decodeUtf8(bytes, name).replace(MARK, "");
    if (source.trim() === "") continue;
    const value = parseJson(source)?.value;
    if (!isObject(value)) throw new UsageError(`${name}: not a JSON object`);
    if (typeof value["text"] !== "string") throw new UsageError(`${name}: "text" is missing or not a string`);
    yield { line, id: memberSource(source, "id") ?? "null", text: value["text"] };
  }
}

async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let pieces: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...pieces, chunk.subarray(start, end)]);
      pieces = [];
      start = end + 1;
    }
    pieces.push(chunk.subarray(start));
  }
  const rest = Buffer.concat(pieces);
  if (rest.length > 0) yield rest;
}

/** The source of a member of the object that `json`, known to be valid, holds. The last one counts, as in `JSON.parse`. */
function memberSource(json: string, name: string): string | undefined {
  let depth = 0;
  let key: unknown;
  let lastString = "";
  let start = -1;
  let found: string | undefined;
  for (let at = 0; at < json.length; at += 1) {
    const character = json.charAt(at);
    if (depth === 1 && start !== -1 && (character === "," || character === "}")) {
      if (key === name) found = json.slice(start, at).trim();
      start = -1;
    }
    if (character === '"') {
      const end = endOfString(json, at);
      if (start === -1) lastString = json.slice(at, end);
      at = end - 1;
    } else if (character === "{" || character === "[") {
      depth += 1;
    } else if (character === "}" || character === "]") {
      depth -= 1;
    } else if (character === ":" && depth === 1) {
      key = parseJson(lastString)?.value;
      start = at + 1;
    }
  }
  return found;
}

/** Where the string that starts at `start` ends. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charAt(at) !== '"') at += json.charAt(at) === "\\" ? 2 : 1;
  return at + 1;
}

const NEWLINE = 0x0a;
