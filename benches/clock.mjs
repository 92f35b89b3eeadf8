// How long a call takes, on a machine that does other things meanwhile: in processor time, which leaves those out.
import { cpuUsage } from "node:process";

/** @typedef {() => unknown} Call */

/**
 * Times calls in rounds, all of them once a round, so that a slow moment of the machine meets all alike.
 *
 * @param {readonly Call[]} calls
 * @param {number} rounds
 * @returns {number[][]} Milliseconds of processor time per call: for each call, one figure a round.
 */
export function timeInRounds(calls, rounds) {
  const batches = calls.map((call) => ({ call, size: batchSize(call), times: /** @type {number[]} */ ([]) }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { call, size, times } of batches) times.push(timeBatch(call, size) / size);
  }
  return batches.map(({ times }) => times);
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * The median of the ratios of each round.
 *
 * @param {readonly number[]} times @param {readonly number[]} base
 */
export function medianRatio(times, base) {
  return median(times.map((time, round) => time / (base[round] ?? NaN)));
}

/**
 * Enough calls in a row for the clock to see, once the engine has compiled them at its best.
 *
 * @param {Call} call
 */
function batchSize(call) {
  let size = 1;
  for (let warm = 0; warm < WARM_UP; ) {
    const time = timeBatch(call, size);
    warm += time;
    if (time < SHORTEST_BATCH) size *= 2;
  }
  return size;
}

/** @param {Call} call @param {number} size */
function timeBatch(call, size) {
  const started = cpuUsage();
  for (let done = 0; done < size; done += 1) call();
  const { user, system } = cpuUsage(started);
  return (user + system) / 1000;
}

/** Milliseconds. */
const SHORTEST_BATCH = 20;
const WARM_UP = 100;
