/** Reads options that several commands share. */
import type { Arguments } from "./command.js";
import { UsageError } from "./usage-error.js";

/** The value of an option that takes one of a few words; the first is the default. */
export function choiceOf<const T extends readonly [string, ...string[]]>(args: Arguments, name: string, choices: T): T[number] {
  const value = args.option(name) ?? choices[0];
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`--${name} must be one of ${choices.join(", ")}`);
  return found;
}

/** The value of an option that must be given. */
export function requiredOf(args: Arguments, name: string): string {
  const value = args.option(name);
  if (value === undefined || value === "") throw new UsageError(`--${name} is missing`);
  return value;
}
