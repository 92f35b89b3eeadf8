/**
 * The half of `npm run fuzz` that is TypeScript: parsers of foreign bytes on altered files, for `FUZZ_SECONDS` each. How many were run is printed.
 * A further target is a row of TARGETS.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createRedactor, findPrivetError, makeKeyPair } from "privet";
import { AuditLog, recipientsOf, verifyAuditLog } from "privet/audit";
import type { Notice } from "privet/consent";
import { wrapFetch } from "privet/fetch";
import { makeSignerKeyPair, readKeyList, signKeyList } from "privet/key-list";
import { extend, findBroken, parseRecords } from "../pkg/dist/consent/records.js";
import { isObject, parseJson } from "../pkg/dist/json.js";
import { signJws } from "../pkg/dist/key-list/jws.js";
import { importSigningKey } from "../pkg/dist/key-list/signer.js";
import { readFile } from "../pkg/dist/storage/file.js";

interface Target {
  readonly name: string;
  /** A whole and good file, to be altered. */
  readonly seed: string;
  /** Fails when what is read is not what must be read. */
  readonly check: (file: string) => Promise<unknown>;
}

const signer = await makeSignerKeyPair();
const signingKey = await importSigningKey(signer.privateKey);
const { publicKey } = await makeKeyPair();
const suite2 = await makeKeyPair({ suite: 2 });
const keyList = { keys: [publicKey, { ...suite2.publicKey, nbf: 3_000_000_000 }], number: 7, exp: 4_000_000_000 };
const signedList = await signKeyList(keyList, signer.privateKey);
const log = await AuditLog.open({ origin: "privet.example/fuzz" });
for (const event of ["redacted", "sent", "restored"] as const) await log.record({ event, counts: { EMAIL_ADDRESS: 2 }, conversation: "support-42" });
const auditFile = await log.export();
const checkpoint = await log.checkpoint();
const notice: Notice = { version: "1", controller: { name: "Acme", contact: "a" }, provider: { name: "Stand-in", region: "EU" }, purposes: ["provider"] };
const records = await extend([], notice, "provider", "given", { source: "person", layer: "banner", text: "shown", language: "en" });
const chat = (await createRedactor()).conversation("fuzz");
chat.redact("Write to mette@example.com");
const STREAM = ["To [EMA", "IL_1] 🙂"].map((content) => `data: ${JSON.stringify({ id: "c", choices: [{ index: 0, delta: { content } }] })}\n\n`).join("") + "data: [DONE]\n\n";
const exported = JSON.stringify({
  privetStorage: 1,
  conversations: [{ version: 1, conversation: "support-42", key: "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc", reserved: [["PERSON", 1]], values: [{ label: "EMAIL", number: 1, entity: "EMAIL_ADDRESS", original: "mette@example.com" }] }],
});

const TARGETS: readonly Target[] = [
  {
    name: "key list",
    seed: signedList,
    check: async (file) => {
      const reading = await readOrRefuse(() => readKeyList(file, { signers: signer.publicKey }));
      assert.ok((reading !== undefined) === (file.trim() === signedList), "a list that nobody signed is taken");
    },
  },
  {
    name: "key list, signed",
    seed: JSON.stringify(keyList),
    check: async (file) => {
      const list = await signJws(new TextEncoder().encode(file), signingKey, "");
      const reading = await readOrRefuse(() => readKeyList(list, { signers: signer.publicKey, now: 0 }));
      // One key alone has this name, however the rest is altered.
      for (const key of reading?.recipients ?? []) assert.equal(key.kid === publicKey.kid, key.kty === "OKP" && key.x === publicKey.x);
    },
  },
  {
    name: "audit log",
    seed: auditFile,
    check: async (file) => {
      const { isGood } = await verifyAuditLog(file, { key: log.verificationKey });
      if (isGood) assert.equal(file, auditFile, "an altered log is good");
    },
  },
  {
    name: "known checkpoint",
    seed: checkpoint,
    check: async (file) => {
      const { isGood } = await verifyAuditLog(auditFile, { key: log.verificationKey, known: [file] });
      if (isGood) assert.equal(file.replace(/\n$/, ""), checkpoint.replace(/\n$/, ""), "a checkpoint that nobody signed is known");
    },
  },
  {
    name: "consent records",
    seed: JSON.stringify(records),
    check: async (file) => {
      const kept = parseRecords(file);
      if (kept !== undefined) await findBroken(kept);
    },
  },
  {
    name: "event stream",
    seed: STREAM,
    check: async (file) => {
      // An answer fails safe: whatever comes, the stream ends as it would.
      const send = wrapFetch(chat, () => Promise.resolve(new Response(file, { headers: { "content-type": "text/event-stream" } })));
      const response = await send("https://api.openai.com/v1/chat/completions", { method: "POST", body: '{"messages":[]}' });
      await response.text();
    },
  },
  { name: "recipients of an envelope", seed: `{"recipients":[{"header":{"kid":"${publicKey.kid ?? ""}"}}]}`, check: (file) => Promise.resolve(recipientsOf(file)) },
  { name: "exported conversations", seed: exported, check: (file) => readOrRefuse(() => readFile(new TextEncoder().encode(file), undefined)) },
  {
    name: "policy, through the bindings",
    seed: '{"extends":"default","rules":[{"category":"contact","operator":"mask"}],"allow":["info@example.com"]}',
    check: async (file) => {
      const policy = parseJson(file)?.value;
      if (isObject(policy)) await readOrRefuse(() => createRedactor({ policy }));
    },
  },
];

/** What `read` gives; `undefined` when it refuses with an error of ours. Any other error is a find. */
async function readOrRefuse<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    const code = findPrivetError(error)?.code;
    if (code === undefined || code === "internal") throw error;
    return undefined;
  }
}

/** Files made of `seed`: up to four places in which something is removed, put in, or repeated. */
function altered(seed: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: seed.length });
  const text = fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 }), fc.tuple(place, fc.nat({ max: 40 })).map(([from, length]) => seed.slice(from, from + length)));
  const edit = fc.record({ at: place, removed: fc.nat({ max: 20 }), inserted: text });
  return fc.array(edit, { maxLength: 4 }).map((edits) => edits.reduce((file, { at, removed, inserted }) => file.slice(0, at) + inserted + file.slice(at + removed), seed));
}

const PIECES = ['"', "\\", "{", "}", "[", "]", ",", ".", "null", "-1", "1e999", "0.5", "\\ud83d", "\0", "\u200B", "🙂", "\n", "\r\n", '"d":"",', '"__proto__":{},', '"exp":0,', "=", "— "];
const seconds = Number(process.env["FUZZ_SECONDS"] ?? 1);

for (const { name, seed, check } of TARGETS) {
  let executions = 0;
  await check(seed);
  const property = fc.asyncProperty(altered(seed), async (file) => {
    await check(file);
    executions += 1;
  });
  await fc.assert(property, { numRuns: 1_000_000_000, interruptAfterTimeLimit: seconds * 1000 });
  process.stdout.write(`fuzz ${name}: ${executions} executions\n`);
}
