/**
 * Server-sent events, cut into frames and put together again.
 *
 * Parser libraries drop comments and unknown fields. Here everything but the data that changes must pass byte for byte, so
 * a frame keeps its own text.
 *
 * Source: https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */

/** Cuts a text that arrives in pieces into frames: each ends with its blank line. Looks at every piece once. */
export class FrameSplitter {
  /** The frame that has not ended, as it came: joined only when it ends. */
  #pieces: string[] = [];
  /** Its last characters, in which a blank line may have begun. */
  #tail = "";

  push(text: string): readonly string[] {
    const window = this.#tail + text;
    const frames: string[] = [];
    let start = this.#tail.length;
    for (const match of window.matchAll(BLANK_LINE)) {
      const end = match.index + match[0].length;
      // A CR at the very end may be the first half of a CRLF.
      if (end === window.length && match[0].endsWith("\r")) break;
      frames.push(this.#pieces.join("") + window.slice(start, end));
      this.#pieces = [];
      start = end;
    }
    this.#pieces.push(window.slice(start));
    this.#tail = window.slice(frames.length === 0 ? -LONGEST_BEGINNING : Math.max(start, window.length - LONGEST_BEGINNING));
    return frames;
  }

  /** What no blank line has ended. */
  finish(): string {
    const rest = this.#pieces.join("");
    this.#pieces = [];
    this.#tail = "";
    return rest;
  }
}

/** The data of a frame; `undefined` when it has none, like a comment that keeps the connection open. */
export function dataOf(frame: string): string | undefined {
  const values = linesOf(frame).flatMap(({ text }) => dataIn(text) ?? []);
  return values.length === 0 ? undefined : values.join("\n");
}

/** The frame with other data; its other lines and its line ends stay as they are. */
export function withData(frame: string, data: string): string {
  let isWritten = false;
  const lines = linesOf(frame).map(({ text, end }) => {
    if (dataIn(text) === undefined) return text + end;
    if (isWritten) return "";
    isWritten = true;
    return `data: ${data}${end}`;
  });
  return lines.join("");
}

/** A frame of our own, with the line ends of `model`, and the event's name where `model` has one. */
export function makeFrame(data: string, model: string, name?: string): string {
  const lines = linesOf(model);
  const end = lines[0]?.end ?? "";
  const lineEnd = end === "" ? "\n" : end;
  const isNamed = name !== undefined && lines.some(({ text }) => text.startsWith("event:"));
  return `${isNamed ? `event: ${name}${lineEnd}` : ""}data: ${data}${lineEnd}${lineEnd}`;
}

function linesOf(frame: string): readonly { readonly text: string; readonly end: string }[] {
  return Array.from(frame.matchAll(LINE), ([, text = "", end = ""]) => ({ text, end })).filter(({ text, end }) => text + end !== "");
}

function dataIn(line: string): string | undefined {
  const [, value] = DATA_LINE.exec(line) ?? [];
  return value;
}

/** Of `BLANK_LINE`, all but its last character. */
const LONGEST_BEGINNING = 3;
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))(?:\r\n|\n|\r)/g;
const LINE = /([^\r\n]*)(\r\n|\n|\r|$)/g;
const DATA_LINE = /^\uFEFF?data(?:: ?|$)(.*)$/s;
