/** Reads files and standard input. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { isObject, parseJson } from "../json.js";
import { UsageError } from "./usage-error.js";

/** A text, without the byte order mark that stood before it. */
export interface InputText {
  readonly text: string;
  /** The mark, or nothing: for writing the text back as it was. */
  readonly mark: "" | "\uFEFF";
}

/** The text of a file; of standard input when there is no name, or the name is `-`. */
export async function readText(path: string | undefined): Promise<InputText> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readChunks(path)) chunks.push(chunk);
  const text = decodeUtf8(Buffer.concat(chunks), path ?? "standard input");
  return text.startsWith(MARK) ? { text: text.slice(1), mark: MARK } : { text, mark: "" };
}

/** The bytes of a file or of standard input, as they come. */
export async function* readChunks(path: string | undefined): AsyncGenerator<Uint8Array, void, undefined> {
  const isStandardInput = path === undefined || path === "-";
  if (isStandardInput && process.stdin.isTTY) process.stderr.write("privet: type the text; end it with Ctrl-D on a line of its own\n");
  const stream: AsyncIterable<Uint8Array> = isStandardInput ? process.stdin : createReadStream(path);
  try {
    yield* stream;
  } catch (error) {
    throw unreadable(path ?? "standard input", error);
  }
}

/** The JSON object in a file. */
export async function readJsonFile(path: string): Promise<Record<string, unknown>> {
  const text = decodeUtf8(await readBytes(path), path).replace(MARK, "");
  const value = parseJson(text)?.value;
  if (!isObject(value)) throw new UsageError(`${path}: not a JSON object`);
  return value;
}

/** The bytes of a file. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Strict: a text that is not UTF-8 would come back damaged. */
export function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    throw new UsageError(`${name}: not UTF-8${isUtf16 ? ", but UTF-16" : ""}; convert it first, for example with iconv -t utf-8`);
  }
}

/** The system's code for what went wrong (`ENOENT`); `undefined` for errors that are not the system's. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

function unreadable(name: string, error: unknown): UsageError {
  const code = systemCode(error);
  const reason = code === "ENOENT" ? "no such file" : code === "EACCES" ? "permission denied" : code === "EISDIR" ? "is a folder" : `cannot be read (${code ?? "unknown"})`;
  return new UsageError(`${name}: ${reason}`);
}

export const MARK = "\uFEFF";
