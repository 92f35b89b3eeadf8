/** Writes to standard output, to the terminal and to files. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { open, realpath, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { systemCode } from "./input.js";
import { UsageError } from "./usage-error.js";

/** Writes to standard output; resolves when more may be written. */
export async function print(data: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(data)) await once(process.stdout, "drain");
}

/** One line for the person; standard output stays clean. */
export function note(line: string): void {
  process.stderr.write(`privet: ${line}\n`);
}

/** Ends quietly when whoever reads our output has had enough, like `head`. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on("error", (error) => {
    if (systemCode(error) === "EPIPE") process.exit();
    note(`standard output: cannot be written (${systemCode(error) ?? "unknown"})`);
    process.exit(2);
  });
}

/** Rows under their headings, in columns. Colour only on a terminal, and not under NO_COLOR (https://no-color.org). */
export function toTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const lines = all.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join("  "));
  const hasColour = process.stdout.isTTY && process.stdout.hasColors() && (process.env["NO_COLOR"] ?? "") === "";
  if (hasColour && lines[0] !== undefined) lines[0] = `\u001B[1m${lines[0]}\u001B[0m`;
  return `${lines.join("\n")}\n`;
}

/** Writes a file that only its owner may read, and refuses to replace one. */
export async function writeNewFile(path: string, data: string | Uint8Array): Promise<void> {
  try {
    await writeSynced(path, data);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Writes a file that only its owner may read. Whole or not at all: it is written beside the target and then takes its place. */
export async function replaceFile(path: string, data: string | Uint8Array): Promise<void> {
  try {
    const target = await realpath(path).catch(() => path);
    const temporary = join(dirname(target), `.privet-${randomBytes(6).toString("hex")}`);
    try {
      await writeSynced(temporary, data);
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): UsageError {
  const code = systemCode(error);
  const reason = code === "EEXIST" ? "exists already; move it away first" : code === "ENOENT" ? "no such folder" : `cannot be written (${code ?? "unknown"})`;
  return new UsageError(`${path}: ${reason}`);
}

async function writeSynced(path: string, data: string | Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(data);
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}
