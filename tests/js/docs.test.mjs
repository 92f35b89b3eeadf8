/** The documentation points at what is there. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";

const PAGES = [...pagesIn("."), ...pagesIn("docs"), ...pagesIn("docs/adr"), ...pagesIn("tests/fixtures")];
/** Folders whose files the pages name in code spans, relative to the root. */
const FOLDERS = /^(?:\.ci|benches|docs|pkg-template|fuzz|scripts|src|tests|www)\//;

test("every path that a page links to or names exists", () => {
  const missing = PAGES.flatMap((page) => {
    const text = readFileSync(page, "utf8");
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = ""]) => join(dirname(page), target));
    const named = [...text.matchAll(/`([^`\s]+)`/g)].map(([, span = ""]) => span).filter((span) => FOLDERS.test(span));
    return [...links, ...named].filter((path) => !existsSync(path)).map((path) => `${page}: ${path}`);
  });
  assert.deepEqual(missing, []);
});

test("the pages name many paths, so that the test above looks at something", () => {
  assert.ok(PAGES.length >= 15, `${PAGES.length} pages`);
  assert.ok([...readFileSync("ARCHITECTURE.md", "utf8").matchAll(/`src\//g)].length > 20);
});

/** @param {string} folder */
function pagesIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith(".md")).map((name) => join(folder, name));
}
