// Consent on the page: nothing is sent without it, refusing is as easy as agreeing, and withdrawing counts at once.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import axe from "axe-core";
import { launch, openDemo, openReview, screenshotPath, sendText, write } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

const browser = await launch();
after(() => browser.close());

const TEXT = "Mail clara.whitfield@example.com now.";
const consent = (/** @type {Page} */ page) => page.locator("privet-consent");
const button = (/** @type {Page} */ page, /** @type {string} */ name) => consent(page).getByRole("button", { name, exact: true });

test("who refuses sends nothing, and a banner that appears takes no focus", async (t) => {
  const { page, exchanges } = await openDemo(t, browser, { agrees: false });
  await consent(page).locator("section").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "BODY");
  await button(page, "Refuse all").click();
  await write(page, TEXT);
  await page.locator("textarea").press("Control+Enter");
  await page.locator(".problem", { hasText: "nothing was sent" }).waitFor();
  assert.equal(exchanges.length, 0);
});

test("who reads the review and sends has agreed to that alone, and it is written down", async (t) => {
  const { page, exchanges } = await openDemo(t, browser, { agrees: false });
  await sendText(page, TEXT);
  assert.equal(exchanges.length, 1);
  const states = await page.evaluate(() => {
    const element = document.querySelector("privet-consent");
    const found = element !== null && "consent" in element ? element.consent : undefined;
    if (typeof found !== "object" || found === null || !("state" in found) || typeof found.state !== "function") return [];
    return [found.state("provider"), found.state("training")];
  });
  assert.deepEqual(states, ["given", "unknown"]);
});

test("refusing and agreeing take one click each, of buttons that look alike", async (t) => {
  const { page } = await openDemo(t, browser, { agrees: false });
  const looks = [];
  for (const name of ["Refuse all", "Accept all"]) {
    looks.push(await button(page, name).evaluate((element) => {
      const { backgroundColor, borderColor, color, fontSize, fontWeight } = getComputedStyle(element);
      return { backgroundColor, borderColor, color, fontSize, fontWeight, height: element.clientHeight };
    }));
  }
  assert.deepEqual(looks[0], looks[1]);
});

test("nothing is ticked beforehand, and withdrawing stops the next message at once", async (t) => {
  const { page, exchanges } = await openDemo(t, browser, { agrees: false });
  await button(page, "Choose").click();
  assert.deepEqual(await consent(page).locator("input").evaluateAll((boxes) => boxes.map((box) => box instanceof HTMLInputElement && box.checked)), [false, false, false, false]);
  await consent(page).getByRole("checkbox", { name: /Answers from the provider/ }).check();
  await button(page, "Save my choices").click();
  await sendText(page, TEXT);
  assert.equal(exchanges.length, 1);
  await button(page, "Privacy choices").click();
  await button(page, "Withdraw everything").click();
  await consent(page).locator("[role=status]", { hasText: "From now on nothing is sent." }).waitFor();
  await write(page, TEXT);
  await page.locator("textarea").press("Control+Enter");
  await page.locator(".problem", { hasText: "nothing was sent" }).waitFor();
  assert.equal(exchanges.length, 1);
});

test("it is said before the first message that an AI answers, and again after a long break", async (t) => {
  const { page } = await openDemo(t, browser);
  const notice = page.locator("privet-ai-notice");
  await notice.getByText("You are chatting with an AI of Stand-in, not with a person.").waitFor();
  const again = notice.locator(".status");
  const noteMessages = (/** @type {number} */ minutes) => notice.evaluate((element, later) => {
    if ("noteMessage" in element && typeof element.noteMessage === "function") for (const now of [1, later]) element.noteMessage(now);
  }, 1 + minutes * 60_000);
  await noteMessages(179);
  assert.equal(await again.textContent(), "");
  await noteMessages(180);
  await again.getByText("still chatting with an AI of Stand-in").waitFor();
});

test("Global Privacy Control is honoured, and the page says so", async (t) => {
  const { page } = await openDemo(t, browser, { agrees: false, init: "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true });" });
  assert.match(await consent(page).locator(".signal").innerText(), /honoured.*Training, and Counts|honoured.*Training and Counts/);
  await button(page, "Accept all").click();
  await button(page, "Privacy choices").click();
  const checked = await consent(page).locator("input").evaluateAll((boxes) => boxes.map((box) => box instanceof HTMLInputElement && box.checked));
  assert.deepEqual(checked, [true, true, false, false]);
});

test("special categories need explicit consent to this very message", async (t) => {
  const { page } = await openDemo(t, browser);
  const ask = () => page.evaluate(() => {
    const element = document.querySelector("privet-consent");
    return element !== null && "confirm" in element && typeof element.confirm === "function" ? element.confirm([{ entity: "MEDICATION", category: "health" }, { entity: "NRP", category: "person" }]) : undefined;
  });
  const refused = ask();
  const dialog = consent(page).locator("dialog[open]");
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /It names: health and origin, religion or politics/);
  assert.ok(await button(page, "Send this message").isDisabled());
  await page.screenshot({ path: await screenshotPath("consent-just-in-time") });
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press("Escape");
  assert.equal(await refused, false);
  const agreed = ask();
  await consent(page).getByRole("checkbox").check();
  await button(page, "Send this message").click();
  assert.equal(await agreed, true);
});

for (const { language, direction } of [{ language: "en", direction: "ltr" }, { language: "ar", direction: "rtl" }, { language: "ja", direction: "ltr" }]) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`every layer and the review are accessible: ${language}, ${colorScheme}`, async (t) => {
      const { page } = await openDemo(t, browser, { agrees: false, context: { colorScheme, viewport: { width: language === "ja" ? 360 : 1024, height: 900 }, reducedMotion: "reduce" } });
      await page.evaluate(({ lang, dir }) => {
        document.documentElement.lang = lang;
        document.documentElement.dir = dir;
        for (const name of ["privet-consent", "privet-ai-notice", "privet-composer"]) {
          const element = document.querySelector(name);
          if (element !== null && "refresh" in element && typeof element.refresh === "function") element.refresh();
        }
      }, { lang: language, dir: direction });
      await consent(page).locator(`section[lang=${language}]`).waitFor();
      /** @type {string[]} */
      const problems = [];
      const look = async (/** @type {string} */ name) => {
        await page.screenshot({ path: await screenshotPath(`${language}-${colorScheme}-${name}`), fullPage: true });
        problems.push(...(await violations(page)).map((problem) => `${name}: ${problem}`));
      };
      await look("banner");
      await consent(page).locator(".buttons button").nth(2).click();
      await look("choices");
      await consent(page).locator(".buttons button").nth(1).click();
      await openReview(page, TEXT);
      assert.equal(await page.locator("privet-review dialog").getAttribute("dir"), direction);
      await look("review");
      await page.locator("privet-review .primary").click();
      await page.locator("privet-message .restored").first().focus();
      await look("answer");
      assert.deepEqual(problems, []);
    });
  }
}

/** @param {Page} page @returns {Promise<string[]>} */
async function violations(page) {
  await page.evaluate(axe.source);
  const result = await page.evaluate("axe.run()");
  return result.violations.map((/** @type {import("axe-core").Result} */ { id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}
