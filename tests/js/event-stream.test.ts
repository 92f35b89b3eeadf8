/** Event streams are cut where a blank line ends a frame, however they arrive. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { FrameSplitter } from "../../pkg-template/src/fetch/event-stream.js";

/** Frames and rest of `pieces`, and how many characters were searched. */
function split(pieces: readonly string[]): { frames: readonly string[]; rest: string; searched: number } {
  const original = Object.getOwnPropertyDescriptor(String.prototype, "matchAll");
  const search: unknown = original?.value;
  assert.ok(original !== undefined && typeof search === "function");
  let searched = 0;
  const count = function (this: string, pattern: RegExp): unknown {
    searched += this.length;
    return Reflect.apply(search, this, [pattern]);
  };
  Object.defineProperty(String.prototype, "matchAll", { ...original, value: count });
  try {
    const splitter = new FrameSplitter();
    const frames = pieces.flatMap((piece) => splitter.push(piece));
    return { frames, rest: splitter.finish(), searched };
  } finally {
    Object.defineProperty(String.prototype, "matchAll", original);
  }
}

const ROWS = [
  { name: "LF", text: "data: a\n\ndata: b\n\nda", frames: ["data: a\n\n", "data: b\n\n"] },
  { name: "CRLF", text: "data: a\r\n\r\ndata: b\r\n\r\nda", frames: ["data: a\r\n\r\n", "data: b\r\n\r\n"] },
  { name: "CR", text: "data: a\r\rdata: b\r\rda", frames: ["data: a\r\r", "data: b\r\r"] },
  { name: "line ends of all kinds", text: "a\r\n\nb\n\r\nc\r\r\nd\n\rda", frames: ["a\r\n\n", "b\n\r\n", "c\r\r\n", "d\n\r"] },
] as const;

for (const { name, text, frames } of ROWS) {
  test(`frames that end with ${name} are cut there, however they arrive`, () => {
    for (let size = 1; size <= text.length; size += 1) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size));
      const { frames: cut, rest } = split(pieces);
      assert.deepEqual([cut, rest], [frames, text.slice(frames.join("").length)], `pieces of ${size}`);
    }
  });
}

test("a text in pieces is cut as the whole text is", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "\r", "\n", "\r\n"), maxLength: 6 }), { maxLength: 12 }), (pieces) => {
      // A last letter, so that no CR is left waiting for its LF.
      const whole = split([`${pieces.join("")}z`]);
      const { frames, rest } = split([...pieces, "z"]);
      assert.deepEqual([frames, rest], [whole.frames, whole.rest]);
    }),
  );
});

test("one huge frame costs what its pieces do, not their square", () => {
  const piece = "x".repeat(100);
  const { frames, searched } = split([...Array.from({ length: 1000 }, () => piece), "\n\n"]);
  assert.equal(frames[0]?.length, 100_002);
  assert.ok(searched >= 100_002 && searched < 2 * 100_002, `${searched} characters were searched`);
});
