// The table that the benchmark ends with.
import { readdir, readFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { entities } from "privet";

/** @typedef {import("./accuracy/measure.mjs").Accuracy} Accuracy */
/** @typedef {import("./speed.mjs").SpeedRow} SpeedRow */

/** @param {Accuracy} accuracy @param {readonly SpeedRow[]} speed @returns {Promise<import("./table.mjs").TextTable>} */
export async function summaryTable({ families, total, ordinary, messages }, speed) {
  const wasm = await readFile(new URL("../pkg/dist/wasm/privet_bg.wasm", import.meta.url));
  const rate = (/** @type {string} */ name) => {
    const row = speed.find((one) => one.name === name);
    return row === undefined ? "" : `${(row.size / row.milliseconds / 1000).toFixed(1)} MB/s`;
  };
  const ratio = (/** @type {{ found: number, all: number }} */ { found, all }) => (all === 0 ? "–" : (found / all).toFixed(3));
  return {
    title: "In one table",
    columns: ["WHAT", "MEASURED"],
    rows: [
      ["entities", String((await entities()).length)],
      ["vectors beside the recognizers", String(await countVectors())],
      ...[...families, total].map(({ name, cued, bare, precision }) => [
        `${name}: precision, recall beside a cue, recall bare`,
        `${ratio(precision)}, ${ratio(cued)}, ${ratio(bare)}`,
      ]),
      ["false alarms in ordinary text, per 10 K", ((ordinary.alarms / ordinary.characters) * 10_000).toFixed(2)],
      ["messages without personal data, touched", `${((messages.found / messages.all) * 100).toFixed(1)} %`],
      ["1 MB of clean prose", rate("clean prose")],
      ["1 MB of logs", rate("logs")],
      ["10 KB chat paste", rate("chat paste")],
      ["growth per doubling, worst hostile text", `×${Math.max(...speed.map(({ growth = 0 }) => growth)).toFixed(2)}`],
      ["core wasm, brotli", `${(brotliCompressSync(wasm).length / 1000).toFixed(0)} KB`],
    ],
  };
}

/** The rows of the tables beside the recognizers that must be found or left alone. */
async function countVectors() {
  const folder = new URL("../src/recognizers/", import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".toml"));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")));
  return texts.reduce((sum, text) => sum + (text.match(/^\[\[\w+\]\]/gmu) ?? []).length, 0);
}
