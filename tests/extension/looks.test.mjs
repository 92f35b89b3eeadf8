// What people see: popup, options, review and notices, in light and in dark. Screenshots go to test-results/ for a person to look at.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { screenshotPath } from "../e2e/browser.mjs";
import { frameOf, launch, openComposer, openSite, setSettings } from "./support/browser.mjs";
import { assertAccessible } from "./support/pages.mjs";

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  /** @type {import("./support/browser.mjs").Browser} */
  let browser;
  before(async () => {
    browser = await launch({ colorScheme });
  });
  after(() => browser.close());

  for (const name of ["popup", "options"]) {
    test(`the ${name} in ${colorScheme} has no fault that axe finds`, async () => {
      const page = await browser.context.newPage();
      if (name === "popup") await page.setViewportSize({ width: 384, height: 780 });
      await page.goto(`chrome-extension://${browser.id}/${name}.html`);
      await page.locator("output:not(:empty)").waitFor();
      assert.match(await page.locator("output").innerText(), /\[EMAIL_1\].*\[PHONE_1\]/);
      await page.screenshot({ path: await screenshotPath(`extension-${name}-${colorScheme}`), fullPage: true });
      await assertAccessible(page);
      await page.close();
    });
  }

  test(`review, composer and notice in ${colorScheme}`, async () => {
    await setSettings(browser, { level: "mark" });
    const page = await openSite(browser, { host: "claude.ai" });
    await page.locator(".editor [contenteditable]").click();
    await page.keyboard.type("I am anna.berg@example.org, my card is 4111 1111 1111 1111.");
    await page.waitForTimeout(600);
    await page.screenshot({ path: await screenshotPath(`extension-mark-${colorScheme}`) });
    await page.keyboard.press("Enter");
    await (await frameOf(page)).locator("privet-review dialog[open]").waitFor();
    await page.waitForTimeout(400);
    await page.screenshot({ path: await screenshotPath(`extension-review-${colorScheme}`) });
    await setSettings(browser, { level: "composer" });
    const other = await openSite(browser, { host: "chatgpt.com" });
    await other.locator(".editor [contenteditable]").click();
    await other.evaluate(() => fetch("/brand-new/api", { method: "POST", body: JSON.stringify({ message: "I am anna.berg@example.org" }) }).catch(() => undefined));
    const frame = await openComposer(other);
    await frame.locator("textarea").fill("I am anna.berg@example.org");
    await other.waitForTimeout(600);
    await other.screenshot({ path: await screenshotPath(`extension-composer-${colorScheme}`) });
    await other.keyboard.press("Escape");
    await other.waitForTimeout(400);
    await other.screenshot({ path: await screenshotPath(`extension-held-${colorScheme}`) });
    await page.close();
    await other.close();
  });
}

test("the browser stops the extension from reaching any server, and the options page shows it", async () => {
  const browser = await launch();
  try {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.id}/options.html`);
    await page.locator(".reach button").click();
    await page.locator(".reached", { hasText: "The browser stopped it" }).waitFor();
    assert.deepEqual(browser.exchanges.filter(({ host }) => host === "example.com"), []);
    const fromWorker = await browser.worker?.evaluate(() => fetch("https://chatgpt.com/").then(() => "reached", () => "stopped"));
    assert.equal(fromWorker, "stopped");
  } finally {
    await browser.close();
  }
});
