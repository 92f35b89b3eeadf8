// Measures the extension in Chromium against the same page without it, in the same run: added time for each key and each message, and memory.
//   node --import tsx tests/extension/support/bench.mjs [--write]     --write puts the figures into docs/extension-benchmarks.md
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { argv, version } from "node:process";
import { pathToFileURL } from "node:url";
import { launch, openSite, setSettings, until } from "./browser.mjs";
import { leaksOf } from "./leaks.mjs";

const MESSAGES = 500;
/** So many at once, then all the answers, then the next. */
const BURST = 10;
const COMPLETION = "/api/organizations/a/chat_conversations/b/completion";
const TEXT = "Please write to bo.lund@example.org that the parcel is late, and say it kindly. ";

/** @typedef {{ keys: number[], sends: number[], heap: { before: number, after: number }, memory: number }} Figures - Milliseconds, and MB. */

/**
 * Types a text and sends messages in bursts. Every message has something of its own to hide; with the extension, none of it may arrive.
 *
 * @param {import("./browser.mjs").Browser} browser @param {{ messages?: number }} [options] @returns {Promise<Figures>}
 */
export async function soak(browser, { messages = MESSAGES } = {}) {
  const isProtected = browser.worker !== undefined;
  if (isProtected) await setSettings(browser, { level: "guard" });
  const page = await openSite(browser, { host: "claude.ai" }, "/chat/soak");
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const heap = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0) / 1e6;
  };
  // The core is loaded, and the first message was answered.
  await sendBurst(page, "warm-up", 1);
  const keys = await typeKeys(page);
  const before = await heap();
  /** @type {number[]} */
  const sends = [];
  const from = browser.exchanges.length;
  for (let sent = 0; sent < messages; sent += BURST) sends.push(...(await sendBurst(page, `m${sent}`, Math.min(BURST, messages - sent))));
  const arrived = browser.exchanges.slice(from).filter(({ path }) => path === COMPLETION);
  if (arrived.length !== messages) throw new Error(`${arrived.length} of ${messages} messages arrived`);
  const originals = arrived.filter(({ body }) => /-\d+@example\.org/.test(body)).length;
  if (originals !== (isProtected ? 0 : messages)) throw new Error(`${originals} messages arrived as they were typed`);
  if (isProtected && arrived.some((exchange) => leaksOf(exchange, ["bo.lund@example.org"]).length > 0)) throw new Error("an original arrived");
  const figures = { keys, sends, heap: { before, after: await heap() }, memory: memoryOf(browser.profile) };
  await page.close();
  return figures;
}

/** Milliseconds from the press of a key until the page has done everything for it. @param {import("playwright-core").Page} page @returns {Promise<number[]>} */
async function typeKeys(page) {
  await page.evaluate(() => {
    window.took = [];
    let pressed = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.took.push(performance.now() - pressed);
    window.addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), true);
    window.addEventListener("input", () => port2.postMessage(0));
  });
  await page.locator(".editor [contenteditable]").click();
  for (let line = 0; line < 3; line += 1) await page.keyboard.type(TEXT);
  await until(() => page.evaluate((length) => window.took.length >= length, 3 * TEXT.length));
  return await page.evaluate(() => window.took);
}

/** @param {import("playwright-core").Page} page @param {string} name @param {number} count @returns {Promise<number[]>} Milliseconds until each was answered. */
async function sendBurst(page, name, count) {
  return await page.evaluate(async ({ path, who, length }) => {
    const send = async (/** @type {number} */ index) => {
      const start = performance.now();
      const response = await fetch(path, { method: "POST", body: JSON.stringify({ prompt: `Message of ${who}-${index}@example.org, copied to bo.lund@example.org: is it there?` }) });
      await response.text();
      return performance.now() - start;
    };
    return await Promise.all([...Array(length).keys()].map(send));
  }, { path: COMPLETION, who: name, length: count });
}

/** The share of memory of all processes of the browser with this profile, in MB: what belongs to several is counted in parts. @param {string} profile */
function memoryOf(profile) {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const [, parent] = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
      return [{ pid, parent, isRoot: readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(profile), share: Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) }];
    } catch {
      return [];
    }
  });
  const own = new Set(processes.filter(({ isRoot }) => isRoot).map(({ pid }) => pid));
  for (let size = -1; size !== own.size;) {
    size = own.size;
    for (const { pid, parent } of processes) if (parent !== undefined && own.has(parent)) own.add(pid);
  }
  return processes.filter(({ pid }) => own.has(pid)).reduce((sum, { share }) => sum + share, 0) / 1000;
}

/** @param {readonly number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

async function main() {
  /** @type {Record<"without" | "with", Figures[]>} */
  const runs = { without: [], with: [] };
  // In turns, so that what else the machine does falls on both.
  for (let round = 0; round < 2; round += 1) {
    for (const name of /** @type {const} */ (["without", "with"])) {
      const browser = await launch({ extension: name === "with" });
      try {
        runs[name].push(await soak(browser));
      } finally {
        await browser.close();
      }
    }
  }
  const all = (/** @type {"without" | "with"} */ name, /** @type {"keys" | "sends"} */ what) => runs[name].flatMap((run) => run[what]);
  const mean = (/** @type {"without" | "with"} */ name, /** @type {(run: Figures) => number} */ of) => runs[name].reduce((sum, run) => sum + of(run), 0) / runs[name].length;
  /** @type {readonly (readonly [string, (name: "without" | "with") => number, string])[]} */
  const rows = [
    ["a key, median", (name) => quantile(all(name, "keys"), 0.5), "ms"],
    ["a key, 95 of 100", (name) => quantile(all(name, "keys"), 0.95), "ms"],
    ["a message in a burst of ten, median", (name) => quantile(all(name, "sends"), 0.5), "ms"],
    ["a message in a burst of ten, 95 of 100", (name) => quantile(all(name, "sends"), 0.95), "ms"],
    ["the first 50 messages, median", (name) => quantile(runs[name].flatMap(({ sends }) => sends.slice(0, 50)), 0.5), "ms"],
    ["the last 50 messages, median", (name) => quantile(runs[name].flatMap(({ sends }) => sends.slice(-50)), 0.5), "ms"],
    ["the page's heap before", (name) => mean(name, ({ heap }) => heap.before), "MB"],
    ["the page's heap after", (name) => mean(name, ({ heap }) => heap.after), "MB"],
    ["memory of the whole browser at the end", (name) => mean(name, ({ memory }) => memory), "MB"],
  ];
  const table = rows.map(([title, of, unit]) => `| ${title} | ${of("without").toFixed(1)} ${unit} | ${of("with").toFixed(1)} ${unit} | ${(of("with") - of("without")).toFixed(1)} ${unit} |`);
  const text = `# Figures of the extension

Written by \`npm run bench:extension -- --write\`; ${new Date().toISOString().slice(0, 10)}, Node ${version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB, headless Chromium, a server on the same machine.

A page with ProseMirror, once without the extension and once with it at Guard, in turns, two rounds each: ${3 * TEXT.length} keys, then ${MESSAGES} messages of one conversation in bursts of ${BURST}, each with an address of its own to hide. That all of them
arrive, and none as it was typed, is checked in the same run; \`tests/extension/soak.test.mjs\` does it with fewer. A key's time ends when the page has done everything for it; a message's when its answer is read.

| | without | with | added |
| --- | --- | --- | --- |
${table.join("\n")}

The machine was shared with other work, so single milliseconds mean little. A conversation with many hidden values is written as a whole whenever there is a new one, which the last 50 messages show.
`;
  console.log(text);
  if (argv.includes("--write")) writeFileSync(new URL("../../../docs/extension-benchmarks.md", import.meta.url), text);
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) await main();
