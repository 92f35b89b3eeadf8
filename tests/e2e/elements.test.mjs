// What the review remembers, its side-by-side view, and the answer with its restored values.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch, openDemo, openReview, sendText, usePolicy } from "./browser.mjs";

const browser = await launch();
after(() => browser.close());

const EMAIL = "clara.whitfield@example.com";
const TEXT = `Mail ${EMAIL} now.`;

test("side by side, the left holds the text and the right the draft", async (t) => {
  const { page } = await openDemo(t, browser);
  await openReview(page, TEXT);
  await page.getByRole("radio", { name: "Side by side" }).check();
  assert.deepEqual(await page.locator("privet-review .pair > p").allTextContents(), [TEXT, "Mail [EMAIL_1] now."]);
  const [left, right] = await page.locator("privet-review .pair > p").evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().x));
  assert.ok(Number(left) < Number(right));
  await page.getByRole("radio", { name: "Sent" }).check();
  assert.equal(await page.locator("privet-review .was").isVisible(), false);
});

test("what is called not sensitive is shown, and not hidden any more in the next conversation", async (t) => {
  const { page } = await openDemo(t, browser);
  await openReview(page, TEXT);
  const button = page.getByRole("button", { name: "Not sensitive: email address" });
  await button.click();
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  assert.match(await page.locator("privet-review [role=status]").innerText(), /remembered as not sensitive/);
  assert.equal(await page.locator("privet-review .finding").innerText(), EMAIL);
  await page.keyboard.press("Escape");
  await usePolicy(page, "strict");
  await openReview(page, TEXT);
  assert.equal(await page.locator("privet-review .message").last().textContent(), TEXT);
});

test("what is always hidden is hidden where the policy lets it through", async (t) => {
  const { page } = await openDemo(t, browser);
  const link = "See https://example.com/orders/88121 now.";
  await openReview(page, link);
  assert.equal(await page.locator("privet-review .message").last().textContent(), link);
  await page.getByRole("button", { name: "Always hide: web address" }).click();
  await page.keyboard.press("Escape");
  await usePolicy(page, "default");
  await openReview(page, link);
  assert.doesNotMatch((await page.locator("privet-review .message").last().textContent()) ?? "", /88121/);
});

test("a restored value says what the provider saw, on hover and on focus, until Esc", async (t) => {
  const { page } = await openDemo(t, browser);
  await sendText(page, TEXT);
  const value = page.locator("privet-message .restored").first();
  const tip = value.locator(".tip");
  assert.equal(await tip.isVisible(), false);
  await value.hover();
  assert.equal(await tip.innerText(), "The provider saw [EMAIL_1]");
  await page.mouse.move(0, 0);
  await value.focus();
  assert.ok(await tip.isVisible());
  await page.keyboard.press("Escape");
  assert.equal(await tip.isVisible(), false);
});

test("an answer is copied with the originals or with the placeholders", async (t) => {
  const { page } = await openDemo(t, browser);
  await sendText(page, TEXT);
  const message = page.locator("privet-message");
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await message.getByRole("button", { name: "Copy with your details" }).click();
  await message.locator("[role=status]", { hasText: "Copied." }).waitFor();
  const originals = await clipboard();
  assert.ok(originals.includes(EMAIL) && !originals.includes("[EMAIL_1]"));
  await message.getByRole("button", { name: "Copy with placeholders" }).click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes("[EMAIL_1]"));
  assert.ok(!(await clipboard()).includes(EMAIL));
});

test("what was let through is known for later requests, by place, until the person decides anew", async (t) => {
  const { page } = await openDemo(t, browser);
  const review = page.locator("privet-review");
  const start = TEXT.indexOf(EMAIL);
  const finding = { entity: "EMAIL_ADDRESS", start, end: start + EMAIL.length };
  const decided = (/** @type {string} */ text) =>
    review.evaluate((element, [text, finding]) => {
      const earlier = { entity: "PERSON", start: 0, end: 4 };
      return Reflect.get(element, "decided")({ segments: [{ kind: "same", text }], findings: [earlier, finding] });
    }, /** @type {const} */ ([text, finding]));
  await openReview(page, TEXT);
  await review.locator(".finding").click();
  assert.deepEqual(await decided(TEXT), [], "nothing is decided while the review is open");
  await review.locator(".primary").click();
  await review.locator("dialog[open]").waitFor({ state: "detached" });
  assert.deepEqual(await decided(TEXT), [1]);
  assert.deepEqual(await decided(`${TEXT} `), []);
  await openReview(page, TEXT);
  await page.keyboard.press("Escape");
  assert.deepEqual(await decided(TEXT), [1], "going back decides nothing");
});
