// The extension's own pages, opened in tabs, and what is asked of all of them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Opens the popup or the options in a tab, once they are ready.
 *
 * @param {import("./browser.mjs").Browser} browser
 * @param {"options" | "popup"} name
 * @param {{ width?: number, height?: number }} [size]
 */
export async function openOwn(browser, name, { width = name === "popup" ? 384 : 1100, height = 800 } = {}) {
  const page = await browser.context.newPage();
  page.setDefaultTimeout(15_000);
  await page.setViewportSize({ width, height });
  await page.goto(`chrome-extension://${browser.id}/${name}.html`);
  await page.locator(".try output:not(:empty)").waitFor();
  return page;
}

/**
 * Opens the popup as the person sees it on a site: in a tab that is not the active one.
 *
 * @param {import("./browser.mjs").Browser} browser
 * @param {import("playwright-core").Page} site
 */
export async function openPopupOn(browser, site) {
  const popup = await openOwn(browser, "popup");
  await site.bringToFront();
  await popup.reload();
  await popup.locator(".try output:not(:empty)").waitFor();
  return popup;
}

/** @param {import("playwright-core").Page} page */
export async function assertAccessible(page) {
  await page.evaluate(axe);
  const faults = await page.evaluate(async () => (await window.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`));
  assert.deepEqual(faults, []);
}

/** Everything that stands in a page, closed shadow roots included. @param {import("playwright-core").Page} page */
export async function everyText(page) {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  await session.detach();
  /** @type {string[]} */
  const texts = [];
  const walk = (/** @type {any} */ node) => {
    if (node.nodeType === 3) texts.push(node.nodeValue);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) walk(child);
  };
  walk(root);
  return texts.join("\n");
}

/** What axe's script leaves in a page. @typedef {{ axe: { run(): Promise<{ violations: { id: string, nodes: { html: string }[] }[] }> } }} Axe */
