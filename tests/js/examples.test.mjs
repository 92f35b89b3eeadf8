/** The example apps, built and started by the scripts of their own package.json, and driven in Chromium against a local model server. */
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { launchBrowser } from "../support/browser.ts";
import { startModelServer } from "../support/model-server.mjs";

const run = promisify(execFile);
const ORIGINALS = ["mette@example.com", "4111 1111 1111 1111"];
const MESSAGE = `Write to ${ORIGINALS[0]}; my card is ${ORIGINALS[1]}.`;
const PLACEHOLDER = /\[[A-Z_]+_\d+\]/;

/** @typedef {import("playwright-core").Page} Page */

/** @type {readonly { name: string, before: string, send: (page: Page) => Promise<void> }[]} */
const EXAMPLES = [
  { name: "vite-openai", before: "Will be hidden: 2", send: (page) => page.getByRole("button", { name: "Send" }).click() },
  { name: "react-ai-sdk", before: "2 details will be hidden.", send: (page) => page.getByRole("button", { name: "Send" }).click() },
  {
    name: "plain-html",
    before: "2 details will be hidden",
    send: async (page) => {
      await page.getByRole("button", { name: "Review and send" }).click();
      await page.locator("privet-review .primary").click();
    },
  },
];

/** @type {string} */
let folder;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof startModelServer>>} */
let provider;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "privet-examples-"));
  provider = await startModelServer({ deltaSize: 2 });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await provider.close();
  await rm(folder, { recursive: true, force: true });
});

for (const example of EXAMPLES) {
  test(`${example.name} sends no original and shows no placeholder`, async () => {
    const project = await install(example.name);
    const { scripts } = await readManifest(project);
    if ("build" in scripts) await run("npm", ["run", "build"], { cwd: project });
    for (const script of ["start", "dev"].filter((name) => name in scripts)) {
      const app = await start(project, script);
      const page = await browser.newPage();
      try {
        await page.goto(app.url);
        await converse(page, example);
      } finally {
        await page.close();
        await app.stop();
      }
    }
  });
}

/**
 * Two turns, so that the second one resends what the first one showed, where the app keeps a history.
 *
 * @param {Page} page
 * @param {typeof EXAMPLES[number]} example
 */
async function converse(page, { before: status, send }) {
  const earlier = provider.exchanges.length;
  const log = page.getByRole("log");
  for (const turn of [1, 2]) {
    await page.getByText("Send").or(page.getByText("Review and send")).and(page.locator(":enabled")).waitFor();
    await page.getByLabel("Your message").fill(MESSAGE);
    await page.getByText(status).waitFor();
    await send(page);
    await log.getByText("grüß dich 😀").nth(turn - 1).waitFor();
    const lines = await log.locator("p").allInnerTexts();
    const shown = lines.at(-1) ?? "";
    for (const original of ORIGINALS) assert.ok(shown.includes(original), `the answer of turn ${turn} lacks an original`);
    assert.doesNotMatch(lines.join(" "), PLACEHOLDER);
  }
  const sent = provider.exchanges.slice(earlier);
  assert.equal(sent.length, 2);
  for (const { text } of sent) {
    assert.match(text, PLACEHOLDER);
    for (const original of [...ORIGINALS, "4111111111111111"]) assert.ok(!text.includes(original), "an original left");
  }
}

/**
 * A copy of the example with the packages that it names: those of this workspace, if they are what it asks for.
 *
 * @param {string} name
 */
async function install(name) {
  const project = join(folder, name);
  await cp(join("examples", name), project, { recursive: true, filter: (path) => !/node_modules|dist$/.test(path) });
  const { dependencies } = await readManifest(project);
  for (const [dependency, range] of Object.entries(dependencies)) {
    if (dependency !== "privet") assert.equal(range, await rangeInWorkspace(dependency), `${name} asks for another ${dependency} than the workspace`);
    const link = join(project, "node_modules", dependency);
    await mkdir(dirname(link), { recursive: true });
    // Privet is copied, as the examples' .npmrc has it: Vite's server hands out no file from outside of the project.
    if (dependency === "privet") await cp("pkg", link, { recursive: true });
    else await symlink(resolve(`node_modules/${dependency}`), link);
  }
  await symlink(resolve("node_modules/.bin"), join(project, "node_modules/.bin"));
  return project;
}

/** @param {string} project */
async function readManifest(project) {
  const { scripts, dependencies, devDependencies } = JSON.parse(await readFile(join(project, "package.json"), "utf8"));
  return { scripts, dependencies: { ...dependencies, ...devDependencies } };
}

/** @param {string} dependency */
async function rangeInWorkspace(dependency) {
  return (await readManifest(".")).dependencies[dependency];
}

/**
 * Runs a script on a free port and waits for the address that it prints.
 *
 * @param {string} project
 * @param {string} script
 */
async function start(project, script) {
  const env = { ...process.env, PORT: "0", NO_COLOR: "1", PROVIDER: provider.origin, OPENAI_BASE_URL: `${provider.origin}/v1` };
  const child = spawn("npm", ["run", script], { cwd: project, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const stop = async () => {
    if (child.exitCode !== null || child.pid === undefined) return;
    const ended = once(child, "exit");
    process.kill(-child.pid);
    await ended;
  };
  return await addressOf(child).then((url) => ({ url, stop }), async (error) => {
    await stop();
    throw error;
  });
}

/** @param {import("node:child_process").ChildProcess} child @returns {Promise<string>} */
function addressOf(child) {
  return new Promise((found, failed) => {
    let output = "";
    /** @param {unknown} piece */
    const read = (piece) => {
      output += String(piece);
      const [url] = /http:\/\/localhost:\d+\//.exec(output) ?? [];
      if (url !== undefined) found(url);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", () => {
      failed(new Error(`the script ended: ${output}`));
    });
  });
}
