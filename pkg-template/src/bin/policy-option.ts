/** The policy that a command works under. */
import { existsSync } from "node:fs";
import { policies } from "../catalog.js";
import { createRedactor, type Redactor } from "../redactor.js";
import type { Policy } from "../types.js";
import type { Arguments } from "./command.js";
import { readJsonFile } from "./input.js";
import { UsageError } from "./usage-error.js";

/** `--policy`, for a command's options. */
export const POLICY_OPTION = { policy: { type: "string" } } as const;

export const POLICY_HELP = "  --policy NAME|FILE   a preset (see privet policies) or a JSON file; default: default";

/** A redactor under `--policy`, with `changes` on top. */
export async function createRedactorFor(args: Arguments, changes: Policy = {}): Promise<Redactor> {
  const policy: unknown = { ...(await readPolicy(args.option("policy") ?? "default")), ...changes };
  if (!isPolicy(policy)) throw new UsageError("--policy: not an object");
  return await createRedactor({ policy });
}

async function readPolicy(name: string): Promise<Record<string, unknown>> {
  const names = (await policies()).map((preset) => preset.name);
  if (names.includes(name)) return { name, extends: name };
  if (!existsSync(name)) throw new UsageError(`--policy: neither a preset nor a file; the presets are ${names.join(", ")}`);
  return await readJsonFile(name);
}

/** The core checks every field and says which one is wrong. */
function isPolicy(value: unknown): value is Policy {
  return typeof value === "object" && value !== null;
}
