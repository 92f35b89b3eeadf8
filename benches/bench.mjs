// Measures the built package and prints one table. Nothing here passes or fails: judge by the ratios, which a busy machine
// changes least. With a word, measures only the rows whose name holds it.
import { readFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { argv, version } from "node:process";
import { brotliCompressSync } from "node:zlib";
import { createRedactor } from "privet";
import { makeByteLoop } from "./byte-loop.mjs";
import { median, medianRatio, timeInRounds } from "./clock.mjs";
import { HOSTILE, makeChat, makeInputs, repeat } from "./inputs.mjs";
import { measureMemory } from "./memory.mjs";
import { printTable } from "./table.mjs";

/** @typedef {import("./table.mjs").Row} Row */

const ROUNDS = 7;
/** Characters. Shorter texts say nothing about memory, which grows by whole pages. */
const LARGE = 1_000_000;

const redactor = await createRedactor();
const byteLoop = await makeByteLoop(1_100_000);
const wanted = argv[2] ?? "";

/** @type {readonly { name: string, measure: () => Row }[]} */
const MEASURES = [
  ...makeInputs().map((input) => ({ name: input.name, measure: () => detectRow(input) })),
  { name: "chat paste, one key", measure: keystrokeRow },
  { name: "chat paste, redact", measure: redactRow },
  { name: "chat paste, restore", measure: restoreRow },
  ...HOSTILE.map(([name, unit]) => ({ name: `hostile: ${name}`, measure: () => hostileRow(name, unit) })),
];

/** @type {Row[]} */
const rows = [];
for (const { name, measure } of MEASURES) {
  if (name.includes(wanted)) rows.push(measure());
}
printTable(rows);
await printSize();
printMachine();

/** @param {import("./inputs.mjs").Input} input @returns {Row} */
function detectRow({ name, text }) {
  const [times = [], base = []] = timeInRounds([() => redactor.detect(text), () => byteLoop(text)], ROUNDS);
  const { added, idle } = measureMemory(name);
  const memory = text.length < LARGE ? "" : `${(added / text.length).toFixed(1)} B (idle ${megabytes(idle)})`;
  return { ...plainRow(name, text, times, base), findings: redactor.detect(text).length, memory };
}

/**
 * One more character at the end of the paste, as the composer does it: the whole text again.
 *
 * @returns {Row}
 */
function keystrokeRow() {
  const text = makeChat(10_000, 300);
  let typed = text;
  const press = () => {
    typed = typed.length < text.length + 100 ? `${typed}${"and so on ".charAt(typed.length % 10)}` : text;
    return redactor.detect(typed);
  };
  const [times = [], base = [], whole = []] = timeInRounds([press, () => byteLoop(text), () => redactor.detect(text)], ROUNDS);
  return { ...plainRow("chat paste, one key", text, times, base), note: `${medianRatio(times, whole).toFixed(2)} of a whole scan` };
}

/** A draft in a new conversation: placeholders, segments and all. @returns {Row} */
function redactRow() {
  const text = makeChat(10_000, 300);
  const redact = () => {
    const chat = redactor.conversation("bench");
    const draft = chat.redact(text);
    chat.free();
    return draft;
  };
  const [times = [], base = []] = timeInRounds([redact, () => byteLoop(text)], ROUNDS);
  return { ...plainRow("chat paste, redact", text, times, base), findings: redact().findings.length };
}

/** The draft as an answer that comes in pieces of 20 characters. @returns {Row} */
function restoreRow() {
  const chat = redactor.conversation("bench");
  const { text: answer, findings } = chat.redact(makeChat(10_000, 300));
  const pieces = answer.match(/.{1,20}/gsu) ?? [];
  const restore = () => {
    const restorer = chat.textRestorer();
    return pieces.map((piece) => restorer.push(piece)).join("") + restorer.finish();
  };
  const [times = [], base = []] = timeInRounds([restore, () => byteLoop(answer)], ROUNDS);
  return { ...plainRow("chat paste, restore", answer, times, base), findings: findings.length, note: `${pieces.length} pieces` };
}

/** @param {string} name @param {string} unit @returns {Row} */
function hostileRow(name, unit) {
  const texts = [50_000, 100_000, 200_000].map((length) => repeat(unit, length));
  const [, , text = ""] = texts;
  const [half = [], one = [], two = [], base = []] = timeInRounds(
    [...texts.map((each) => () => redactor.detect(each)), () => byteLoop(text)],
    ROUNDS,
  );
  return {
    ...plainRow(`hostile: ${name}`, text, two, base),
    findings: redactor.detect(text).length,
    note: `×${medianRatio(one, half).toFixed(1)}, ×${medianRatio(two, one).toFixed(1)} each doubling`,
  };
}

/**
 * @param {string} name @param {string} text @param {readonly number[]} times @param {readonly number[]} base
 * @returns {Row}
 */
function plainRow(name, text, times, base) {
  return { name, size: text.length, milliseconds: median(times), ofByteLoop: medianRatio(times, base) };
}

async function printSize() {
  const wasm = await readFile(new URL("../pkg/dist/wasm/privet_bg.wasm", import.meta.url));
  // Node's default is quality 11, the highest.
  console.log(`Core wasm: ${kilobytes(brotliCompressSync(wasm).length)} KB in brotli, ${kilobytes(wasm.length)} KB as it is.`);
}

function printMachine() {
  const processors = cpus();
  const load = loadavg().map((value) => value.toFixed(1)).join(", ");
  console.log(`${new Date().toISOString()} · Node ${version} · ${processors.length} × ${processors[0]?.model ?? "unknown"} · load ${load} · median of ${ROUNDS} rounds`);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(0);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
