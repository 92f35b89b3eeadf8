// The pages around the demo: accessible, of a size that fits, asking nobody else for anything; and the surfaces, alive.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { createDemoServer } from "../../www/server.mjs";
import { PAGES } from "../../www/site/shell.mjs";
import { launch, screenshotPath } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

const browser = await launch();
const { server, exchanges } = createDemoServer({ provider: {} });
let origin = "";

before(async () => {
  await new Promise((resolve) => server.listen(0, "localhost", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  origin = `http://localhost:${address.port}`;
});

after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

/**
 * Opens a page; the test fails when it writes an error or asks another origin for anything.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} file
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function open(t, file, options = {}) {
  const context = await browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  /** @type {string[]} */
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) wrong.push(request.url());
  });
  t.after(async () => {
    const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length].join());
    await context.close();
    assert.deepEqual(wrong, []);
    assert.equal(kept, ",0,0");
  });
  await page.goto(`${origin}/${file}`);
  return page;
}

/** @param {Page} page @returns {Promise<string[]>} */
async function problemsOf(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate("axe.run()");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [
    ...violations.map((/** @type {import("axe-core").Result} */ { id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`),
    ...(overflow > 0 ? [`the page scrolls sideways by ${overflow}`] : []),
  ];
}

for (const { file } of PAGES) {
  test(`${file} is accessible and fits, and its links lead somewhere`, async (t) => {
    for (const [name, width, colorScheme] of /** @type {const} */ ([["wide-light", 1280, "light"], ["narrow-dark", 320, "dark"]])) {
      const page = await open(t, file, { viewport: { width, height: 800 }, colorScheme });
      if (file === "surfaces.html") await page.locator("privet-privacy-center h3, privet-privacy-center section").first().waitFor();
      await page.screenshot({ path: await screenshotPath(`site-${file.replace(".html", "")}-${name}`) });
      assert.deepEqual(await problemsOf(page), [], name);
      const links = await page.locator("a[href]").evaluateAll((elements) => elements.map((element) => (element instanceof HTMLAnchorElement ? element.href : "")));
      for (const link of new Set(links.filter((address) => address.startsWith(origin)))) {
        const { hash, pathname } = new URL(link);
        assert.ok((await page.request.get(origin + pathname)).ok(), link);
        if (hash !== "" && pathname === new URL(page.url()).pathname) assert.equal(await page.locator(`[id="${hash.slice(1)}"]`).count(), 1, link);
      }
    }
  });
}

test("the API reference has every entry of the package, and what it exports", async (t) => {
  const page = await open(t, "api.html");
  const { exports } = JSON.parse(await readFile("pkg/package.json", "utf8"));
  const entries = Object.keys(exports).filter((name) => exports[name].types !== undefined).map((name) => `privet${name.slice(1)}`);
  assert.deepEqual(await page.locator("h2").allInnerTexts(), entries);
  for (const name of ["wrapFetch", "createRedactor", "PrivetReviewElement", "AuditLog"]) await page.locator("h3", { hasText: new RegExp(`^${name}$`) }).first().waitFor();
  assert.doesNotMatch((await page.locator("main").textContent()) ?? "", /#private|^ *private /m);
});

test("the elements review, send a draft to the stand-in in the page, and show the answer restored", async (t) => {
  const before = exchanges.length;
  const page = await open(t, "surfaces.html");
  await agree(page);
  await page.locator(".elements .primary:enabled").click();
  await page.locator("privet-review .primary").click();
  await page.locator("privet-message").getByText("clara.whitfield@example.com").waitFor();
  assert.match(await page.locator(".elements .sent").innerText(), /tell \[EMAIL_1\] that her card \[CREDIT_CARD_1\]/);
  assert.equal(exchanges.length, before);
});

for (const { how, says, held } of /** @type {const} */ ([
  { how: "leak", says: "an address that would carry your details away", held: true },
  { how: "threat", says: "a threat", held: true },
  { how: "orders", says: "words that instruct the model", held: false },
])) {
  test(`an answer with ${says} is ${held ? "covered until the person wants it" : "shown with a warning"}`, async (t) => {
    const page = await open(t, "surfaces.html");
    await agree(page);
    await page.locator(".answers").selectOption(how);
    await page.locator(".elements .primary:enabled").click();
    await page.locator("privet-review .primary").click();
    const message = page.locator("privet-message");
    await message.getByRole("note").getByText(says).waitFor();
    await page.screenshot({ path: await screenshotPath(`moderation-${how}`) });
    assert.deepEqual(await problemsOf(page), []);
    assert.equal(await message.locator(".text").evaluate((/** @type {HTMLElement} */ text) => text.inert), held);
    if (!held) return;
    await message.getByRole("button", { name: "Show it anyway" }).press("Enter");
    await message.getByRole("button", { name: "Show it anyway" }).waitFor({ state: "detached" });
    assert.equal(await message.locator(".text").evaluate((/** @type {HTMLElement} */ text) => text.inert), false);
    assert.ok(await message.locator(".text").evaluate((text) => text.matches(":focus")));
  });
}

test("who writes of harming themselves is shown help in their language, and what is blocked is not in the page", async (t) => {
  const page = await open(t, "surfaces.html");
  await agree(page);
  await page.locator("privet-message").evaluate((element) => element.setAttribute("lang", "de"));
  await page.locator("#draft").fill("Ich kann nicht mehr, ich will mich umbringen.");
  await page.locator(".elements .primary:enabled").click();
  await page.locator("privet-review .primary").click();
  const message = page.locator("privet-message");
  await message.getByText("Sie sind nicht allein").waitFor();
  await message.getByText("0800 111 0 111").waitFor();
  await page.screenshot({ path: await screenshotPath("moderation-help") });
  assert.deepEqual(await problemsOf(page), []);
  await message.evaluate((element) => Object.assign(element, { concerns: [{ kind: "slur", action: "block" }], text: "a word" }));
  await message.getByText("Nicht gezeigt").waitFor();
  assert.equal(await message.evaluate((element) => element.shadowRoot?.querySelector(".text")?.textContent), "");
});

test("sending details as typed again and again, and pasting very much, nudges, and stops nothing", async (t) => {
  const page = await open(t, "surfaces.html", { permissions: ["clipboard-read", "clipboard-write"] });
  await agree(page);
  for (const name of ["anna", "bent", "carl"]) {
    await page.locator("#draft").fill(`Write to ${name}@example.com`);
    await page.locator(".elements .primary:enabled").click();
    await page.locator("privet-review .finding").click();
    await page.locator("privet-review .primary").click();
    await page.locator(".elements .sent", { hasText: `${name}@example.com` }).waitFor();
  }
  await page.locator(".nudge", { hasText: "several times" }).waitFor();
  await page.evaluate(() => navigator.clipboard.writeText("word ".repeat(2000)));
  await page.locator("#draft").focus();
  await page.keyboard.press("Control+V");
  await page.locator(".nudge", { hasText: "pasted a lot" }).waitFor();
  assert.equal((await page.locator("#draft").inputValue()).length > 5000, true);
});

test("a report shows to the letter what it hands over, masked, and nothing when the person cancels", async (t) => {
  const page = await open(t, "surfaces.html");
  await agree(page);
  await page.locator(".elements .primary:enabled").click();
  await page.locator("privet-review .primary").click();
  const form = page.locator("privet-report");
  await page.getByRole("button", { name: "Report this answer" }).click();
  await form.getByRole("button", { name: "Cancel" }).click();
  assert.equal(await page.locator(".reported").isHidden(), true);
  await page.getByRole("button", { name: "Report this answer" }).click();
  await form.getByRole("radio", { name: "It is harmful" }).check();
  await form.getByRole("textbox").fill("Call me at +44 20 7946 0958 about clara.whitfield@example.com.");
  await form.locator("pre", { hasText: "PHONE_1" }).waitFor();
  await page.screenshot({ path: await screenshotPath("report") });
  assert.deepEqual(await problemsOf(page), []);
  const shown = await form.locator("pre").textContent();
  await form.getByRole("button", { name: "Report", exact: true }).click();
  await page.locator(".reported", { hasText: "harmful" }).waitFor();
  assert.equal(await page.locator(".reported").textContent(), shown);
  assert.deepEqual(JSON.parse(shown ?? ""), { kind: "harmful", answer: "I read your message. It mentions [EMAIL_1], [CREDIT_CARD_1].", note: "Call me at [PHONE_1] about [EMAIL_1]." });
});

test("the React chat hands its transport a draft, and shows the answer restored", async (t) => {
  const page = await open(t, "surfaces.html");
  await page.getByText("2 details will be hidden.").waitFor();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.locator(".react .assistant").getByText("It mentions Clara Whitfield, +44 20 7946 0958.").waitFor();
  assert.equal(await page.locator(".react .sent").innerText(), "My name is [PERSON_1], call me at [PHONE_1].");
  assert.doesNotMatch(await page.locator(".react .log").innerText(), /\[[A-Z]+_\d\]/);
});

test("the consent banner answers to the keyboard, and without consent nothing reaches the stand-in", async (t) => {
  const page = await open(t, "surfaces.html");
  await page.locator("privet-consent .buttons button").first().focus();
  await page.keyboard.press("Enter");
  await page.locator(".elements .primary:enabled").click();
  await page.locator("privet-review .primary").click();
  await page.locator(".problem").getByText("You have not agreed").waitFor();
  assert.equal(await page.locator(".elements .sent").innerText(), "");
});

test("the privacy centre shows what was hidden on this page", async (t) => {
  const page = await open(t, "surfaces.html");
  await agree(page);
  await page.locator(".elements .primary:enabled").click();
  await page.locator("privet-review .primary").click();
  await page.locator("privet-privacy-center").getByText("Card number").first().waitFor();
});

/** @param {Page} page */
async function agree(page) {
  await page.locator("privet-consent .buttons button").nth(1).click();
}
