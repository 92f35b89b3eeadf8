// Mark and the safe composer: the person sees the message before it goes, and the page gets what they saw.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { frameOf, launch, openComposer, openSite, setSettings, until } from "./support/browser.mjs";
import { PLAYED } from "./support/sites.mjs";

/** @type {import("./support/browser.mjs").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const EDITOR = ".editor [contenteditable], .editor textarea";

for (const { id, host } of PLAYED) {
  test(`mark: a message on ${id} is reviewed, and what was agreed to is sent with its blank lines`, async () => {
    await setSettings(browser, { level: "mark" });
    const from = browser.exchanges.length;
    const page = await openSite(browser, { host });
    await page.locator(EDITOR).first().click();
    await page.keyboard.type("Hello 👋");
    for (const line of ["", "my address is anna.berg@example.org", "bye"]) {
      await page.keyboard.press("Shift+Enter");
      await page.keyboard.type(line);
    }
    const typed = await page.evaluate(() => window.editorText());
    await page.keyboard.press("Enter");
    const frame = await frameOf(page);
    await frame.locator("privet-review dialog[open] .primary").click();
    const masked = typed.replace("anna.berg@example.org", "[EMAIL_1]");
    assert.match(masked, /EMAIL_1/);
    await until(async () => (await page.evaluate(() => window.editorText())) === masked);
    assert.equal(browser.exchanges.slice(from).filter(({ body, path }) => body.includes("bye") && !path.endsWith("/prepare")).length, 0, "nothing was sent before the decision");
    await page.keyboard.press("Enter");
    await page.locator(".answer[data-done=yes]").waitFor();
    const sent = browser.exchanges.slice(from).filter(({ path }) => !path.endsWith("/prepare")).map(({ body }) => body).join("\n");
    assert.match(decodeURIComponent(sent.replaceAll("+", " ").replace(/%(?![\da-f]{2})/gi, "%25")), /\[EMAIL_1\]/);
    assert.doesNotMatch(sent, /anna\.berg/);
    await page.close();
  });
}

test("mark: a message without personal data is sent with one press of the key", async () => {
  await setSettings(browser, { level: "mark" });
  const page = await openSite(browser, { host: "claude.ai" });
  await page.locator(EDITOR).first().click();
  await page.keyboard.type("At which temperature does water boil?");
  await page.keyboard.press("Enter");
  await page.locator(".answer[data-done=yes]").waitFor();
  await page.close();
});

test("mark: Escape in the review goes back to the text, and nothing is sent", async () => {
  await setSettings(browser, { level: "mark" });
  const from = browser.exchanges.length;
  const page = await openSite(browser, { host: "claude.ai" });
  await page.locator(EDITOR).first().click();
  await page.keyboard.type("I am anna.berg@example.org");
  await page.keyboard.press("Enter");
  const frame = await frameOf(page);
  await frame.locator("privet-review dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  await until(() => page.frames().every((each) => !each.url().includes("/frame.html")));
  assert.equal(await page.evaluate(() => window.editorText()), "I am anna.berg@example.org");
  assert.equal(browser.exchanges.slice(from).filter(({ method }) => method === "POST").length, 0);
  await page.close();
});

for (const { id, host } of PLAYED) {
  test(`safe composer: the page on ${id} never has the original, and its server neither`, async () => {
    await setSettings(browser, { level: "composer" });
    const from = browser.exchanges.length;
    const page = await openSite(browser, { host });
    await page.locator(EDITOR).first().click();
    const frame = await openComposer(page);
    await frame.locator("textarea").fill("My card is 4111 1111 1111 1111, write to anna.berg@example.org");
    await frame.locator(".composer .primary").click();
    await frame.locator("privet-review dialog[open] .primary").click();
    await until(async () => /\[EMAIL_1\]/.test(await page.evaluate(() => window.editorText())));
    assert.doesNotMatch(await page.evaluate(() => document.documentElement.getHTML() + window.editorText()), /anna\.berg|4111 1111/);
    await page.locator(EDITOR).first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".answer[data-done=yes]").waitFor();
    const sent = decodeURIComponent(browser.exchanges.slice(from).map(({ body }) => body).join("\n").replaceAll("+", " ").replace(/%(?![\da-f]{2})/gi, "%25"));
    assert.match(sent, /\[EMAIL_1\]/);
    assert.doesNotMatch(sent, /anna\.berg|4111 1111|\[TEXT_/);
    await page.close();
  });
}
