/** privet entities, privet policies */
import * as catalog from "../catalog.js";
import { choiceOf } from "./arguments.js";
import type { Arguments, Command } from "./command.js";
import { print, toTable } from "./output.js";
import { EXIT } from "./usage-error.js";

const SHARED = {
  usage: "[--format text|json]",
  help: "  --format FORMAT      text: a table (default), or json",
  options: { format: { type: "string" } },
  maxArguments: 0,
} as const;

export const entities: Command = {
  ...SHARED,
  name: "entities",
  summary: "List everything that can be found.",
  run: async (args: Arguments) => {
    const rows = await catalog.entities();
    const toCells = ({ entity, category, region, description }: (typeof rows)[number]): string[] => [entity, category, region, description];
    return await printList(args, rows, ["ENTITY", "CATEGORY", "REGION", "DESCRIPTION"], toCells);
  },
};

export const policies: Command = {
  ...SHARED,
  name: "policies",
  summary: "List the policies that come with privet.",
  run: async (args: Arguments) => await printList(args, await catalog.policies(), ["POLICY", "DESCRIPTION"], ({ name, description }) => [name, description]),
};

async function printList<T>(args: Arguments, rows: readonly T[], headings: readonly string[], toCells: (row: T) => string[]): Promise<number> {
  const format = choiceOf(args, "format", ["text", "json"]);
  await print(format === "json" ? `${JSON.stringify(rows, undefined, 2)}\n` : toTable(headings, rows.map(toCells)));
  return EXIT.done;
}
