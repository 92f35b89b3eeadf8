// Where originals are kept: in memory, on the device, or under the person's passphrase.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { launch, openSite, pressInNotice, setSettings, until } from "./support/browser.mjs";
import { assertAccessible, openOwn } from "./support/pages.mjs";

const ORIGINAL = "anna.berg@example.org";
const OTHER = "bo.lund@example.org";
const PASSPHRASE = "four words for one test";
const COMPLETION = "/api/organizations/a/chat_conversations/b/completion";

/** @typedef {import("./support/browser.mjs").Browser} Browser */

/** Sends as the page of a chat does. @param {Browser} browser @param {import("playwright-core").Page} page @param {string} text @returns {Promise<string>} What the server got, or "held". */
async function send(browser, page, text) {
  const from = browser.exchanges.length;
  const outcome = await page.evaluate(({ path, prompt }) => fetch(path, { method: "POST", body: JSON.stringify({ prompt }) }).then((response) => response.text(), () => "held"), { path: COMPLETION, prompt: text });
  const sent = browser.exchanges.slice(from).map(({ body }) => body).join("\n");
  assert.doesNotMatch(sent, /anna\.berg|bo\.lund/);
  return outcome === "held" ? "held" : sent;
}

/** Chooses where originals are kept, in the options. @param {Browser} browser @param {"memory" | "device" | "passphrase"} tier */
async function choose(browser, tier) {
  const page = await openOwn(browser, "options");
  await page.locator("select[name=vault]").selectOption(tier);
  if (tier === "passphrase") await page.locator("input[name=new-passphrase]").fill(PASSPHRASE);
  await page.locator(".vault-open button").click();
  await until(async () => (await page.evaluate(async () => (await chrome.storage.local.get("vault")).vault ?? "memory")) === tier);
  await page.close();
}

/** Closes the browser and opens it again. @param {Browser} browser */
async function restart(browser) {
  await browser.close({ keep: true });
  return await launch({ profile: browser.profile });
}

/** Whether a text lies anywhere in the browser's profile. @param {string} folder @param {string} text */
async function isOnDisk(folder, text) {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  for (const file of files) {
    const bytes = await readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0));
    if (bytes.includes(text) || bytes.includes(Buffer.from(text, "utf16le"))) return true;
  }
  return false;
}

/** The prompt for the passphrase in a page. @param {import("playwright-core").Page} page */
async function promptOf(page) {
  const frame = await until(() => page.frames().find((each) => each.url().includes("/frame.html")));
  await frame.locator("input[name=passphrase]").waitFor();
  return frame;
}

test("in memory: nothing outlives the browser", async () => {
  let browser = await launch();
  try {
    await setSettings(browser, { lists: { allow: [], deny: ["Project Heron"] } });
    assert.match(await send(browser, await openSite(browser, { host: "claude.ai" }, "/chat/kept-one"), `I am ${ORIGINAL} and ${OTHER}`), /\[EMAIL_1\] and \[EMAIL_2\]/);
    browser = await restart(browser);
    assert.match(await send(browser, await openSite(browser, { host: "claude.ai" }, "/chat/kept-one"), `I am ${OTHER}`), /\[EMAIL_1\]/);
    assert.equal(await isOnDisk(browser.profile, ORIGINAL), false);
    assert.equal(await isOnDisk(browser.profile, "Project Heron"), true, "the search finds nothing at all");
  } finally {
    await browser.close();
  }
});

test("on the device: conversations outlive the browser, encrypted, and are forgotten when asked for", async () => {
  let browser = await launch();
  try {
    const page = await openSite(browser, { host: "claude.ai" }, "/chat/kept-two");
    // One from before the choice, too.
    assert.match(await send(browser, page, `I am ${ORIGINAL}`), /\[EMAIL_1\]/);
    await choose(browser, "device");
    assert.match(await send(browser, page, `and ${OTHER}`), /\[EMAIL_2\]/);
    browser = await restart(browser);
    assert.equal(await isOnDisk(browser.profile, ORIGINAL), false);
    const again = await openSite(browser, { host: "claude.ai" }, "/chat/kept-two");
    assert.match(await send(browser, again, `${OTHER}, ${ORIGINAL}, carl.dahl@example.org`), /\[EMAIL_2\], \[EMAIL_1\], \[EMAIL_3\]/);
    const options = await openOwn(browser, "options");
    await options.locator(".data button").nth(1).click();
    await options.locator(".data-status:not(:empty)").waitFor();
    await options.close();
    assert.match(await send(browser, again, `I am ${OTHER}`), /\[EMAIL_1\]/);
    browser = await restart(browser);
    assert.match(await send(browser, await openSite(browser, { host: "claude.ai" }, "/chat/kept-two"), `${ORIGINAL} and ${OTHER}`), /\[EMAIL_2\] and \[EMAIL_1\]/);
  } finally {
    await browser.close();
  }
});

test("under a passphrase: locked at once and after a restart, messages are held, and the prompt opens it for the passphrase alone", async () => {
  let browser = await launch();
  try {
    await choose(browser, "passphrase");
    const page = await openSite(browser, { host: "claude.ai" }, "/chat/kept-three");
    assert.match(await send(browser, page, `I am ${ORIGINAL}`), /\[EMAIL_1\]/);
    const options = await openOwn(browser, "options");
    await options.locator(".vault-lock button").click();
    await options.locator(".vault-locked form").waitFor();
    assert.deepEqual(await options.evaluate(async () => Object.keys(await chrome.storage.session.get()).filter((key) => /^(?:chat|job):/.test(key))), []);
    await assertAccessible(options);
    await page.bringToFront();
    assert.equal(await send(browser, page, `I am ${ORIGINAL}`), "held");
    // What nobody wrote goes on, so that the page works.
    assert.notEqual(await page.evaluate(() => fetch("/api/organizations/a/models?after=12").then(({ status }) => status, () => "held")), "held");
    const prompt = await promptOf(page);
    await prompt.locator("input[name=passphrase]").fill("another one");
    await page.keyboard.press("Enter");
    await prompt.locator(".fault:not(:empty)").waitFor();
    assert.equal(await send(browser, page, `I am ${ORIGINAL}`), "held");
    await prompt.locator("input[name=passphrase]").fill(PASSPHRASE);
    await page.keyboard.press("Enter");
    await until(() => page.frames().every((each) => !each.url().includes("/frame.html")));
    assert.match(await send(browser, page, `${OTHER} and ${ORIGINAL}`), /\[EMAIL_2\] and \[EMAIL_1\]/);
    browser = await restart(browser);
    assert.equal(await isOnDisk(browser.profile, ORIGINAL), false);
    assert.equal(await isOnDisk(browser.profile, PASSPHRASE), false);
    const again = await openSite(browser, { host: "claude.ai" }, "/chat/kept-three");
    assert.equal(await send(browser, again, `I am ${ORIGINAL}`), "held");
    // Gone back from, the prompt is a button of the notice.
    await promptOf(again);
    await again.keyboard.press("Escape");
    await until(() => again.frames().every((each) => !each.url().includes("/frame.html")));
    assert.equal(await send(browser, again, `I am ${ORIGINAL}`), "held");
    await pressInNotice(again, 1);
    await (await promptOf(again)).locator("input[name=passphrase]").fill(PASSPHRASE);
    await again.keyboard.press("Enter");
    await until(() => again.frames().every((each) => !each.url().includes("/frame.html")));
    assert.match(await send(browser, again, `${ORIGINAL} and ${OTHER}`), /\[EMAIL_1\] and \[EMAIL_2\]/);
  } finally {
    await browser.close();
  }
});

test("a review and the safe composer ask for the passphrase first; a forgotten one ends with everything deleted", async () => {
  const browser = await launch();
  try {
    await choose(browser, "passphrase");
    await setSettings(browser, { level: "mark" });
    const page = await openSite(browser, { host: "claude.ai" }, "/chat/kept-four");
    const options = await openOwn(browser, "options");
    await options.locator(".vault-lock button").click();
    await options.locator(".vault-locked form").waitFor();
    await page.bringToFront();
    await page.locator(".editor [contenteditable]").click();
    await page.keyboard.type(`I am ${ORIGINAL}`);
    await page.keyboard.press("Enter");
    await promptOf(page);
    await page.keyboard.press("Escape");
    await until(() => page.frames().every((each) => !each.url().includes("/frame.html")));
    assert.equal(await page.evaluate(() => window.editorText()), `I am ${ORIGINAL}`);
    assert.doesNotMatch(browser.exchanges.map(({ body }) => body).join("\n"), /anna\.berg/);
    await options.bringToFront();
    await options.locator(".data .danger").click();
    await options.locator(".data .danger").click();
    await options.locator(".data-status:not(:empty)").waitFor();
    assert.deepEqual(await options.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.includes("audit") !== true)), []);
    await options.close();
    assert.match(await send(browser, page, `I am ${ORIGINAL}`), /\[EMAIL_1\]/);
  } finally {
    await browser.close();
  }
});
