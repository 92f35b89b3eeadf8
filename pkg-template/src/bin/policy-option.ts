/** The policy that a command works under. */
import { existsSync } from "node:fs";
import { policies } from "../catalog.js";
import { createRedactor, type Redactor } from "../redactor.js";
import type { Policy } from "../types.js";
import type { Arguments } from "./command.js";
import { readJsonFile } from "./input.js";
import { readTenantKey } from "./key-file.js";
import { UsageError } from "./usage-error.js";

/** `--policy`, for a command's options. */
export const POLICY_OPTION = { policy: { type: "string" } } as const;

export const POLICY_HELP = "  --policy NAME|FILE   a preset (see privet policies) or a JSON file; default: default";

/** `--no-names`, for the commands that look for names. */
export const NAMES_OPTION = { "no-names": { type: "boolean" } } as const;

export const NAMES_HELP = "  --no-names           do not load the names model: find only names that words around them announce";

/** A redactor under `--policy`, with `changes` on top. */
export async function createRedactorFor(args: Arguments, changes: Policy = {}): Promise<Redactor> {
  const policy: unknown = { ...(await readPolicy(args.option("policy") ?? "default")), ...changes };
  if (!isPolicy(policy)) throw new UsageError("--policy: not an object");
  const key = await readTenantKey(args);
  return await createRedactor({ policy, ...(key !== undefined && { key }) });
}

/** The same, with the names model unless `--no-names` or the policy is against it, or looks for no names. */
export async function createFinderFor(args: Arguments, changes: Policy = {}): Promise<Redactor> {
  const redactor = await createRedactorFor(args, changes);
  const { names, entities } = redactor.policy;
  const wanted = entities === undefined || NAME_ENTITIES.some((entity) => entities.includes(entity));
  if (wanted && names !== false && !args.flag("no-names")) await redactor.loadNames();
  return redactor;
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

const NAME_ENTITIES = ["PERSON", "LOCATION", "ORGANIZATION", "STREET_ADDRESS"] as const;
