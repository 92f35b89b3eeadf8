// The review dialog: what it shows, and what it does not let happen.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { bodyOf, launch, openDemo, openReview, screenshotPath, sendText, waitForAnswer, write } from "./browser.mjs";

const browser = await launch();
after(() => browser.close());

const EMAIL = "clara.whitfield@example.com";
const MIXED = `Mail ${EMAIL} about card 4111 1111 1111 1111 and key AKIA2E0A8F3B244C9986.`;

test("Esc goes back to editing, and focus returns to where it was", async (t) => {
  const { page } = await openDemo(t, browser);
  await openReview(page, MIXED);
  await page.keyboard.press("Escape");
  await page.locator("privet-review dialog:not([open])").waitFor({ state: "attached" });
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "TEXTAREA");
  assert.equal(await page.locator("textarea").inputValue(), MIXED);
  assert.equal(await page.locator("privet-review dialog *").count(), 0, "no original stays in the page");
});

test("secrets and card numbers cannot be shown", async (t) => {
  const { page } = await openDemo(t, browser);
  await openReview(page, MIXED);
  const findings = page.locator("privet-review .finding");
  for (const index of [1, 2]) {
    await findings.nth(index).press("Enter");
    assert.equal(await findings.nth(index).getAttribute("aria-disabled"), "true");
    assert.match(await findings.nth(index).innerText(), /^\[/);
  }
  assert.match(await page.locator("privet-review [role=status]").innerText(), /always stay hidden/);
  assert.equal(await page.locator("privet-review td input").count(), 1, "only the address has a switch");
});

test("the name of a toggle starts the same in both states, and no attribute holds an original", async (t) => {
  const { page } = await openDemo(t, browser);
  await openReview(page, MIXED);
  const toggle = page.locator("privet-review .finding").first();
  const named = (/** @type {string} */ shows) => page.getByRole("button", { name: `Hide email address, place 1 of 1 ${shows}`, exact: true });
  assert.equal(await named("[EMAIL_1]").getAttribute("aria-pressed"), "true");
  await toggle.click();
  assert.equal(await toggle.innerText(), EMAIL);
  assert.equal(await named(EMAIL).getAttribute("aria-pressed"), "false");
  const attributes = await page.locator("privet-review dialog *").evaluateAll((elements) =>
    elements.flatMap((element) => [...element.attributes].map((attribute) => attribute.value)),
  );
  assert.deepEqual(attributes.filter((value) => value.includes("clara")), []);
});

test("n and p walk through the details, and ? lists the keys", async (t) => {
  const { page } = await openDemo(t, browser);
  await openReview(page, MIXED);
  /** @type {number[]} */
  const walked = [];
  for (const key of ["n", "n", "p", "p", "n"]) {
    await page.keyboard.press(key);
    walked.push(
      await page.locator("privet-review .finding").evaluateAll((buttons) => buttons.findIndex((button) => button.matches(":focus"))),
    );
  }
  assert.deepEqual(walked, [0, 1, 0, 2, 0]);
  await page.keyboard.press("?");
  assert.ok(await page.locator("privet-review dl").isVisible());
});

test("the three views show the text, the draft, or both", async (t) => {
  const { page } = await openDemo(t, browser);
  await openReview(page, `Mail ${EMAIL} now.`);
  const message = page.locator("privet-review .message");
  assert.equal(await message.textContent(), "Mail [EMAIL_1] now.");
  await page.getByRole("radio", { name: "Your text" }).check();
  assert.equal(await message.textContent(), `Mail ${EMAIL} now.`);
  await page.getByRole("radio", { name: "Both" }).check();
  assert.equal(await message.textContent(), `Mail ${EMAIL}→[EMAIL_1] now.`);
});

test("an original in the table is shown only while the button is held", async (t) => {
  const { page } = await openDemo(t, browser);
  await openReview(page, `Mail ${EMAIL} now.`);
  const value = page.locator("privet-review .original");
  const peek = page.locator("privet-review .peek");
  assert.equal(await value.innerText(), "••••••");
  await peek.hover();
  await page.mouse.down();
  assert.equal(await value.innerText(), EMAIL);
  await page.mouse.up();
  assert.equal(await value.innerText(), "••••••");
  await peek.focus();
  await page.keyboard.down("Space");
  assert.equal(await value.innerText(), EMAIL);
  await page.keyboard.up("Space");
  assert.equal(await value.innerText(), "••••••");
});

test("earlier messages that are left out stand in the review, and go along when the person says so", async (t) => {
  const { page, exchanges } = await openDemo(t, browser);
  // The eighth message is the first that comes without the oldest ones.
  for (const name of ["one", "two", "three", "four", "five", "six", "seven"]) await sendText(page, `Call ${name}@example.com.`);
  await openReview(page, "And now?");
  const message = page.locator("privet-review .message");
  const earlier = page.getByRole("button", { name: /^Hide earlier messages/ });
  const description = page.locator("privet-review .description");
  assert.equal(await message.textContent(), "(removed)\nAnd now?");
  assert.equal(await description.innerText(), "Nothing to hide was found. The message is sent as typed. Earlier messages are left out.");
  assert.match(await page.locator("privet-review tbody").innerText(), /Earlier messages\s.*\(removed\)\s+seldom needed/s);
  await page.getByRole("radio", { name: "Your text" }).check();
  assert.match(await earlier.innerText(), /^Call one@example\.com\.\n.*Call four@example\.com\.\n/s);
  assert.doesNotMatch(await earlier.innerText(), /five/);
  await page.screenshot({ path: await screenshotPath("review-earlier") });
  await page.getByRole("radio", { name: "Sent" }).check();
  await earlier.click();
  assert.match(await message.textContent() ?? "", /^Call \[EMAIL_1\]\.\n.*And now\?$/s);
  assert.match(await page.locator("privet-review [role=status]").innerText(), /^Earlier messages: sent, with/);
  assert.equal(await description.innerText(), "Nothing to hide was found. The message is sent as typed.");
  await page.locator("privet-review").getByRole("button", { name: "Undo" }).click();
  assert.equal(await message.textContent(), "(removed)\nAnd now?");
  await page.locator("privet-review .primary").click();
  await waitForAnswer(page);
  assert.doesNotMatch(bodyOf(exchanges.at(-1)), /EMAIL_[1-4]\]/);
  assert.match(bodyOf(exchanges.at(-1)), /EMAIL_5\]/);

  await openReview(page, "And this?");
  await earlier.click();
  await page.locator("privet-review .primary").click();
  await waitForAnswer(page);
  assert.match(bodyOf(exchanges.at(-1)), /EMAIL_1\].*EMAIL_7\].*And this/s);
});

test("hide all and reset take the decisions back", async (t) => {
  const { page } = await openDemo(t, browser);
  await openReview(page, `Mail ${EMAIL} now.`);
  const toggle = page.locator("privet-review .finding");
  for (const name of ["Hide all", "Reset"]) {
    await toggle.click();
    assert.equal(await toggle.getAttribute("aria-pressed"), "false");
    await page.locator("privet-review").getByRole("button", { name }).click();
    assert.equal(await toggle.getAttribute("aria-pressed"), "true");
  }
});

test("copying gives exactly what is sent", async (t) => {
  const { page } = await openDemo(t, browser);
  await openReview(page, `Mail ${EMAIL} now.`);
  await page.locator("privet-review").getByRole("button", { name: "Copy exactly what is sent" }).click();
  await page.locator("privet-review [role=status]", { hasText: "Copied." }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "Mail [EMAIL_1] now.");
});

test("a review cannot be sent when the text has changed meanwhile", async (t) => {
  const { page, exchanges } = await openDemo(t, browser);
  await openReview(page, `Mail ${EMAIL} now.`);
  await page.locator("textarea").evaluate((field) => {
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.value = "Mail tove@example.org now.";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  assert.equal(await page.locator("privet-review .primary").isVisible(), false);
  assert.match(await page.locator("privet-review [role=alert]").innerText(), /has changed since this review/);
  await page.locator("privet-review").getByRole("button", { name: "Review again" }).click();
  assert.ok(await page.locator("privet-review .primary").isVisible());
  assert.equal(await page.locator("privet-review .message").textContent(), "Mail [EMAIL_2] now.");
  assert.equal(exchanges.length, 0);
});

test("the words follow the language of the page", async (t) => {
  const { page } = await openDemo(t, browser, { context: { locale: "de-AT" } });
  assert.equal(await page.locator("h2").first().innerText(), "Unterhaltung");
  await openReview(page, `Mail an ${EMAIL}.`);
  assert.equal(await page.locator("privet-review .primary").innerText(), "Geschützte Nachricht senden");
  await page.keyboard.press("Escape");
  await page.locator(".language").selectOption("da");
  await openReview(page, `Skriv til ${EMAIL}.`);
  assert.equal(await page.locator("privet-review .primary").innerText(), "Send beskyttet besked");
});

test("marks lie exactly behind the text, also where it wraps and scrolls", async (t) => {
  const { page } = await openDemo(t, browser, { context: { viewport: { width: 420, height: 800 } } });
  await write(page, `A long line that wraps here and there, twice at least: ${EMAIL}.\n\n`.repeat(12));
  const heights = await page.locator("privet-composer").evaluate((composer) => [
    composer.querySelector("textarea")?.scrollHeight,
    composer.shadowRoot?.querySelector(".copy")?.scrollHeight,
  ]);
  assert.equal(heights[1], heights[0]);
});
