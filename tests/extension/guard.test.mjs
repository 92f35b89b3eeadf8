// Guard: whatever a page sends is masked on its way, whichever way that is.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openSite } from "./support/browser.mjs";
import { PLAYED } from "./support/sites.mjs";

const TEXT = "Please write to anna.berg@example.org or call +45 20 12 34 56, card 4111 1111 1111 1111.";
const PLANTED = ["anna.berg", "20 12 34 56", "4111 1111 1111 1111"];

/** @type {import("./support/browser.mjs").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const site of PLAYED) {
  test(`what is typed on ${site.id} reaches the server masked, drafts included`, async () => {
    const from = browser.exchanges.length;
    const page = await openSite(browser, site);
    await page.locator(".editor [contenteditable], .editor textarea").first().click();
    await page.keyboard.type(TEXT, { delay: 5 });
    await page.keyboard.press("Enter");
    await page.locator(".answer[data-done=yes]").waitFor();
    const sent = browser.exchanges.slice(from).map(({ path, body }) => decodeURIComponent(`${path} ${body}`.replaceAll("+", " ").replace(/%(?![\da-f]{2})/gi, "%25")));
    assert.ok(sent.some((each) => each.includes("[EMAIL_1]")), "the message was sent, masked");
    for (const original of PLANTED) assert.ok(!sent.some((each) => each.includes(original)), `${original} left the device`);
    assert.match(await page.locator(".answer").textContent() ?? "", /\[EMAIL_1\]/);
    await page.close();
  });
}
