// From typing to the restored answer, in a real browser.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { bodyOf, launch, openDemo, openReview, sendText, usePolicy, waitForAnswer, write } from "./browser.mjs";

const browser = await launch();
after(() => browser.close());

const EMAIL = "clara.whitfield@example.com";
const PHONE = "+44 20 7946 0958";
const LETTER = `Write to ${EMAIL} or call ${PHONE}. Again: ${EMAIL}.`;
const SECRET = "Why is this key refused? AKIA2E0A8F3B244C9986";

test("a message is marked, reviewed, sent without originals and answered with them, by keyboard alone", async (t) => {
  const { page, exchanges } = await openDemo(t, browser);
  await page.locator("textarea").focus();
  await page.keyboard.type(LETTER);
  assert.deepEqual(await page.locator("privet-composer .mark").allTextContents(), [EMAIL, PHONE, EMAIL]);
  assert.match(await page.locator("privet-composer .status").innerText(), /^3 details will be hidden: email address and phone number$/);

  await page.keyboard.press("Control+Enter");
  assert.equal(await focusedText(page), "Review before sending");
  await page.keyboard.press("n");
  await page.keyboard.press("Space");
  assert.equal(await pressed(page, 0), "false");
  assert.equal(await pressed(page, 2), "false", "the same value is shown in its other place, too");
  assert.equal(await primary(page).innerText(), "Send with 2 details visible");
  assert.match(await page.locator("privet-review [role=status]").innerText(), /Email address will be sent as typed in 2 places\./);
  await page.keyboard.press("Control+z");
  assert.equal(await pressed(page, 0), "true");
  assert.equal(await primary(page).innerText(), "Send protected message");
  await tabTo(page, "Send protected message");
  await page.keyboard.press("Enter");
  await waitForAnswer(page);

  assert.equal(exchanges.length, 1);
  const body = bodyOf(exchanges[0]);
  for (const original of [EMAIL, PHONE]) assert.ok(!body.includes(original), "an original left the device");
  assert.match(body, /\[EMAIL_1\].*\[PHONE_1\].*\[EMAIL_1\]/);
  assert.match(body, /"privet_sealed":\["ey/);
  const answer = page.locator(".turn-model .text");
  assert.match(await answer.innerText(), new RegExp(`${EMAIL} and \\${PHONE}`));
  assert.doesNotMatch(await answer.innerText(), /\[EMAIL|\[PHONE/);
  assert.ok((await answer.locator(".restored").count()) >= 2, "what was put back is marked");
});

test("the panel shows the exact bytes, and the demo key opens the sealed originals", async (t) => {
  const { page, exchanges } = await openDemo(t, browser);
  await sendText(page, LETTER);
  const body = bodyOf(exchanges[0]);
  await page.getByRole("radio", { name: "Exact bytes" }).check();
  assert.equal(await page.locator(".wire-json").textContent(), body);
  assert.match(await page.locator(".wire-size").innerText(), new RegExp(`${Buffer.byteLength(body).toLocaleString("en-US")} bytes`));
  await page.getByRole("button", { name: "Copy exact body" }).click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), body);
  await page.getByRole("button", { name: "Open with the demo key" }).click();
  await page.locator(".opened table").waitFor();
  const opened = await page.locator(".opened tbody tr").allInnerTexts();
  assert.deepEqual(opened.map((row) => row.split(/\s*\t\s*/)), [["[EMAIL_1]", EMAIL], ["[PHONE_1]", PHONE]]);
});

test("a detail that the person shows is sent as typed in every place, and the others stay hidden", async (t) => {
  const { page, exchanges } = await openDemo(t, browser);
  await openReview(page, LETTER);
  await page.locator("privet-review .finding").nth(2).click();
  await primary(page).click();
  await waitForAnswer(page);
  const body = bodyOf(exchanges[0]);
  assert.equal(body.split(EMAIL).length - 1, 2);
  assert.ok(!body.includes(PHONE));
});

test("a value keeps its placeholder in later messages, and earlier ones are sent hidden again", async (t) => {
  const { page, exchanges } = await openDemo(t, browser);
  await sendText(page, LETTER);
  await sendText(page, `Is ${EMAIL} spelled right? Ask tove@example.org.`);
  const body = bodyOf(exchanges[1]);
  for (const original of [EMAIL, PHONE, "tove@example.org"]) assert.ok(!body.includes(original), "an original left the device");
  assert.match(body, /Is \[EMAIL_1\] spelled right\? Ask \[EMAIL_2\]\./);
});

test("the same text can be sent again with another decision", async (t) => {
  const { page, exchanges } = await openDemo(t, browser);
  await sendText(page, LETTER);
  await openReview(page, LETTER);
  await page.locator("privet-review .finding").first().click();
  await primary(page).click();
  await waitForAnswer(page);
  assert.match(bodyOf(exchanges[1]), new RegExp(EMAIL));
});

test("a message that the policy blocks cannot be sent, and says why and what to do", async (t) => {
  const { page, exchanges } = await openDemo(t, browser);
  await usePolicy(page, "strict");
  await write(page, SECRET);
  assert.match(await page.locator("privet-composer .status").innerText(), /Cannot be sent under this policy: access key \(AWS\)/);
  await openReview(page, SECRET);
  assert.equal(await page.locator("privet-review h2").innerText(), "This message cannot be sent");
  assert.match(await page.locator("privet-review .description").innerText(), /does not allow to send: access key \(AWS\)/);
  assert.match(await page.locator("privet-review [role=alert]").innerText(), /remove what is marked as blocked/);
  assert.equal(await primary(page).count(), 0, "there is no button that sends");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("textarea").inputValue(), SECRET, "the text is still there");
  assert.equal(exchanges.length, 0);
});

test("typing and reviewing make no request", async (t) => {
  const { page, requests } = await openDemo(t, browser);
  const loaded = requests.length;
  await openReview(page, LETTER);
  await page.locator("privet-review .finding").first().click();
  await page.locator("privet-review .finding").first().click();
  await page.keyboard.press("Escape");
  assert.deepEqual(requests.slice(loaded), []);
});

test("the page asks no other origin for anything, and keeps nothing", async (t) => {
  const { page, requests, url } = await openDemo(t, browser);
  await sendText(page, LETTER);
  assert.deepEqual(requests.filter((request) => !request.split(" ")[1]?.startsWith(url)), []);
  const kept = await page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]);
  assert.deepEqual(kept, ["", 0, 0, 0]);
});

/** @param {import("playwright-core").Page} page */
function primary(page) {
  return page.locator("privet-review .primary");
}

/** @param {import("playwright-core").Page} page @param {number} index */
function pressed(page, index) {
  return page.locator("privet-review .finding").nth(index).getAttribute("aria-pressed");
}

/** @param {import("playwright-core").Page} page */
function focusedText(page) {
  return page.evaluate(() => {
    const outer = document.activeElement;
    return (outer?.shadowRoot?.activeElement ?? outer)?.textContent;
  });
}

/** @param {import("playwright-core").Page} page @param {string} text */
async function tabTo(page, text) {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focusedText(page)) === text) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reaches "${text}"`);
}
