// A page that is after the originals, or after an approval that nobody gave.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { frameOf, launch, openComposer, openSite, setSettings, until } from "./support/browser.mjs";

const ORIGINAL = "anna.berg@example.org";
const COMPLETION = "/api/organizations/a/chat_conversations/b/completion";

/** @type {import("./support/browser.mjs").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** A page with a conversation in which the safe composer has hidden an original that the page was never given. */
async function openWithSecret() {
  await setSettings(browser, { level: "composer" });
  const page = await openSite(browser, { host: "claude.ai" });
  await page.locator(".editor [contenteditable]").click();
  const frame = await openComposer(page);
  await frame.locator("textarea").fill(`I am ${ORIGINAL}`);
  await frame.locator(".composer .primary").click();
  await frame.locator("privet-review dialog[open] .primary").click();
  await until(async () => /\[EMAIL_1\]/.test(await page.evaluate(() => window.editorText())));
  return page;
}

test("a page cannot read an original: not in its elements, its messages, its storage, nor by asking the hook", async () => {
  const page = await openWithSecret();
  const seen = await page.evaluate(async (path) => {
    /** @type {unknown[]} */
    const heard = [];
    window.addEventListener("message", ({ data }) => heard.push(data));
    for (const type of ["privet-port", "privet-call"]) window.addEventListener(type, (event) => heard.push([type, ...(event.ports ?? [])]));
    // Asks as the content script does, and as the worker would be asked.
    window.dispatchEvent(new Event("privet-call"));
    window.dispatchEvent(new MessageEvent("privet-port", { ports: [new MessageChannel().port1] }));
    for (const op of ["placeholders", "hello", "job"]) window.postMessage({ op, path: location.pathname }, "*");
    const echo = await fetch(path, { method: "POST", body: JSON.stringify({ prompt: "say [EMAIL_1] again" }) }).then((response) => response.text());
    await new Promise((resolve) => setTimeout(resolve, 500));
    return JSON.stringify([heard, echo, document.documentElement.getHTML(), Object.entries(localStorage), window.editorText(), getSelection()?.toString(), [...CSS.highlights].flatMap(([, ranges]) => [...ranges].map(String))]);
  }, COMPLETION);
  assert.doesNotMatch(seen, /anna\.berg/);
  assert.match(seen, /EMAIL_1/);
  await page.close();
});

test("a page has no way to the extension: no runtime, no frame that it can fill, no file that it can load", async () => {
  const page = await openWithSecret();
  const id = browser.id;
  const outcome = await page.evaluate(async (extension) => {
    const runtime = typeof globalThis.chrome?.runtime?.sendMessage;
    const files = [];
    for (const file of ["manifest.json", "worker.js", "popup.html", "options.html", "names.bin", "frame.html"]) {
      files.push(await fetch(`chrome-extension://${extension}/${file}`).then(() => file, () => ""));
    }
    return { runtime, files: files.filter((file) => file !== "") };
  }, id);
  assert.deepEqual(outcome, { runtime: "undefined", files: [] });
  await page.close();
});

test("a page that embeds the frame itself gets an empty one, and cannot decide anything", async () => {
  const page = await openWithSecret();
  const url = page.frames().find((each) => each.url().includes("/frame.html"))?.url() ?? "";
  const frameUrl = url === "" ? `chrome-extension://${browser.id}/frame.html` : url.replace(/#.*/, "");
  await page.evaluate((src) => {
    const frame = document.createElement("iframe");
    frame.src = `${src}#${crypto.randomUUID()}`;
    document.body.append(frame);
  }, frameUrl);
  await page.waitForTimeout(800);
  for (const frame of page.frames().filter((each) => each.url().includes("/frame.html"))) {
    assert.doesNotMatch(await frame.evaluate(() => document.body.textContent ?? ""), /anna\.berg/);
  }
  await page.close();
});

test("an approval cannot be forged: presses that the page makes up do nothing", async () => {
  await setSettings(browser, { level: "mark" });
  const from = browser.exchanges.length;
  const page = await openSite(browser, { host: "claude.ai" });
  await page.locator(".editor [contenteditable]").click();
  await page.keyboard.type(`I am ${ORIGINAL}`);
  await page.keyboard.press("Enter");
  await frameOf(page);
  await page.evaluate(() => {
    for (const frame of [...Array(frames.length).keys()].map((index) => frames[index])) frame?.postMessage({ op: "decide", text: "", shown: "", reveal: [0] }, "*");
    window.postMessage({ op: "decided", text: "I am approved" }, "*");
    document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }));
  });
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => window.editorText()), `I am ${ORIGINAL}`);
  assert.deepEqual(browser.exchanges.slice(from).filter(({ body }) => body.includes("anna.berg")), []);
  await page.close();
});

test("a review that the page has covered is not taken for an approval", async () => {
  await setSettings(browser, { level: "mark" });
  const page = await openSite(browser, { host: "claude.ai" });
  await page.locator(".editor [contenteditable]").click();
  await page.keyboard.type(`I am ${ORIGINAL}`);
  await page.keyboard.press("Enter");
  const frame = await frameOf(page);
  await frame.locator("privet-review dialog[open] .primary").waitFor();
  const box = await frame.locator("privet-review .primary").boundingBox();
  await page.evaluate(() => {
    const cover = document.createElement("div");
    cover.setAttribute("popover", "manual");
    cover.style.cssText = "position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; background: white; pointer-events: none;";
    cover.textContent = "You have won. Press here.";
    document.body.append(cover);
    cover.showPopover();
  });
  await page.waitForTimeout(400);
  if (box === null) throw new Error("the button has no place");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(800);
  assert.equal(await page.evaluate(() => window.editorText()), `I am ${ORIGINAL}`);
  await page.close();
});

/** What a page may replace after the hook was set, hoping to see the text go by or to send it around the hook. */
const REPLACEMENTS = [
  "Promise.prototype.then = function () { throw new Error('no'); }",
  "MessagePort.prototype.postMessage = function (data) { (window.stolen ??= []).push([this, data]); }",
  "Request.prototype.arrayBuffer = Response.prototype.arrayBuffer = Blob.prototype.arrayBuffer = () => Promise.resolve(new ArrayBuffer(0))",
  "window.Response = window.Request = window.Headers = window.Blob = window.URL = class { constructor() { return {}; } }",
  "XMLHttpRequest.prototype.send = null; WebSocket.prototype.send = null; Navigator.prototype.sendBeacon = null",
  "JSON.stringify = () => '{}'; Reflect.apply = () => undefined; Function.prototype.call = Function.prototype.apply = () => undefined",
  "window.fetch = window.fetch.bind(window); Object.defineProperty(document, 'baseURI', { value: 'https://evil.test/' })",
];

for (const replacement of REPLACEMENTS) {
  test(`a page that replaces natives does not get past the hook: ${replacement.slice(0, 60)}`, async () => {
    await setSettings(browser, { level: "guard" });
    const from = browser.exchanges.length;
    const page = await openSite(browser, { host: "claude.ai" });
    await page.evaluate(`(() => { const send = window.fetch; const body = JSON.stringify({ prompt: "I am ${ORIGINAL}" }); ${replacement}; void send("${COMPLETION}", { method: "POST", body }); })()`);
    await page.waitForTimeout(1200);
    const sent = browser.exchanges.slice(from).map(({ body }) => body).join("\n");
    assert.doesNotMatch(sent, /anna\.berg/);
    assert.doesNotMatch(JSON.stringify(await page.evaluate(() => String(window.stolen?.length ?? 0))), /anna/);
    await page.close();
  });
}

test("a body that the page changes after it was looked at leaves as it was looked at", async () => {
  await setSettings(browser, { level: "guard" });
  const from = browser.exchanges.length;
  const page = await openSite(browser, { host: "claude.ai" });
  await page.evaluate(({ path, original }) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ prompt: "x".repeat(original.length) }));
    const init = { method: "POST", body: bytes };
    void fetch(path, init);
    const socketBody = new TextEncoder().encode(JSON.stringify({ prompt: original }));
    bytes.set(socketBody);
    init.body = JSON.stringify({ prompt: original });
  }, { path: COMPLETION, original: ORIGINAL });
  await page.waitForTimeout(1000);
  assert.doesNotMatch(browser.exchanges.slice(from).map(({ body }) => body).join("\n"), /anna\.berg/);
  await page.close();
});

test("a frame that the page makes is guarded like the page", async () => {
  await setSettings(browser, { level: "guard" });
  const from = browser.exchanges.length;
  const page = await openSite(browser, { host: "www.perplexity.ai" });
  await page.evaluate(async ({ original }) => {
    const frame = document.createElement("iframe");
    frame.srcdoc = "<p>inner</p>";
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    await frame.contentWindow?.fetch("https://www.perplexity.ai/rest/sse/perplexity_ask", { method: "POST", body: JSON.stringify({ query_str: original }) }).catch(() => undefined);
  }, { original: `I am ${ORIGINAL}` });
  await page.waitForTimeout(600);
  assert.doesNotMatch(browser.exchanges.slice(from).map(({ body }) => body).join("\n"), /anna\.berg/);
  await page.close();
});

/** What the tab's icon says. @param {import("playwright-core").Page} page */
async function iconOf(page) {
  await page.bringToFront();
  return await browser.worker?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return { badge: await chrome.action.getBadgeText({ tabId: tab?.id }), title: await chrome.action.getTitle({ tabId: tab?.id }) };
  });
}

/** Ways out besides the page's own requests: what is sent is held or masked, or the icon says that nobody sees it. */
const WAYS_OUT = [
  { name: "a blob: worker", run: "new Worker(URL.createObjectURL(new Blob([`fetch('https://HOST/p', { method: 'POST', body: TEXT })`])))", says: true },
  { name: "a worker of the site's own", run: "new Worker('/site.js', { type: 'module' })", says: true },
  { name: "a shared worker", run: "new SharedWorker('/site.js')", says: true },
  { name: "a service worker", run: "navigator.serviceWorker.register('/site.js').catch(() => undefined)", says: true },
  { name: "a frame about:blank, once it is there", run: "new Promise((resolve) => { const frame = document.createElement('iframe'); document.body.append(frame); requestAnimationFrame(() => requestAnimationFrame(() => resolve(frame.contentWindow.fetch('https://HOST/p', { method: 'POST', body: TEXT })))); })", says: false },
  { name: "a frame with srcdoc, by a script inside", run: "new Promise((resolve) => { const frame = document.createElement('iframe'); frame.srcdoc = '<p></p>'; frame.onload = () => resolve(frame.contentWindow.navigator.sendBeacon('https://HOST/p', TEXT)); document.body.append(frame); })", says: false },
  { name: "WebTransport", run: "new WebTransport('https://HOST/p?text=' + encodeURIComponent(TEXT))", says: false, refused: "NotSupportedError" },
];

for (const { name, run, says, refused } of WAYS_OUT) {
  test(`${name}: ${says ? "runs, and the icon says that nobody sees what it sends" : "nothing leaves as it was typed"}`, async () => {
    await setSettings(browser, { level: "guard" });
    const page = await openSite(browser, { host: "claude.ai" });
    await until(async () => (await iconOf(page))?.badge === "G");
    const from = browser.exchanges.length;
    const body = JSON.stringify(JSON.stringify({ prompt: `I am ${ORIGINAL}` }));
    const outcome = await page.evaluate(`(async () => { try { await (${run.replaceAll("HOST", "claude.ai").replaceAll("TEXT", body)}); return ""; } catch (error) { return error.name; } })()`);
    if (refused !== undefined) assert.equal(outcome, refused);
    if (says) {
      await until(async () => (await iconOf(page))?.badge === "G?");
      assert.match((await iconOf(page))?.title ?? "", /what workers of this page send/);
    } else {
      // A message of the page itself afterwards: whatever was to come before it has come.
      await page.evaluate((path) => fetch(path, { method: "POST", body: JSON.stringify({ prompt: "last" }) }).then((response) => response.text()), COMPLETION);
      assert.doesNotMatch(browser.exchanges.slice(from).map(({ body: sent, path }) => path + sent).join("\n"), /anna\.berg/);
    }
    await page.close();
  });
}

test("a data channel of WebRTC carries masked text alone", async () => {
  await setSettings(browser, { level: "guard" });
  const page = await openSite(browser, { host: "claude.ai" });
  const heard = await page.evaluate(async (original) => {
    const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
    here.onicecandidate = ({ candidate }) => void there.addIceCandidate(candidate ?? undefined);
    there.onicecandidate = ({ candidate }) => void here.addIceCandidate(candidate ?? undefined);
    const channel = here.createDataChannel("text");
    const arrived = new Promise((resolve) => {
      there.ondatachannel = ({ channel: other }) => (other.onmessage = ({ data }) => resolve(data));
    });
    const opened = new Promise((resolve) => (channel.onopen = resolve));
    await here.setLocalDescription(await here.createOffer());
    await there.setRemoteDescription(here.localDescription);
    await there.setLocalDescription(await there.createAnswer());
    await here.setRemoteDescription(there.localDescription);
    await opened;
    channel.send(JSON.stringify({ prompt: `I am ${original}` }));
    channel.send(JSON.stringify({ type: "ping" }));
    return await arrived;
  }, ORIGINAL);
  assert.doesNotMatch(String(heard), /anna\.berg/);
  await page.close();
});

test("a page learns that the hook is there, and nothing else: not level, policy, lists, nor what they would hide", async () => {
  const probe = async () => {
    const page = await openSite(browser, { host: "claude.ai" }, "/chat/probe");
    const seen = await page.evaluate(async (path) => {
      const answered = await fetch(path, { method: "POST", body: JSON.stringify({ prompt: "hello there" }) }).then((response) => response.text());
      const functions = [fetch, XMLHttpRequest.prototype.send, WebSocket.prototype.send, navigator.sendBeacon, HTMLFormElement.prototype.submit, Worker];
      return JSON.stringify([answered, functions.map(String), Object.getOwnPropertyNames(window).filter((name) => /privet|chrome-extension/i.test(name)), [...document.documentElement.children].map(({ outerHTML, tagName }) => (tagName === "BODY" || tagName === "HEAD" ? tagName : outerHTML)), [...CSS.highlights.keys()], performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.startsWith("chrome-extension")), Object.keys(localStorage), document.cookie]);
    }, COMPLETION);
    await page.close();
    return seen;
  };
  await setSettings(browser, { level: "guard" });
  const one = await probe();
  await setSettings(browser, { level: "guard", policy: "strict", lists: { allow: ["info@example.org"], deny: ["Project Heron"] }, retention: 15, overrides: false, inPage: ["chatgpt"], language: "de" });
  assert.equal(await probe(), one);
  assert.ok(!one.includes(browser.id), "the page knows the extension's id");
});

test("text with markup is shown as text in our own panels", async () => {
  await setSettings(browser, { level: "mark" });
  const page = await openSite(browser, { host: "claude.ai" });
  await page.locator(".editor [contenteditable]").click();
  await page.keyboard.type(`<img src=x onerror="window.hit=1"> ${ORIGINAL} <b>bold</b>`);
  await page.keyboard.press("Enter");
  const frame = await frameOf(page);
  await frame.locator("privet-review dialog[open]").waitFor();
  assert.equal(await frame.locator("privet-review img, privet-review b").count(), 0);
  await page.close();
});
