// Who is measured: the built package, or, faster to rebuild while working on a rule, the native core.
import { execFileSync } from "node:child_process";
import { createRedactor } from "privet";

/** @typedef {import("./measure.mjs").Detector} Detector */

/** The package, as a customer uses it, with the names model or without. @param {{ names: boolean }} options @returns {Promise<Detector>} */
export async function packageDetector({ names }) {
  const redactors = new Map(
    await Promise.all([0, 0.5].map(async (threshold) => /** @type {const} */ ([threshold, await createRedactor({ policy: { extends: "default", threshold } })]))),
  );
  if (names) await Promise.all([...redactors.values()].map((redactor) => redactor.loadNames()));
  return (texts, threshold) => {
    const redactor = redactors.get(threshold);
    if (redactor === undefined) throw new Error(`no redactor for the threshold ${threshold}`);
    return texts.map((text) => redactor.detect(text));
  };
}

/** @param {{ names: boolean }} options @returns {Detector} */
export function nativeDetector({ names }) {
  const model = names ? ["models/names.bin"] : [];
  return (texts, threshold) => {
    const output = runExample([String(threshold), ...model], texts.map((text) => `${JSON.stringify(text)}\n`).join(""));
    return output.trimEnd().split("\n").map((line) => JSON.parse(line));
  };
}

/** The entities of the native core and their categories. @returns {Map<string, string>} */
export function nativeCategories() {
  /** @type {readonly { name: string, category: string }[]} */
  const rows = JSON.parse(runExample([], ""));
  return new Map(rows.map(({ name, category }) => [name, category]));
}

/** @param {readonly string[]} args @param {string} input */
function runExample(args, input) {
  return execFileSync("cargo", ["run", "--quiet", "--example", "detect", ...args], { input, encoding: "utf8", maxBuffer: 2 ** 30 });
}
