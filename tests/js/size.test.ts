/** The size budget: what a page downloads, compressed as servers do. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

interface Budget {
  readonly name: string;
  readonly measure: () => Promise<number>;
  /** Kilobytes of 1000 bytes. */
  readonly limit: number;
  /** Where the limit is not reached yet: what must not be exceeded on the way there. Lower it with every gain. */
  readonly ceiling?: number;
}

const BUDGETS: readonly Budget[] = [
  { name: "core wasm, brotli", measure: () => brotliOf("dist/wasm/privet_bg.wasm"), limit: 180, ceiling: 336 },
  { name: "sealing wasm, brotli", measure: () => brotliOf("dist/wasm/sealing_bg.wasm"), limit: 80, ceiling: 98 },
  { name: "post-quantum wasm, brotli", measure: () => brotliOf("dist/wasm/post-quantum_bg.wasm"), limit: 80, ceiling: 83 },
  { name: "names.bin, brotli", measure: () => brotliOf("names.bin"), limit: 360 },
  { name: "privet, gzip", measure: () => gzipOfEntry("privet"), limit: 12 },
  { name: "privet/fetch, gzip", measure: () => gzipOfEntry("privet/fetch"), limit: 17 },
  { name: "privet/ai-sdk, gzip", measure: () => gzipOfEntry("privet/ai-sdk"), limit: 6.7 },
  { name: "privet/consent, gzip", measure: () => gzipOfEntry("privet/consent"), limit: 10 },
  { name: "privet/attachments, gzip", measure: () => gzipOfEntry("privet/attachments"), limit: 5 },
  { name: "privet/governance, gzip", measure: () => gzipOfEntry("privet/governance"), limit: 8 },
  { name: "privet/privacy-center, gzip", measure: () => gzipOfEntry("privet/privacy-center"), limit: 16 },
  { name: "privet/elements, gzip", measure: () => gzipOfEntry("privet/elements"), limit: 20 },
];

for (const { name, measure, limit, ceiling = limit } of BUDGETS) {
  test(`${name} is at most ${ceiling} KB`, async (context) => {
    const size = (await measure()) / 1000;
    const over = size > limit ? `, ${(size - limit).toFixed(1)} KB over the budget` : "";
    context.diagnostic(`${name}: ${size.toFixed(1)} KB of ${limit} KB${over}`);
    assert.ok(size > 0 && size <= ceiling, `${name} is ${size.toFixed(1)} KB`);
  });
}

async function brotliOf(file: string): Promise<number> {
  // Node's default is quality 11, the highest.
  return brotliCompressSync(await readFile(`pkg/${file}`)).length;
}

/** What importing the entry loads. The wasm and what is imported on demand, such as a language, are files of their own. */
async function gzipOfEntry(entry: string): Promise<number> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export * from "${entry}";`, resolveDir: process.cwd() },
    bundle: true,
    format: "esm",
    metafile: true,
    minify: true,
    outdir: "build/size",
    splitting: true,
    write: false,
  });
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { path: next, kind } of metafile.outputs[path]?.imports ?? []) if (kind === "import-statement") load(next);
  };
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) if (entryPoint === "<stdin>") load(path);
  const files = outputFiles.filter((file) => loaded.has(relative(process.cwd(), file.path)));
  return files.reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0);
}
