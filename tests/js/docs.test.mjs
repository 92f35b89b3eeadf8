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

test("every test that the map of controls names is there, and every control has one", () => {
  const rows = readFileSync("docs/governance.md", "utf8").split("\n").filter((line) => /^\| (?!control|---)/.test(line));
  assert.ok(rows.length > 25);
  for (const row of rows) {
    const named = [...row.matchAll(/`(tests\/[^`]+)` \*([^*]+)\*/g)];
    assert.ok(named.length > 0, row);
    for (const [, path = "", title = ""] of named) {
      const literal = title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const isThere = new RegExp(path.endsWith(".rs") ? `fn ${literal}\\(` : `(?:test|it)\\((["\`])${literal}\\1`).test(readFileSync(path, "utf8"));
      assert.ok(isThere, `${path} has no test "${title}"`);
    }
  }
});

test("the pages name many paths, so that the test above looks at something", () => {
  assert.ok(PAGES.length >= 15, `${PAGES.length} pages`);
  assert.ok([...readFileSync("ARCHITECTURE.md", "utf8").matchAll(/`src\//g)].length > 20);
});

/** @param {string} folder */
function pagesIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith(".md")).map((name) => join(folder, name));
}
