// The popup, in real Chromium: level of the site, counts, a box to try a text in; by keyboard alone, and as people see it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { screenshotPath } from "../e2e/browser.mjs";
import { launch, openSite, setSettings, until } from "./support/browser.mjs";
import { assertAccessible, openOwn, openPopupOn } from "./support/pages.mjs";

const SEND = () => fetch("/backend-api/conversation", { method: "POST", body: JSON.stringify({ prompt: "I am anna.berg@example.org" }) }).then(() => "sent", (error) => error.name);

test("the level that is chosen by keyboard takes effect on the next message, for this site alone", async () => {
  const browser = await launch();
  try {
    await setSettings(browser, { level: "guard" });
    const site = await openSite(browser, { host: "chatgpt.com" });
    const popup = await openPopupOn(browser, site);
    assert.match(await popup.locator(".site h2").innerText(), /ChatGPT/);
    assert.equal(await popup.locator("input:checked").getAttribute("value"), "guard");
    await popup.bringToFront();
    for (let presses = 0; presses < 6 && (await popup.evaluate(() => document.activeElement?.id)) !== "level-guard"; presses += 1) await popup.keyboard.press("Tab");
    await popup.keyboard.press("ArrowUp");
    await popup.keyboard.press("ArrowUp");
    assert.equal(await popup.locator("input:checked").getAttribute("value"), "off");
    await popup.locator(".applied:not(:empty)").waitFor();
    await until(async () => {
      const from = browser.exchanges.length;
      await site.evaluate(SEND);
      return browser.exchanges.slice(from).some(({ body }) => body.includes("anna.berg"));
    });
    const other = await openSite(browser, { host: "claude.ai" });
    const from = browser.exchanges.length;
    await other.evaluate(() => fetch("/api/organizations/a/chat_conversations/b/completion", { method: "POST", body: JSON.stringify({ prompt: "I am anna.berg@example.org" }) }).then((response) => response.text()));
    assert.ok(browser.exchanges.slice(from).some(({ body }) => body.includes("[EMAIL_1]")));
    assert.ok(!browser.exchanges.slice(from).some(({ body }) => body.includes("anna.berg")));
  } finally {
    await browser.close();
  }
});

test("it counts what was hidden and held on the site, and never a value", async () => {
  const browser = await launch();
  try {
    const site = await openSite(browser, { host: "chatgpt.com" });
    await site.evaluate(SEND);
    await site.evaluate(() => fetch("/brand-new/api", { method: "POST", body: JSON.stringify({ messages: [{ content: "I am bo.lund@example.org" }] }) }).catch(() => undefined));
    const popup = await openPopupOn(browser, site);
    const counts = await popup.locator(".counts").innerText();
    assert.match(counts, /email.*: 2/i);
    assert.match(counts, /Held back: 1/);
    await setSettings(browser, { language: "de" });
    const german = await openPopupOn(browser, site);
    assert.match(await german.locator(".counts").innerText(), /E-Mail-Adresse: 2/);
    assert.doesNotMatch(await german.locator("body").innerText(), /anna\.berg@example\.org|bo\.lund/);
  } finally {
    await browser.close();
  }
});

test("the box to try a text in masks as the policy and the lists say, and nothing is sent", async () => {
  const browser = await launch();
  try {
    await setSettings(browser, { lists: { allow: ["info@example.org"], deny: ["Project Heron"] } });
    const popup = await openOwn(browser, "popup");
    const from = browser.exchanges.length;
    await popup.locator(".try textarea").fill("Project Heron: info@example.org and eva.lind@example.org");
    const output = popup.locator(".try output");
    await until(async () => (await output.innerText()).includes("[EMAIL_1]"));
    const shown = await output.innerText();
    assert.ok(!shown.includes("Heron") && !shown.includes("eva.lind") && shown.includes("info@example.org"), shown);
    assert.equal(browser.exchanges.length, from);
  } finally {
    await browser.close();
  }
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`it has no fault that axe finds on a site in ${colorScheme}, narrow and large`, async () => {
    const browser = await launch({ colorScheme });
    try {
      const site = await openSite(browser, { host: "claude.ai" });
      const popup = await openPopupOn(browser, site);
      await popup.screenshot({ path: await screenshotPath(`extension-popup-site-${colorScheme}`), fullPage: true });
      await assertAccessible(popup);
      const options = await openOwn(browser, "options", { width: 320 });
      await options.screenshot({ path: await screenshotPath(`extension-options-narrow-${colorScheme}`), fullPage: true });
      assert.equal(await options.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), false, "the options scroll sideways");
      await assertAccessible(options);
    } finally {
      await browser.close();
    }
  });
}

test("on a site without a profile it asks for that site alone, and asks the browser for no more", async () => {
  const browser = await launch();
  try {
    const popup = await browser.context.newPage();
    // The tab's address comes with the press of the icon, and the browser's own prompt is outside of every page: both are played. What follows a grant is in the matrix.
    await popup.addInitScript(() => {
      if (location.protocol !== "chrome-extension:") return;
      chrome.tabs.query = () => Promise.resolve([{ url: "https://chat.granted.test/chat/one" }]);
      chrome.permissions.request = (asked) => {
        window.asked = asked;
        return Promise.resolve(false);
      };
    });
    await popup.goto(`chrome-extension://${browser.id}/popup.html`);
    await popup.locator(".permit p", { hasText: "Privet does not run on chat.granted.test yet" }).waitFor();
    assert.equal(await popup.locator("fieldset").isHidden(), true);
    await popup.locator(".permit button").click();
    assert.deepEqual(await popup.evaluate(() => window.asked), { origins: ["https://chat.granted.test/*"] });
    // Refused, nothing has changed.
    assert.equal(await popup.evaluate(() => chrome.permissions.contains({ origins: ["https://chat.granted.test/*"] })), false);
  } finally {
    await browser.close();
  }
});
