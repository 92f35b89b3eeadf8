/** What a command is. A new one is a file with a `Command`, and a row in commands.ts. */
import type { ParseArgsConfig } from "node:util";

export interface Command {
  readonly name: string;
  /** Arguments after the name. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Options and whatever else `--help` shows. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** How many arguments may follow that are not options. */
  readonly maxArguments: number;
  /** @returns the exit status. */
  readonly run: (args: Arguments) => Promise<number>;
}

/** Parsed arguments. */
export class Arguments {
  readonly positionals: readonly string[];
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>, positionals: readonly string[]) {
    this.#values = values;
    this.positionals = positionals;
  }

  /** The value of an option; `undefined` when it was not given. */
  option(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === "string" ? value : undefined;
  }

  /** Whether an option without a value was given. */
  flag(name: string): boolean {
    return this.#values[name] === true;
  }
}
