// Consent: asked for in a frame of ours, bound to the site, and taken back with effect at once.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { screenshotPath } from "../e2e/browser.mjs";
import { frameOf, launch, openSite, setSettings, until } from "./support/browser.mjs";
import { assertAccessible, openOwn } from "./support/pages.mjs";

/** @type {import("./support/browser.mjs").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {import("playwright-core").Page} page @param {string} [text] */
async function send(page, text = "I am anna.berg@example.org") {
  const from = browser.exchanges.length;
  await page.evaluate((prompt) => fetch("/backend-api/conversation", { method: "POST", body: JSON.stringify({ prompt }) }).catch(() => undefined), text);
  await page.evaluate((prompt) => fetch("/api/organizations/a/chat_conversations/b/completion", { method: "POST", body: JSON.stringify({ prompt }) }).catch(() => undefined), text);
  return browser.exchanges.slice(from).filter(({ method }) => method === "POST").length > 0;
}

for (const level of /** @type {const} */ (["mark", "guard"])) {
  test(`${level}: without an answer everything is held and the question is put; with one it goes, to this site alone`, async () => {
    const options = await openOwn(browser, "options");
    await options.evaluate(() => chrome.storage.local.clear());
    await options.close();
    await setSettings(browser, { level, askConsent: true });
    const page = await openSite(browser, { host: "chatgpt.com" });
    assert.equal(await send(page, "no personal data at all"), false);
    const frame = await frameOf(page);
    await frame.locator("privet-consent .banner:not([hidden])").waitFor();
    await until(async () => (await frame.locator("privet-ai-notice").evaluate((element) => element.shadowRoot?.textContent ?? "")).includes("OpenAI"));
    await page.waitForTimeout(400);
    await page.screenshot({ path: await screenshotPath(`extension-consent-${level}`) });
    await frame.locator("privet-consent .banner button").filter({ hasText: "Accept all" }).click();
    await until(() => page.frames().every((each) => !each.url().includes("/frame.html")));
    await until(() => send(page, "no personal data at all"));
    const other = await openSite(browser, { host: "claude.ai" });
    assert.equal(await send(other, "no personal data at all"), false);
    await page.close();
    await other.close();
  });
}

test("what is taken back in the options holds the next message of an open page, and stays held until it is given again", async () => {
  const page = await openSite(browser, { host: "chatgpt.com" });
  assert.equal(await send(page), true);
  const options = await openOwn(browser, "options");
  await options.locator("privet-privacy-center").waitFor();
  const state = () => options.evaluate(async () => JSON.parse(String((await chrome.storage.local.get("consent:chatgpt"))["consent:chatgpt"] ?? "[]")).at(-1)?.state);
  assert.equal(await state(), "given");
  await options.screenshot({ path: await screenshotPath("extension-options-consent"), fullPage: true });
  await assertAccessible(options);
  await options.locator("privet-consent").getByRole("button").first().click();
  await options.locator("privet-consent").getByRole("button", { name: "Withdraw everything" }).click();
  await until(async () => (await state()) === "withdrawn");
  assert.equal(await send(page), false);
  // Also where nobody is asked.
  await setSettings(browser, { level: "guard", askConsent: false });
  assert.equal(await send(page), false);
  await page.close();
  await options.close();
});

test("records that were tampered with count as none", async () => {
  await setSettings(browser, { level: "guard", askConsent: true });
  const options = await openOwn(browser, "options");
  await options.evaluate(async () => {
    const records = JSON.parse(String((await chrome.storage.local.get("consent:chatgpt"))["consent:chatgpt"]));
    records.at(-1).state = "given";
    await chrome.storage.local.set({ "consent:chatgpt": JSON.stringify(records) });
  });
  const page = await openSite(browser, { host: "chatgpt.com" });
  assert.equal(await send(page), false);
  await page.close();
  await options.close();
});
