/** privet restore */
import type { Redactor } from "../redactor.js";
import type { TextRestorer } from "../restorer.js";
import { tokenOpener } from "../tokens.js";
import { requiredOf } from "./arguments.js";
import { RestoredText } from "../audit/restored-text.js";
import { openAuditFile } from "./audit-file.js";
import type { Arguments, Command } from "./command.js";
import { readChunks } from "./input.js";
import { print } from "./output.js";
import { readTenantKey, TENANT_KEY_OPTION } from "./key-file.js";
import { createRedactorFor, POLICY_HELP, POLICY_OPTION } from "./policy-option.js";
import { EXIT, UsageError } from "./usage-error.js";
import { VaultFile } from "./vault-file.js";

export const restore: Command = {
  name: "restore",
  usage: "[--vault FILE] [--tenant-key FILE] [--policy NAME|FILE] [--audit FILE] [FILE]",
  summary: "Put the originals back, while the text comes in.",
  help: `  --vault FILE         the vault that privet redact wrote (passphrase from PRIVET_PASSPHRASE, or asked for)
  --tenant-key FILE    open the tokens of this tenant, of whatever conversation, also without a vault
                       (see privet keygen --tenant)
${POLICY_HELP};
                       it says whether originals may be put into URLs
  --audit FILE         record in this audit log that originals were put back

Reads FILE, or standard input.`,
  options: { ...POLICY_OPTION, ...TENANT_KEY_OPTION, vault: { type: "string" }, audit: { type: "string" } },
  maxArguments: 1,
  run,
};

async function run(args: Arguments): Promise<number> {
  const key = await readTenantKey(args);
  const path = key === undefined ? requiredOf(args, "vault") : args.option("vault");
  const redactor = await createRedactorFor(args);
  const auditPath = args.option("audit");
  const log = auditPath === undefined ? undefined : await openAuditFile(auditPath);
  const stages = [...(path === undefined ? [] : [await vaultRestorer(redactor, path)]), ...(key === undefined ? [] : [await tokenOpener(key)])];
  const [input] = args.positionals;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const push = (text: string): string => stages.reduce((piece, stage) => stage.push(piece), text);
  const seen = new RestoredText();
  let isRecorded = false;
  const show = async (came: string, shown: string): Promise<void> => {
    if (seen.add(came, shown) && !isRecorded) {
      await log?.record({ event: "restored", policy: redactor.policy });
      isRecorded = true;
    }
    await print(shown);
  };
  try {
    for await (const chunk of readChunks(input)) {
      const came = decoder.decode(chunk, { stream: true });
      await show(came, push(came));
    }
    const came = decoder.decode();
    await show(came, push(came) + stages.reduce((rest, stage) => stage.push(rest) + stage.finish(), ""));
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${input ?? "standard input"}: not UTF-8`);
    throw error;
  }
  return EXIT.done;
}

async function vaultRestorer(redactor: Redactor, path: string): Promise<TextRestorer> {
  const chat = redactor.conversation("privet-cli");
  await VaultFile.open(path, chat, { mayBeNew: false });
  return chat.textRestorer();
}
