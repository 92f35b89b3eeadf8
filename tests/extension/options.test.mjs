// The options: each setting is changed as a person does it, a message is sent on a local site, and what the server got is looked at.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { DEFAULTS } from "../../extension/shared/settings.ts";
import { launch, openSite, setSettings, until } from "./support/browser.mjs";
import { openOwn } from "./support/pages.mjs";

/** @type {import("./support/browser.mjs").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Sends a message as the page of a chat does, and returns what the server got. @param {string} text @param {string} [path] */
async function send(text, path = "/") {
  const page = await openSite(browser, { host: "claude.ai" }, path);
  const from = browser.exchanges.length;
  const outcome = await page.evaluate((prompt) => fetch("/api/organizations/a/chat_conversations/b/completion", { method: "POST", body: JSON.stringify({ prompt }) }).then((response) => response.text(), () => "held"), text);
  await page.close();
  return outcome === "held" ? "held" : browser.exchanges.slice(from).map(({ body }) => body).join("\n");
}

/** @param {(page: import("playwright-core").Page) => Promise<void>} change @param {Record<string, unknown>} [settings] */
async function inOptions(change, settings = {}) {
  await setSettings(browser, settings);
  const page = await openOwn(browser, "options");
  await change(page);
  await page.close();
}

/** @param {import("playwright-core").Page} page */
const saved = (page) => page.locator(".status", { hasText: "Saved." }).waitFor();

test("a preset decides what is hidden", async () => {
  await inOptions(async (page) => {
    await page.locator("select[name=policy]").selectOption("secrets");
    await saved(page);
  });
  assert.match(await send("I am anna.berg@example.org"), /anna\.berg@example\.org/);
  await inOptions(async (page) => {
    await page.locator("select[name=policy]").selectOption("default");
    await saved(page);
  }, { policy: "secrets" });
  assert.match(await send("I am anna.berg@example.org"), /\[EMAIL_1\]/);
});

test("an own policy decides what is hidden, and one with a fault is not saved and says where", async () => {
  const cases = [
    { written: "{ not json", fault: /not JSON/ },
    { written: "[]", fault: /at \$: / },
    { written: '{"extends":"default","rules":[{"entity":"EMAIL_ADDRESS","operator":"explode"}]}', fault: /at \$\.rules\[0\].*operator/s },
    { written: '{"extends":"default","treshold":0.5}', fault: /treshold/ },
  ];
  await inOptions(async (page) => {
    await page.locator("select[name=policy]").selectOption("own");
    for (const { written, fault } of cases) {
      await page.locator("textarea[name=ownPolicy]").fill(written);
      await page.locator(".use-policy").click();
      await until(async () => fault.test(await page.locator("#own-fault").innerText()), 5_000).catch(async () => assert.match(await page.locator("#own-fault").innerText(), fault, written));
      assert.equal(await page.locator("textarea[name=ownPolicy]").getAttribute("aria-invalid"), "true");
    }
  });
  assert.match(await send("I am anna.berg@example.org"), /\[EMAIL_1\]/);
  await inOptions(async (page) => {
    await page.locator("select[name=policy]").selectOption("own");
    await page.locator("textarea[name=ownPolicy]").fill('{"extends":"default","rules":[{"entity":"PHONE_NUMBER","operator":"keep"}],"custom":[{"entity":"ACME_ORDER","pattern":"ACME-[0-9]{6}","score":0.9}]}');
    await page.locator(".use-policy").click();
    await saved(page);
  });
  assert.match(await send("I am anna.berg@example.org, call +45 20 12 34 56, order ACME-123456"), /\[EMAIL_1\], call \+45 20 12 34 56, order \[ACME_ORDER_1\]/);
});

test("an own policy that was damaged holds everything", async () => {
  await setSettings(browser, { policy: "own", ownPolicy: "{" });
  assert.equal(await send("hello"), "held");
});

test("own lists hide, and never hide", async () => {
  await inOptions(async (page) => {
    await page.locator("textarea[name=deny]").fill("Project Heron\n");
    await page.locator("textarea[name=allow]").fill("info@example.org");
    await page.locator("textarea[name=allow]").blur();
    await saved(page);
  });
  const got = await send("Project Heron writes to info@example.org and eva.lind@example.org");
  assert.ok(!got.includes("Heron") && got.includes("info@example.org") && !got.includes("eva.lind"), got);
});

test("the level holds for sites without one of their own", async () => {
  await inOptions(async (page) => {
    await page.locator("select[name=level]").selectOption("off");
    await saved(page);
  });
  assert.match(await send("I am anna.berg@example.org"), /anna\.berg/);
});

test("originals are forgotten after the time that was chosen, and at once when asked for", async () => {
  await inOptions(async (page) => {
    await page.locator("select[name=retention]").selectOption("15");
    await saved(page);
  });
  await send("I am anna.berg@example.org", "/chat/retention-one");
  const page = await openOwn(browser, "options");
  const chats = () => page.evaluate(async () => Object.keys(await chrome.storage.session.get()).filter((key) => key.startsWith("chat:")));
  const age = (/** @type {number} */ minutes) => page.evaluate(async (milliseconds) => {
    for (const [key, value] of Object.entries(await chrome.storage.session.get())) {
      if (key.startsWith("chat:") && typeof value === "object" && value !== null && "used" in value) await chrome.storage.session.set({ [key]: { ...value, used: Date.now() - milliseconds } });
    }
    await chrome.alarms.create("sweep", { when: Date.now() });
  }, minutes * 60_000);
  await age(14);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.ok((await chats()).length > 0, "forgotten too early");
  await age(16);
  await until(async () => (await chats()).length === 0);
  await send("I am anna.berg@example.org", "/chat/retention-two");
  assert.ok((await chats()).length > 0);
  await page.locator(".data button").nth(1).click();
  await until(async () => (await chats()).length === 0);
  await page.close();
});

test("the export has settings and counts and no original; delete everything leaves nothing, after a second press", async () => {
  await setSettings(browser, { lists: { allow: [], deny: ["Project Heron"] } });
  await send("I am anna.berg@example.org", "/chat/export-one");
  const page = await openOwn(browser, "options");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".data button").first().click()]);
  const text = await readFile(await download.path(), "utf8");
  assert.ok(text.includes("Project Heron") && text.includes("EMAIL") && !text.includes("anna.berg"), text);
  const stored = () => page.evaluate(async () => [...Object.keys(await chrome.storage.local.get()), ...Object.keys(await chrome.storage.session.get())]);
  await page.locator(".data .danger").click();
  assert.ok((await stored()).length > 0);
  await page.locator(".data .danger").click();
  await page.locator(".data-status:not(:empty)").waitFor();
  assert.deepEqual(await stored(), []);
  await page.close();
  assert.match(await send("I am anna.berg@example.org"), /\[EMAIL_1\]/);
});

test("what the organisation has set is in force, is shown as locked, and cannot be changed", async () => {
  const own = await launch();
  try {
    const managed = { level: "guard", policy: "own", ownPolicy: '{"extends":"default","rules":[{"entity":"PHONE_NUMBER","operator":"keep"}]}', retention: 45 };
    // Nobody may install a policy for the whole machine in a test, so the browser's answer is played in worker and page.
    await own.worker?.evaluate((values) => { chrome.storage.managed.get = () => Promise.resolve(values); }, managed);
    await setSettings(own, { level: "off", policy: "minimal", sites: { claude: "off" } });
    await own.context.addInitScript((values) => { if (location.protocol === "chrome-extension:") chrome.storage.managed.get = () => Promise.resolve(values); }, managed);
    const site = await openSite(own, { host: "claude.ai" });
    const from = own.exchanges.length;
    await site.evaluate(() => fetch("/api/organizations/a/chat_conversations/b/completion", { method: "POST", body: JSON.stringify({ prompt: "I am anna.berg@example.org, +45 20 12 34 56" }) }).then((response) => response.text()));
    assert.match(own.exchanges.slice(from).map(({ body }) => body).join(), /\[EMAIL_1\], \+45 20 12 34 56/);
    const page = await openOwn(own, "options");
    for (const name of ["policy", "level", "retention"]) {
      assert.equal(await page.locator(`select[name=${name}]`).isDisabled(), true, name);
      assert.match(await page.locator("label", { has: page.locator(`select[name=${name}]`) }).innerText(), /Set by your organisation/);
    }
    assert.equal(await page.locator("select[name=retention]").inputValue(), "45");
    assert.equal(await page.locator("textarea[name=ownPolicy]").isDisabled(), true);
    assert.equal(await page.locator(".use-policy").isDisabled(), true);
    assert.equal(await page.locator("select[name=language]").isDisabled(), false);
    await page.locator(".managed", { hasText: "Your organisation" }).waitFor();
  } finally {
    await own.close();
  }
});

test("the documented schema for organisations names every setting", async () => {
  const schema = JSON.parse(await readFile(new URL("../../extension/managed-schema.json", import.meta.url), "utf8"));
  assert.deepEqual(Object.keys(schema.properties).sort(), Object.keys(DEFAULTS).sort());
  const manifest = JSON.parse(await readFile(new URL("../../build/extension/chrome/manifest.json", import.meta.url), "utf8"));
  assert.equal(manifest.storage.managed_schema, "managed-schema.json");
});

test("turn off your network and try: it masks without one, and the browser stops a request that is really made", async () => {
  await inOptions(async (page) => {
    const from = browser.exchanges.length;
    await page.locator(".network", { hasText: "You are online" }).waitFor();
    await page.context().setOffline(true);
    try {
      await page.locator(".network", { hasText: "You are offline, and it works" }).waitFor();
      await page.locator(".try textarea").fill("I am eva.lind@example.org, without a network");
      await until(async () => (await page.locator(".try output").innerText()).includes("[EMAIL_1], without a network"));
    } finally {
      await page.context().setOffline(false);
    }
    await page.locator(".reach button").click();
    await page.locator(".reached", { hasText: "The browser stopped it" }).waitFor();
    assert.deepEqual(browser.exchanges.slice(from), []);
  });
});
