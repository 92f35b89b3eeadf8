/** Counts offsets in the unit that the reader of the output counts in. */
import type { Finding } from "../types.js";

export const OFFSET_UNITS = ["utf16", "codepoint", "utf8"] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/** The findings, which are sorted and in UTF-16 code units, with offsets in another unit. One pass over `text`. */
export function withOffsets(text: string, findings: readonly Finding[], unit: OffsetUnit): readonly Finding[] {
  if (unit === "utf16") return findings;
  const advance = makeCounter(text, unit);
  return findings.map((finding) => ({ ...finding, start: advance(finding.start), end: advance(finding.end) }));
}

/** Takes UTF-16 offsets that never go back; returns them in another unit. */
function makeCounter(text: string, unit: "codepoint" | "utf8"): (offset: number) => number {
  let at = 0;
  let count = 0;
  return (offset) => {
    while (at < offset) {
      const point = text.codePointAt(at) ?? 0;
      at += point > 0xffff ? 2 : 1;
      count += unit === "codepoint" ? 1 : utf8Length(point);
    }
    return count;
  };
}

/** Half of a surrogate pair counts three bytes, as the replacement character does that stands for it in UTF-8. */
function utf8Length(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
