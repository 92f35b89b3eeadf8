/**
 * The log as a file of JSON Lines (docs/formats.md): a line that says what it is, then for each entry its line and the line of its
 * checkpoint.
 */
import { isObject, parseJson } from "../json.js";
import type { StoredEntry } from "./store.js";

/** The first line of a file. */
export interface FileHeader {
  /** Who signs: `name+id+key`. */
  readonly key: string;
  /** The newest checkpoint. */
  readonly head: string;
}

export function toFile(key: string, head: string, entries: readonly StoredEntry[]): string {
  const lines = [JSON.stringify({ privetAudit: FORMAT, key, head }), ...entries.flatMap(({ entry, checkpoint }) => [entry, JSON.stringify({ checkpoint })])];
  return `${lines.join("\n")}\n`;
}

/** The first line; `newer` when a later version wrote it, `undefined` when it is not the first line of a log. */
export function readHeader(line: string): FileHeader | "newer" | undefined {
  const value = parseJson(line)?.value;
  if (!isObject(value) || typeof value["privetAudit"] !== "number") return undefined;
  if (value["privetAudit"] > FORMAT) return "newer";
  const { key, head } = value;
  if (typeof key !== "string" || typeof head !== "string") return undefined;
  return JSON.stringify({ privetAudit: FORMAT, key, head }) === line ? { key, head } : undefined;
}

/** The note in the line of a checkpoint; `undefined` when it is none. */
export function readCheckpointLine(line: string): string | undefined {
  const value = parseJson(line)?.value;
  const note = isObject(value) ? value["checkpoint"] : undefined;
  return typeof note === "string" && JSON.stringify({ checkpoint: note }) === line ? note : undefined;
}

const FORMAT = 1;
