// The Firefox variant in Firefox itself. Where there is none, the tests are reported as skipped.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { until } from "./support/browser.mjs";
import { FIREFOX, launchFirefox, Tab } from "./support/firefox.mjs";
import { leaksOf } from "./support/leaks.mjs";
import { PLAYED } from "./support/sites.mjs";

const EDITOR = ".editor [contenteditable], .editor textarea";
const ORIGINALS = ["anna.berg@example.org", "4111 1111 1111 1111"];
const TEXT = `Write to ${ORIGINALS[0]}, card ${ORIGINALS[1]}`;
const ENTER = "\uE007";
const PASSPHRASE = "four words for one test";

/** Of each test, for a skipped suite counts as none. */
const WHERE_IT_IS = { skip: FIREFOX === undefined ? "Firefox is not installed" : false };

describe("in Firefox", () => {
  /** @type {import("./support/firefox.mjs").Firefox} */
  let firefox;
  before(async () => {
    if (FIREFOX === undefined) return;
    firefox = await launchFirefox();
  });
  after(() => FIREFOX === undefined ? undefined : firefox.close());

  /** @param {string} url */
  async function openSite(url) {
    const page = await Tab.open(firefox, url);
    await until(() => page.evaluate("'editorText' in window"));
    return page;
  }

  /** Where something was sent to; the browser itself asks for the site's icon. @param {number} from */
  function posted(from) {
    return firefox.exchanges.slice(from).filter(({ method }) => method !== "GET").map(({ path }) => path);
  }

  /** @param {Record<string, unknown>} settings */
  async function setSettings(settings) {
    const options = await Tab.openOwn(firefox, "options");
    await options.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(settings)} })`);
    await options.close();
  }

  for (const { id, host } of PLAYED) {
    test(`guard: what is typed and sent on ${id} reaches its server masked`, WHERE_IT_IS, async () => {
      const from = firefox.exchanges.length;
      const page = await openSite(`https://${host}/`);
      await page.click(EDITOR);
      await page.type(TEXT + ENTER);
      await until(() => page.evaluate("document.querySelector('.answer[data-done=yes]') !== null"));
      const got = firefox.exchanges.slice(from);
      assert.match(decodeURIComponent(got.map(({ body }) => body).join("\n").replaceAll("+", " ").replace(/%(?![\da-f]{2})/gi, "%25")), /\[EMAIL_1\]/);
      assert.deepEqual(got.flatMap((exchange) => leaksOf(exchange, ORIGINALS)), []);
      await page.close();
    });
  }

  test("mark: the review opens in our frame, and what was agreed to stands in the editor", WHERE_IT_IS, async () => {
    await setSettings({ level: "mark" });
    const from = firefox.exchanges.length;
    const page = await openSite("https://claude.ai/");
    await page.click(EDITOR);
    await page.type(TEXT + ENTER);
    const frame = await until(() => page.frame());
    await until(() => frame.evaluate("document.querySelector('privet-review')?.shadowRoot?.querySelector('dialog[open] .primary') != null"));
    assert.deepEqual(posted(from), [], "nothing was sent before the decision");
    await frame.evaluate("document.querySelector('privet-review').shadowRoot.querySelector('dialog[open] .primary').focus()");
    await frame.type(ENTER);
    await until(async () => /\[EMAIL_1\]/.test(await page.evaluate("window.editorText()")));
    await page.close();
    await setSettings({});
  });

  test("under a passphrase: while it is locked messages are held; our frame asks, and then they leave masked", WHERE_IT_IS, async () => {
    const options = await Tab.openOwn(firefox, "options");
    // It shows what is in force once it listens, too.
    await until(() => options.evaluate("document.querySelector('select[name=vault]').value === 'memory'"));
    await options.evaluate(`(() => {
      const choice = document.querySelector("select[name=vault]");
      choice.value = "passphrase";
      choice.dispatchEvent(new Event("change", { bubbles: true }));
      document.querySelector("input[name=new-passphrase]").value = ${JSON.stringify(PASSPHRASE)};
      document.querySelector(".vault-open button").click();
    })()`);
    await until(() => options.evaluate("chrome.storage.local.get('vault').then(({ vault }) => vault === 'passphrase')"));
    await until(() => options.evaluate("!document.querySelector('.vault-lock').hidden"));
    // A press that a script makes counts for nothing.
    await options.evaluate("document.querySelector('.vault-lock button').scrollIntoView({ block: 'center' })");
    await options.click(".vault-lock button");
    await until(() => options.evaluate("!document.querySelector('.vault-locked').hidden"));
    const from = firefox.exchanges.length;
    const page = await openSite("https://claude.ai/chat/firefox");
    const send = `fetch("/api/organizations/a/chat_conversations/b/completion", { method: "POST", body: JSON.stringify({ prompt: ${JSON.stringify(TEXT)} }) }).then((response) => response.text(), () => "held")`;
    assert.equal(await page.evaluate(send), "held");
    assert.deepEqual(posted(from), []);
    const frame = await until(() => page.frame());
    await until(() => frame.evaluate("document.querySelector('input[name=passphrase]') !== null"));
    await frame.evaluate("document.querySelector('input[name=passphrase]').focus()");
    await frame.type(PASSPHRASE + ENTER);
    await until(async () => (await page.frame()) === undefined);
    assert.notEqual(await page.evaluate(send), "held");
    const got = firefox.exchanges.slice(from);
    assert.match(got.map(({ body }) => body).join("\n"), /\[EMAIL_1\]/);
    assert.deepEqual(got.flatMap((exchange) => leaksOf(exchange, ORIGINALS)), []);
    await page.close();
    await options.close();
  });
});
