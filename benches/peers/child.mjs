// A process of its own for one peer, so that a text it cannot finish can be cut short. Reads a text's number, answers with
// the processor time of a call and what was left of the planted values.
import { argv, cpuUsage } from "node:process";
import { FOLDER } from "./install.mjs";
import { makePeerInputs } from "./inputs.mjs";
import { PEERS } from "./peers.mjs";

const peer = PEERS.find(({ name }) => name === argv[2]);
if (peer === undefined) throw new Error(`there is no peer ${argv[2]}`);
const { load } = await import(new URL("load.mjs", FOLDER).href);
const run = await peer.make(load);
const inputs = makePeerInputs();

process.on("message", (/** @type {number} */ number) => {
  void measure(number);
});
process.send?.({ ready: true });

/** @param {number} number */
async function measure(number) {
  const { text, planted } = inputs[number] ?? { text: "", planted: [] };
  let calls = 0;
  let milliseconds = 0;
  let left = "";
  // The first call finds and warms up; short ones are repeated until the clock sees them.
  for (let size = 1; milliseconds < SHORTEST && calls + size < MOST_CALLS; size *= 2) {
    const started = cpuUsage();
    for (let done = 0; done < size; done += 1) left = await run(text);
    const { user, system } = cpuUsage(started);
    milliseconds = (user + system) / 1000;
    calls = size;
  }
  // Each value is searched for once: it may stand there thousands of times.
  const readable = new Set([...new Set(planted)].filter((value) => left.includes(value)));
  const found = planted.filter((value) => !readable.has(value)).length;
  process.send?.({ number, milliseconds: milliseconds / calls, found, planted: planted.length });
}

/** Milliseconds. */
const SHORTEST = 40;
const MOST_CALLS = 20_000;
