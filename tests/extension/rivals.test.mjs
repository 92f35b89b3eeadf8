// The bugs of extensions like this one, each as a test.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { launch, openSite, setSettings, until } from "./support/browser.mjs";

const ORIGINAL = "anna.berg@example.org";
const COMPLETION = "/api/organizations/a/chat_conversations/b/completion";
const EDITOR = ".editor [contenteditable]";

/** @type {import("./support/browser.mjs").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());
beforeEach(() => setSettings(browser, { level: "guard" }));

/** The texts that are underlined as findings. @param {import("playwright-core").Page} page */
function marked(page) {
  return page.evaluate(() => [...(CSS.highlights.get("privet-found") ?? [])].map(String));
}

/** @param {import("playwright-core").Page} page @param {string} prompt */
function post(page, prompt) {
  return page.evaluate(({ path, text }) => fetch(path, { method: "POST", body: JSON.stringify({ prompt: text }) }).then((response) => response.text()), { path: COMPLETION, text: prompt });
}

/** @param {number} from */
function sentSince(from) {
  return browser.exchanges.slice(from).filter(({ method }) => method === "POST").map(({ body }) => body).join("\n");
}

test("only what is pasted is covered: what is typed is marked, too", async () => {
  const page = await openSite(browser, { host: "claude.ai" });
  await page.locator(EDITOR).click();
  await page.keyboard.type(`I am ${ORIGINAL}, hello`);
  await until(async () => (await marked(page)).includes(ORIGINAL));
  await page.close();
});

test("highlights are lost after a re-render: they come back", async () => {
  const page = await openSite(browser, { host: "claude.ai" });
  await page.locator(EDITOR).click();
  await page.keyboard.type(`I am ${ORIGINAL}, hello`);
  await until(async () => (await marked(page)).includes(ORIGINAL));
  await page.evaluate(() => {
    const editor = document.querySelector(".ProseMirror");
    const paragraph = editor?.firstElementChild;
    paragraph?.replaceWith(paragraph.cloneNode(true));
  });
  await until(async () => (await marked(page)).includes(ORIGINAL));
  await page.close();
});

test("the wrong editor is picked: of two, the one that is typed in is marked", async () => {
  const page = await openSite(browser, { host: "claude.ai" });
  await page.evaluate(() => {
    const canvas = document.createElement("div");
    canvas.className = "ProseMirror canvas";
    canvas.contentEditable = "true";
    document.querySelector("main")?.prepend(canvas);
  });
  await page.locator(".canvas").click();
  await page.keyboard.type(`Canvas of ${ORIGINAL} here`);
  await until(async () => (await marked(page)).includes(ORIGINAL));
  assert.ok(await page.evaluate(() => [...(CSS.highlights.get("privet-found") ?? [])].every((range) => range.startContainer.parentElement?.closest(".canvas") !== null)));
  await page.locator(`${EDITOR}:not(.canvas)`).click();
  await page.keyboard.type("call +45 20 12 34 56 now");
  await until(async () => (await marked(page)).some((text) => text.includes("20 12 34 56")));
  await page.close();
});

test("conversations share placeholders: each counts from one, and knows only its own", async () => {
  const page = await openSite(browser, { host: "claude.ai" }, "/chat/first-conversation");
  const from = browser.exchanges.length;
  await post(page, `I am ${ORIGINAL}`);
  await page.evaluate(() => history.pushState(null, "", "/chat/second-conversation"));
  await post(page, "I am second.person@example.org");
  await page.evaluate(() => history.pushState(null, "", "/chat/first-conversation"));
  await post(page, `Again ${ORIGINAL} and third.person@example.org`);
  const sent = sentSince(from);
  assert.deepEqual(sent.match(/\[EMAIL_\d\]/g), ["[EMAIL_1]", "[EMAIL_1]", "[EMAIL_1]", "[EMAIL_2]"]);
  await page.close();
});

test("a new conversation keeps its placeholders when it gets its address, and after a reload", async () => {
  const page = await openSite(browser, { host: "claude.ai" }, "/new");
  const from = browser.exchanges.length;
  await post(page, `I am ${ORIGINAL}`);
  await page.evaluate(() => history.replaceState(null, "", "/chat/named-later"));
  await post(page, `${ORIGINAL} and second.person@example.org`);
  await page.reload();
  await page.waitForFunction(() => "editorText" in window);
  await post(page, "third.person@example.org");
  assert.deepEqual(sentSince(from).match(/\[EMAIL_\d\]/g), ["[EMAIL_1]", "[EMAIL_1]", "[EMAIL_2]", "[EMAIL_3]"]);
  await page.close();
});

test("a value is replaced inside of words: only whole values are", async () => {
  const page = await openSite(browser, { host: "claude.ai" }, "/chat/inside-words");
  const from = browser.exchanges.length;
  await setSettings(browser, { level: "guard", lists: { allow: [], deny: ["art"] } });
  await post(page, "art is a part of the party");
  assert.match(sentSince(from), /\[[A-Z_]+_1\] is a part of the party/);
  await page.close();
});

test("plaintext goes through postMessage('*'): nothing does", async () => {
  const page = await openSite(browser, { host: "claude.ai" });
  await page.evaluate(() => {
    window.heard = [];
    window.addEventListener("message", ({ data }) => window.heard.push(JSON.stringify(data)));
  });
  await page.locator(EDITOR).click();
  await page.keyboard.type(`I am ${ORIGINAL}`);
  await post(page, `I am ${ORIGINAL}`);
  assert.deepEqual(await page.evaluate(() => window.heard), []);
  await page.close();
});

test("history that is sent again is hidden twice: placeholders stay what they are", async () => {
  const page = await openSite(browser, { host: "claude.ai" }, "/chat/history-again");
  const from = browser.exchanges.length;
  await post(page, `I am ${ORIGINAL}`);
  await post(page, `You said [EMAIL_1]. I said ${ORIGINAL}.`);
  assert.match(sentSince(from), /You said \[EMAIL_1\]\. I said \[EMAIL_1\]\./);
  await page.close();
});

test("placeholders are left in replies: the person's own copy has the originals, one that the page makes has not", async () => {
  const page = await openSite(browser, { host: "claude.ai" });
  await page.locator(EDITOR).click();
  await page.keyboard.type(`I am ${ORIGINAL}`);
  await page.keyboard.press("Enter");
  await page.locator(".answer[data-done=yes]").waitFor();
  await until(() => page.evaluate(() => [...(CSS.highlights.get("privet-placeholder") ?? [])].some((range) => String(range) === "[EMAIL_1]")));
  assert.match(await page.locator(".answer").innerText(), /\[EMAIL_1\]/);
  await page.evaluate(() => {
    window.copied = [];
    document.addEventListener("copy", (event) => window.copied.push(event.clipboardData?.getData("text/plain") ?? ""));
    getSelection()?.selectAllChildren(document.querySelector(".answer") ?? document.body);
  });
  await page.keyboard.press("Control+c");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `I read ${ORIGINAL}.`);
  await page.waitForTimeout(700);
  await page.locator(".answer").click();
  await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector(".answer") ?? document.body);
    document.execCommand("copy");
  });
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "I read [EMAIL_1].");
  assert.doesNotMatch(JSON.stringify(await page.evaluate(() => window.copied)), /anna/);
  await page.close();
});

test("files go up unread: a chosen one is masked before the page has it, and one that cannot be read is held", async () => {
  const from = browser.exchanges.length;
  const page = await openSite(browser, { host: "chatgpt.com" });
  await page.waitForTimeout(300);
  await page.locator("input[type=file]").setInputFiles([
    { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from(`Write to ${ORIGINAL} today\n`) },
    { name: "table.csv", mimeType: "text/csv", buffer: Buffer.from(`Name,Email\nAnna,${ORIGINAL}\n`) },
    { name: "archive.zip", mimeType: "application/zip", buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 1, 2, 3]) },
  ]);
  await until(() => page.evaluate(() => window.files.length === 2));
  const files = await page.evaluate(() => window.files);
  assert.deepEqual(files.map(({ name }) => name), ["notes.txt", "table.csv"]);
  assert.doesNotMatch(JSON.stringify(files), /anna\.berg/);
  assert.match(files[0]?.text ?? "", /Write to \[EMAIL_1\] today/);
  await until(() => browser.exchanges.slice(from).filter(({ path }) => path === "/backend-api/files").length === 2);
  assert.doesNotMatch(browser.exchanges.slice(from).map(({ body }) => body).join("\n"), /anna\.berg/);
  await page.close();
});
