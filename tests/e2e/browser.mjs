// Serves the demo and opens it in Chromium, for the tests beside this file.
import { env } from "node:process";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { createDemoServer } from "../../www/server.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("node:test").TestContext} TestContext */

const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

/** One browser for a test file. Close it in `after`. */
export function launch() {
  return chromium.launch({ executablePath: env["CHROMIUM"] ?? "/usr/bin/chromium", args: ARGUMENTS });
}

/**
 * Serves the demo on a port of its own and opens it in a context of its own; both end with the test. The test fails
 * when the page writes an error to the console, unless it is one of `expectedErrors`.
 *
 * @param {TestContext} t
 * @param {import("playwright-core").Browser} browser
 * @param {{ context?: import("playwright-core").BrowserContextOptions, server?: Parameters<typeof createDemoServer>[0], ready?: boolean, agrees?: boolean, init?: string, expectedErrors?: RegExp }} [options]
 */
export async function openDemo(t, browser, { context: contextOptions = {}, server: serverOptions, ready = true, agrees = ready, init = "", expectedErrors = /^$/ } = {}) {
  const { server, exchanges } = createDemoServer({ provider: {}, ...serverOptions });
  await new Promise((resolve) => server.listen(0, "localhost", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const url = `http://localhost:${address.port}/`;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  const context = await browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 900 }, permissions: ["clipboard-read", "clipboard-write"], ...contextOptions });
  if (init !== "") await context.addInitScript(init);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const errors = [];
  page.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  t.after(async () => {
    await context.close();
    stop();
    const unexpected = errors.filter((error) => !expectedErrors.test(error));
    if (unexpected.length > 0) throw new Error(`the page wrote errors: ${unexpected.join(" | ")}`);
  });
  await page.goto(url);
  if (ready) await page.locator(".form .primary:enabled").waitFor();
  if (agrees) await page.locator("privet-consent .buttons button").nth(1).click();
  return { page, requests, exchanges, url, stop };
}

/**
 * Types `text` into the message and waits until it is marked.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function write(page, text) {
  await page.locator("textarea").fill(text);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/**
 * Writes `text` and opens its review.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function openReview(page, text) {
  await write(page, text);
  await page.locator("textarea").press("Control+Enter");
  await page.locator("privet-review dialog[open]").waitFor();
}

/**
 * Writes `text`, confirms its review and waits for the end of the answer.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function sendText(page, text) {
  await openReview(page, text);
  await page.locator("privet-review .primary").click();
  await waitForAnswer(page);
}

/** @param {Page} page */
export async function waitForAnswer(page) {
  await page.locator('.log[aria-busy="false"]').waitFor();
  // The answer is drawn with the next frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** @param {Page} page @param {string} name - The policy to use from now on, in a new conversation. */
export async function usePolicy(page, name) {
  await page.locator(".policy").selectOption(name);
  await page.locator(".turn-note", { hasText: name }).waitFor();
}

/** @param {import("../../www/provider.mjs").Exchange | undefined} exchange */
export function bodyOf(exchange) {
  if (exchange === undefined) throw new Error("nothing was sent");
  return exchange.bytes.toString("utf8");
}

/**
 * Where a screenshot goes, for a person to look at.
 *
 * @param {string} name
 */
export async function screenshotPath(name) {
  const folder = fileURLToPath(new URL("../../test-results/", import.meta.url));
  await mkdir(folder, { recursive: true });
  return `${folder}${name}.png`;
}
