// Tables of text cells, for the terminal and for the documentation.

/**
 * @typedef {object} TextTable
 * @property {string} title
 * @property {readonly string[]} columns
 * @property {readonly (readonly string[])[]} rows
 */

/** @param {TextTable} table */
export function printTable({ title, columns, rows }) {
  console.log(`\n${title}`);
  const widths = columns.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const isText = columns.map((_, column) => isTextColumn(rows, column));
  for (const line of [columns, ...rows]) {
    const cells = line.map((cell, column) => (isText[column] ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)));
    console.log(cells.join("  ").trimEnd());
  }
}

/** @param {TextTable} table */
export function toMarkdown({ title, columns, rows }) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = columns.map((_, column) => (isTextColumn(rows, column) ? "---" : "--:"));
  return `## ${title}\n\n${[columns.map(toSentenceCase), rule, ...rows].map(line).join("\n")}\n`;
}

/** Numbers stand flush right. @param {readonly (readonly string[])[]} rows @param {number} column */
function isTextColumn(rows, column) {
  return column === 0 || rows.some((row) => /^[^\d×.<>–-]/u.test(row[column] ?? ""));
}

/** @param {string} text */
function toSentenceCase(text) {
  return /[a-z]/u.test(text) ? text : text.charAt(0) + text.slice(1).toLowerCase().replaceAll("mb/s", "MB/s").replaceAll(" ms", " ms");
}
