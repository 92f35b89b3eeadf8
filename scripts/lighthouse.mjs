// Scores every page of the built site with Lighthouse, which is no dependency here: `npm install lighthouse` in a folder of its own, then
// `CHROME_PATH=/usr/bin/chromium node scripts/lighthouse.mjs FOLDER [RUNS]`. Prints the lowest score of each category, and fails below 95.
import { execFile } from "node:child_process";
import { argv, exit } from "node:process";
import { promisify } from "node:util";
import { createDemoServer } from "../www/server.mjs";
import { PAGES } from "../www/site/shell.mjs";

const [, , folder, runs = "5"] = argv;
if (folder === undefined) {
  console.error("Say in which folder Lighthouse is installed: node scripts/lighthouse.mjs FOLDER [RUNS]");
  exit(2);
}
const FLAGS = ["--quiet", "--chrome-flags=--headless=new --no-sandbox", "--output=json", "--output-path=stdout"];
const LEAST = 95;

const { server } = createDemoServer();
await new Promise((resolve) => server.listen(0, "localhost", () => resolve(undefined)));
const address = server.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
let isGood = true;
for (const { file } of PAGES) {
  /** @type {Map<string, number>} */
  const lowest = new Map();
  for (let run = 0; run < Number(runs); run += 1) {
    const { stdout } = await promisify(execFile)("npx", ["lighthouse", `http://localhost:${port}/${file === "index.html" ? "" : file}`, ...FLAGS], { cwd: folder, maxBuffer: 2 ** 27 });
    for (const { id, score } of categoriesOf(stdout)) lowest.set(id, Math.min(lowest.get(id) ?? 100, Math.round(score * 100)));
  }
  isGood &&= lowest.size > 0 && [...lowest.values()].every((score) => score >= LEAST);
  console.log(`${file}: ${[...lowest].map(([id, score]) => `${id} ${score}`).join(", ")}`);
}
server.closeAllConnections();
server.close();
exit(isGood ? 0 : 1);

/**
 * @param {string} report
 * @returns {readonly { id: string, score: number }[]} A category without a score counts as 0.
 */
function categoriesOf(report) {
  return Object.values(JSON.parse(report).categories);
}
