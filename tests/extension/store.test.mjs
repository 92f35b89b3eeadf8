// What goes to the stores: the zips, Mozilla's linter, and screenshots of the running extension. UPDATE_GENERATED=1 puts these into extension/store/.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { env, execPath } from "node:process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import JSZip from "jszip";
import { frameOf, launch, openComposer, openSite, setSettings } from "./support/browser.mjs";
import { openOwn, openPopupOn } from "./support/pages.mjs";

const build = new URL("../../build/extension/", import.meta.url);

/** Chrome's store takes no more than 2 GB; people wait for less. In bytes. */
const LARGEST_ZIP = 2_500_000;
const KINDS = /^(?:manifest\.json|managed-schema\.json|names\.bin|[a-z]+\.(?:html|css|js)|[a-z_-]+_bg\.wasm|icons\/\d+\.png|_locales\/[a-z]{2}(?:_[A-Z]{2})?\/messages\.json)$/;

for (const browser of ["chrome", "firefox"]) {
  test(`the zip for ${browser} holds the extension, nothing else, and no code from elsewhere`, async () => {
    const bytes = await readFile(new URL(`privet-${browser}.zip`, build));
    assert.ok(bytes.length < LARGEST_ZIP, `${bytes.length} bytes`);
    const archive = await JSZip.loadAsync(bytes);
    const names = Object.keys(archive.files);
    assert.deepEqual(names.filter((name) => !KINDS.test(name)), []);
    const manifest = JSON.parse((await archive.file("manifest.json")?.async("string")) ?? "");
    const used = [...manifest.content_scripts.flatMap((/** @type {{ js: string[], css?: string[] }} */ { js, css = [] }) => [...js, ...css]), manifest.action.default_popup, manifest.options_ui.page, ...Object.values(manifest.icons), ...(browser === "chrome" ? [manifest.background.service_worker] : manifest.background.scripts)];
    assert.deepEqual(used.filter((name) => !names.includes(name)), []);
    assert.deepEqual([...manifest.permissions].sort(), ["activeTab", "alarms", ...(browser === "chrome" ? ["offscreen"] : []), "scripting", "storage"]);
    assert.ok(manifest.host_permissions.every((/** @type {string} */ match) => /^https:\/\/[a-z.]+\/\*$/.test(match)));
    assert.match(manifest.content_security_policy.extension_pages, /default-src 'none'.*connect-src 'self'/);
    for (const name of names.filter((each) => each.endsWith(".html"))) assert.doesNotMatch((await archive.file(name)?.async("string")) ?? "", /(?:src|href)="(?:https?:)?\/\//);
  });
}

test("Mozilla's linter finds nothing", async () => {
  const linter = fileURLToPath(new URL("../../node_modules/addons-linter/bin/addons-linter", import.meta.url));
  const { stdout } = await promisify(execFile)(execPath, [linter, "--output", "json", fileURLToPath(new URL("privet-firefox.zip", build))], { maxBuffer: 1e8 }).catch((error) => error);
  const { errors, warnings, notices } = JSON.parse(stdout);
  assert.deepEqual([...errors, ...warnings, ...notices].map(({ code, file, message }) => `${file}: ${code}: ${message}`), []);
});

/** The played chat, in neutral clothes. */
const CLOTHES = `body { font: 18px/1.5 system-ui, sans-serif; margin: 0; background: #f3f2ef; color: #222 } main { max-width: 760px; margin: 0 auto; padding: 140px 24px }
form { background: #fff; border: 1px solid #bbb; border-radius: 16px; padding: 16px; display: flex; align-items: end; gap: 12px } .editor { flex: 1; min-height: 96px } .editor > * { min-height: 96px; outline: none; border: 0 }
.send { font: inherit; border: 0; border-radius: 10px; background: #333; color: #fff; padding: 8px 20px } .new, .drop, input[type=file] { display: none } .log { min-height: 40px }`;
const TEXT = "Please write a reminder to Anna Berg, anna.berg@example.org, that invoice 4711 is due. Her card 4111 1111 1111 1111 was declined; call +45 20 12 34 56.";

test("screenshots of the running extension, 1280 by 800", async () => {
  const browser = await launch();
  /** @type {Record<string, Buffer>} */
  const shots = {};
  try {
    await setSettings(browser, { level: "mark" });
    const site = await openSite(browser, { host: "claude.ai" });
    await site.setViewportSize({ width: 1280, height: 800 });
    await site.addStyleTag({ content: CLOTHES });
    await site.locator(".editor [contenteditable]").click();
    await site.keyboard.type(TEXT);
    // Marks come a while after the last key; the first of all waits for the core.
    await site.waitForTimeout(3000);
    shots["1-mark"] = await site.screenshot();
    await site.keyboard.press("Enter");
    await (await frameOf(site)).locator("privet-review dialog[open]").waitFor();
    await site.waitForTimeout(500);
    shots["2-review"] = await site.screenshot();
    await site.close();
    await setSettings(browser, { level: "composer" });
    const other = await openSite(browser, { host: "chatgpt.com" });
    await other.setViewportSize({ width: 1280, height: 800 });
    await other.addStyleTag({ content: CLOTHES });
    await other.locator(".editor [contenteditable]").click();
    const frame = await openComposer(other);
    await frame.locator("textarea").fill(TEXT);
    await other.waitForTimeout(800);
    shots["3-safe-composer"] = await other.screenshot();
    const popup = await openPopupOn(browser, other);
    await popup.setViewportSize({ width: 1280, height: 800 });
    await popup.addStyleTag({ content: ":root { background: #dcd9d2 } body.popup { margin: 24px auto; background: var(--ground); border-radius: 12px; box-shadow: 0 6px 30px rgb(0 0 0 / 25%) }" });
    shots["4-popup"] = await popup.screenshot();
    const options = await openOwn(browser, "options", { width: 1280 });
    shots["5-options"] = await options.screenshot();
  } finally {
    await browser.close();
  }
  const folder = env["UPDATE_GENERATED"] === "1" ? new URL("../../extension/store/screenshots/", import.meta.url) : new URL("store/screenshots/", build);
  await mkdir(folder, { recursive: true });
  for (const [name, png] of Object.entries(shots)) {
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1280, 800], name);
    await writeFile(new URL(`${name}.png`, folder), png);
  }
  assert.equal(Object.keys(shots).length, 5);
});
