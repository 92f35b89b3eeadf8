// Who is measured: the built package, or, faster to rebuild while working on a rule, the native core.
import { execFileSync } from "node:child_process";
import { createRedactor } from "privet";

/** @typedef {import("./measure.mjs").Detector} Detector */

/** The package, as a customer uses it. @returns {Promise<Detector>} */
export async function packageDetector() {
  const redactors = new Map(
    await Promise.all([0, 0.5].map(async (threshold) => /** @type {const} */ ([threshold, await createRedactor({ policy: { extends: "default", threshold } })]))),
  );
  return (texts, threshold) => {
    const redactor = redactors.get(threshold);
    if (redactor === undefined) throw new Error(`no redactor for the threshold ${threshold}`);
    return texts.map((text) => redactor.detect(text));
  };
}

/** `cargo run --example detect`. @type {Detector} */
export const nativeDetector = (texts, threshold) => {
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join("");
  const output = execFileSync("cargo", ["run", "--quiet", "--example", "detect", String(threshold)], { input, encoding: "utf8", maxBuffer: 2 ** 30 });
  return output.trimEnd().split("\n").map((line) => JSON.parse(line));
};
