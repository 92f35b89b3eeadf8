/** privet detect */
import { PrivetError } from "../errors.js";
import type { Redactor } from "../redactor.js";
import type { Finding, Policy } from "../types.js";
import { choiceOf } from "./arguments.js";
import type { Arguments, Command } from "./command.js";
import { readChunks, readText } from "./input.js";
import { readRows } from "./json-lines.js";
import { OFFSET_UNITS, withOffsets } from "./offsets.js";
import { print, toTable } from "./output.js";
import { createFinderFor, NAMES_HELP, NAMES_OPTION, POLICY_HELP, POLICY_OPTION } from "./policy-option.js";
import { EXIT, UsageError } from "./usage-error.js";

export const detect: Command = {
  name: "detect",
  usage: "[--policy NAME|FILE] [--no-names] [--entities A,B] [--threshold X] [--format text|json|jsonl] [--offsets utf16|codepoint|utf8] [FILE]",
  summary: "Find personal data and secrets.",
  help: `${POLICY_HELP}
${NAMES_HELP}
  --entities A,B       only these entities (see privet entities)
  --threshold X        lowest confidence score, 0 to 1; default: the policy's
  --format FORMAT      text: a table, without the values (default)
                       json: {"findings": [...], "names": whether the names model was on}
                       jsonl: reads {"id": ..., "text": ...} a line, writes {"id": ..., "findings": [...]} a line
  --offsets UNIT       what offsets count: utf16 code units (default), codepoint or utf8 bytes;
                       a byte order mark does not count

Reads FILE, or standard input.`,
  options: { ...POLICY_OPTION, ...NAMES_OPTION, entities: { type: "string" }, threshold: { type: "string" }, format: { type: "string" }, offsets: { type: "string" } },
  maxArguments: 1,
  run,
};

async function run(args: Arguments): Promise<number> {
  const format = choiceOf(args, "format", ["text", "json", "jsonl"]);
  const unit = choiceOf(args, "offsets", OFFSET_UNITS);
  const redactor = await createFinderFor(args, toChanges(args));
  const [path] = args.positionals;

  if (format === "jsonl") {
    for await (const { line, id, text } of readRows(readChunks(path))) {
      const findings = withOffsets(text, detectIn(line, text, redactor), unit);
      await print(`{"id":${id},"findings":${JSON.stringify(findings.map(toRow))}}\n`);
    }
    return EXIT.done;
  }
  const { text } = await readText(path);
  const inUtf16 = redactor.detect(text);
  const findings = withOffsets(text, inUtf16, unit);
  await print(format === "json" ? `${JSON.stringify({ findings, names: redactor.names }, undefined, 2)}\n` : toText(text, findings, inUtf16));
  return EXIT.done;
}

function toChanges(args: Arguments): Policy {
  const entities = args.option("entities");
  const threshold = args.option("threshold");
  return {
    ...(entities !== undefined && { entities: entities.split(",").map((entity) => entity.trim()) }),
    ...(threshold !== undefined && { threshold: toScore(threshold) }),
  };
}

function toScore(text: string): number {
  const score = Number(text);
  if (text.trim() === "" || !(score >= 0 && score <= 1)) throw new UsageError("--threshold must be a number from 0 to 1");
  return score;
}

function detectIn(line: number, text: string, redactor: Redactor): readonly Finding[] {
  try {
    return redactor.detect(text);
  } catch (error) {
    if (error instanceof PrivetError) throw new UsageError(`line ${line}: ${error.message}`);
    throw error;
  }
}

function toRow({ entity, start, end, score, recognizer, reasons }: Finding): object {
  return { entity, start, end, score, recognizer, reasons };
}

/** Without the values: what a terminal shows often ends in a log. */
function toText(text: string, findings: readonly Finding[], inUtf16: readonly Finding[]): string {
  if (findings.length === 0) return "";
  const places = toPlaces(text, inUtf16);
  const rows = findings.map(({ start, end, entity, score, operator, recognizer, reasons }, index) => [
    places[index] ?? "",
    `${start}-${end}`,
    entity,
    score.toFixed(2),
    operator,
    recognizer,
    reasons.join(" · "),
  ]);
  return toTable(["LINE:COLUMN", "SPAN", "ENTITY", "SCORE", "OPERATOR", "RECOGNIZER", "REASONS"], rows);
}

/** Line and column of each finding, from 1. */
function toPlaces(text: string, findings: readonly Finding[]): readonly string[] {
  let line = 1;
  let lineStart = 0;
  return findings.map(({ start }) => {
    for (let end = text.indexOf("\n", lineStart); end !== -1 && end < start; end = text.indexOf("\n", lineStart)) {
      line += 1;
      lineStart = end + 1;
    }
    return `${line}:${start - lineStart + 1}`;
  });
}
