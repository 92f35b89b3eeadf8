/** Consent: the gate, its proof, and when it asks again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Consent, ConsentError, type ConsentStorage, type Evidence, findBroken, type Notice } from "../../pkg-template/src/consent/index.js";
import { consentTexts } from "../../pkg-template/src/locales/consent/index.js";

const NOTICE: Notice = {
  version: "1",
  controller: { name: "Acme", contact: "privacy@acme.example" },
  provider: { name: "Stand-in", region: "EU" },
  purposes: ["provider", "training"],
};
const EVIDENCE: Evidence = { source: "person", layer: "banner", text: "Exactly what was shown", language: "en" };

function inMemory(json?: string): ConsentStorage & { json?: string | undefined } {
  const storage = {
    json,
    load: () => Promise.resolve(storage.json),
    save: (text: string) => {
      storage.json = text;
      return Promise.resolve();
    },
  };
  return storage;
}

async function given(storage = inMemory()): Promise<Consent> {
  const consent = await Consent.open(NOTICE, storage);
  await consent.decide(new Map([["provider", true], ["training", false]]), EVIDENCE);
  return consent;
}

const isRefused = (error: unknown): boolean => error instanceof ConsentError && error.code === "consent";

test("nothing is allowed before it was given, and nothing that was not asked", async () => {
  const consent = await Consent.open(NOTICE);
  await assert.rejects(consent.require("provider"), isRefused);
  await consent.decide(new Map([["provider", true], ["training", false]]), EVIDENCE);
  await consent.require("provider");
  await assert.rejects(consent.require("training"), isRefused);
  await assert.rejects(consent.require("storage"), isRefused);
  await assert.rejects(consent.require("no such purpose"), isRefused);
});

test("the gate asks about what is unknown, once, and not about what was refused", async () => {
  const consent = await Consent.open(NOTICE);
  let asked = 0;
  consent.ask = async () => {
    asked += 1;
    await consent.decide(new Map([["provider", true], ["training", false]]), EVIDENCE);
  };
  await consent.require("provider");
  await consent.require("provider");
  await assert.rejects(consent.require("training"), isRefused);
  assert.equal(asked, 1);
});

test("withdrawing refuses requests at once, before anything is stored", async () => {
  const consent = await given();
  const done = consent.withdraw({ ...EVIDENCE, layer: "control" });
  await assert.rejects(consent.require("provider"), isRefused);
  await done;
  await assert.rejects(consent.require("provider"), isRefused);
  assert.deepEqual(consent.records.map(({ state }) => state), ["given", "refused", "withdrawn"]);
  assert.equal(consent.mustAsk, false, "who withdrew is not asked again");
});

const CHANGES = [
  { name: "nothing", notice: NOTICE, asks: false },
  { name: "the version", notice: { ...NOTICE, version: "2" }, asks: true },
  { name: "the provider", notice: { ...NOTICE, provider: { name: "Other", region: "EU" } }, asks: true },
  { name: "the region", notice: { ...NOTICE, provider: { name: "Stand-in", region: "US" } }, asks: true },
  { name: "a new purpose", notice: { ...NOTICE, purposes: ["provider", "training", "storage"] }, asks: true },
  { name: "fewer purposes", notice: { ...NOTICE, purposes: ["provider"] }, asks: false },
] as const;

for (const { name, notice, asks } of CHANGES) {
  test(`a change of ${name} ${asks ? "asks again" : "does not ask"}`, async () => {
    const storage = inMemory();
    await given(storage);
    assert.equal((await Consent.open(notice, storage)).mustAsk, asks);
  });
}

const FORGERIES = [
  { name: "a changed decision", forge: (json: string) => json.replace("refused", "given") },
  { name: "another purpose", forge: (json: string) => json.replace('"training"', '"storage"') },
  { name: "a missing record", forge: (json: string) => json.replace(/^\[\{.*?\},\{"index"/, '[{"index"') },
  { name: "another time", forge: (json: string) => json.replace(/"time":"2/, '"time":"3') },
  { name: "what is no list", forge: () => '{"a":1}' },
  { name: "what is no JSON", forge: () => "[" },
] as const;

for (const { name, forge } of FORGERIES) {
  test(`stored records with ${name} count as none`, async () => {
    const storage = inMemory();
    await given(storage);
    const forged = forge(storage.json ?? "");
    assert.notEqual(forged, storage.json);
    const consent = await Consent.open(NOTICE, inMemory(forged));
    assert.equal(consent.state("provider"), "unknown");
  });
}

test("every record is bound to the one before, and says who was asked what, but no text", async () => {
  const consent = await given();
  await consent.withdraw(EVIDENCE);
  assert.equal(await consent.findBroken(), undefined);
  assert.deepEqual(consent.records.map(({ previous }) => previous).slice(1), consent.records.map(({ hash }) => hash).slice(0, -1));
  // SHA-256 of the text, from another implementation: printf 'Exactly what was shown' | sha256sum
  assert.equal(consent.records[0]?.textHash, "fa34b94e002aafc3e0966f672cc9b659680c0a32e8db73e628a9fff5fa376a33");
  assert.ok(!JSON.stringify(consent.records).includes(EVIDENCE.text));
  const [first, ...rest] = consent.records;
  assert.ok(first);
  assert.equal(await findBroken([{ ...first, language: "da" }, ...rest]), 0);
  assert.equal(await findBroken(rest), 0);
});

test("two decisions at once do not break the chain", async () => {
  const consent = await Consent.open(NOTICE);
  await Promise.all([consent.decide(new Map([["provider", true]]), EVIDENCE), consent.decide(new Map([["training", true]]), EVIDENCE), consent.withdraw(EVIDENCE)]);
  assert.equal(await consent.findBroken(), undefined);
});

test("receipts name party, purpose, notice and state in the words of DPV", async () => {
  const consent = await given();
  const receipts = JSON.stringify(consent.toReceipts("subject-1"));
  for (const wanted of ["dpv:ConsentGiven", "dpv:ConsentRefused", "dpv:hasDataController", "eu-gdpr:A6-1-a", "subject-1", "Acme", "privacy@acme.example", "Stand-in", "dct:date"]) {
    assert.ok(receipts.includes(wanted), wanted);
  }
});

test("Global Privacy Control is noted as the source of what it refuses", async () => {
  Object.defineProperty(globalThis, "navigator", { value: { globalPrivacyControl: true }, configurable: true });
  const consent = await given();
  assert.equal(consent.hasSignal, true);
  assert.deepEqual(consent.records.map(({ purpose, source }) => [purpose, source]), [["provider", "person"], ["training", "signal"]]);
});

function slotsOf(texts: object, path = ""): readonly string[] {
  return Object.entries<unknown>({ ...texts }).flatMap(([key, value]) => {
    if (typeof value === "string") return [`${path}/${key} ${(value.match(/\{\w+\}/g) ?? []).sort().join()}`];
    return typeof value === "object" && value !== null ? slotsOf(value, `${path}/${key}`) : [];
  });
}

for (const language of consentTexts.languages) {
  test(`consent says everything in ${language}`, async () => {
    assert.deepEqual(slotsOf((await consentTexts.load([language])).messages), slotsOf(consentTexts.atHand(["en"]).messages));
  });
}
