/** The published package, packed and installed into projects as a customer has them. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { publint } from "publint";
import { build as viteBuild } from "vite";
import webpack from "webpack";
import { launchBrowser } from "../support/browser.js";
import { serveFolder } from "../support/static-server.js";

const run = promisify(execFile);

/** A page of a customer: finds an e-mail address and writes what it found, or the error's code, into the page. */
const PAGE_SCRIPT = `
import { createRedactor, findPrivetError } from "PRIVET";

async function main() {
  const redactor = await createRedactor({ policy: "default" });
  const chat = redactor.conversation("support-42");
  const draft = await chat.redact("Write to ada@example.org");
  return [draft.text, await chat.restore(draft.text)].join(" | ");
}

main().catch((error) => "error " + findPrivetError(error)?.code).then((result) => {
  const output = document.createElement("output");
  output.textContent = result;
  document.body.append(output);
});
`;
const PAGE_RESULT = "Write to [EMAIL_1] | Write to ada@example.org";
const PAGE = `<!doctype html><meta charset="utf-8"><title>Customer</title><script type="module" src="SCRIPT"></script>`;

let workspace: string;
let tarball: string;
let browser: Browser;

before(async () => {
  workspace = await mkdtemp(join(tmpdir(), "privet-package-"));
  await run("npm", ["pack", resolve("pkg"), "--pack-destination", workspace]);
  const file = (await readdir(workspace)).find((name) => name.endsWith(".tgz"));
  assert.ok(file !== undefined);
  tarball = join(workspace, file);
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await rm(workspace, { recursive: true, force: true });
});

/** A project with the packed package installed; returns its folder. */
async function makeProject(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(workspace, name);
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify({ name, private: true, type: "module" }));
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", tarball], { cwd: folder });
  return folder;
}

const bundlers = [
  {
    name: "vite",
    page: PAGE.replace("SCRIPT", "/main.js"),
    bundle: async (root: string) => {
      await viteBuild({ root, configFile: false, logLevel: "error" });
    },
  },
  {
    name: "webpack",
    page: PAGE.replace("SCRIPT", "/main.js"),
    bundle: async (root: string) => {
      await bundleWithWebpack(root);
      await writeFile(join(root, "dist/index.html"), PAGE.replace("SCRIPT", "/main.js"));
    },
  },
] as const;

const ENTRIES = ["privet", "privet/inline", "privet/worker"] as const;

const POLICIES = [
  { name: "allows wasm", csp: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'", result: PAGE_RESULT },
  { name: "forbids wasm", csp: "default-src 'self'; script-src 'self'", result: "error csp" },
] as const;

describe("in a browser", () => {
  for (const { name, page, bundle } of bundlers) {
    for (const entry of ENTRIES) {
      test(`${entry}, bundled with ${name}, redacts and restores, and names the CSP that forbids it`, async () => {
        const project = await makeProject(`${name}-${entry.replace("/", "-")}`, {
          "index.html": page,
          "main.js": PAGE_SCRIPT.replace("PRIVET", entry),
        });
        await bundle(project);
        for (const { name: policy, csp, result } of POLICIES) {
          assert.equal(await resultOfPage(join(project, "dist"), csp), result, policy);
        }
      });
    }
  }
});

/** What the page writes when it is done. */
async function resultOfPage(folder: string, csp: string): Promise<string> {
  const server = await serveFolder(folder, { "content-security-policy": csp });
  const page = await browser.newPage();
  try {
    await page.goto(server.origin);
    return (await page.locator("output").textContent()) ?? "";
  } finally {
    await page.close();
    await server.close();
  }
}

function bundleWithWebpack(root: string): Promise<void> {
  return new Promise((done, failed) => {
    webpack({ mode: "production", context: root, entry: "./main.js", output: { path: join(root, "dist") } }, (error, stats) => {
      if (error !== null) failed(error);
      else if (stats?.hasErrors() !== false) failed(new Error(stats?.toString("errors-only")));
      else done();
    });
  });
}

describe("in Node", () => {
  test("every entry imports without a DOM", async () => {
    const project = await makeProject("node-entries", {
      "main.js": `
        import { readFile } from "node:fs/promises";
        const { exports } = JSON.parse(await readFile("node_modules/privet/package.json", "utf8"));
        const entries = Object.keys(exports).filter((entry) => !/\\.(json|wasm|bin)$|define$|react$/.test(entry));
        for (const entry of entries) await import("privet" + entry.slice(1));
        console.log(entries.length);
      `,
    });
    const { stdout } = await run(process.execPath, ["main.js"], { cwd: project });
    assert.ok(Number(stdout) >= 5);
  });

  test("the installed command finds an e-mail address", async () => {
    const project = await makeProject("node-command", { "letter.txt": "Write to ada@example.org" });
    const { stdout } = await run("npx", ["--no", "privet", "detect", "--format", "json", "letter.txt"], { cwd: project });
    assert.match(stdout, /"EMAIL_ADDRESS"/);
  });

  for (const resolution of ["nodenext", "bundler"] as const) {
    test(`TypeScript finds strict types for every entry under moduleResolution ${resolution}`, async () => {
      const project = await makeProject(`types-${resolution}`, {
        "main.ts": `
          import { createRedactor, type Finding } from "privet";
          import "privet/elements/define";
          import * as aiSdk from "privet/ai-sdk";
          import * as attachments from "privet/attachments";
          import * as elements from "privet/elements";
          import * as fetch from "privet/fetch";
          import * as inline from "privet/inline";
          import * as react from "privet/react";
          import * as recognizers from "privet/recognizers";
          import * as worker from "privet/worker";
          import * as audit from "privet/audit";
          import * as keyList from "privet/key-list";
          import * as storage from "privet/storage";
          export const entries = [aiSdk, attachments, audit, elements, fetch, inline, keyList, react, recognizers, storage, worker];
          export async function find(text: string): Promise<readonly Finding[]> {
            return (await createRedactor({ policy: "default" })).detect(text);
          }
        `,
        "tsconfig.json": JSON.stringify({
          compilerOptions: {
            strict: true,
            noEmit: true,
            target: "es2023",
            lib: ["es2023", "dom", "dom.iterable"],
            types: [],
            module: resolution === "bundler" ? "esnext" : resolution,
            moduleResolution: resolution,
          },
        }),
      });
      await run(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", project]).catch((error: unknown) => {
        assert.fail(String(Reflect.get(Object(error), "stdout")));
      });
    });
  }
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: resolve("pkg"), strict: true });
  assert.deepEqual(messages, []);
});
