// The speed, growth and memory of the built package. Judge by the ratios, which a busy machine changes least.
import { createRedactor } from "privet";
import { makeByteLoop } from "./byte-loop.mjs";
import { median, medianRatio, timeInRounds } from "./clock.mjs";
import { HOSTILE, makeChat, makeDeniedWords, makeInputs, makeNamedProse, makePatterns, repeat } from "./inputs.mjs";
import { measureMemory } from "./memory.mjs";

/** @typedef {import("./table.mjs").TextTable} TextTable */

/**
 * What was measured on one text.
 *
 * @typedef {object} SpeedRow
 * @property {string} name
 * @property {number} size - Characters.
 * @property {number} milliseconds - Per call.
 * @property {number} ofByteLoop - Times the bare byte loop over the same text in the same rounds.
 * @property {number} [findings]
 * @property {string} [memory] - Added per character, at its peak.
 * @property {string} [note]
 * @property {number} [growth] - Of a hostile text: the greater of two doublings.
 */

export const ROUNDS = 7;
/** Characters. Shorter texts say nothing about memory, which grows by whole pages. */
const LARGE = 1_000_000;

const redactor = await createRedactor();
const denying = await createRedactor({ policy: { extends: "default", deny: makeDeniedWords(5000) } });
const withPatterns = await createRedactor({ policy: { extends: "default", custom: makePatterns(50) } });
const withNames = await createRedactor({ policy: { extends: "default", names: true } });
const byteLoop = await makeByteLoop(1_100_000);

/** @type {readonly { name: string, measure: () => SpeedRow }[]} */
const MEASURES = [
  ...makeInputs().map((input) => ({ name: input.name, measure: () => detectRow(input) })),
  { name: "chat paste, one key", measure: keystrokeRow },
  { name: "chat paste, redact", measure: redactRow },
  { name: "chat paste, restore", measure: restoreRow },
  { name: "clean prose, 5,000 denied words", measure: () => policyRow("clean prose, 5,000 denied words", denying) },
  { name: "clean prose, 50 own patterns", measure: () => policyRow("clean prose, 50 own patterns", withPatterns) },
  { name: "clean prose, names model", measure: () => policyRow("clean prose, names model", withNames) },
  { name: "prose with names, names model", measure: () => policyRow("prose with names, names model", withNames, makeNamedProse(1_000_000)) },
  ...HOSTILE.map(([name, unit]) => ({ name: `hostile: ${name}`, measure: () => hostileRow(name, unit) })),
];

/** @param {string} wanted - Only the rows whose name holds it. @returns {readonly SpeedRow[]} */
export function measureSpeed(wanted) {
  return MEASURES.filter(({ name }) => name.includes(wanted)).map(({ measure }) => measure());
}

/** @param {readonly SpeedRow[]} rows @returns {TextTable} */
export function speedTable(rows) {
  return {
    title: "Speed, in processor time",
    columns: ["TEXT", "SIZE", "FINDINGS", "MS", "MB/S", "× BYTE LOOP", "MEMORY PER CHARACTER", "NOTE"],
    rows: rows.map(({ name, size, findings, milliseconds, ofByteLoop, memory = "", note = "" }) => [
      name,
      size < 1000 ? String(size) : `${Math.round(size / 1000)} K`,
      String(findings ?? ""),
      milliseconds.toFixed(3),
      (size / milliseconds / 1000).toFixed(1),
      ofByteLoop.toFixed(1),
      memory,
      note,
    ]),
  };
}

/** @param {import("./inputs.mjs").Input} input @returns {SpeedRow} */
function detectRow({ name, text }) {
  const [times = [], base = []] = timeInRounds([() => redactor.detect(text), () => byteLoop(text)], ROUNDS);
  const { added, idle } = measureMemory(name);
  const memory = text.length < LARGE ? "" : `${(added / text.length).toFixed(1)} B (idle ${megabytes(idle)})`;
  return { ...plainRow(name, text, times, base), findings: redactor.detect(text).length, memory };
}

/**
 * One more character at the end of the paste, as the composer does it.
 *
 * @returns {SpeedRow}
 */
function keystrokeRow() {
  const text = makeChat(10_000, 300);
  const watcher = redactor.watcher();
  let typed = text;
  const press = () => {
    typed = typed.length < text.length + 100 ? `${typed}${"and so on ".charAt(typed.length % 10)}` : text;
    return watcher.detect(typed);
  };
  const [times = [], base = [], whole = []] = timeInRounds([press, () => byteLoop(text), () => redactor.detect(text)], ROUNDS);
  return { ...plainRow("chat paste, one key", text, times, base), note: `${medianRatio(times, whole).toFixed(2)} of a whole scan` };
}

/** A draft in a new conversation: placeholders, segments and all. @returns {SpeedRow} */
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

/** The draft as an answer that comes in pieces of 20 characters. @returns {SpeedRow} */
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

/**
 * Prose under a policy with rules of its own, beside the same without them.
 *
 * @param {string} name @param {import("privet").Redactor} own
 * @returns {SpeedRow}
 */
function policyRow(name, own, text = makeInputs().find((input) => input.name === "clean prose")?.text ?? "") {
  const [times = [], base = [], plain = []] = timeInRounds([() => own.detect(text), () => byteLoop(text), () => redactor.detect(text)], ROUNDS);
  return { ...plainRow(name, text, times, base), findings: own.detect(text).length, note: `${medianRatio(times, plain).toFixed(2)} × without` };
}

/** @param {string} name @param {string} unit @returns {SpeedRow} */
function hostileRow(name, unit) {
  const texts = [50_000, 100_000, 200_000].map((length) => repeat(unit, length));
  const [, , text = ""] = texts;
  const [half = [], one = [], two = [], base = []] = timeInRounds(
    [...texts.map((each) => () => redactor.detect(each)), () => byteLoop(text)],
    ROUNDS,
  );
  const first = medianRatio(one, half);
  const second = medianRatio(two, one);
  return {
    ...plainRow(`hostile: ${name}`, text, two, base),
    findings: redactor.detect(text).length,
    note: `×${first.toFixed(1)}, ×${second.toFixed(1)} each doubling`,
    growth: Math.max(first, second),
  };
}

/**
 * @param {string} name @param {string} text @param {readonly number[]} times @param {readonly number[]} base
 * @returns {SpeedRow}
 */
function plainRow(name, text, times, base) {
  return { name, size: text.length, milliseconds: median(times), ofByteLoop: medianRatio(times, base) };
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
