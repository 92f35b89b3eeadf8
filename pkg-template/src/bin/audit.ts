/** privet audit */
import { readFile } from "node:fs/promises";
import { type AuditReport, verifyAuditLog } from "../audit/verify.js";
import { choiceOf } from "./arguments.js";
import type { Arguments, Command } from "./command.js";
import { readText, systemCode } from "./input.js";
import { note, print } from "./output.js";
import { EXIT, UsageError } from "./usage-error.js";

export const audit: Command = {
  name: "audit",
  usage: "verify [--key KEY] [--checkpoint FILE] [--format text|json] [FILE]",
  summary: "Verify an audit log: was it changed, cut, re-ordered or put back?",
  help: `  --key KEY            who must have signed, as name+id+key; default: the key that the log names, and whoever
                       forges a log names a key of their own
  --checkpoint FILE    a checkpoint of this log that was kept elsewhere; only with one can it be seen
                       that the log was put back to an older state
  --format FORMAT      text (default), or json

Reads FILE, or standard input. Exit status 0: the log is good; the newest checkpoint is printed, for keeping
elsewhere. Exit status 2: it is not; the first entry that is wrong is named.`,
  options: { key: { type: "string" }, checkpoint: { type: "string" }, format: { type: "string" } },
  maxArguments: 2,
  run,
};

async function run(args: Arguments): Promise<number> {
  const [action, path] = args.positionals;
  if (action !== "verify") throw new UsageError("the one thing to do with an audit log is verify: privet audit verify FILE");
  const format = choiceOf(args, "format", ["text", "json"]);
  const [key, checkpoint] = [args.option("key"), args.option("checkpoint")];
  const known = checkpoint === undefined ? [] : [await readCheckpointFile(checkpoint)];
  const { text } = await readText(path);
  const report = await verifyAuditLog(text, { ...(key !== undefined && { key }), known });
  if (format === "json") await print(`${JSON.stringify(report, undefined, 2)}\n`);
  else await tell(report, path ?? "standard input");
  return report.isGood ? EXIT.done : EXIT.bad;
}

async function tell(report: AuditReport, name: string): Promise<void> {
  if (!report.isGood) {
    note(`${name}:${report.line}: ${report.fault}: ${report.message}`);
    return;
  }
  const caution = report.key === "own" ? "; signed by the key that the log names itself, so compare it or give --key" : "";
  note(`${name}: good: ${report.size} entries of ${report.origin}${caution}`);
  await print(report.checkpoint);
}

async function readCheckpointFile(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${systemCode(error) ?? "unknown"})`);
  }
}
