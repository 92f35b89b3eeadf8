// The twelve languages: every text is there, says what the English one says, and is what the person sees.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { pageTextsIn } from "../../extension/locales/page/index.ts";
import { LANGUAGES } from "../../extension/locales/index.ts";
import { FOLDERS, LISTINGS } from "../../extension/store/listings.ts";
import { screenshotPath } from "../e2e/browser.mjs";
import { launch, openSite, setSettings, until } from "./support/browser.mjs";
import { assertAccessible, everyText, openOwn } from "./support/pages.mjs";

/** @type {import("./support/browser.mjs").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {unknown} value @param {string} [path] @returns {[string, string][]} */
function leaves(value, path = "") {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([name, member]) => leaves(member, `${path}.${name}`));
}

/** @param {string} text */
const blanks = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join();

for (const [language, messages] of Object.entries(LANGUAGES)) {
  test(`${language}: every text is translated, and has the blanks of the English one`, () => {
    const english = new Map(leaves({ ...LANGUAGES.en, ...pageTextsIn(["en"]).messages }));
    const faults = leaves({ ...messages, ...pageTextsIn([language]).messages }).filter(([path, text]) => {
      const original = english.get(path) ?? "";
      // Some words are the same in two languages; sentences are not.
      return text.trim() === "" || blanks(text) !== blanks(original) || (language !== "en" && text === original && /\s\S+\s\S+\s/.test(text));
    });
    assert.deepEqual(faults, []);
  });

  test(`${language}: popup and options speak it`, async () => {
    await setSettings(browser, { language });
    for (const [name, title] of /** @type {const} */ ([["popup", messages.popup.tryTitle], ["options", messages.options.title]])) {
      const page = await openOwn(browser, name);
      assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), [language, language === "ar" ? "rtl" : "ltr"]);
      assert.ok((await page.locator("body").innerText()).includes(title));
      assert.deepEqual(await page.locator("[data-text]").evaluateAll((all) => all.filter((element) => element.textContent === "").map((element) => element.getAttribute("data-text"))), []);
      await page.close();
    }
  });
}

test("what is held is said in the chosen language in the page", async () => {
  await setSettings(browser, { language: "de", level: "guard" });
  const page = await openSite(browser, { host: "chatgpt.com" });
  await page.evaluate(() => fetch("/brand-new/api", { method: "POST", body: JSON.stringify({ message: "I am anna.berg@example.org" }) }).catch(() => undefined));
  await until(async () => (await everyText(page)).includes(pageTextsIn(["de"]).messages.held.unknown));
  await page.close();
});

test("Arabic runs from right to left, without a fault that axe finds", async () => {
  await setSettings(browser, { language: "ar" });
  for (const name of /** @type {const} */ (["popup", "options"])) {
    const page = await openOwn(browser, name);
    await page.screenshot({ path: await screenshotPath(`extension-${name}-arabic`), fullPage: true });
    await assertAccessible(page);
    await page.close();
  }
});

test("the language of the options takes effect at once, and the browser's own when none is chosen", async () => {
  await setSettings(browser, {});
  const page = await openOwn(browser, "options");
  assert.equal(await page.evaluate(() => document.documentElement.lang), await page.evaluate(() => chrome.i18n.getUILanguage()));
  await page.locator("select[name=language]").selectOption("da");
  await page.locator("h1", { hasText: LANGUAGES.da.options.title }).waitFor();
  await page.close();
});

test("the manifest's name and description are there in every language, in the lengths that stores take", async () => {
  const build = new URL("../../build/extension/chrome/", import.meta.url);
  for (const [folder, language] of FOLDERS) {
    const messages = JSON.parse(await readFile(new URL(`_locales/${folder}/messages.json`, build), "utf8"));
    assert.equal(messages.name.message, LISTINGS[language].name);
    assert.equal(messages.description.message, LISTINGS[language].summary);
    assert.ok(messages.name.message.length <= 75 && messages.description.message.length <= 132, folder);
  }
  assert.deepEqual([...new Set(FOLDERS.map(([, language]) => language))].sort(), Object.keys(LANGUAGES).sort());
});
