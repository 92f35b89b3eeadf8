/** The command line: finds the command, parses its arguments, says what went wrong. */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { PrivetError } from "../errors.js";
import { isObject, parseJson } from "../json.js";
import { Arguments, type Command } from "./command.js";
import { COMMANDS } from "./commands.js";
import { systemCode } from "./input.js";
import { endQuietlyOnClosedPipe, note, print } from "./output.js";
import { EXIT, UsageError } from "./usage-error.js";

/**
 * Runs a command line, without the program's own name.
 *
 * @returns the exit status: 0 done, 2 bad usage or bad input, 3 the policy blocked the text.
 */
export async function main(args: readonly string[]): Promise<number> {
  endQuietlyOnClosedPipe();
  try {
    return await run(args);
  } catch (error) {
    note(messageOf(error));
    return EXIT.bad;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    process.stderr.write(overview());
    return EXIT.bad;
  }
  if (name === "--help" || name === "-h" || name === "help") return await printHelp(rest[0]);
  if (name === "--version") {
    await print(`${await readVersion()}\n`);
    return EXIT.done;
  }
  const command = find(name);
  const { values, positionals } = parse(command, rest);
  if (values["help"] === true) return await printHelp(name);
  if (positionals.length > command.maxArguments) throw new UsageError(`too many arguments; see privet ${name} --help`);
  return await command.run(new Arguments(values, positionals));
}

function parse(command: Command, args: readonly string[]): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options: { ...command.options, help: { type: "boolean", short: "h" } }, allowPositionals: true });
  } catch (error) {
    // The parser's messages name the option, never a file's content.
    const reason = systemCode(error)?.startsWith("ERR_PARSE_ARGS") === true && error instanceof Error ? (error.message.split(". ")[0] ?? "") : "bad arguments";
    throw new UsageError(`${reason}; see privet ${command.name} --help`);
  }
}

function find(name: string): Command {
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) throw new UsageError(`there is no such command; the commands are ${COMMANDS.map((known) => known.name).join(", ")}`);
  return command;
}

async function printHelp(name: string | undefined): Promise<number> {
  if (name === undefined) {
    await print(overview());
    return EXIT.done;
  }
  const { usage, summary, help } = find(name);
  await print(`privet ${name} ${usage}\n\n${summary}\n\n${help}\n`);
  return EXIT.done;
}

function overview(): string {
  const rows = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join("\n");
  return `privet COMMAND [OPTIONS] [FILE]\n\nFinds personal data and secrets in a text and replaces them by placeholders. Nothing leaves this machine.\n\n${rows}\n\nprivet COMMAND --help says more. privet --version names the version.\nExit status: 0 done, 2 bad usage or bad input, 3 the policy blocked the text.\n`;
}

async function readVersion(): Promise<string> {
  const manifest = parseJson(await readFile(new URL("../../package.json", import.meta.url), "utf8"))?.value;
  return isObject(manifest) && typeof manifest["version"] === "string" ? manifest["version"] : "unknown";
}

/** Errors of the program itself may quote the text: they are named, not shown. */
function messageOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof PrivetError) return error.path === undefined || error.message.includes(error.path) ? error.message : `${error.message} (${error.path})`;
  const code = systemCode(error);
  return `internal error${code === undefined ? "" : ` (${code})`}; please report it`;
}
