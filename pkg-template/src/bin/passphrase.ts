/** Asks for the passphrase of a vault. */
import { closeSync, openSync } from "node:fs";
import { ReadStream } from "node:tty";
import { UsageError } from "./usage-error.js";

/**
 * The passphrase of `PRIVET_PASSPHRASE`, or what the person types at the terminal, which does not show it. The terminal is
 * asked directly: standard input may be the text.
 *
 * @param isNew - Ask twice, for a vault that does not exist yet.
 */
export async function askPassphrase(isNew: boolean): Promise<string> {
  const fromEnvironment = process.env["PRIVET_PASSPHRASE"];
  if (fromEnvironment !== undefined && fromEnvironment !== "") return fromEnvironment;
  const terminal = openTerminal();
  if (terminal === undefined) throw new UsageError("the vault needs a passphrase; set PRIVET_PASSPHRASE, or run this in a terminal");
  try {
    // Before the first question and until the last answer: what is typed early must not show either.
    terminal.setRawMode(true);
    terminal.setEncoding("utf8");
    const passphrase = await askHidden(terminal, "Passphrase of the vault: ");
    if (passphrase === "") throw new UsageError("the passphrase is empty");
    if (isNew && (await askHidden(terminal, "The same again: ")) !== passphrase) throw new UsageError("the two passphrases differ; nothing was written");
    return passphrase;
  } finally {
    terminal.setRawMode(false);
    terminal.destroy();
  }
}

function openTerminal(): ReadStream | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync("/dev/tty", "r+");
    return new ReadStream(descriptor);
  } catch {
    if (descriptor !== undefined) closeSync(descriptor);
    return undefined;
  }
}

async function askHidden(terminal: ReadStream, question: string): Promise<string> {
  process.stderr.write(question);
  try {
    return await readLine(terminal);
  } finally {
    process.stderr.write("\n");
  }
}

/** Reads up to Enter; in raw mode the terminal leaves editing to us. */
function readLine(terminal: ReadStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let typed: readonly string[] = [];
    const onData = (data: string): void => {
      for (const character of data) {
        if (ENDS.includes(character)) {
          terminal.off("data", onData);
          terminal.pause();
          if (character === "\r" || character === "\n") resolve(typed.join(""));
          else reject(new UsageError("no passphrase was given"));
          return;
        }
        typed = character === BACKSPACE || character === DELETE ? typed.slice(0, -1) : [...typed, character];
      }
    };
    terminal.on("data", onData);
    terminal.resume();
  });
}

/** Enter, Ctrl-C and Ctrl-D. */
const ENDS = ["\r", "\n", "\u0003", "\u0004"];
const BACKSPACE = "\b";
const DELETE = "\u007F";
