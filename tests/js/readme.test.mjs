/** Every example of both READMEs, run as it is written. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { createProvider } from "../../www/provider.mjs";
import { startModelServer } from "../support/model-server.mjs";

const run = promisify(execFile);
const READMES = await Promise.all(["pkg-template/README.md", "README.md"].map(async (path) => ({ path, text: await readFile(path, "utf8") })));

/** @type {string} */
let folder;
/** @type {{ url: string, close: () => Promise<void> }} */
let provider;
/** @type {Awaited<ReturnType<typeof startModelServer>>} */
let modelServer;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "privet-readme-"));
  await mkdir(join(folder, "node_modules/.bin"), { recursive: true });
  await symlink(resolve("pkg"), join(folder, "node_modules/privet"));
  await symlink(resolve("pkg"), join(folder, "pkg"));
  for (const name of ["@ai-sdk", "@anthropic-ai", "ai", "openai", "papaparse"]) await symlink(resolve("node_modules", name), join(folder, "node_modules", name));
  await symlink("../privet/bin/privet.js", join(folder, "node_modules/.bin/privet"));
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  provider = await createProvider().listen();
  modelServer = await startModelServer();
  // What the examples send to providers and to app.example goes to the local server.
  await writeFile(
    join(folder, "redirect.mjs"),
    `const real = globalThis.fetch;
     globalThis.fetch = (input, init) => real(String(input).replace(/^https:[/][/](api[.]anthropic[.]com|app[.]example)/, "${modelServer.origin}"), init);`,
  );
});

after(async () => {
  await provider.close();
  await modelServer.close();
  await rm(folder, { recursive: true });
});

/** The code blocks of a language, with a name for each. @param {string} language */
function blocksOf(language) {
  const fence = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms");
  return READMES.flatMap(({ path, text }) => [...text.matchAll(fence)].map(([, code = ""], index) => ({ name: `${index + 1} of ${path}`, code })));
}

/** @param {string} file @param {readonly string[]} args */
async function runIn(file, args) {
  const env = { ...process.env, ANTHROPIC_API_KEY: "test", OPENAI_API_KEY: "test", OPENAI_BASE_URL: provider.url };
  return (await run(file, [...args], { cwd: folder, env })).stdout;
}

for (const [index, { name, code }] of blocksOf("js").entries()) {
  test(`JavaScript example ${name} prints what it says`, async () => {
    await writeFile(join(folder, `example-${index}.js`), code);
    const out = await runIn(process.execPath, ["--import", "./redirect.mjs", `example-${index}.js`]);
    const expected = [...code.matchAll(/^\/\/ → (.*)$/gm)].map(([, line = ""]) => line);
    if (expected.length > 0) assert.deepEqual(out.trimEnd().split("\n"), expected);
    else assert.match(out, /mette@example\.com/);
  });
}

for (const { name, code: session } of blocksOf("console")) {
  test(`terminal session ${name} prints what it says`, async () => {
    const commands = session.split("\n").filter((line) => line.startsWith("$ ")).map((line) => line.slice(2));
    const expected = session.split("\n").filter((line) => !line.startsWith("$ ")).join("\n");
    assert.equal(await runIn("bash", ["-euc", commands.join("\n")]), expected);
  });
}

test("the READMEs have the examples that this test runs", () => {
  assert.ok(blocksOf("js").length >= 6);
  assert.equal(blocksOf("console").length, 2);
});
