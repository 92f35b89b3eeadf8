/** What the content script and the frame that reads files tell one another, over a port of their own. */
import { isObject, isText } from "./json.js";

export interface ReaderFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: ArrayBuffer;
}

/** Empty for a file that cannot be read. */
export interface ReaderAnswer {
  readonly text: string;
}

export function isReaderFile(value: unknown): value is ReaderFile {
  return isObject(value) && isText(value["name"]) && isText(value["mediaType"]) && value["bytes"] instanceof ArrayBuffer;
}

export function isReaderAnswer(value: unknown): value is ReaderAnswer {
  return isObject(value) && isText(value["text"]);
}
