// Accessibility by axe, and layout, of every state of the page, in light and dark, wide and narrow.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import axe from "axe-core";
import { launch, openDemo, openReview, screenshotPath, usePolicy, waitForAnswer } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

const browser = await launch();
after(() => browser.close());

const TEXT =
  "Dear team, my address is clara.whitfield@example.com and my number is +44 20 7946 0958. Charge card 4111 1111 1111 1111 and see https://example.com/orders/88121. " +
  "Write to clara.whitfield@example.com soon.";

/** @type {readonly { name: string, lang?: string, context: import("playwright-core").BrowserContextOptions }[]} */
const LOOKS = [
  { name: "wide-light", context: { viewport: { width: 1280, height: 900 }, colorScheme: "light" } },
  { name: "wide-dark", context: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" } },
  { name: "narrow-light", context: { viewport: { width: 360, height: 780 }, colorScheme: "light" } },
  // As zooming to 400 % needs.
  { name: "narrow-dark", context: { viewport: { width: 320, height: 640 }, colorScheme: "dark" } },
  { name: "zoom-200", context: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 } },
  { name: "forced-colors", context: { viewport: { width: 1280, height: 900 }, forcedColors: "active" } },
  { name: "narrow-ar-forced-colors", lang: "ar", context: { viewport: { width: 320, height: 700 }, forcedColors: "active" } },
  { name: "narrow-ar", lang: "ar", context: { viewport: { width: 320, height: 700 } } },
  { name: "wide-ar", lang: "ar", context: { viewport: { width: 1280, height: 900 } } },
];

/** Each state continues from the one before. @type {readonly { name: string, reach: (page: Page) => Promise<unknown> }[]} */
const STATES = [
  { name: "empty", reach: (page) => page.locator("textarea").waitFor() },
  { name: "review", reach: (page) => openReview(page, TEXT) },
  { name: "review-visible", reach: (page) => page.locator("privet-review .finding").first().click() },
  { name: "answered", reach: confirm },
  { name: "opened", reach: (page) => page.getByRole("button", { name: "Open with the demo key" }).click() },
  { name: "blocked", reach: openBlocked },
];

for (const { name, lang, context } of LOOKS) {
  test(`every state is accessible and fits: ${name}`, async (t) => {
    const { page } = await openDemo(t, browser, { context: { ...context, reducedMotion: "reduce" } });
    if (lang !== undefined) await speak(page, lang);
    /** @type {string[]} */
    const problems = [];
    for (const state of STATES) {
      await state.reach(page);
      await page.screenshot({ path: await screenshotPath(`${name}-${state.name}`) });
      for (const problem of [...(await findViolations(page)), ...(await findMisfits(page))]) problems.push(`${state.name}: ${problem}`);
    }
    assert.deepEqual(problems, []);
  });
}

test("a narrow review reads from the right in Arabic, and only its body scrolls", async (t) => {
  const { page } = await openDemo(t, browser, { context: { viewport: { width: 320, height: 700 }, reducedMotion: "reduce" } });
  await speak(page, "ar");
  await openReview(page, TEXT);
  const cell = page.locator("privet-review .sent-as").first();
  await cell.evaluate((element) => {
    element.scrollIntoView();
  });
  const seen = await page.locator("privet-review dialog").evaluate((dialog) => {
    const edge = (/** @type {string} */ selector) => dialog.querySelector(selector)?.getBoundingClientRect();
    return { scrolled: dialog.scrollTop, over: dialog.scrollWidth - dialog.clientWidth, placeholder: edge(".sent-as")?.right, below: edge(".sent-as + small")?.right, foot: edge(".foot")?.bottom };
  });
  assert.deepEqual({ scrolled: seen.scrolled, over: seen.over, foot: seen.foot }, { scrolled: 0, over: 0, foot: 700 });
  assert.equal(seen.placeholder, seen.below, "a placeholder begins where its line begins");
});

/** Makes the elements speak another language than the page, which knows fewer. @param {Page} page @param {string} lang */
async function speak(page, lang) {
  for (const element of await page.locator("privet-composer, privet-consent, privet-review, privet-ai-notice").all()) {
    await element.evaluate((found, code) => {
      found.setAttribute("lang", code);
    }, lang);
  }
}

/** @param {Page} page */
async function confirm(page) {
  await page.locator("privet-review .primary").click();
  await waitForAnswer(page);
}

/** @param {Page} page */
async function openBlocked(page) {
  await usePolicy(page, "strict");
  await openReview(page, `${TEXT} The key is AKIA2E0A8F3B244C9986.`);
  await page.locator("privet-review [role=alert] p").waitFor();
}

/** @param {Page} page @returns {Promise<string[]>} */
async function findViolations(page) {
  // Evaluated by the debugger, because the page's own policy lets no other script in.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate("axe.run()");
  return violations.map((/** @type {import("axe-core").Result} */ { id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

/** @param {Page} page @returns {Promise<string[]>} */
async function findMisfits(page) {
  return page.evaluate(() => {
    const dialog = document.querySelector("privet-review")?.shadowRoot?.querySelector(".body");
    const boxes = [["the page", document.documentElement], ["the dialog", dialog]];
    const labels = [...(dialog?.querySelectorAll("td") ?? [])].filter((cell) => cell.textContent === "" && cell.querySelector("input") === null && getComputedStyle(cell).display === "grid");
    return [
      ...boxes.flatMap(([name, box]) =>
        box instanceof Element && box.scrollWidth > box.clientWidth ? [`${String(name)} scrolls sideways: ${box.scrollWidth} > ${box.clientWidth}`] : [],
      ),
      ...labels.map((cell) => `the label ${String(cell.dataset["title"])} stands beside nothing`),
    ];
  });
}
