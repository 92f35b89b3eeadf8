// The editors that chat sites use, the real packages: what Privet writes into them leaves everything else as the person had it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { frameOf, launch, openSite, setSettings, until } from "./support/browser.mjs";
import { GRANTED, PLAYED } from "./support/sites.mjs";

/** @type {import("./support/browser.mjs").Browser} */
let browser;
before(async () => {
  browser = await launch({ grants: [`https://${GRANTED.host}/*`] });
  await setSettings(browser, { level: "mark" });
});
after(() => browser.close());

/** One site for each editor. */
const SITES = ["prosemirror", "lexical", "quill", "textarea", "contenteditable"].map((editor) => [...PLAYED, GRANTED].find((site) => site.editor === editor) ?? GRANTED);

const EDITOR = ".editor [contenteditable], .editor textarea";
/** Joined emoji, flags and skin tones; blank lines between and at the end; three things to hide, one of them twice. */
const LINES = ["Hi 👩‍👩‍👧‍👦🇩🇰 mail anna.berg@example.org 👍🏽 ok", "", "", "card 4111 1111 1111 1111 – and anna.berg@example.org 🎉", "", "bye é"];
const MASKED = LINES.map((line) => line.replaceAll("anna.berg@example.org", "[EMAIL_1]").replace("4111 1111 1111 1111", "[CREDIT_CARD_1]"));
const REPLACEMENTS = 3;

/** @param {import("playwright-core").Page} page */
const textOf = (page) => page.evaluate(() => window.editorText());

/** @param {import("playwright-core").Page} page @param {readonly string[]} lines */
async function type(page, lines) {
  await page.locator(EDITOR).first().click();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press("Shift+Enter");
    await page.keyboard.type(line);
  }
}

/** What stands before the caret, in its line. @param {import("playwright-core").Page} page */
const beforeCaret = (page) => page.evaluate(() => {
  const field = document.querySelector(".editor textarea");
  if (field instanceof HTMLTextAreaElement) return field.value.slice(0, field.selectionStart).replace(/^.*\n/s, "");
  const selection = getSelection();
  if (selection?.focusNode === null || selection === null) return undefined;
  return selection.focusNode instanceof Text ? selection.focusNode.data.slice(0, selection.focusOffset) : "";
});

/** Types where the caret is, once it is where it should be. @param {import("playwright-core").Page} page @param {string} before */
async function typeAfter(page, before) {
  await until(async () => (await beforeCaret(page)) === before, 3_000).catch(async () => assert.equal(await beforeCaret(page), before));
  await page.keyboard.type("X");
}

/** Sends, and agrees to what the review shows. @param {import("playwright-core").Page} page */
async function handOver(page) {
  const before = await textOf(page);
  // Editors join what is written within a second into one step of undo; people read a review for longer.
  const typed = await page.evaluate(() => performance.now());
  await page.keyboard.press("Enter");
  const frame = await frameOf(page);
  await frame.locator("privet-review dialog[open] .primary").waitFor();
  await page.waitForFunction((since) => performance.now() - since > 1_100, typed);
  await frame.locator("privet-review .primary").click();
  await until(async () => (await textOf(page)) !== before && page.frames().every((each) => !each.url().includes("/frame.html")));
  // The last of the writing: the person's own caret, and the focus.
  await until(() => page.evaluate(() => document.activeElement?.closest(".editor") !== null));
}

/** How a site's editor separates lines, as its own text says it. @param {readonly string[]} lines @param {string} typed */
function asTyped(lines, typed) {
  assert.equal(typed.replace(/\n+/g, "\n"), LINES.filter((line) => line !== "").join("\n"), "the test itself types something else");
  let rest = typed;
  for (const [index, line] of LINES.entries()) if (line !== "") rest = rest.replace(line, () => lines[index] ?? "");
  return rest;
}

for (const site of SITES) {
  test(`${site.editor}: the masked text has every blank line and emoji, and undo brings back what was typed`, async () => {
    const page = await openSite(browser, site);
    await type(page, LINES);
    const typed = await textOf(page);
    assert.equal(typed.split("\n").length, LINES.length, JSON.stringify(typed));
    await handOver(page);
    const masked = asTyped(MASKED, typed);
    await until(async () => (await textOf(page)) === masked).catch(async () => assert.equal(await textOf(page), masked));
    let presses = 0;
    while (presses < REPLACEMENTS && (await textOf(page)) !== typed) {
      const before = await textOf(page);
      await page.keyboard.press("Control+z");
      presses += 1;
      await until(async () => (await textOf(page)) !== before, 3_000);
    }
    assert.equal(await textOf(page), typed);
    for (let again = 0; again < presses; again += 1) await page.keyboard.press("Control+Shift+Z");
    await until(async () => (await textOf(page)) === masked, 3_000).catch(async () => assert.equal(await textOf(page), masked));
    await page.close();
  });

  for (const { where, back, expected } of [
    { where: "in the middle of a line after what was hidden", back: 4, expected: "ab [EMAIL_1] cdX efg" },
    { where: "at the end", back: 0, expected: "ab [EMAIL_1] cd efgX" },
    { where: "inside of what was hidden", back: 10, expected: "ab [EMAIL_1]X cd efg" },
    { where: "before what was hidden", back: 30, expected: "aXb [EMAIL_1] cd efg" },
  ]) {
    test(`${site.editor}: the caret is where it was: ${where}`, async () => {
      const page = await openSite(browser, site);
      await type(page, ["ab anna.berg@example.org cd efg"]);
      for (let presses = 0; presses < back; presses += 1) await page.keyboard.press("ArrowLeft");
      await handOver(page);
      await until(async () => (await textOf(page)) === "ab [EMAIL_1] cd efg");
      await typeAfter(page, expected.slice(0, expected.indexOf("X")));
      await until(async () => (await textOf(page)) === expected, 3_000).catch(async () => assert.equal(await textOf(page), expected));
      await page.close();
    });
  }

  test(`${site.editor}: the caret stays in its empty line`, async () => {
    const page = await openSite(browser, site);
    await type(page, ["one anna.berg@example.org two", "", "three"]);
    await page.keyboard.press("ArrowUp");
    const typed = await textOf(page);
    await handOver(page);
    await typeAfter(page, "");
    const lines = (await textOf(page)).split("\n");
    assert.deepEqual(lines, ["one [EMAIL_1] two", "X", "three"], typed);
    await page.close();
  });

  test(`${site.editor}: going back from the review leaves text, caret and undo as they were`, async () => {
    const page = await openSite(browser, site);
    await type(page, ["ab anna.berg@example.org cd", "", "👩‍👩‍👧‍👦 end"]);
    const typed = await textOf(page);
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowLeft");
    // Editors hear of the caret one task later.
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.keyboard.press("Enter");
    const frame = await frameOf(page);
    await frame.locator("privet-review dialog[open] .primary").waitFor();
    await page.keyboard.press("Escape");
    await until(() => page.frames().every((each) => !each.url().includes("/frame.html")));
    assert.equal(await textOf(page), typed);
    await until(() => page.evaluate(() => document.activeElement?.closest(".editor") !== null));
    await typeAfter(page, "👩‍👩‍👧‍👦 ");
    await until(async () => (await textOf(page)) === typed.replace(" end", " Xend"), 3_000).catch(async () => assert.equal(await textOf(page), typed.replace(" end", " Xend")));
    await page.close();
  });

  test(`${site.editor}: a word that an input method is composing is neither sent nor broken, before and after the masking`, async () => {
    const page = await openSite(browser, site);
    const session = await page.context().newCDPSession(page);
    const compose = async (/** @type {string} */ word, /** @type {string} */ end) => {
      for (let length = 1; length <= word.length; length += 1) await session.send("Input.imeSetComposition", { text: word.slice(0, length), selectionStart: length, selectionEnd: length });
      // Quill's own text has the word when it is finished.
      await until(async () => (await page.evaluate(() => { const box = document.querySelector(".editor [contenteditable], .editor textarea"); return box instanceof HTMLTextAreaElement ? box.value : (box?.textContent ?? ""); })).includes(word), 3_000);
      // Marks are drawn while it is open.
      await until(() => page.evaluate(() => document.querySelector(".editor textarea") !== null || [...(CSS.highlights.get("privet-found") ?? [])].length > 0 || /\[EMAIL_1\]/.test(window.editorText())));
      await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", code: "Enter", windowsVirtualKeyCode: 229 });
      assert.equal(page.frames().filter((each) => each.url().includes("/frame.html")).length, 0);
      await session.send("Input.insertText", { text: end });
    };
    await type(page, ["mail anna.berg@example.org "]);
    await compose("smile", "🙂");
    await until(async () => (await textOf(page)) === "mail anna.berg@example.org 🙂", 3_000).catch(async () => assert.equal(await textOf(page), "mail anna.berg@example.org 🙂"));
    await handOver(page);
    await until(async () => (await textOf(page)) === "mail [EMAIL_1] 🙂", 3_000).catch(async () => assert.equal(await textOf(page), "mail [EMAIL_1] 🙂"));
    await compose("ことば", "言葉");
    await until(async () => (await textOf(page)) === "mail [EMAIL_1] 🙂言葉", 3_000).catch(async () => assert.equal(await textOf(page), "mail [EMAIL_1] 🙂言葉"));
    await page.close();
  });

  test(`${site.editor}: of several editors, the masked text goes into the one that was sent from`, async () => {
    const page = await openSite(browser, site);
    await page.evaluate(() => {
      for (const [where, text] of [["prepend", "canvas of bo.lund@example.org"], ["append", "note for eva.lind@example.org"]]) {
        const other = document.createElement("div");
        other.className = `other ${where}`;
        other.contentEditable = "true";
        other.textContent = text;
        document.querySelector("main")?.[where](other);
      }
    });
    await type(page, ["I am anna.berg@example.org here"]);
    await handOver(page);
    await until(async () => (await textOf(page)) === "I am [EMAIL_1] here");
    assert.deepEqual(await page.locator(".other").allInnerTexts(), ["canvas of bo.lund@example.org", "note for eva.lind@example.org"]);
    await page.close();
  });

  test(`${site.editor}: the marks are there again after the editor was drawn anew`, async () => {
    const page = await openSite(browser, site);
    await type(page, ["I am anna.berg@example.org here"]);
    const isMarked = () => page.evaluate(() => {
      const field = document.querySelector(".editor textarea");
      if (field === null) return [...(CSS.highlights.get("privet-found") ?? [])].some((range) => String(range) === "anna.berg@example.org" && range.startContainer.isConnected);
      // Lines over a textarea are in a closed shadow root of ours; its host lies upon the field.
      const { left, top } = field.getBoundingClientRect();
      return [...document.documentElement.children].some((host) => host !== document.body && Math.abs(host.getBoundingClientRect().left - left) < 8 && Math.abs(host.getBoundingClientRect().top - top) < 8);
    });
    await until(isMarked);
    for (const redraw of ["in place", "as a whole", "as another"]) {
      await page.evaluate((how) => {
        const box = document.querySelector(".editor");
        const editor = box?.querySelector("[contenteditable], textarea");
        if (how === "in place" && editor instanceof HTMLElement && editor.tagName !== "TEXTAREA") editor.replaceChildren(...[...editor.childNodes].map((node) => node.cloneNode(true)));
        else editor?.replaceWith(how === "as another" && editor.tagName === "TEXTAREA" ? Object.assign(editor.cloneNode(), { value: window.editorText() }) : how === "as another" ? editor.cloneNode(true) : editor);
        // An answer above moves it down.
        document.querySelector("main")?.prepend(Object.assign(document.createElement("p"), { textContent: "An answer" }));
      }, redraw);
      await until(isMarked).catch(() => assert.fail(`lost when drawn anew ${redraw}`));
    }
    await page.close();
  });
}
