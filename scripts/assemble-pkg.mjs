// Merges the bound core of build/glue/ and the hand-written pkg-template/ into pkg/, the folder that is published.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { describeElements } from "./lib/custom-elements.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const glue = join(root, "build/glue/wasm");
const template = join(root, "pkg-template");
const pkg = join(root, "pkg");

rmSync(pkg, { recursive: true, force: true });
mkdirSync(pkg);
writeBase64();
writeSchema();
compileTypeScript();
minifySheets();
copyGlue();
copyTemplate();
copyNames();
writeManifest();
writeCustomElements();
linkByName();
checkTargets();

/** `privet/inline` imports the wasm as text. Written beside the glue, where the compiler looks for it, too. */
function writeBase64() {
  for (const [name, file] of [["privet", "base64"], ["sealing", "sealing-base64"], ["post-quantum", "post-quantum-base64"]]) {
    const base64 = readFileSync(join(glue, `${name}_bg.wasm`)).toString("base64");
    writeFileSync(join(glue, `${file}.js`), `export const base64 = "${base64}";\n`);
    writeFileSync(join(glue, `${file}.d.ts`), `/** ${name}_bg.wasm, base64. */\nexport const base64: string;\n`);
  }
}

/** `policySchema` imports it when it is called: few pages need it. */
function writeSchema() {
  const schema = readFileSync(join(root, "docs/policy.schema.json"), "utf8");
  writeFileSync(join(glue, "policy-schema.js"), `export const schema = ${JSON.stringify(schema)};\n`);
  writeFileSync(join(glue, "policy-schema.d.ts"), "/** The JSON Schema of a policy, as JSON text. */\nexport const schema: string;\n");
}

function compileTypeScript() {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.package.json"], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** The sheets of the elements are text in scripts, which no bundler makes smaller. */
function minifySheets() {
  const dist = join(pkg, "dist");
  for (const file of readdirSync(dist, { encoding: "utf8", recursive: true }).filter((name) => /(?:-style|palette)\.js$/.test(name))) {
    const script = readFileSync(join(dist, file), "utf8");
    const minified = script.replace(/(?<== `\n).*(?=`;)/s, (css) => transformSync(css, { loader: "css", minify: true, charset: "utf8" }).code.replaceAll(/[\\`$]/g, "\\$&"));
    if (minified === script) throw new Error(`${file}: no sheet between = \` and \`;`);
    writeFileSync(join(dist, file), minified);
  }
}

function copyGlue() {
  nameDisposable();
  for (const name of ["privet", "sealing", "post-quantum"]) {
    for (const ending of [".js", ".d.ts", "_bg.wasm", "_bg.wasm.d.ts"]) {
      cpSync(join(glue, name + ending), join(pkg, "dist/wasm", name + ending));
    }
  }
  for (const module of ["base64", "sealing-base64", "post-quantum-base64", "policy-schema"]) {
    cpSync(join(glue, `${module}.js`), join(pkg, `dist/wasm/${module}.js`));
    cpSync(join(glue, `${module}.d.ts`), join(pkg, `dist/wasm/${module}.d.ts`));
  }
}

/** The glue's types use `Symbol.dispose`, which a customer's `lib` need not hold. */
function nameDisposable() {
  const reference = '/// <reference lib="esnext.disposable" />\n';
  for (const types of ["privet.d.ts", "sealing.d.ts", "post-quantum.d.ts"].map((file) => join(glue, file))) {
    const text = readFileSync(types, "utf8");
    if (!text.startsWith(reference)) writeFileSync(types, reference + text);
  }
}

function copyTemplate() {
  cpSync(template, pkg, { recursive: true, filter: (source) => source !== join(template, "src") });
  for (const file of ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE", "CHANGELOG.md"]) {
    if (existsSync(join(root, file))) cpSync(join(root, file), join(pkg, file));
  }
}

/** Downloaded only by those who ask for it. */
function copyNames() {
  cpSync(join(root, "models/names.bin"), join(pkg, "names.bin"));
}

/** Cargo.toml is where the version is written; package.json takes it from there. */
function writeManifest() {
  const version = /^version = "(.+)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))?.[1];
  if (version === undefined) throw new Error("Cargo.toml: no version");
  writeFileSync(join(pkg, "package.json"), `${JSON.stringify({ ...readManifest(), version }, undefined, 2)}\n`);
}

function writeCustomElements() {
  const manifest = describe("elements");
  manifest.modules.push(...describe("consent").modules, ...describe("privacy-center").modules);
  writeFileSync(join(pkg, "custom-elements.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** @param {string} folder */
function describe(folder) {
  return describeElements(join(template, "src", folder), `dist/${folder}`);
}

/** Every file that package.json names must be in the package. */
function checkTargets() {
  const manifest = readManifest();
  const named = [manifest["exports"], manifest["imports"], manifest["bin"], manifest["main"], manifest["types"], manifest["customElements"]].flatMap(paths);
  const missing = [...new Set(named)].filter((path) => !existsSync(join(pkg, path)));
  if (missing.length === 0) return;
  console.error(`pkg-template/package.json names files that the build did not make:\n  ${missing.join("\n  ")}`);
  process.exit(1);
}

/** @param {unknown} value @returns {string[]} */
function paths(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(paths) : [];
}

/** Makes `import "privet"` work in tests and demo, as it does for a customer. */
function linkByName() {
  const link = join(root, "node_modules/privet");
  rmSync(link, { recursive: true, force: true });
  symlinkSync(pkg, link, "junction");
}

/** @returns {Record<string, unknown>} */
function readManifest() {
  return JSON.parse(readFileSync(join(template, "package.json"), "utf8"));
}
