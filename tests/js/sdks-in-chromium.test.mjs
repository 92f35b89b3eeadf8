/** The official SDKs and a React chat in a page: nothing original reaches the server, no placeholder is shown. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { launchBrowser } from "../support/browser.ts";
import { startModelServer } from "../support/model-server.mjs";

const ORIGINALS = ["mette@example.com", "Mette Hansen", "4111111111111111"];
const MESSAGE = `My name is ${ORIGINALS[1]}, write to ${ORIGINALS[0]}; my card is ${ORIGINALS[2]}.`;

/** @type {Awaited<ReturnType<typeof startModelServer>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
  const { outputFiles } = await build({ entryPoints: ["tests/support/sdk-page.jsx"], bundle: true, format: "esm", jsx: "automatic", write: false, define: { "process.env.NODE_ENV": '"production"' } });
  server = await startModelServer({
    deltaSize: 2,
    byteSize: 7,
    files: {
      "/": { type: "text/html", body: '<!doctype html><meta charset="utf-8"><title>App</title><main></main><script type="module" src="/page.js"></script>' },
      "/page.js": { type: "text/javascript", body: outputFiles[0]?.contents ?? "" },
      // React's entry loads the wasm beside its script.
      "/wasm/privet_bg.wasm": { type: "application/wasm", body: await readFile("pkg/dist/wasm/privet_bg.wasm") },
    },
  });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await server.close();
});

function assertNothingLeft() {
  assert.ok(server.exchanges.length > 0);
  for (const { text } of server.exchanges) for (const original of ORIGINALS) assert.ok(!text.includes(original), "an original left");
}

/** @param {string} shown */
function assertShown(shown) {
  for (const original of ORIGINALS) assert.ok(shown.includes(original), "an original is not shown");
  assert.doesNotMatch(shown, /\[[A-Z_]+_\d+\]/);
}

test("openai and @anthropic-ai/sdk in a page", async () => {
  const page = await browser.newPage();
  await page.goto(server.origin);
  const answers = await page.evaluate(`run(${JSON.stringify(MESSAGE)})`);
  assert.equal(answers.length, 3);
  for (const shown of answers) assertShown(shown);
  assertNothingLeft();
  await page.close();
});

test("a React chat with privet/react, in strict mode", async () => {
  const page = await browser.newPage();
  await page.goto(server.origin);
  await page.locator("#status").getByText("ready ready").waitFor();
  for (const turn of [1, 2]) {
    await page.locator("input").fill(MESSAGE);
    assert.equal(await page.locator("#findings").textContent(), "3");
    await page.locator("button").click();
    const answer = page.locator("li").nth(turn * 2 - 1);
    await answer.getByText("grüß dich").waitFor();
    assertShown((await answer.textContent()) ?? "");
  }
  assert.deepEqual(await page.evaluate("[...new Set(events)].sort()"), ["redacted", "restored", "sent"]);
  await page.locator("button").click();
  await page.locator("#error").getByText("limit").waitFor();
  assert.equal(server.exchanges.filter(({ path }) => path === "/api/chat").length, 2);
  assertNothingLeft();
  await page.close();
});
