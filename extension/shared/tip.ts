/** What the content script and the frame of a tip tell one another, over a port of their own. */
import { isObject, isText } from "./json.js";

export interface Tip {
  readonly original: string;
  /** What the provider saw instead. */
  readonly note: string;
  /** Of the note, BCP 47. */
  readonly language: string;
}

/** In CSS pixels. */
export interface TipSize {
  readonly width: number;
  readonly height: number;
}

export function isTip(value: unknown): value is Tip {
  return isObject(value) && isText(value["original"]) && isText(value["note"]) && isText(value["language"]);
}

export function isTipSize(value: unknown): value is TipSize {
  return isObject(value) && typeof value["width"] === "number" && typeof value["height"] === "number";
}
