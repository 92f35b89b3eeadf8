/** The audit log: what it says, what it keeps to itself, and that no change to it goes unnoticed. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import fc from "fast-check";
import { createRedactor, open, makeKeyPair } from "privet";
import { AUDIT_EVENTS, type AuditEvent, type AuditKeys, AuditLog, type AuditReport, type AuditStore, countEntities, hashLeaf, hashPolicy, isCommittedTo, MemoryAuditStore, readCheckpoint, recipientsOf, type StoredEntry, verifyAuditLog, verifyConsistency, verifyInclusion } from "privet/audit";
import { readEntry } from "../../pkg-template/src/audit/event.js";
import { readCheckpointLine } from "../../pkg-template/src/audit/file.js";
import { Frontier } from "../../pkg-template/src/audit/merkle.js";

const EMAIL = "mette@example.com";
const EVENTS: readonly AuditEvent[] = [
  { event: "redacted", counts: { EMAIL_ADDRESS: 2 }, conversation: "support-42", text: "Hi [EMAIL_1]" },
  { event: "overridden", counts: { PHONE_NUMBER: 1 } },
  { event: "sent", endpoint: "https://api.example.com/v1/chat?key=hunter2", text: "Hi [EMAIL_1]" },
  { event: "restored", counts: { EMAIL_ADDRESS: 1 } },
  { event: "shredded", conversation: "support-42" },
  { event: "consent-withdrawn" },
  { event: "consent-given" },
];

async function makeLog(events: readonly AuditEvent[] = EVENTS): Promise<AuditLog> {
  const log = await AuditLog.open({ origin: "privet.example/test", now: () => Date.UTC(2026, 10, 22) });
  for (const event of events) await log.record(event);
  return log;
}

const good = await makeLog();
const lines = (await good.export()).split("\n").slice(0, -1);
const toText = (some: readonly string[]): string => some.map((line) => `${line}\n`).join("");

/** Calls a method as a program without types would. */
async function call(target: object, method: string, argument: unknown): Promise<void> {
  const found: unknown = Reflect.get(target, method);
  assert.ok(typeof found === "function");
  await Reflect.apply(found, target, [argument]);
}

/** What a report comes to: `good`, or the fault with the entry. */
function verdictOf(report: AuditReport): string {
  return report.isGood ? "good" : `${report.fault} ${report.entry ?? "-"}`;
}

describe("a log", () => {
  test("of any number of entries is good, and says how many", async () => {
    for (let size = 0; size <= EVENTS.length; size += 1) {
      const log = await makeLog(EVENTS.slice(0, size));
      const report = await verifyAuditLog(await log.export(), { key: log.verificationKey });
      assert.ok(report.isGood);
      assert.deepEqual([report.size, report.key, report.origin], [size, "given", "privet.example/test"]);
      assert.equal(report.checkpoint, await log.checkpoint());
    }
  });

  test("holds no value, no path of an address, and no plain hash", () => {
    const text = toText(lines);
    for (const value of [EMAIL, "support-42", "Hi [EMAIL_1]", "hunter2", "/v1/chat"]) assert.ok(!text.includes(value), value);
    for (const value of ["support-42", "Hi [EMAIL_1]"]) {
      for (const encoding of ["hex", "base64", "base64url"] as const) assert.ok(!text.includes(createHash("sha256").update(value).digest(encoding)));
    }
    assert.match(text, /"endpoint":"https:\/\/api\.example\.com"/);
  });

  test("keeps the order of the calls, also of calls that nobody awaits", async () => {
    const log = await AuditLog.open();
    await Promise.all(Array.from({ length: 20 }, (_, index) => log.record({ event: "redacted", counts: { PERSON: index } })));
    const entries = (await log.export()).split("\n").filter((line) => line.startsWith('{"seq"'));
    entries.forEach((line, index) => {
      assert.match(line, new RegExp(`^\\{"seq":${index},.*"PERSON":${index}\\}`));
    });
  });

  const refused: readonly { name: string; event: unknown }[] = [
    { name: "an unknown event", event: { event: "printed" } },
    { name: "a count under a value", event: { event: "redacted", counts: { [EMAIL]: 1 } } },
    { name: "a count that is a value", event: { event: "redacted", counts: { PERSON: EMAIL } } },
    { name: "an address without a host", event: { event: "sent", endpoint: `mailto:${EMAIL}` } },
    { name: "a recipient that is no thumbprint", event: { event: "sealed", recipients: [EMAIL] } },
  ];
  for (const { name, event } of refused) {
    test(`refuses ${name}, and goes on`, async () => {
      const log = await makeLog([]);
      // As a program without types would.
      await assert.rejects(async () => {
        await call(log, "record", event);
      }, { code: "input" });
      await log.record({ event: "blocked" });
      assert.equal(verdictOf(await log.verify()), "good");
      assert.ok(!(await log.export()).includes(EMAIL));
    });
  }

  test("shared by two writers has the entries of both", async () => {
    const store = new MemoryAuditStore();
    const [one, other] = [await AuditLog.open({ store }), await AuditLog.open({ store })];
    await Promise.all([...EVENTS.map((event) => one.record(event)), ...EVENTS.map((event) => other.record(event))]);
    const report = await verifyAuditLog(await one.export(), { key: other.verificationKey });
    assert.ok(report.isGood && report.size === 2 * EVENTS.length);
  });

  test("is good for each of two writers, whichever wrote last", async () => {
    const store = new MemoryAuditStore();
    const [one, other] = [await AuditLog.open({ store }), await AuditLog.open({ store })];
    for (const [index, event] of EVENTS.entries()) {
      await (index % 3 === 0 ? one : other).record(event);
      for (const log of [one, other]) {
        const report = await log.verify();
        assert.ok(report.isGood && report.size === index + 1);
      }
    }
    assert.equal(await one.checkpoint(), await other.checkpoint());
  });

  test("that lost entries which this writer knows is found, and not continued", async () => {
    const store = new CutStore();
    const [log, other] = [await AuditLog.open({ store }), await AuditLog.open({ store })];
    for (const event of EVENTS) await log.record(event);
    await store.cut(3);
    assert.equal(verdictOf(await log.verify()), "truncated 3");
    await assert.rejects(log.record({ event: "sent" }), { code: "audit" });
    assert.equal(verdictOf(await log.verify()), "truncated 3");

    // Another writer, who has seen nothing of it, goes on from the older state: signed by the log's own key.
    for (const event of EVENTS.toReversed()) await other.record(event);
    assert.equal(verdictOf(await other.verify()), "good");
    assert.equal(verdictOf(await log.verify()), "forked -");
    await assert.rejects(log.record({ event: "sent" }), { code: "audit" });
  });

  test("that was changed in its store is not continued", async () => {
    const store = new ChangedStore();
    const log = await AuditLog.open({ store });
    await log.record({ event: "blocked" });
    await log.record({ event: "sent" });
    store.isChanged = true;
    assert.equal(verdictOf(await log.verify()), "tampered 0");
    const reopened = await AuditLog.open({ store });
    await assert.rejects(reopened.record({ event: "sent" }), { code: "audit" });
  });

  test("tells a store's failure to the caller, and takes the next event", async () => {
    const store = new ChangedStore();
    const log = await AuditLog.open({ store });
    store.isFull = true;
    await assert.rejects(log.record({ event: "sent" }), /full/);
    store.isFull = false;
    await log.record({ event: "sent" });
    assert.equal(verdictOf(await log.verify()), "good");
  });
});

/** A store that can be put back to an older state. */
class CutStore implements AuditStore {
  readonly #keys = new MemoryAuditStore();
  #entries = new MemoryAuditStore();

  keys(makeKeys: () => Promise<AuditKeys>): Promise<AuditKeys> {
    return this.#keys.keys(makeKeys);
  }

  read(start: number): Promise<readonly StoredEntry[]> {
    return this.#entries.read(start);
  }

  append(seq: number, entry: StoredEntry): Promise<boolean> {
    return this.#entries.append(seq, entry);
  }

  async cut(length: number): Promise<void> {
    const first = (await this.#entries.read(0)).slice(0, length);
    this.#entries = new MemoryAuditStore();
    for (const [seq, entry] of first.entries()) await this.#entries.append(seq, entry);
  }
}

/** Who signed tests/fixtures/audit-log-v1.jsonl, and with what its commitments open. */
const FROZEN_SIGNER = "privet.example/frozen+50aba5b6+AY/up9glp79vc5vWbomV2r2WdmIfpqCbyrCUlvHMcYRe";
const FROZEN_COMMITMENT_KEY = "CS403oLE66YhlBNlNhyL4s33F1TdfnSesbbBLDVlbvuuWz1PhTLBw5-vdNeulDc24vzmIsdS2ZInrzvwb07RQQ";

test("the frozen log is good for ever, and its commitments open", async () => {
  const file = await readFile("tests/fixtures/audit-log-v1.jsonl", "utf8");
  const report = await verifyAuditLog(file, { key: FROZEN_SIGNER });
  assert.ok(report.isGood && report.size === AUDIT_EVENTS.length);
  const entries = file.split("\n").flatMap((line) => readEntry(line) ?? []);
  assert.deepEqual(entries.map(({ event }) => event).sort(), [...AUDIT_EVENTS].sort());
  const key = await crypto.subtle.importKey("raw", Buffer.from(FROZEN_COMMITMENT_KEY, "base64url"), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const sent = entries.find(({ event }) => event === "sent");
  assert.ok(sent !== undefined && (await isCommittedTo(sent, "text", "Hi [EMAIL_1]", key)) && (await isCommittedTo(sent, "conversation", "support-42", key)));
});

class ChangedStore extends MemoryAuditStore {
  isChanged = false;
  isFull = false;

  override async read(start: number): Promise<readonly StoredEntry[]> {
    const entries = await super.read(start);
    return this.isChanged ? entries.map((stored) => ({ ...stored, entry: stored.entry.replace("blocked", "sent") })) : entries;
  }

  override append(seq: number, entry: StoredEntry): Promise<boolean> {
    return this.isFull ? Promise.reject(new Error("the disk is full")) : super.append(seq, entry);
  }
}

describe("a changed log is told apart:", () => {
  const line = (index: number): string => lines[index] ?? "";
  const pair = (seq: number): readonly string[] => lines.slice(2 * seq + 1, 2 * seq + 3);
  const header = (of: readonly string[]): string => JSON.stringify({ privetAudit: 1, key: good.verificationKey, head: readCheckpointLine(of.at(-1) ?? "") });

  const cases: readonly { name: string; text: string; verdict: string }[] = [
    { name: "another event", text: toText(lines.with(3, line(3).replace("overridden", "redacted"))), verdict: "tampered 1" },
    { name: "another count", text: toText(lines.with(3, line(3).replace(":1}", ":0}"))), verdict: "tampered 1" },
    { name: "white space in an entry", text: toText(lines.with(5, `${line(5)} `)), verdict: "tampered 2" },
    { name: "a member that no entry has", text: toText(lines.with(5, line(5).replace("}", ',"note":"x"}'))), verdict: "tampered 2" },
    { name: "a signature of another entry", text: toText(lines.with(6, line(8))), verdict: "tampered 2" },
    { name: "two entries swapped", text: toText([...lines.slice(0, 3), ...pair(2), ...pair(1), ...lines.slice(7)]), verdict: "reordered 1" },
    { name: "an entry twice", text: toText([...lines.slice(0, 5), ...pair(1), ...lines.slice(5)]), verdict: "reordered 2" },
    { name: "an entry taken out", text: toText([...lines.slice(0, 3), ...lines.slice(5)]), verdict: "missing 1" },
    { name: "an entry without its line", text: toText([...lines.slice(0, 3), ...lines.slice(4)]), verdict: "missing 1" },
    { name: "an entry without its signature", text: toText([...lines.slice(0, 4), ...lines.slice(5)]), verdict: "tampered 1" },
    { name: "the last entry cut", text: toText(lines.slice(0, -2)), verdict: "truncated 6" },
    { name: "all entries cut", text: toText(lines.slice(0, 1)), verdict: "truncated 0" },
    { name: "the last signature cut", text: toText(lines.slice(0, -1)), verdict: "truncated 6" },
    { name: "the last line feed cut", text: toText(lines).slice(0, -1), verdict: "truncated 6" },
    { name: "an entry added by hand", text: toText([...lines, line(1).replace('"seq":0', '"seq":7')]), verdict: "truncated 7" },
    { name: "an older head", text: toText([header(lines.slice(0, 5)), ...lines.slice(1)]), verdict: "tampered -" },
    { name: "another file", text: "{}\n", verdict: "format -" },
    { name: "nothing", text: "", verdict: "format -" },
    { name: "a newer format", text: toText(lines.with(0, line(0).replace('"privetAudit":1', '"privetAudit":2'))), verdict: "version -" },
  ];
  for (const { name, text, verdict } of cases) {
    test(name, async () => {
      assert.equal(verdictOf(await verifyAuditLog(text, { key: good.verificationKey })), verdict);
    });
  }

  test("a log put back to an older state, by a checkpoint that was kept elsewhere", async () => {
    const older = toText([header(lines.slice(0, 5)), ...lines.slice(1, 5)]);
    assert.equal(verdictOf(await verifyAuditLog(older, { key: good.verificationKey })), "good");
    assert.equal(verdictOf(await verifyAuditLog(older, { known: [await good.checkpoint()] })), "rolled-back 2");
  });

  test("a log that its own key holder wrote anew", async () => {
    const store = new MemoryAuditStore();
    const first = await AuditLog.open({ store });
    const keys = await store.keys(() => Promise.reject(new Error("there are keys")));
    await first.record({ event: "sent" });
    const rewritten = new MemoryAuditStore();
    await rewritten.keys(() => Promise.resolve(keys));
    const second = await AuditLog.open({ store: rewritten });
    await second.record({ event: "blocked" });
    assert.equal(verdictOf(await second.verify([await first.checkpoint()])), "forked -");
  });

  test("a log forged whole under another key", async () => {
    const forged = await makeLog();
    assert.equal(verdictOf(await verifyAuditLog(await forged.export(), { key: good.verificationKey })), "key -");
    assert.equal(verdictOf(await verifyAuditLog(await forged.export(), { known: [await good.checkpoint()] })), "key -");
    const own = await verifyAuditLog(await forged.export());
    assert.ok(own.isGood && own.key === "own");
  });

  test("any changed character", async () => {
    const text = toText(lines);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), async (at, character) => {
        fc.pre(text[at] !== character);
        const report = await verifyAuditLog(text.slice(0, at) + character + text.slice(at + 1), { key: good.verificationKey });
        assert.ok(!report.isGood);
      }),
      { numRuns: 300 },
    );
  });
});

describe("proofs", () => {
  test("of inclusion and of consistency hold for every entry and size, and for nothing else", async () => {
    const entries = lines.filter((line) => line.startsWith('{"seq"'));
    const leaves = await Promise.all(entries.map((entry) => hashLeaf(new TextEncoder().encode(entry))));
    const heads = lines.filter((line) => line.startsWith('{"checkpoint"')).map((line) => readCheckpoint(readCheckpointLine(line) ?? "")?.root);
    const root = heads.at(-1);
    assert.ok(root !== undefined);
    for (const [index, leaf] of leaves.entries()) {
      const proof = await good.proveInclusion(index);
      assert.ok(await verifyInclusion(leaf, index, leaves.length, proof, root), `inclusion of ${index}`);
      assert.ok(!(await verifyInclusion(leaf, (index + 1) % leaves.length, leaves.length, proof, root)));
      assert.ok(!(await verifyInclusion(leaf, index, leaves.length, proof.slice(1), root)));
      const consistency = await good.proveConsistency(index + 1);
      const older = heads[index];
      assert.ok(older !== undefined);
      assert.ok(await verifyConsistency(index + 1, leaves.length, consistency, older, root), `consistency of ${index + 1}`);
      assert.ok(!(await verifyConsistency(index + 1, leaves.length, [...consistency, root], older, root)));
      if (index > 0) assert.ok(!(await verifyConsistency(index, leaves.length, consistency, older, root)));
    }
    await assert.rejects(good.proveInclusion(7), { code: "input" });
    await assert.rejects(good.proveConsistency(8), { code: "input" });
  });

  test("build on the roots of Certificate Transparency's test data", async () => {
    const inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    const roots = [
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    const frontier = new Frontier();
    assert.equal(Buffer.from(await frontier.root()).toString("hex"), roots[0]);
    for (const [index, input] of inputs.entries()) {
      await frontier.append(await hashLeaf(Buffer.from(input, "hex")));
      assert.equal(Buffer.from(await frontier.root()).toString("hex"), roots[index + 1], `root of ${index + 1}`);
    }
  });
});

describe("for auditors", () => {
  test("the policy's hash is the one in an envelope's header, also for whole thresholds", async () => {
    const { publicKey, privateKey } = await makeKeyPair();
    const redactor = await createRedactor({ policy: { extends: "default", threshold: 0, thresholds: { IBAN_CODE: 1 }, seal: { recipients: [publicKey] } } });
    const draft = redactor.conversation("support-42").redact(`Write to ${EMAIL}`);
    assert.ok(draft.sealed !== undefined);
    const { header } = await open(draft.sealed, privateKey);
    assert.equal(await hashPolicy(redactor.policy), header["policy"]);
    assert.deepEqual(recipientsOf(draft.sealed), [header["kid"]]);
    assert.deepEqual(countEntities(draft.findings), { EMAIL_ADDRESS: 1 });
  });

  test("commitments open with the log's key alone", async () => {
    const [entry, sent] = [readEntry(lines[1] ?? ""), readEntry(lines[5] ?? "")];
    assert.ok(entry && sent);
    assert.ok(await isCommittedTo(entry, "conversation", "support-42", good.commitmentKey));
    assert.ok(await isCommittedTo(entry, "text", "Hi [EMAIL_1]", good.commitmentKey));
    assert.ok(!(await isCommittedTo(entry, "text", "Hi [EMAIL_2]", good.commitmentKey)));
    assert.ok(!(await isCommittedTo(entry, "text", "Hi [EMAIL_1]", (await makeLog()).commitmentKey)));
    assert.notEqual(entry.text, sent.text);
  });
});
