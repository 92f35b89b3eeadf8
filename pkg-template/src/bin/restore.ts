/** privet restore */
import { requiredOf } from "./arguments.js";
import { openAuditFile } from "./audit-file.js";
import type { Arguments, Command } from "./command.js";
import { readChunks } from "./input.js";
import { print } from "./output.js";
import { createRedactorFor, POLICY_HELP, POLICY_OPTION } from "./policy-option.js";
import { EXIT, UsageError } from "./usage-error.js";
import { VaultFile } from "./vault-file.js";

export const restore: Command = {
  name: "restore",
  usage: "--vault FILE [--policy NAME|FILE] [--audit FILE] [FILE]",
  summary: "Put the originals back, while the text comes in.",
  help: `  --vault FILE         the vault that privet redact wrote (passphrase from PRIVET_PASSPHRASE, or asked for)
${POLICY_HELP};
                       it says whether originals may be put into URLs
  --audit FILE         record in this audit log that originals were put back

Reads FILE, or standard input.`,
  options: { ...POLICY_OPTION, vault: { type: "string" }, audit: { type: "string" } },
  maxArguments: 1,
  run,
};

async function run(args: Arguments): Promise<number> {
  const path = requiredOf(args, "vault");
  const redactor = await createRedactorFor(args);
  const chat = redactor.conversation("privet-cli");
  const auditPath = args.option("audit");
  const log = auditPath === undefined ? undefined : await openAuditFile(auditPath);
  await VaultFile.open(path, chat, { mayBeNew: false });
  await log?.record({ event: "restored", policy: redactor.policy });
  const [input] = args.positionals;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const restorer = chat.textRestorer();
  try {
    for await (const chunk of readChunks(input)) await print(restorer.push(decoder.decode(chunk, { stream: true })));
    await print(restorer.push(decoder.decode()) + restorer.finish());
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${input ?? "standard input"}: not UTF-8`);
    throw error;
  }
  return EXIT.done;
}
