// "Send anyway": the person's own decision, in our own frame, where the policy leaves it to them; never a page's.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { frameOf, launch, openSite, pressInNotice, setSettings, until } from "./support/browser.mjs";
import { everyText } from "./support/pages.mjs";

const ORIGINAL = "anna.berg@example.org";
const ZIP = { name: "plans.zip", mimeType: "application/zip", buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 1, 2, 3]) };

/** @type {import("./support/browser.mjs").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {import("playwright-core").Page} page @param {string} path @param {string} send - An expression; `path` is the address. */
function sendAs(page, path, send) {
  return page.evaluate(`(async (path) => { try { await (${send}); return "sent"; } catch (error) { return error.name; } })(${JSON.stringify(path)})`);
}

/** @param {import("playwright-core").Page} page */
async function openQuestion(page) {
  await pressInNotice(page, 1);
  const frame = await frameOf(page);
  await frame.locator("[role=alertdialog]").waitFor();
  return frame;
}

/** @param {string} site */
async function overriddenOn(site) {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/options.html`);
  const counts = await page.evaluate(async (key) => (await chrome.storage.local.get(key))[key]?.overridden ?? {}, `counts:${site}`);
  await page.close();
  return counts;
}

/** The entries of the extension's audit log. */
async function auditLog() {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/options.html`);
  const entries = await page.evaluate(async () => {
    /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
    const settle = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    // A log that nobody has opened yet must not be made here: it would be without its stores for ever.
    const opening = indexedDB.open("privet-audit:extension");
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const database = await settle(opening).catch(() => undefined);
    if (database === undefined) return [];
    const rows = await settle(database.transaction("entries").objectStore("entries").getAll());
    database.close();
    return rows.map(({ entry }) => JSON.parse(entry));
  });
  await page.close();
  return entries;
}

/** What is held, and what arrives after the person has said yes. */
const HELD = [
  { name: "an address that nobody knows", path: "/brand-new/api", send: `fetch(path, { method: "POST", body: JSON.stringify({ message: "I am ${ORIGINAL}, hello" }) })`, reason: "unknown", asks: /claude\.ai\/brand-new\/api/, arrives: /I am \[EMAIL_1\], hello/ },
  { name: "bytes that cannot be read", path: "/api/organizations/a/sync", send: "fetch(path, { method: 'POST', body: new Uint8Array([65, 66, 67, 255, 254, 0]) })", reason: "unreadable", asks: /exactly as it is/, arrives: /ABC/ },
];

for (const { name, path, send, reason, asks, arrives } of HELD) {
  test(`${name}: held, asked about in our frame, let go, and counted`, async () => {
    await setSettings(browser, { level: "guard" });
    const page = await openSite(browser, { host: "claude.ai" }, `/chat/override-${reason}`);
    const from = browser.exchanges.length;
    assert.equal(await sendAs(page, path, send), "TypeError");
    const frame = await openQuestion(page);
    assert.match(await frame.locator("[role=alertdialog]").innerText(), asks);
    assert.deepEqual(browser.exchanges.slice(from), []);
    const before = (await overriddenOn("claude"))[reason] ?? 0;
    const logged = (await auditLog()).length;
    await page.bringToFront();
    await page.waitForTimeout(300);
    await frame.locator(".danger").click();
    await until(() => page.frames().every((each) => !each.url().includes("/frame.html")));
    assert.equal(await sendAs(page, path, send), "sent");
    const sent = browser.exchanges.slice(from).map(({ body }) => body).join("\n");
    assert.match(sent, arrives);
    assert.doesNotMatch(sent, /anna\.berg/);
    assert.equal((await overriddenOn("claude"))[reason], before + 1);
    const entries = await auditLog();
    assert.deepEqual(entries.slice(logged).map(({ event, endpoint }) => ({ event, endpoint })), [{ event: "overridden", endpoint: "https://claude.ai" }]);
    assert.doesNotMatch(JSON.stringify(entries), /anna|ABC|brand-new/);
    // What was let go under one policy is not let go under a stricter one.
    await setSettings(browser, { level: "guard", overrides: false });
    assert.equal(await sendAs(page, path, send), "TypeError");
    await page.close();
  });
}

test("a file that cannot be read goes to the page, and up, after the person has said yes", async () => {
  await setSettings(browser, { level: "guard" });
  const page = await openSite(browser, { host: "claude.ai" });
  const from = browser.exchanges.length;
  await page.locator("input[type=file]").setInputFiles([ZIP]);
  await until(async () => (await everyText(page)).includes("plans.zip"));
  assert.deepEqual(await page.evaluate(() => window.files), []);
  const frame = await openQuestion(page);
  assert.match(await frame.locator("[role=alertdialog]").innerText(), /plans\.zip/);
  await page.waitForTimeout(300);
  await frame.locator(".danger").click();
  await until(() => page.evaluate(() => window.files.length === 1));
  await until(() => browser.exchanges.slice(from).some(({ body }) => body.includes("plans.zip")));
  await page.close();
});

test("a policy that forbids it between question and answer is obeyed, and nothing is recorded", async () => {
  await setSettings(browser, { level: "guard" });
  const page = await openSite(browser, { host: "gemini.google.com" });
  const send = `fetch(path, { method: "POST", body: JSON.stringify({ message: "I am ${ORIGINAL}, hello" }) })`;
  assert.equal(await sendAs(page, "/brand-new/api", send), "TypeError");
  const frame = await openQuestion(page);
  const logged = (await auditLog()).length;
  await setSettings(browser, { level: "guard", overrides: false });
  await page.bringToFront();
  await page.waitForTimeout(300);
  await frame.locator(".danger").click();
  await page.waitForTimeout(800);
  await setSettings(browser, { level: "guard" });
  assert.equal(await sendAs(page, "/brand-new/api", send), "TypeError");
  assert.equal((await auditLog()).length, logged);
  assert.deepEqual(await overriddenOn("gemini"), {});
  await page.close();
});

test("no is no: nothing leaves, and nothing is counted", async () => {
  await setSettings(browser, { level: "guard" });
  const page = await openSite(browser, { host: "chatgpt.com" });
  const send = `fetch(path, { method: "POST", body: JSON.stringify({ message: "I am ${ORIGINAL}, hello" }) })`;
  assert.equal(await sendAs(page, "/brand-new/api", send), "TypeError");
  await openQuestion(page);
  // The safe answer has the focus.
  await page.keyboard.press("Enter");
  await until(() => page.frames().every((each) => !each.url().includes("/frame.html")));
  assert.equal(await sendAs(page, "/brand-new/api", send), "TypeError");
  assert.deepEqual(await overriddenOn("chatgpt"), {});
  await page.close();
});

/** Where the person is not asked at all. */
const NEVER = [
  { name: "a secret that the policy blocks", settings: { policy: "strict" }, send: `fetch("/api/organizations/a/chat_conversations/b/completion", { method: "POST", body: JSON.stringify({ prompt: "use ghp_0123456789abcdefghijABCDEFGHIJ012345 please" }) })` },
  { name: "a secret for an address that nobody knows", settings: { policy: "strict" }, send: `fetch("/brand-new/two", { method: "POST", body: JSON.stringify({ message: "use ghp_0123456789abcdefghijABCDEFGHIJ012345 please" }) })` },
  { name: "what cannot be read, under a policy that blocks something", settings: { policy: "strict" }, send: "fetch('/api/organizations/a/sync', { method: 'POST', body: new Uint8Array([1, 2, 3, 255, 254, 7]) })" },
  { name: "an organisation that forbids it", settings: { overrides: false }, send: `fetch("/brand-new/three", { method: "POST", body: JSON.stringify({ message: "I am ${ORIGINAL}, hello" }) })` },
];

for (const { name, settings, send } of NEVER) {
  test(`${name}: the notice has no such button`, async () => {
    await setSettings(browser, { level: "guard", ...settings });
    const page = await openSite(browser, { host: "claude.ai" });
    assert.equal(await sendAs(page, "", send), "TypeError");
    await page.waitForTimeout(300);
    // The only button closes the notice; one before it would open the frame.
    await pressInNotice(page, 1);
    await page.waitForTimeout(500);
    assert.equal(page.frames().filter((each) => each.url().includes("/frame.html")).length, 0);
    await page.close();
  });
}

test("a page that makes up presses, or covers the question, lets nothing go", async () => {
  await setSettings(browser, { level: "guard" });
  const page = await openSite(browser, { host: "www.perplexity.ai" });
  const send = `fetch(path, { method: "POST", body: JSON.stringify({ message: "I am ${ORIGINAL}, hello" }) })`;
  assert.equal(await sendAs(page, "/brand-new/api", send), "TypeError");
  const forged = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    for (const target of [host, document, window]) for (const type of ["click", "keydown"]) target?.dispatchEvent(type === "click" ? new MouseEvent(type, { bubbles: true, composed: true }) : new KeyboardEvent(type, { key: "Enter", bubbles: true }));
    for (const op of ["override", "overridden", "startOverride"]) window.postMessage({ op, override: crypto.randomUUID(), job: crypto.randomUUID() }, "*");
    return host?.shadowRoot ?? null;
  });
  assert.equal(forged, null);
  const frame = await openQuestion(page);
  const box = await frame.locator(".danger").boundingBox();
  await page.evaluate(() => {
    const cover = document.createElement("div");
    cover.setAttribute("popover", "manual");
    cover.style.cssText = "position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; background: white; pointer-events: none;";
    document.body.append(cover);
    cover.showPopover();
  });
  await page.waitForTimeout(400);
  if (box === null) throw new Error("the button has no place");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(800);
  assert.deepEqual(await overriddenOn("perplexity"), {});
  assert.equal(await sendAs(page, "/brand-new/api", send), "TypeError");
  await page.close();
});
