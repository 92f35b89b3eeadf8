// Installs the peers into a folder of their own, outside of the package and of git.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PEERS } from "./peers.mjs";

export const FOLDER = new URL("../../build/peers/", import.meta.url);

/** @returns {Promise<ReadonlyMap<string, string>>} Why a peer cannot be installed, by its name. */
export async function installPeers() {
  await mkdir(FOLDER, { recursive: true });
  if (!existsSync(new URL("package.json", FOLDER))) await writeFile(new URL("package.json", FOLDER), '{ "private": true, "type": "module" }\n');
  await writeFile(new URL("load.mjs", FOLDER), "export const load = (name) => import(name);\n");
  /** @type {Map<string, string>} */
  const failures = new Map();
  for (const { name, packages } of PEERS) {
    const missing = packages.filter((one) => !existsSync(new URL(`node_modules/${one.slice(0, one.lastIndexOf("@"))}/package.json`, FOLDER)));
    if (missing.length === 0) continue;
    try {
      execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", ...missing], { cwd: fileURLToPath(FOLDER), timeout: 180_000, stdio: ["ignore", "ignore", "pipe"] });
    } catch (error) {
      failures.set(name, error instanceof Error ? (error.message.split("\n")[0] ?? "") : "unknown");
    }
  }
  return failures;
}
