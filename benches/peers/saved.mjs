// The last comparison with peers, kept beside them: it takes minutes, and the documentation shows it whenever it is written.
import { readFile, writeFile } from "node:fs/promises";
import { FOLDER } from "./install.mjs";

/** @typedef {import("../table.mjs").TextTable} TextTable */

const FILE = new URL("tables.json", FOLDER);

/** @param {readonly TextTable[]} tables */
export async function savePeers(tables) {
  const date = new Date().toISOString().slice(0, 10);
  await writeFile(FILE, JSON.stringify(tables.map(({ title, ...table }) => ({ title: `${title} (${date})`, ...table }))));
}

/** @returns {Promise<readonly TextTable[]>} None when nothing was measured yet. */
export async function savedPeers() {
  return await readFile(FILE, "utf8").then((json) => JSON.parse(json), () => []);
}
