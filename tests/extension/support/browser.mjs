// Chromium with the unpacked extension, and with every chat site's name leading to the server of these tests.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startSites } from "./server.mjs";

const EXTENSION = fileURLToPath(new URL("../../../build/extension/chrome/", import.meta.url));

/**
 * A browser with a profile of its own; close it in `after`.
 *
 * @param {{ extension?: boolean, profile?: string, colorScheme?: "dark" | "light", grants?: readonly string[] }} [options] - `grants`: sites that the person has added. `profile`: that of a browser that was closed with `keep`.
 */
export async function launch({ extension = true, profile: old = "", colorScheme = "light", grants = [] } = {}) {
  const sites = await startSites();
  const profile = old === "" ? await mkdtemp(join(tmpdir(), "privet-")) : old;
  const folder = extension && grants.length > 0 ? await grant(profile, grants) : EXTENSION;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: env["CHROMIUM"] ?? "/usr/bin/chromium",
    headless: false,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
      // Chromium asks for its own person's accounts now and then: that is no request of a page.
      `--host-resolver-rules=MAP accounts.google.com ~NOTFOUND, MAP * 127.0.0.1:${sites.port}`, "--ignore-certificate-errors",
      ...(extension ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
    ],
    locale: "en-US",
    colorScheme,
    viewport: { width: 1100, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const worker = extension ? (context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: 20_000 }))) : undefined;
  return {
    context,
    exchanges: sites.exchanges,
    worker,
    id: worker === undefined ? "" : new URL(worker.url()).host,
    profile,
    close: async ({ keep = false } = {}) => {
      await context.close();
      sites.stop();
      if (!keep) await rm(profile, { recursive: true, force: true });
    },
  };
}

/**
 * A copy of the build whose manifest has the sites as host permissions: nobody can press the browser's own prompt in a test. From there on
 * everything is as after a grant: the worker finds the permission, and registers its scripts.
 *
 * @param {string} profile @param {readonly string[]} sites
 */
async function grant(profile, sites) {
  const folder = join(profile, "granted");
  await cp(EXTENSION, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  manifest.host_permissions.push(...sites);
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}

/** @typedef {Awaited<ReturnType<typeof launch>>} Browser */

/**
 * Opens a site in a tab of its own.
 *
 * @param {Browser} browser
 * @param {{ host: string }} site
 * @param {string} [path]
 */
export async function openSite(browser, { host }, path = "/") {
  const page = await browser.context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`https://${host}${path}`);
  await page.waitForFunction(() => "editorText" in window);
  return page;
}

/**
 * Sets levels and other settings as the options page would.
 *
 * @param {Browser} browser
 * @param {Record<string, unknown>} settings
 */
export async function setSettings(browser, settings) {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/options.html`);
  await page.evaluate((change) => chrome.storage.local.set({ settings: change }), settings);
  await page.close();
}

/**
 * Waits until a condition holds; fails with what it last returned.
 *
 * @template T
 * @param {() => T | Promise<T>} look
 */
export async function until(look, milliseconds = 12_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error("it did not happen in time");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The frame of the extension in a page. @param {import("playwright-core").Page} page */
export async function frameOf(page) {
  return await until(() => page.frames().find((frame) => frame.url().includes("/frame.html")));
}

/**
 * Opens the safe composer. Its button is in a closed shadow root, so it is reached as a person does, by the keyboard.
 *
 * @param {import("playwright-core").Page} page
 */
export async function openComposer(page) {
  await page.waitForFunction(() => document.documentElement.lastElementChild !== document.body);
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Shift+Tab");
    if (await page.evaluate(() => document.activeElement?.parentElement === document.documentElement && document.activeElement !== document.body)) break;
  }
  await page.keyboard.press("Enter");
  return await frameOf(page);
}

/**
 * Presses a button of a notice in the page: in a closed shadow root, so by the keyboard. The last one is "Close"; those before it are reached by `back`.
 *
 * @param {import("playwright-core").Page} page @param {number} back
 */
export async function pressInNotice(page, back) {
  const isThere = () => page.evaluate(() => document.activeElement?.parentElement === document.documentElement && document.activeElement !== document.body);
  for (let presses = 0; presses < 12 && !(await isThere()); presses += 1) await page.keyboard.press("Shift+Tab");
  for (let presses = 0; presses < back; presses += 1) await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
}
