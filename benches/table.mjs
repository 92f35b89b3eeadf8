// One table for a person to read.

/**
 * What was measured on one text.
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {number} size - Characters.
 * @property {number} milliseconds - Per call.
 * @property {number} ofByteLoop - Times the bare byte loop over the same text in the same rounds.
 * @property {number} [findings]
 * @property {string} [memory] - Added per character, at its peak.
 * @property {string} [note]
 */

/** @param {readonly Row[]} rows */
export function printTable(rows) {
  const lines = rows.map((row) => COLUMNS.map(({ cell }) => cell(row)));
  const widths = COLUMNS.map(({ title }, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of [COLUMNS.map(({ title }) => title), ...lines]) {
    console.log(line.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join("  ").trimEnd());
  }
}

/** @param {string} cell @param {number} width @param {number} column */
function pad(cell, width, column) {
  return COLUMNS[column]?.isText ? cell.padEnd(width) : cell.padStart(width);
}

/** @type {readonly { title: string, isText?: boolean, cell: (row: Row) => string }[]} */
const COLUMNS = [
  { title: "TEXT", isText: true, cell: ({ name }) => name },
  { title: "SIZE", cell: ({ size }) => (size < 1000 ? String(size) : `${Math.round(size / 1000)} K`) },
  { title: "FINDINGS", cell: ({ findings }) => String(findings ?? "") },
  { title: "MS", cell: ({ milliseconds }) => milliseconds.toFixed(3) },
  { title: "MB/S", cell: ({ size, milliseconds }) => (size / milliseconds / 1000).toFixed(1) },
  { title: "× BYTE LOOP", cell: ({ ofByteLoop }) => ofByteLoop.toFixed(1) },
  { title: "MEMORY PER CHARACTER", isText: true, cell: ({ memory }) => memory ?? "" },
  { title: "NOTE", isText: true, cell: ({ note }) => note ?? "" },
];
