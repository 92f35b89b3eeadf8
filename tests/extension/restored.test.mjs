// Answers: the person sees and copies what stands behind a placeholder, and the page cannot.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openSite, setSettings, until } from "./support/browser.mjs";
import { leaksOf } from "./support/leaks.mjs";
import { openPopupOn } from "./support/pages.mjs";
import { PLAYED } from "./support/sites.mjs";

const ORIGINAL = "anna.berg@example.org";

/** @type {import("./support/browser.mjs").Browser} */
let browser;
before(async () => {
  browser = await launch();
  await setSettings(browser, { level: "guard" });
});
after(() => browser.close());

/** A page with an answer that has a placeholder. @param {{ host: string }} site */
async function openAnswered(site) {
  const page = await openSite(browser, site);
  await page.locator(".editor [contenteditable], .editor textarea").first().click();
  await page.keyboard.type(`I am ${ORIGINAL}`);
  await page.keyboard.press("Enter");
  await page.locator(".answer[data-done=yes]").waitFor();
  // With Guard the page has what was typed; what is looked for is what it gets from us.
  await page.evaluate(() => document.querySelector(".own")?.remove());
  await page.waitForTimeout(300);
  await until(() => page.evaluate(() => (CSS.highlights.get("privet-placeholder")?.size ?? 0) > 0));
  return page;
}

/** What the tip says, when one is shown. @param {import("playwright-core").Page} page */
async function tipOf(page) {
  const frame = page.frames().find((each) => each.url().includes("/tip.html"));
  const isShown = await page.evaluate(() => [...document.documentElement.children].length > 2);
  return frame === undefined || !isShown ? "" : await frame.evaluate(() => (document.visibilityState === "visible" ? document.body.innerText : ""));
}

/** @type {readonly { name: string, by: (page: import("playwright-core").Page) => Promise<void> }[]} */
const WAYS = [
  { name: "the pointer", by: async (page) => {
    const box = await page.evaluate(() => {
      const [range] = CSS.highlights.get("privet-placeholder") ?? [];
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(box.x, box.y);
  } },
  { name: "the key", by: (page) => page.keyboard.press("Alt+Shift+O") },
  { name: "the caret", by: (page) => page.evaluate(() => {
    const [range] = CSS.highlights.get("privet-placeholder") ?? [];
    getSelection()?.collapse(range.startContainer, range.startOffset + 2);
  }) },
];

for (const { name, by } of WAYS) {
  test(`${name} shows the original and what the provider saw, in a frame that the page cannot read`, async () => {
    const page = await openAnswered({ host: "claude.ai" });
    await by(page);
    await until(async () => (await tipOf(page)).includes(ORIGINAL));
    assert.match(await tipOf(page), /The provider saw \[EMAIL_1\]/);
    const seen = await page.evaluate((original) => {
      const frames = [...Array(window.length).keys()].map((index) => { try { return window[index].document.body.textContent; } catch { return ""; } });
      // `find` reaches into what no script can read.
      return JSON.stringify([document.documentElement.getHTML(), document.body.innerText, frames, window.find(original, false, false, true) ? original : "", performance.getEntriesByType("resource").map(({ name }) => name)]);
    }, ORIGINAL);
    assert.doesNotMatch(seen, /anna\.berg/);
    await page.close();
  });
}

test("the tip of a placeholder is not shown by a page that moves or presses by itself", async () => {
  const page = await openAnswered({ host: "claude.ai" });
  await page.evaluate(() => {
    const [range] = CSS.highlights.get("privet-placeholder") ?? [];
    const { x, y } = range.getBoundingClientRect();
    document.querySelector(".answer")?.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX: x + 3, clientY: y + 3 }));
    document.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, altKey: true, shiftKey: true, code: "KeyO" }));
  });
  await page.waitForTimeout(500);
  assert.equal(page.frames().filter((each) => each.url().includes("/tip.html")).length, 0);
  await page.close();
});

test("a page that draws its answers anew has them marked anew, and knows only what the conversation knows", async () => {
  const page = await openAnswered({ host: "chatgpt.com" });
  await page.evaluate(() => {
    const answer = document.querySelector(".answer");
    answer?.replaceWith(answer.cloneNode(true));
  });
  await until(() => page.evaluate(() => [...(CSS.highlights.get("privet-placeholder") ?? [])].some((range) => range.startContainer.isConnected && String(range) === "[EMAIL_1]")));
  await page.evaluate(() => {
    history.pushState(null, "", "/c/another-conversation");
    document.querySelector(".answer")?.append(" [EMAIL_1]");
  });
  await until(() => page.evaluate(() => CSS.highlights.get("privet-placeholder")?.size === 0));
  await page.close();
});

/** Sends a message as a person does. @param {import("playwright-core").Page} page @param {string} text */
async function say(page, text) {
  await page.locator(".editor [contenteditable], .editor textarea").first().click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.locator(".answer[data-done=yes]").last().waitFor();
}

for (const site of PLAYED) {
  test(`by choice, the answers of ${site.id} have the originals in them as they stream in, and nothing of that leaves`, async () => {
    await setSettings(browser, { level: "guard", inPage: [site.id] });
    const from = browser.exchanges.length;
    const page = await openSite(browser, site);
    await say(page, `I am ${ORIGINAL}`);
    await until(async () => (await page.locator(".answer").first().innerText()) === `I read ${ORIGINAL}.`);
    await until(() => page.evaluate((original) => [...(CSS.highlights.get("privet-placeholder") ?? [])].some((range) => String(range) === original), ORIGINAL));
    // From now on the placeholder is known before the answer begins: every frame that is drawn has the original alone.
    await page.evaluate(() => {
      window.drawn = [];
      const look = () => {
        window.drawn.push(document.querySelector(".log")?.lastElementChild?.querySelector(".answer")?.textContent ?? "");
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await say(page, `Again ${ORIGINAL}`);
    await until(async () => (await page.locator(".answer").last().innerText()) === `I read ${ORIGINAL}.`);
    assert.deepEqual((await page.evaluate(() => window.drawn)).filter((text) => text.includes("[EMAIL_1]")), []);
    // The page draws it anew from its own data, sends it again, and has it in an address and a box.
    await page.evaluate(() => {
      const answer = document.querySelector(".answer");
      if (answer === null) return;
      const [bold, link, box] = [document.createElement("b"), document.createElement("a"), document.createElement("textarea")];
      bold.append("[EMAIL_1]");
      answer.replaceChildren(bold, ", [EMAIL_1]");
      link.href = "https://evil.test/?q=[EMAIL_1]";
      box.append("[EMAIL_1]");
      answer.append(link, box);
    });
    await until(async () => (await page.locator(".answer").first().textContent())?.startsWith(`${ORIGINAL}, ${ORIGINAL}`) === true);
    assert.deepEqual(await page.evaluate(() => [document.querySelector(".answer a")?.getAttribute("href"), document.querySelector(".answer textarea")?.textContent]), ["https://evil.test/?q=[EMAIL_1]", "[EMAIL_1]"]);
    await page.evaluate(() => window.sendText(document.querySelector(".answer b")?.textContent ?? ""));
    await until(async () => (await page.locator(".answer[data-done=yes]").count()) >= 3);
    assert.deepEqual(browser.exchanges.slice(from).flatMap((exchange) => leaksOf(exchange, [ORIGINAL])), []);
    await page.close();
  });
}

test("originals are put into answers by choice alone: for one site, in the popup, beside what it gives up; and not where nothing is masked", async () => {
  await setSettings(browser, { level: "guard" });
  const page = await openSite(browser, { host: "claude.ai" });
  const popup = await openPopupOn(browser, page);
  assert.equal(await popup.locator("input[name=inPage]").isChecked(), false);
  assert.match(await popup.locator("#in-page-note").innerText(), /page, its scripts and other extensions can then read the originals/);
  await popup.bringToFront();
  await popup.locator("input[name=inPage]").check();
  await popup.locator(".applied:not(:empty)").waitFor();
  await page.bringToFront();
  await say(page, `I am ${ORIGINAL}`);
  await until(async () => (await page.locator(".answer").first().innerText()) === `I read ${ORIGINAL}.`);
  const other = await openAnswered({ host: "chatgpt.com" });
  assert.match(await other.locator(".answer").innerText(), /\[EMAIL_1\]/);
  await popup.bringToFront();
  await popup.locator("#level-mark").check();
  assert.equal(await popup.locator("input[name=inPage]").isDisabled(), true);
  await page.bringToFront();
  await page.reload();
  await until(() => page.evaluate(() => [...(CSS.highlights.get("privet-placeholder") ?? [])].every((range) => String(range) === "[EMAIL_1]")));
  await page.evaluate(() => document.querySelector(".answer")?.append(" [EMAIL_1]"));
  await until(() => page.evaluate(() => [...(CSS.highlights.get("privet-placeholder") ?? [])].some((range) => String(range) === "[EMAIL_1]")));
  assert.match(await page.locator(".answer").innerText(), /\[EMAIL_1\]$/);
  await Promise.all([page, popup, other].map((each) => each.close()));
});
