/** The privacy centre in a real browser: what it says is so, what it does is done, by keyboard alone, for everybody. */
import assert from "node:assert/strict";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import axe from "axe-core";
import { build } from "esbuild";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.js";
import { serveFolder, type StaticServer } from "../support/static-server.js";

let folder: string;
let server: StaticServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "privet-center-"));
  await build({ entryPoints: ["tests/support/privacy-page.ts", "tests/support/storage-thread.ts"], bundle: true, splitting: true, format: "esm", outdir: folder, logLevel: "error" });
  for (const file of (await readdir("pkg/dist/wasm")).filter((name) => name.endsWith(".wasm"))) await copyFile(join("pkg/dist/wasm", file), join(folder, file));
  const style = ":root { color-scheme: light dark; } body { margin: 0; padding: 1rem; }";
  await writeFile(join(folder, "index.html"), `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Privacy</title><link rel="icon" href="data:,"><style>${style}</style><script type="module" src="/privacy-page.js"></script><main><h1>Acme</h1><privet-privacy-center></privet-privacy-center></main>`);
  server = await serveFolder(folder);
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await open();
});

afterEach(async () => {
  await context.close();
  assert.deepEqual(errors, []);
});

async function open(options: BrowserContextOptions = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
  page = await context.newPage();
  page.setDefaultTimeout(8_000);
  errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(server.origin.replace("127.0.0.1", "localhost"));
  await section("lists").waitFor();
}

function section(name: string): Locator {
  return page.locator(`privet-privacy-center section[aria-labelledby=${name}]`);
}

function button(name: string): Locator {
  return page.locator("privet-privacy-center").getByRole("button", { name, exact: true });
}

function run(expression: string): Promise<unknown> {
  return page.evaluate(expression);
}

async function waitForStatus(text: string): Promise<void> {
  await page.locator("privet-privacy-center [role=status]", { hasText: text }).waitFor();
}

/** Presses Tab until the button has the focus, then Enter. */
async function pressByKeyboard(target: Locator): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await target.evaluate((element) => element.matches(":focus"))) {
      await page.keyboard.press("Enter");
      return;
    }
    await page.keyboard.press("Tab");
  }
  assert.fail("the button cannot be reached by keyboard");
}

/** The text of the file that `act` makes the page download. */
async function download(act: () => Promise<void>): Promise<{ name: string; content: string }> {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path(), "utf8") };
}

describe("it shows", () => {
  test("what the person allows", async () => {
    assert.equal(await section("consent").locator("dl").innerText(), "Answers from the provider\nallowed\nTraining\nnot allowed\nCounts\nnot asked yet");
  });

  test("what was hidden and sent, as the log has it", async () => {
    const record = section("record");
    assert.equal((await record.locator("dl").innerText()).replaceAll("\n", " "), "Messages sent 2 Details hidden 3 Details you sent as typed 0 Messages stopped 1");
    assert.match(await record.innerText(), /Sent to: https:\/\/api\.openai\.com/);
    assert.deepEqual(await record.locator("table").first().locator("tr").allInnerTexts().then((rows) => rows.map((row) => row.replaceAll(/\s+/g, " ").trim())), ["Email address 2", "Phone number 1"]);
    const widths = await record.locator("table").first().locator(".bar").evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    assert.ok(Math.abs((widths[0] ?? 0) - 2 * (widths[1] ?? 0)) < 1, `bars of ${widths.join()}`);
  });

  test("which conversations are stored, and for how long", async () => {
    assert.deepEqual(await section("storage").locator("li bdi").allInnerTexts(), ["billing-7", "support-42"]);
    assert.match(await section("storage").innerText(), /kept encrypted for 30 days/);
  });
});

describe("it does, by keyboard alone,", () => {
  test("withdraw: nothing is sent from then on, and the stored conversations are gone", async () => {
    assert.equal(await run("say('Hello')"), "sent");
    await pressByKeyboard(button("Withdraw everything"));
    await waitForStatus("From now on nothing is sent. The key of the conversations on this device is destroyed.");
    assert.deepEqual(await run("states()"), ["refused", "refused"]);
    assert.equal(await run("say('Hello')"), "consent");
    assert.equal(await run("stored()"), "closed");
    await button("Unlock").click();
    await waitForStatus("Unlocked.");
    assert.deepEqual(await run("stored()"), []);
  });

  test("delete one conversation, and keeps the focus in the section", async () => {
    await pressByKeyboard(button("Delete: billing-7"));
    await waitForStatus("The conversation billing-7 is deleted.");
    assert.deepEqual(await run("stored()"), ["support-42"]);
    assert.equal(await page.evaluate("document.querySelector('privet-privacy-center').shadowRoot.activeElement?.id"), "storage");
  });

  test("lock and unlock", async () => {
    await pressByKeyboard(button("Lock"));
    await waitForStatus("Locked.");
    assert.equal(await run("stored()"), "closed");
    await pressByKeyboard(button("Unlock"));
    await waitForStatus("Unlocked.");
    assert.deepEqual(await run("stored()"), ["billing-7", "support-42"]);
  });

  test("delete everything, after asking, and not after a no", async () => {
    assert.equal(await button("Delete all for good").count(), 0, "it asks before anybody wanted to delete");
    await pressByKeyboard(button("Delete everything"));
    await pressByKeyboard(button("Keep them"));
    assert.deepEqual(await run("stored()"), ["billing-7", "support-42"]);
    await pressByKeyboard(button("Delete everything"));
    await pressByKeyboard(button("Delete all for good"));
    await waitForStatus("Everything is deleted, and the key is destroyed.");
    assert.equal(await run("stored()"), "closed");
    await button("Unlock").click();
    await waitForStatus("Unlocked.");
    assert.deepEqual(await run("stored()"), []);
  });

  test("download the person's data: readable, or under a passphrase", async () => {
    const readable = await download(() => pressByKeyboard(button("Download my data")));
    assert.match(readable.content, /clara\.whitfield@example\.com/);
    await waitForStatus("Whoever has the file can read it.");
    await page.getByLabel("Passphrase for the file").fill("correct horse");
    const sealed = await download(() => pressByKeyboard(button("Download my data")));
    assert.equal(sealed.name, "privet-data.bin");
    assert.equal(await page.getByLabel("Passphrase for the file").inputValue(), "");
    assert.doesNotMatch(sealed.content, /clara/);
  });

  test("a half-typed passphrase outlives what changes elsewhere, with the focus", async () => {
    const field = page.getByLabel("Passphrase for the file");
    await field.fill("correct ho");
    await run("refresh()");
    await page.keyboard.type("rse");
    assert.equal(await field.inputValue(), "correct horse");
    await button("Remove: Project Falcon").click();
    await waitForStatus("Removed.");
    assert.equal(await field.inputValue(), "correct horse");
  });

  test("verify and download the record and the receipts", async () => {
    await pressByKeyboard(button("Verify the record"));
    await waitForStatus("The record is unchanged.");
    const record = await download(() => pressByKeyboard(button("Download the record")));
    assert.match(record.content, /"event":"consent-given"/);
    assert.doesNotMatch(record.content, /clara|support-42/);
    const receipts: unknown = JSON.parse((await download(() => pressByKeyboard(button("Download receipts")))).content);
    assert.ok(typeof receipts === "object" && receipts !== null && "@context" in receipts);
  });

  test("share counts: only when allowed, exactly what was shown, within the budget", async () => {
    const report = section("insight").locator("pre");
    const left = (): Promise<string> => section("insight").locator("dd").innerText();
    assert.equal(await button("Make a report and show it").count(), 0);
    await pressByKeyboard(button("Allow sharing"));
    await waitForStatus("Allowed. Nothing was shared yet.");
    await pressByKeyboard(button("Make a report and show it"));
    await waitForStatus("Nothing was sent.");
    assert.equal(await left(), "1");
    const shown = await report.innerText();
    for (const category of ["person", "contact", "custom"]) assert.match(shown, new RegExp(`"${category}": -?\\d+`));
    assert.deepEqual(await run("shared()"), []);
    await pressByKeyboard(button("Share exactly this"));
    await waitForStatus("The report was shared.");
    assert.deepEqual(await run("shared()"), [shown]);

    await pressByKeyboard(button("Make a report and show it"));
    await report.waitFor();
    await pressByKeyboard(button("Discard"));
    await waitForStatus("It was not shared.");
    assert.equal(await left(), "0");
    assert.equal(await button("Make a report and show it").count(), 0);
    await pressByKeyboard(button("Stop sharing"));
    await waitForStatus("No report can be made or shared.");
    assert.deepEqual(await run("shared()"), [shown]);
  });

  test("take back sharing while a report is shown: it is gone", async () => {
    await pressByKeyboard(button("Allow sharing"));
    await pressByKeyboard(button("Make a report and show it"));
    await section("insight").locator("pre").waitFor();
    await pressByKeyboard(button("Stop sharing"));
    await waitForStatus("No report can be made or shared.");
    assert.equal(await section("insight").locator("pre").count(), 0);
  });

  test("take a value off a list", async () => {
    await pressByKeyboard(button("Remove: Project Falcon"));
    await waitForStatus("Removed.");
    assert.deepEqual(await run("listed()"), [[], ["support@acme.example"]]);
  });
});

for (const { language, direction } of [{ language: "en", direction: "ltr" }, { language: "ar", direction: "rtl" }, { language: "ja", direction: "ltr" }]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`it is accessible and fits: ${language}, ${colorScheme}`, async () => {
      await context.close();
      await open({ colorScheme, viewport: { width: language === "ja" ? 320 : 1100, height: 900 }, reducedMotion: "reduce" });
      await run(`(document.documentElement.lang = "${language}", document.documentElement.dir = "${direction}", refresh())`);
      await page.locator(`privet-privacy-center .center[lang=${language}][dir=${direction}]`).waitFor();
      await section("storage").locator(".danger").first().click();
      await mkdir("test-results", { recursive: true });
      await page.screenshot({ path: `test-results/center-${language}-${colorScheme}.png`, fullPage: true });
      await page.evaluate(axe.source);
      const violations = await page.evaluate(`axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`);
      assert.deepEqual(violations, []);
      assert.equal(await run("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), true);
    });
  }
}
