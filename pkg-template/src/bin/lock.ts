/** One process at a time: what reads a file and then replaces it must not do so beside another that does the same. */
import { open, realpath, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { systemCode } from "./input.js";
import { UsageError } from "./usage-error.js";

/**
 * What `work` gives, done while no other process holds the lock of the file at `path`: a file beside it, that only one can make.
 *
 * @throws {UsageError} when another holds it for ten seconds, also one that was killed: which of the two cannot be told.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = `${await realpath(path).catch(() => path)}.lock`;
  await take(lock, Date.now() + LONGEST_WAIT);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string, end: number): Promise<void> {
  try {
    await (await open(lock, "wx", 0o600)).close();
  } catch (error) {
    const code = systemCode(error);
    if (code !== "EEXIST") throw new UsageError(`${lock}: cannot be written (${code ?? "unknown"})`);
    if (Date.now() > end) throw new UsageError(`${lock}: another privet is at work; if there is none, remove this file`);
    await sleep(PAUSE);
    await take(lock, end);
  }
}

/** In milliseconds. */
const LONGEST_WAIT = 10_000;
const PAUSE = 25;
