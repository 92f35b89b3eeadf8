// Run with the name of an input: prints how much the core's memory grows for its text. A process of its own for each, since
// the memory of WebAssembly never shrinks.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { argv, execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { createRedactor } from "privet";
import startCore from "../pkg/dist/wasm/privet.js";
import { makeInputs } from "./inputs.mjs";

/**
 * @typedef {object} Growth
 * @property {number} idle - Bytes that the core holds after a text of a few letters.
 * @property {number} added - Bytes that the input added.
 */

/** @param {string} name @returns {Growth} */
export function measureMemory(name) {
  return JSON.parse(execFileSync(execPath, [fileURLToPath(import.meta.url), name], { encoding: "utf8" }));
}

/** @param {string} name @returns {Promise<Growth>} */
async function growthFor(name) {
  const input = makeInputs().find((known) => known.name === name);
  if (input === undefined) throw new Error(`there is no input ${name}`);
  const { memory } = await startCore({ module_or_path: await readFile(new URL("../pkg/dist/wasm/privet_bg.wasm", import.meta.url)) });
  // Takes the core that is started already.
  const redactor = await createRedactor();
  redactor.detect("warm");
  const idle = memory.buffer.byteLength;
  redactor.detect(input.text);
  return { idle, added: memory.buffer.byteLength - idle };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await growthFor(argv[2] ?? "")));
}
