/** The size budget: what a page downloads, compressed as servers do. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

interface Budget {
  readonly name: string;
  readonly measure: () => Promise<number>;
  /** Kilobytes of 1000 bytes. */
  readonly limit: number;
}

const BUDGETS: readonly Budget[] = [
  { name: "core wasm, brotli", measure: brotliOfWasm, limit: 180 },
  { name: "privet, gzip", measure: () => gzipOfEntry("privet"), limit: 12 },
  { name: "privet/elements, gzip", measure: () => gzipOfEntry("privet/elements"), limit: 20 },
];

for (const { name, measure, limit } of BUDGETS) {
  test(`${name} is at most ${limit} KB`, async (context) => {
    const size = (await measure()) / 1000;
    context.diagnostic(`${name}: ${size.toFixed(1)} KB of ${limit} KB`);
    assert.ok(size > 0 && size <= limit, `${name} is ${size.toFixed(1)} KB`);
  });
}

async function brotliOfWasm(): Promise<number> {
  // Node's default is quality 11, the highest.
  return brotliCompressSync(await readFile("pkg/dist/wasm/privet_bg.wasm")).length;
}

/** Everything that `import *` of the entry brings along; the wasm is a file of its own. */
async function gzipOfEntry(entry: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from "${entry}";`, resolveDir: process.cwd() },
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}
