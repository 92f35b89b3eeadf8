// Whatever goes wrong, nothing is sent, and the person is told.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { launch, openSite, setSettings, until } from "./support/browser.mjs";

const ORIGINAL = "anna.berg@example.org";

/** @type {import("./support/browser.mjs").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());
beforeEach(() => setSettings(browser, { level: "guard" }));

/** What reached a server since then. @param {number} from */
function sentSince(from) {
  return browser.exchanges.slice(from).filter(({ path }) => !path.startsWith("/favicon")).map(({ method, path, body }) => decodeURIComponent(`${method} ${path} ${body}`.replaceAll("+", " ").replace(/%(?![\da-f]{2})/gi, "%25")));
}

/**
 * Sends from inside the page, as its own scripts would. Returns whether the page was told that it worked.
 *
 * @param {import("playwright-core").Page} page @param {string} send - An expression; `text` is what was typed.
 */
async function sendAs(page, send) {
  return await page.evaluate(`(async (text) => { try { await (${send}); return "sent"; } catch (error) { return error.name; } })("I am ${ORIGINAL}, thank you")`);
}

/** Each way out of a page, and whether the message arrives masked or is held. */
const WAYS = [
  { name: "fetch with a text", send: `fetch("/backend-api/conversation", { method: "POST", body: JSON.stringify({ messages: [{ content: text }] }) })`, arrives: true },
  { name: "fetch with a Request", send: `fetch(new Request("/backend-api/conversation", { method: "POST", body: JSON.stringify({ messages: [{ content: text }] }) }))`, arrives: true },
  { name: "fetch with bytes", send: `fetch("/backend-api/conversation", { method: "POST", body: new TextEncoder().encode(JSON.stringify({ prompt: text })) })`, arrives: true },
  { name: "fetch with a Blob", send: `fetch("/backend-api/conversation", { method: "POST", body: new Blob([JSON.stringify({ prompt: text })], { type: "application/json" }) })`, arrives: true },
  { name: "fetch with a stream", send: `fetch("/backend-api/conversation", { method: "POST", duplex: "half", body: new Blob([JSON.stringify({ prompt: text })]).stream() })`, arrives: true },
  { name: "fetch with a form", send: `fetch("/backend-api/conversation", { method: "POST", body: Object.entries({ prompt: text }).reduce((form, [name, value]) => (form.append(name, value), form), new FormData()) })`, arrives: true },
  { name: "fetch with a Request of a form", send: `fetch(new Request("/backend-api/conversation", { method: "POST", body: Object.entries({ prompt: text }).reduce((form, [name, value]) => (form.append(name, value), form), new FormData()) }))`, arrives: true },
  { name: "fetch with lines of JSON", send: `fetch("/backend-api/conversation", { method: "POST", body: [1, 2].map((id) => JSON.stringify({ id, prompt: text })).join("\\n") })`, arrives: true },
  { name: "fetch with JSON inside JSON", send: `fetch("/backend-api/conversation", { method: "POST", body: JSON.stringify({ variables: JSON.stringify({ text: "a \\"quoted\\" line\\n" + text }) }) })`, arrives: true },
  { name: "a query", send: `fetch("/backend-api/conversation?q=" + encodeURIComponent(text))`, arrives: true },
  { name: "XMLHttpRequest", send: `new Promise((resolve, reject) => { const request = new XMLHttpRequest(); request.open("POST", "/backend-api/conversation"); request.onload = resolve; request.onerror = () => reject(new TypeError()); request.send(JSON.stringify({ prompt: text })); })`, arrives: true },
  { name: "sendBeacon", send: `navigator.sendBeacon("/ces/v1/t", JSON.stringify({ text }))`, arrives: true },
  { name: "EventSource", send: `new Promise((resolve) => { new EventSource("/backend-api/conversation?q=" + encodeURIComponent(text)).onmessage = resolve; })`, arrives: true },
  { name: "another company's host", send: `fetch("https://telemetry.test/v1", { method: "POST", mode: "no-cors", body: JSON.stringify({ text }) })`, arrives: true },
  { name: "a synchronous XMLHttpRequest", send: `(() => { const request = new XMLHttpRequest(); request.open("POST", "/backend-api/conversation", false); request.send(JSON.stringify({ prompt: text })); })()`, arrives: false },
  { name: "bytes that cannot be read", send: `new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer().then((body) => fetch("/backend-api/conversation", { method: "POST", body }))`, arrives: false },
  { name: "an address that the profile does not know", send: `fetch("/brand-new/api", { method: "POST", body: JSON.stringify({ messages: [{ content: text }] }) })`, arrives: false },
];

for (const { name, send, arrives } of WAYS) {
  test(`${name}: ${arrives ? "arrives masked" : "is held, and the person is told"}`, async () => {
    const from = browser.exchanges.length;
    const page = await openSite(browser, { host: "chatgpt.com" });
    // The page's own policy would stop a request to another company's host; what is tested is what stops it before.
    const outcome = await sendAs(page, send);
    if (arrives && name !== "another company's host") {
      await until(() => sentSince(from).some((each) => each.includes("[EMAIL_1]")), 15_000);
    } else if (!arrives) {
      assert.notEqual(outcome, "sent");
      await until(() => stateOf(page).then((state) => state === "!"));
      assert.deepEqual(sentSince(from).filter((each) => !each.startsWith("GET")), []);
    }
    assert.deepEqual(sentSince(from).filter((each) => each.includes("anna.berg")), []);
    await page.close();
  });
}

/** What the icon says about the page's tab. @param {import("playwright-core").Page} page */
async function stateOf(page) {
  await page.bringToFront();
  const options = browser.context.pages().find((each) => each.url().startsWith("chrome-extension:")) ?? (await openOptions());
  return await options.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({ url });
    return await chrome.action.getBadgeText({ tabId: tabs.at(-1)?.id });
  }, page.url().replace(/[?#].*/, "*"));
}

async function openOptions() {
  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.id}/options.html`);
  return options;
}

test("a message that the policy forbids is held", async () => {
  await setSettings(browser, { level: "guard", policy: "strict" });
  const from = browser.exchanges.length;
  const page = await openSite(browser, { host: "claude.ai" });
  const outcome = await page.evaluate(() => fetch("/api/organizations/a/chat_conversations/b/completion", { method: "POST", body: JSON.stringify({ prompt: `use ghp_${"0123456789abcdefghijABCDEFGHIJ012345"} please` }) }).then(() => "sent", (error) => error.name));
  assert.equal(outcome, "TypeError");
  assert.deepEqual(sentSince(from), []);
  await page.close();
});

test("a core that does not load holds everything", async () => {
  const page = await openSite(browser, { host: "claude.ai" });
  await breakCore();
  const from = browser.exchanges.length;
  const outcome = await page.evaluate((text) => fetch("/api/organizations/a/chat_conversations/b/completion", { method: "POST", body: JSON.stringify({ prompt: text }) }).then(() => "sent", (error) => error.name), ORIGINAL);
  assert.equal(outcome, "TypeError");
  assert.deepEqual(sentSince(from), []);
  await page.close();
  await setSettings(browser, { level: "guard" });
});

/** A list that makes a policy which the core refuses. */
async function breakCore() {
  await setSettings(browser, { level: "guard", lists: { allow: [], deny: ["\u0000".repeat(70_000)] } });
}

test("a worker that was asleep wakes up, and knows the conversation's placeholders", async () => {
  const page = await openSite(browser, { host: "claude.ai" }, "/chat/conversation-one");
  const send = () => page.evaluate((text) => fetch("/api/organizations/a/chat_conversations/b/completion", { method: "POST", body: JSON.stringify({ prompt: `${text} and second.person@example.org` }) }).then((response) => response.text()), ORIGINAL);
  await send();
  const session = await browser.context.newCDPSession(await openOptions());
  await session.send("ServiceWorker.enable").catch(() => undefined);
  await session.send("ServiceWorker.stopAllWorkers");
  await new Promise((resolve) => setTimeout(resolve, 500));
  const from = browser.exchanges.length;
  await send();
  assert.match(sentSince(from).join("\n"), /\[EMAIL_1\] and \[EMAIL_2\]/);
  assert.doesNotMatch(sentSince(from).join("\n"), /anna\.berg|second\.person|EMAIL_3/);
  await page.close();
});

for (const when of ["before it guarded anything", "after it guarded a message"]) {
  test(`an extension that was switched off under the page, ${when}, holds everything at once`, async () => {
    const own = await launch();
    try {
      const page = await openSite(own, { host: "chatgpt.com" });
      // A page that waits longer than this looks broken.
      const send = () => page.evaluate((text) => {
        const sent = fetch("/backend-api/conversation", { method: "POST", body: JSON.stringify({ prompt: text }) }).then(() => "sent", (error) => error.name);
        return Promise.race([sent, new Promise((resolve) => setTimeout(() => resolve("waits"), 10_000))]);
      }, ORIGINAL);
      if (when.startsWith("after")) assert.equal(await send(), "sent");
      const options = await own.context.newPage();
      await options.goto(`chrome-extension://${own.id}/options.html`);
      await options.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const from = own.exchanges.length;
      assert.equal(await send(), "TypeError");
      assert.deepEqual(own.exchanges.slice(from).filter(({ body }) => body.includes("anna.berg")), []);
    } finally {
      await own.close();
    }
  });
}
