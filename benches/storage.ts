/**
 * `npm run bench -- --storage`: how many values a second `privet/storage` saves and loads in Chromium, beside IndexedDB alone with rows of the same
 * size in the same run. Times are those of the clock: compare the ratios.
 */
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { launchBrowser } from "../tests/support/browser.js";
import { serveFolder } from "../tests/support/static-server.js";
import type { StorageTimes } from "./storage-page.js";

const SIZES = [
  { count: 1_000, rounds: 5 },
  { count: 100_000, rounds: 1 },
] as const;

const folder = await mkdtemp(join(tmpdir(), "privet-bench-"));
await build({ entryPoints: { "storage-page": "benches/storage-page.ts", "storage-thread": "pkg/dist/storage/storage-thread.js" }, bundle: true, format: "esm", outdir: folder, logLevel: "error" });
await copyFile("pkg/dist/wasm/sealing_bg.wasm", join(folder, "sealing_bg.wasm"));
await writeFile(join(folder, "index.html"), `<!doctype html><meta charset="utf-8"><title>Storage</title><script type="module" src="/storage-page.js"></script>`);
const server = await serveFolder(folder);
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  await page.goto(server.origin.replace("127.0.0.1", "localhost"));
  const rows: Record<string, number | string>[] = [];
  for (const { count, rounds } of SIZES) {
    const times: StorageTimes[] = [];
    // The first round warms up.
    for (let round = 0; round <= rounds; round += 1) times.push(await page.evaluate(([size, number]) => globalThis.measureStorage(size, number), [count, round] as const));
    times.shift();
    rows.push(rowOf(`save ${count}`, count, times.map(({ save }) => save), times.map(({ rawSave }) => rawSave)));
    rows.push(rowOf(`load ${count}`, count, times.map(({ load }) => load), times.map(({ rawLoad }) => rawLoad)));
  }
  process.stdout.write("Storage in Chromium, values a second\n");
  console.table(rows);
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}

function rowOf(what: string, count: number, own: readonly number[], alone: readonly number[]): Record<string, number | string> {
  const rate = (times: readonly number[]): number => Math.round((count / median(times)) * 1000);
  const ratio = median(own.map((time, round) => time / (alone[round] ?? NaN)));
  return { what, "privet/storage": rate(own), "IndexedDB alone": rate(alone), "times as long": Number(ratio.toFixed(1)) };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}
