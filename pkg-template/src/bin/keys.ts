/** privet keys */
import { signKeyList } from "../key-list/sign.js";
import { requiredOf } from "./arguments.js";
import type { Arguments, Command } from "./command.js";
import { readPublicKeys, readSigner } from "./key-file.js";
import { print } from "./output.js";
import { EXIT, UsageError } from "./usage-error.js";

export const keys: Command = {
  name: "keys",
  usage: "sign --key SIGNER.jwk --number N --expires DATE PUBLIC.jwk...",
  summary: "Sign a list of public keys, so that who seals can tell a false or an old key.",
  help: `  --key FILE           the signer's private key, made by privet keygen --signer
  --number N           the list's number; who seals refuses a list with a lower one than the last had
  --expires DATE       when the list ends, as 2027-01-31 or 2027-01-31T12:00:00Z

Each PUBLIC.jwk is a JWK, a JWK Set, or the output of privet keygen; "nbf" and "exp" in a key (seconds since 1970) say
from when and until when it is good. Writes the list, for --to of privet seal and --seal-to of privet redact, with --pin.`,
  options: { key: { type: "string" }, number: { type: "string" }, expires: { type: "string" } },
  maxArguments: 65,
  run,
};

async function run(args: Arguments): Promise<number> {
  const [action, ...paths] = args.positionals;
  if (action !== "sign" || paths.length === 0) throw new UsageError("the one thing to do with keys is to sign them: privet keys sign … PUBLIC.jwk");
  const signer = await readSigner(requiredOf(args, "key"));
  const number = Number(requiredOf(args, "number"));
  if (!Number.isSafeInteger(number) || number < 1) throw new UsageError("--number must be a whole number from 1");
  const exp = Math.floor(Date.parse(requiredOf(args, "expires")) / 1000);
  if (!(exp > Date.now() / 1000)) throw new UsageError("--expires must be a date to come, such as 2027-01-31");
  const publicKeys = (await Promise.all(paths.map(readPublicKeys))).flat();
  await print(`${await signKeyList({ keys: publicKeys, number, exp }, signer)}\n`);
  return EXIT.done;
}
