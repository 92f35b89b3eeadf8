/** The package's types, as the bundlers and Node of today resolve them. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";

test("the types are not wrong for ES modules, in any entry", async () => {
  const folder = await mkdtemp(join(tmpdir(), "privet-types-"));
  try {
    await promisify(execFile)("npm", ["pack", "./pkg", "--pack-destination", folder]);
    const [tarball = ""] = await readdir(folder);
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(await readFile(join(folder, tarball)))));
    assert.ok(result.types !== false);
    // The package has ES modules alone, and a file of bytes has no types.
    const problems = result.problems.filter((problem) => !("resolutionKind" in problem && (/node10|cjs/.test(problem.resolutionKind) || /\.(wasm|bin)$/.test(problem.entrypoint))));
    assert.deepEqual(problems, []);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("the hooks import on a server", async () => {
  assert.deepEqual(Object.keys(await import("privet/react")).sort(), ["useFindings", "usePrivet", "usePrivetTransport"]);
});
