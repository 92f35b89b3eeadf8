/** privet seal, privet open */
import * as keys from "../keys.js";
import { requiredOf } from "./arguments.js";
import type { Arguments, Command } from "./command.js";
import { readText } from "./input.js";
import { PIN_HELP, PIN_OPTION, readPrivateKey, readRecipients } from "./key-file.js";
import { print } from "./output.js";
import { EXIT, UsageError } from "./usage-error.js";

export const seal: Command = {
  name: "seal",
  usage: "--to PUBLIC.jwk [--pin FILE] [FILE]",
  summary: "Seal a text, so that only the private key opens it.",
  help: `  --to FILE            the public key: a JWK, a JWK Set, or the output of privet keygen
${PIN_HELP}

Reads FILE, or standard input. Writes a JWE (RFC 7516).`,
  options: { to: { type: "string" }, ...PIN_OPTION },
  maxArguments: 1,
  run: async (args: Arguments) => {
    const recipients = await readRecipients(args, "to");
    const { text, mark } = await readText(args.positionals[0]);
    await print(`${await keys.seal(mark + text, recipients)}\n`);
    return EXIT.done;
  },
};

export const open: Command = {
  name: "open",
  usage: "--key PRIVATE.jwk [FILE]",
  summary: "Open what was sealed: originals or a text.",
  help: `  --key FILE           the private key: a JWK, or the output of privet keygen

Reads FILE, or standard input. Sealed originals are written as {"placeholders": [...]}, a sealed text as it was.`,
  options: { key: { type: "string" } },
  maxArguments: 1,
  run: async (args: Arguments) => {
    const key = await readPrivateKey(requiredOf(args, "key"));
    const envelope = (await readText(args.positionals[0])).text.trim();
    if (envelope === "") throw new UsageError("there is no envelope to open");
    const { text, placeholders } = await keys.open(envelope, key);
    await print(text ?? `${JSON.stringify({ placeholders }, undefined, 2)}\n`);
    return EXIT.done;
  },
};
