/** privet redact */
import { countEntities } from "../audit/event.js";
import type { AuditLog } from "../audit/log.js";
import { recipientsOf } from "../audit/recipients.js";
import type { Policy } from "../policy.js";
import type { Draft } from "../types.js";
import { choiceOf } from "./arguments.js";
import { openAuditFile } from "./audit-file.js";
import type { Arguments, Command } from "./command.js";
import { readText } from "./input.js";
import { PIN_HELP, PIN_OPTION, readRecipients, TENANT_KEY_HELP, TENANT_KEY_OPTION } from "./key-file.js";
import { note, print, replaceFile } from "./output.js";
import { createFinderFor, NAMES_HELP, NAMES_OPTION, POLICY_HELP, POLICY_OPTION } from "./policy-option.js";
import { EXIT, UsageError } from "./usage-error.js";
import { VaultFile } from "./vault-file.js";

export const redact: Command = {
  name: "redact",
  usage: "[--policy NAME|FILE] [--no-names] [--vault FILE] [--seal-to PUBLIC.jwk] [--pin FILE] [--sealed FILE] [--tenant-key FILE] [--audit FILE] [--format text|json] [FILE]",
  summary: "Replace what is found by placeholders.",
  help: `${POLICY_HELP}
${NAMES_HELP}
  --vault FILE         remember what stands for what, encrypted; a vault that exists is continued
                       (passphrase from PRIVET_PASSPHRASE, or asked for)
  --seal-to FILE       seal the originals to this public key (a JWK, a JWK Set, or the output of privet keygen)
${PIN_HELP}
  --sealed FILE        where the sealed originals go; default: standard error, one line, or the JSON
${TENANT_KEY_HELP}
  --audit FILE         record in this audit log, without values, what was redacted, blocked and sealed; it is begun
                       if there is none, with its keys in FILE.key (see privet audit)
  --format FORMAT      text (default), or json: {"text", "findings", "blocked", "sealed"}

Reads FILE, or standard input. Exit status 3: the policy blocks the text; nothing is written then.`,
  options: { ...POLICY_OPTION, ...NAMES_OPTION, vault: { type: "string" }, "seal-to": { type: "string" }, ...PIN_OPTION, ...TENANT_KEY_OPTION, sealed: { type: "string" }, audit: { type: "string" }, format: { type: "string" } },
  maxArguments: 1,
  run,
};

async function run(args: Arguments): Promise<number> {
  const format = choiceOf(args, "format", ["text", "json"]);
  const recipients = args.option("seal-to") === undefined ? undefined : await readRecipients(args, "seal-to");
  const redactor = await createFinderFor(args, recipients === undefined ? {} : { seal: { recipients } });
  if (args.option("sealed") !== undefined && (redactor.policy.seal?.recipients ?? []).length === 0) {
    throw new UsageError("--sealed needs --seal-to, or a policy with recipients");
  }

  const chat = redactor.conversation("privet-cli");
  // The text first: a prompt for the passphrase must not come while a person still types the text.
  const { text, mark } = await readText(args.positionals[0]);
  const path = args.option("vault");
  const vault = path === undefined ? undefined : await VaultFile.open(path, chat, { mayBeNew: true });
  const auditPath = args.option("audit");
  const log = auditPath === undefined ? undefined : await openAuditFile(auditPath);
  const draft = chat.redact(text);
  await record(log, draft, redactor.policy);
  if (draft.blocked) return await refuse(draft, format);
  await vault?.save(chat);
  await write(draft, mark, format, args.option("sealed"));
  return EXIT.done;
}

/** Before anything is written: what is not recorded does not happen. */
async function record(log: AuditLog | undefined, { findings, blocked, sealed, text }: Draft, policy: Policy): Promise<void> {
  const counts = countEntities(findings.filter(({ operator }) => operator !== "keep"));
  if (blocked) await log?.record({ event: "blocked", counts: countEntities(findings.filter(({ operator }) => operator === "block")), policy });
  else await log?.record({ event: "redacted", counts, policy, text });
  if (!blocked && sealed !== undefined) await log?.record({ event: "sealed", counts, policy, recipients: recipientsOf(sealed) });
}

async function refuse(draft: Draft, format: "json" | "text"): Promise<number> {
  const entities = new Set(draft.findings.filter(({ operator }) => operator === "block").map(({ entity }) => entity));
  note(`the policy blocks this text: it holds ${[...entities].join(", ")}`);
  if (format === "json") await print(`${JSON.stringify({ findings: draft.findings, blocked: true }, undefined, 2)}\n`);
  return EXIT.blocked;
}

async function write(draft: Draft, mark: string, format: "json" | "text", sealedPath: string | undefined): Promise<void> {
  const { text, findings, blocked, sealed } = draft;
  if (sealed !== undefined && sealedPath !== undefined) await replaceFile(sealedPath, `${sealed}\n`);
  const inJson = sealedPath === undefined && sealed !== undefined ? { sealed } : {};
  // Not the segments: they hold the originals.
  await print(format === "json" ? `${JSON.stringify({ text, findings, blocked, ...inJson }, undefined, 2)}\n` : mark + text);
  if (format === "text" && sealed !== undefined && sealedPath === undefined) process.stderr.write(`${sealed}\n`);
}
