// Each site at each level, from the first key to the reload: what reaches the server is searched for everything that was planted.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { frameOf, launch, openComposer, openSite, setSettings, until } from "./support/browser.mjs";
import { leaksOf } from "./support/leaks.mjs";
import { GRANTED, PLAYED } from "./support/sites.mjs";

const EDITOR = ".editor [contenteditable], .editor textarea";
/** What is planted, by the step that plants it. */
const PLANTED = { typed: "anna.berg@example.org", pasted: "4111 1111 1111 1111", attached: "file.owner@example.org", edited: "+45 20 12 34 56", later: "other.person@example.org" };

/** @type {import("./support/browser.mjs").Browser} */
let browser;
before(async () => {
  browser = await launch({ grants: [`https://${GRANTED.host}/*`] });
});
after(() => browser.close());

for (const site of [...PLAYED, GRANTED]) {
  for (const level of /** @type {const} */ (["mark", "guard", "composer"])) {
    test(`${site.id}, ${level}: nothing that was planted reaches the server, and the person has it all`, async () => {
      await setSettings(browser, { level });
      const from = browser.exchanges.length;
      const page = await openSite(browser, site);
      const visit = { page, site, level };
      await attach(visit);
      await write(visit, `I am ${PLANTED.typed} 👋\n\nMy card:`, ` ${PLANTED.pasted}`);
      await answered(visit, 1);
      await restores(visit, "[EMAIL_", PLANTED.typed);
      await edit(visit, `Better call ${PLANTED.edited} now`);
      await answered(visit, 2);
      await page.reload();
      await page.waitForFunction(() => "editorText" in window);
      await restores(visit, "[EMAIL_", PLANTED.typed);
      await page.locator(".new").click();
      await write(visit, `I am ${PLANTED.later}`, ", hello");
      await answered(visit, 1);
      // Another conversation counts from one, and knows nothing of the first.
      await restores(visit, "[EMAIL_1]", PLANTED.later);
      assertNothingLeaked(visit, from);
      await page.close();
    });
  }
}

/** @typedef {{ page: import("playwright-core").Page, site: import("./support/sites.mjs").PlayedSite, level: string }} Visit */

/** Types and pastes a message, and sends it as the level asks for. @param {Visit} visit @param {string} typed @param {string} pasted */
async function write({ page, site, level }, typed, pasted) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await page.locator(EDITOR).first().click();
  if (level === "composer") {
    const frame = await openComposer(page);
    await frame.locator("textarea").click();
    await enter(page, typed);
    await frame.locator(".composer .primary").click();
    await frame.locator("privet-review dialog[open] .primary").click();
    await until(async () => /\[EMAIL_/.test(await page.evaluate(() => window.editorText())));
    assert.doesNotMatch(await page.evaluate(() => document.documentElement.getHTML() + window.editorText()), /anna\.berg|other\.person|4111 1111/, "the page had an original");
    await page.keyboard.press("Escape");
    await until(() => page.frames().every((each) => !each.url().includes("/frame.html")));
    await page.locator(EDITOR).first().focus();
  } else {
    await enter(page, typed);
  }
  const before = await page.evaluate(() => window.editorText());
  await press(page, site);
  if (level !== "mark") return;
  await (await frameOf(page)).locator("privet-review dialog[open] .primary").click();
  await until(async () => (await page.evaluate(() => window.editorText())) !== before);
  const masked = await page.evaluate(() => window.editorText());
  assert.equal(masked.split("\n").length, before.split("\n").length, "a line was lost");
  assert.equal(masked.includes("👋"), before.includes("👋"));
  await page.waitForTimeout(150);
  await press(page, site);
}

/** @param {import("playwright-core").Page} page @param {string} typed */
async function enter(page, typed) {
  for (const [index, line] of typed.split("\n").entries()) {
    if (index > 0) await page.keyboard.press("Shift+Enter");
    await page.keyboard.type(line);
  }
  await page.keyboard.press("Control+v");
}

/** By the button on half of the sites, by the key on the others. @param {import("playwright-core").Page} page @param {import("./support/sites.mjs").PlayedSite} site */
async function press(page, site) {
  if (["chatgpt", "gemini", "perplexity"].includes(site.id)) await page.locator(".send").click();
  else await page.keyboard.press("Enter");
}

/** @param {Visit} visit @param {number} count */
async function answered({ page }, count) {
  await until(async () => (await page.locator(".answer[data-done=yes]").count()) >= count);
}

/** A file with an original in it. @param {Visit} visit */
async function attach({ page }) {
  await page.waitForTimeout(200);
  await page.locator("input[type=file]").setInputFiles([{ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from(`Owner: ${PLANTED.attached}\n`) }]);
  await until(() => page.evaluate(() => window.files.length === 1));
  assert.match((await page.evaluate(() => window.files))[0]?.text ?? "", /Owner: \[EMAIL_1\]/);
}

/** Changes the first message in a box of its own. @param {Visit} visit @param {string} text */
async function edit({ page, level }, text) {
  await page.locator(".edit").first().click();
  await page.locator(".edit-box").fill(text);
  await page.locator(".save").click();
  if (level !== "mark") return;
  await (await frameOf(page)).locator("privet-review dialog[open] .primary").click();
  await until(async () => (await page.locator(".edit-box").inputValue()).includes("[PHONE_1]"));
  await page.waitForTimeout(150);
  await page.locator(".save").click();
}

/** The answer shows the placeholder, marked, and the person's copy has the original. @param {Visit} visit @param {string} placeholder @param {string} original */
async function restores({ page }, placeholder, original) {
  const answer = page.locator(".answer").first();
  const text = await answer.innerText();
  assert.ok(text.includes(placeholder), text);
  assert.ok(!text.includes(original), "the page had an original");
  await until(() => page.evaluate((start) => [...(CSS.highlights.get("privet-placeholder") ?? [])].some((range) => String(range).startsWith(start)), placeholder));
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector(".answer") ?? document.body));
  await page.keyboard.press("Control+c");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.includes(original), copied);
}

/** @param {Visit} visit @param {number} from */
function assertNothingLeaked({ site, level }, from) {
  const exchanges = browser.exchanges.slice(from);
  assert.ok(exchanges.some(({ body }) => /EMAIL_1/.test(body)), "nothing was sent at all");
  // Mark shows the message before it is sent; what a page sends while one types is for the levels above.
  const looked = exchanges.filter(({ path }) => !(level === "mark" && site.drafts === true && path.endsWith("/prepare")));
  assert.deepEqual(looked.flatMap((exchange) => leaksOf(exchange, Object.values(PLANTED)).map((original) => `${original} in ${exchange.method} ${exchange.path}`)), []);
}

test("the search finds an original in whatever writing it left", () => {
  const original = PLANTED.typed;
  const base64 = (/** @type {string} */ text) => Buffer.from(text).toString("base64");
  const rows = [
    original, original.toUpperCase(), encodeURIComponent(original), encodeURIComponent(encodeURIComponent(`{"a":"${original}"}`)), JSON.stringify(JSON.stringify([original])).replaceAll("@", "\\u0040"),
    base64(original), base64(`x${original}`), base64(`xy${original}`), Buffer.from(original).toString("base64url"), encodeURIComponent(base64(`{"m":"${original}"}`)), base64(base64(original)), Buffer.from(original).toString("hex"), original.replace("@", "&#64;"),
  ];
  const missed = rows.filter((body) => leaksOf({ host: "", method: "POST", path: "/", type: "", headers: "", body: `{"prompt":"${body}"}` }, [original]).length === 0);
  assert.deepEqual(missed, []);
  assert.deepEqual(leaksOf({ host: "", method: "POST", path: `/?q=${encodeURIComponent(PLANTED.pasted).replaceAll("%20", "+")}`, type: "", headers: "", body: "" }, [PLANTED.pasted, original]), [PLANTED.pasted]);
});
