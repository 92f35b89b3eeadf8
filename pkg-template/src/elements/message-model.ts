/** Which runs of a restored answer stand for a placeholder, without any DOM. */

import type { PlaceholderEntry } from "../types.js";

/** A run of the answer; with a placeholder when it was put back on this device. */
export interface Run {
  readonly text: string;
  readonly placeholder?: string;
}

/**
 * The runs of `text`, in order; their texts joined are `text`. An original counts only as whole words, so that "Ann" is
 * not found in "annual"; of two that begin at the same place, the longer wins.
 */
export function toRuns(text: string, entries: readonly PlaceholderEntry[]): readonly Run[] {
  const placeholders = new Map(entries.filter(({ original }) => original !== "").map(({ original, placeholder }) => [original, placeholder]));
  if (placeholders.size === 0) return text === "" ? [] : [{ text }];
  const alternatives = [...placeholders.keys()].sort((a, b) => b.length - a.length).map(toPattern);
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: original, index } of text.matchAll(new RegExp(alternatives.join("|"), "gu"))) {
    if (index > at) runs.push({ text: text.slice(at, index) });
    const placeholder = placeholders.get(original);
    runs.push(placeholder === undefined ? { text: original } : { text: original, placeholder });
    at = index + original.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}

/** What the provider saw: the text with placeholders where originals were put back. */
export function toPlaceholders(runs: readonly Run[]): string {
  return runs.map(({ text, placeholder }) => placeholder ?? text).join("");
}

function toPattern(original: string): string {
  const escaped = original.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const before = /^[\p{L}\p{N}]/u.test(original) ? String.raw`(?<![\p{L}\p{N}])` : "";
  const after = /[\p{L}\p{N}]$/u.test(original) ? String.raw`(?![\p{L}\p{N}])` : "";
  return `${before}${escaped}${after}`;
}
