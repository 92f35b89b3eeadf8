// The composer in a form of a page, driven as people type: keyboard, clipboard, drag, and an input method.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import axe from "axe-core";
import { launch, openDemo } from "./browser.mjs";

const browser = await launch();
after(() => browser.close());

const EMAIL = "clara.whitfield@example.com";

/**
 * Puts a form with a composer at the start of the demo, which marks with the demo's own redactor.
 *
 * @param {import("node:test").TestContext} t
 */
async function openForm(t) {
  const { page } = await openDemo(t, browser);
  await page.evaluate(() => {
    const redactor = document.querySelector("privet-composer")?.redactor;
    const make = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes, /** @type {(Node | string)[]} */ ...children) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.append(...children);
      return element;
    };
    const text = make("textarea", { name: "question", required: "", rows: "4", cols: "40" });
    const label = make("label", {}, "Question ", make("privet-composer", { id: "composer" }, text));
    const form = make("form", { id: "own" }, make("fieldset", {}, make("legend", {}, "Own"), label, make("button", { type: "reset" }, "Clear")));
    document.querySelector("main")?.prepend(form);
    const composer = form.querySelector("privet-composer");
    if (composer !== null) composer.redactor = redactor;
  });
  const field = page.locator("#own textarea");
  const marks = page.locator("#composer .mark");
  const status = page.locator("#composer .status");
  /** @param {readonly string[]} expected */
  const expectMarks = async (expected) => {
    await page.waitForFunction((wanted) => {
      const found = document.querySelector("#composer")?.shadowRoot?.querySelectorAll(".mark") ?? [];
      return JSON.stringify([...found].map((mark) => mark.textContent)) === wanted;
    }, JSON.stringify(expected));
    assert.deepEqual(await marks.allTextContents(), expected);
  };
  return { page, field, status, expectMarks };
}

/** @param {import("playwright-core").Page} page */
function formState(page) {
  return page.locator("#own").evaluate((form) => {
    if (!(form instanceof HTMLFormElement)) throw new Error("no form");
    return { question: new FormData(form).get("question"), valid: form.checkValidity() };
  });
}

test("its text takes part in the form: value, required, disabled", async (t) => {
  const { page, field } = await openForm(t);
  assert.deepEqual(await formState(page), { question: "", valid: false });
  await field.fill(`Mail ${EMAIL}`);
  assert.deepEqual(await formState(page), { question: "Mail [EMAIL_1]", valid: true });
  await page.locator("#own fieldset").evaluate((fieldset) => fieldset.toggleAttribute("disabled", true));
  assert.deepEqual(await formState(page), { question: null, valid: true });
  assert.equal(await field.isDisabled(), true);
});

test("the form receives the draft of its conversation, and other fields of its name stay", async (t) => {
  const { page, field } = await openForm(t);
  await field.fill(`Mail ${EMAIL}`);
  await page.locator("#own").evaluate((form) => {
    const other = (/** @type {string} */ value) => Object.assign(document.createElement("input"), { type: "hidden", name: "question", value });
    form.prepend(other("before"));
    form.append(other("after"));
    // Breaks the lines of what is submitted.
    Object.assign(form.querySelector("textarea") ?? {}, { wrap: "hard", cols: 10 });
    const composer = form.querySelector("privet-composer");
    if (composer !== null) composer.conversation = { redact: (text) => ({ text: `draft of ${text.length}`, findings: [], segments: [], blocked: false }) };
  });
  const all = await page.locator("#own").evaluate((form) => (form instanceof HTMLFormElement ? new FormData(form).getAll("question") : []));
  assert.deepEqual(all, ["before", `draft of ${5 + EMAIL.length}`, "after"]);
});

for (const [name, redactor] of /** @type {const} */ ([
  ["is blocked", "({ detect: (text) => [{ entity: 'PASSWORD', category: 'secret', start: 0, end: 4, score: 1, operator: 'block', replacement: '[PASSWORD_1]', reasons: [], reasonCodes: [], recognizer: 'x' }] })"],
  ["cannot be checked", "({ detect: () => { throw new Error('no') } })"],
  ["has nothing to check it with", "undefined"],
])) {
  test(`a text that ${name} holds the submit, and no form data has it`, async (t) => {
    const { page, field } = await openForm(t);
    await field.fill(`Mail ${EMAIL}`);
    await page.evaluate(`document.querySelector("#composer").redactor = ${redactor}`);
    const held = await page.locator("#own").evaluate((form) => {
      if (!(form instanceof HTMLFormElement)) throw new Error("no form");
      let prevented = false;
      form.addEventListener("submit", (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      });
      form.requestSubmit();
      return { prevented, data: [...new FormData(form).keys()] };
    });
    assert.deepEqual(held, { prevented: true, data: [] });
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "question");
  });
}

test("a reset of the form takes the marks and the findings away", async (t) => {
  const { page, field, status, expectMarks } = await openForm(t);
  await field.fill(`Mail ${EMAIL}`);
  await expectMarks([EMAIL]);
  await page.getByRole("button", { name: "Clear" }).click();
  await expectMarks([]);
  assert.equal(await status.innerText(), "Details to hide are marked while you type");
  assert.equal(await page.locator("#composer").evaluate((composer) => ("findings" in composer && Array.isArray(composer.findings) ? composer.findings.length : -1)), 0);
});

test("it marks on after it was moved in the page", async (t) => {
  const { page, field, expectMarks } = await openForm(t);
  await page.locator("#own").evaluate((form) => form.parentElement?.append(form));
  await field.fill(`Mail ${EMAIL}`);
  await expectMarks([EMAIL]);
});

test("undo and redo go through the text as in any text area", async (t) => {
  const { page, field, expectMarks } = await openForm(t);
  await field.click();
  await page.keyboard.insertText("Mail ");
  await page.keyboard.insertText(EMAIL);
  await expectMarks([EMAIL]);
  await page.keyboard.press("Control+z");
  await expectMarks([]);
  await page.keyboard.press("Control+Shift+z");
  await expectMarks([EMAIL]);
  assert.equal(await field.inputValue(), `Mail ${EMAIL}`);
});

test("what is pasted is marked", async (t) => {
  const { page, field, status, expectMarks } = await openForm(t);
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${EMAIL} and ole.hansen@example.org`);
  await field.press("Control+v");
  await expectMarks([EMAIL, "ole.hansen@example.org"]);
  assert.equal(await status.innerText(), "2 details will be hidden: email address");
});

test("what is dropped is marked", async (t) => {
  const { page, field, expectMarks } = await openForm(t);
  await page.evaluate((text) => {
    const source = document.createElement("p");
    source.id = "source";
    source.textContent = text;
    document.querySelector("#own")?.prepend(source);
    getSelection()?.selectAllChildren(source);
  }, EMAIL);
  await page.locator("#source").dragTo(field, { sourcePosition: { x: 20, y: 8 } });
  await expectMarks([EMAIL]);
});

test("an input method composes undisturbed, and what it commits is marked", async (t) => {
  const { page, field, expectMarks } = await openForm(t);
  await field.evaluate((element) => {
    element.addEventListener("compositionend", () => element.setAttribute("data-ended", String(Number(element.getAttribute("data-ended")) + 1)));
  });
  await field.click();
  await page.keyboard.insertText(`${EMAIL} `);
  const session = await page.context().newCDPSession(page);
  for (const text of ["に", "にほ", "にほん"]) {
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await expectMarks([EMAIL]);
    assert.equal(await field.getAttribute("data-ended"), null, "the composition was broken off");
  }
  await session.send("Input.insertText", { text: "日本" });
  assert.equal(await field.inputValue(), `${EMAIL} 日本`);
  assert.equal(await field.getAttribute("data-ended"), "1");
  await expectMarks([EMAIL]);
});

test("it is reached and left with the keyboard, says its status in a pause, and axe finds nothing", async (t) => {
  const { page, field, expectMarks } = await openForm(t);
  await field.focus();
  await page.keyboard.type(`Mail ${EMAIL}`);
  await expectMarks([EMAIL]);
  await page.locator("#composer [role=status]", { hasText: "1 detail will be hidden: email address" }).waitFor();
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate("axe.run('#own')");
    assert.deepEqual(violations.map((/** @type {import("axe-core").Result} */ { id }) => id), []);
  }
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Clear");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "question");
});
