// `npm run bench`: measures the built package, prints tables, and ends with one that sums them up. Nothing here passes or fails.
//   WORD          only the speed of the texts whose name holds it
//   --accuracy    only precision and recall on the generated suite; with --errors, what went wrong
//   --native      the suite on the native core instead of the package: faster to rebuild
//   --names       the suite with the names model too
//   --peers       other tools too, which are installed into build/peers
//   --write       writes docs/benchmarks.md, with the peers as they were measured last
import { readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg, totalmem } from "node:os";
import { version } from "node:process";
import { parseArgs } from "node:util";
import { runAccuracy } from "./accuracy/main.mjs";
import { accuracyTables, describeErrors } from "./accuracy/report.mjs";
import { comparePeers } from "./peers/run.mjs";
import { savedPeers, savePeers } from "./peers/saved.mjs";
import { measureSpeed, ROUNDS, speedTable } from "./speed.mjs";
import { summaryTable } from "./summary.mjs";
import { printTable, toMarkdown } from "./table.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    accuracy: { type: "boolean", default: false },
    errors: { type: "boolean", default: false },
    native: { type: "boolean", default: false },
    names: { type: "boolean", default: false },
    peers: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const word = positionals[0];
const ABOUT = `
The suite is generated from a seed by \`benches/accuracy/\`: values of faker in 22 locales and of check-digit code of its own, in sentences, forms,
tickets and files of twelve languages; and texts without personal data that look like it. A planted value counts as found when every letter and digit
of it is covered by findings of the \`default\` policy; a finding counts as right when it lies on a planted value. Times are processor time: compare
ratios, not figures of different machines.`;

/** @type {import("./table.mjs").TextTable[]} */
const tables = [];
/** @param {...import("./table.mjs").TextTable} more */
function show(...more) {
  tables.push(...more);
  more.forEach(printTable);
}

const accuracy = word === undefined ? await runAccuracy({ native: options.native, names: options.names }) : undefined;
if (accuracy !== undefined) {
  show(...accuracyTables(accuracy.accuracy));
  console.log(`\n${accuracy.planted} texts with planted values. Not in this build: ${accuracy.missing.join(", ") || "none"}.`);
  if (options.errors) console.log(describeErrors(accuracy.accuracy));
}
if (options.peers) await savePeers(await comparePeers());
if (options.peers || options.write) show(...(await savedPeers()));
const speed = options.accuracy ? [] : measureSpeed(word ?? "");
if (speed.length > 0) show(speedTable(speed));
if (accuracy !== undefined && speed.length > 0) show(await summaryTable(accuracy.accuracy, speed));

const processors = cpus();
const load = loadavg().map((value) => value.toFixed(1)).join(", ");
const machine = `${processors.length} × ${processors[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB · Node ${version} · load ${load} · median of ${ROUNDS} rounds`;
console.log(`\n${new Date().toISOString()} · ${machine}`);
if (options.write) {
  const file = new URL("../docs/benchmarks.md", import.meta.url);
  const head = `# Benchmarks\n\nWritten by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${machine}.\n${ABOUT}\n`;
  // The last section is written by hand, and stays.
  const [, byHand = ""] = (await readFile(file, "utf8")).split(/^(?=## Unseen messages)/mu);
  await writeFile(file, `${head}\n${tables.map(toMarkdown).join("\n")}\n${byHand}`);
}
