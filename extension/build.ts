/** Makes build/extension/: a folder for each browser that loads unpacked, a zip of it for its store, and the texts of the store's page. Assumes pkg/. */
import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import JSZip from "jszip";
import { type Browser, makeManifest } from "./manifest.js";
import { FOLDERS, LISTINGS } from "./store/listings.js";

const source = fileURLToPath(new URL(".", import.meta.url));
const target = fileURLToPath(new URL("../build/extension/", import.meta.url));
const bundle = join(target, "bundle");

/** Zip entries carry a date; one and the same makes the zip reproducible. */
const DATE = new Date("2026-01-01T00:00:00Z");

/** Left of the assets: this is for the bundler alone. */
const LEFT_OUT = new Set(["pages.js"]);

await runWebpack();
const version = await readVersion();
for (const browser of ["chrome", "firefox"] as const) await assemble(browser, version);
await writeListings(join(target, "store"));

async function runWebpack(): Promise<void> {
  const webpack = fileURLToPath(new URL("../node_modules/webpack/bin/webpack.js", import.meta.url));
  await promisify(execFile)(process.execPath, [webpack, "--config-name", "extension"], { cwd: fileURLToPath(new URL("..", import.meta.url)) });
}

async function assemble(browser: Browser, version: string): Promise<void> {
  const folder = join(target, browser);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(bundle)) if (!LEFT_OUT.has(file)) await cp(join(bundle, file), join(folder, file), { recursive: true });
  await writeLocales(join(folder, "_locales"));
  for (const name of ["icons", "managed-schema.json"]) await cp(join(source, name), join(folder, name), { recursive: true });
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(makeManifest(browser, version), undefined, 2)}\n`);
  await writeFile(join(target, `privet-${browser}.zip`), await zip(folder));
}

/** Name and summary, which the manifest says by `__MSG_…__`. */
async function writeLocales(folder: string): Promise<void> {
  for (const [name, language] of FOLDERS) {
    const listing = LISTINGS[language];
    const messages = { name: { message: listing.name }, description: { message: listing.summary } };
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, "messages.json"), `${JSON.stringify(messages, undefined, 2)}\n`);
  }
}

/** A text for each language, to be copied into a store's form. */
async function writeListings(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [language, { name, summary, description }] of Object.entries(LISTINGS)) {
    await writeFile(join(folder, `${language}.txt`), `${[name, summary, ...description].join("\n\n")}\n`);
  }
}

async function zip(folder: string): Promise<Uint8Array> {
  const archive = new JSZip();
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name)).sort();
  for (const path of paths) archive.file(path.slice(folder.length + 1), await readFile(path), { date: DATE, createFolders: false });
  return await archive.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions: { level: 9 } });
}

/** Cargo.toml is where the version is written. */
async function readVersion(): Promise<string> {
  const cargo = await readFile(new URL("../Cargo.toml", import.meta.url), "utf8");
  const version = /^version = "(.+)"$/m.exec(cargo)?.[1];
  if (version === undefined) throw new Error("Cargo.toml: no version");
  return version;
}
