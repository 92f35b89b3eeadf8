/** The names model: off until it is loaded, then people, places and organisations in free text are found. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { promisify } from "node:util";
import { createRedactor, PrivetError, type Redactor } from "privet";

const MODEL = join(process.cwd(), "pkg/names.bin");
const PRIVET = join(process.cwd(), "pkg/bin/privet.js");
const run = promisify(execFile);

/** Sentences without a word that announces a name, in six languages, and what must be found in them. */
const SENTENCES: readonly (readonly [text: string, people: readonly string[], places: readonly string[]])[] = [
  ["can you ask mette to call the landlord in Aarhus", ["mette"], ["Aarhus"]],
  ["Yesterday Priya Raghunathan and Tom went to Leeds.", ["Priya Raghunathan", "Tom"], ["Leeds"]],
  ["Gestern hat Sabine Krause aus München angerufen.", ["Sabine Krause"], ["München"]],
  ["Hier, Camille Lefebvre a envoyé le contrat à Lyon.", ["Camille Lefebvre"], ["Lyon"]],
  ["Ayer hablé con María García en Sevilla sobre la factura.", ["María García"], ["Sevilla"]],
  ["Ieri ho parlato con Giuseppe Ferrari a Torino.", ["Giuseppe Ferrari"], ["Torino"]],
];

const CLEAN = [
  "Please explain how to sort a list in Python with the sorted function.",
  "Why was my card declined on Monday? I want to top up my account.",
  "Wie lange dauert eine Überweisung? Ich finde sie in der App nicht.",
] as const;

function found(redactor: Redactor, text: string, entity: string): readonly string[] {
  return redactor.detect(text).filter((finding) => finding.entity === entity).map(({ start, end }) => text.slice(start, end));
}

// In this order: the model that a process loads first is the one of all its redactors.
describe("the names model", () => {
  test("what is no model is refused, and the redactor goes on without", async () => {
    const redactor = await createRedactor();
    const whole = await readFile(MODEL);
    const damaged = Uint8Array.from(whole);
    damaged.set([(damaged.at(-1) ?? 0) ^ 1], damaged.length - 1);
    for (const bytes of [new Uint8Array(0), Uint8Array.of(1, 2, 3), whole.subarray(0, 1000), damaged]) {
      await assert.rejects(redactor.loadNames(bytes), (error) => error instanceof PrivetError && error.code === "names");
    }
    await assert.rejects(redactor.loadNames("nowhere/names.bin"), (error) => error instanceof PrivetError && error.code === "load" && /nowhere\/names\.bin/.test(error.message));
    assert.equal(redactor.names, false);
    assert.equal(redactor.detect("write to ada@example.org").length, 1);
  });

  test("names are found once it is loaded, and only then", async () => {
    const redactor = await createRedactor();
    for (const [text] of SENTENCES) assert.deepEqual(found(redactor, text, "LOCATION"), [], text);
    await redactor.loadNames();
    assert.equal(redactor.names, true);
    for (const [text, people, places] of SENTENCES) {
      assert.deepEqual(found(redactor, text, "PERSON"), people, text);
      assert.deepEqual(found(redactor, text, "LOCATION"), places, text);
    }
    for (const text of CLEAN) assert.deepEqual(redactor.detect(text), [], text);
  });

  test("a conversation that was open before finds them too, and in parts", async () => {
    const redactor = await createRedactor();
    const chat = redactor.conversation("names");
    await redactor.loadNames();
    const { text } = chat.redact("Yesterday Priya Raghunathan went to Leeds. Raghunathan was late.");
    assert.equal(text, "Yesterday [PERSON_1] went to [LOCATION_1]. [PERSON_2] was late.");
    assert.equal(chat.restore(text), "Yesterday Priya Raghunathan went to Leeds. Raghunathan was late.");
  });

  test("a policy loads it, or looks for no names", async () => {
    const [text, people] = SENTENCES[1] ?? ["", []];
    const on = await createRedactor({ policy: { extends: "default", names: true } });
    assert.deepEqual(found(on, text, "PERSON"), people);
    const secrets = await createRedactor({ policy: "secrets" });
    await secrets.loadNames();
    assert.deepEqual(secrets.detect(text), []);
  });

  test("reasons say that a model found it", async () => {
    const redactor = await createRedactor();
    await redactor.loadNames();
    const [finding] = redactor.detect("can you ask mette to call");
    assert.equal(finding?.recognizer, "names.person");
    assert.equal(finding.reasonCodes?.[0]?.code, "reads");
  });

  test("the command line loads it, unless it is told not to", async () => {
    const detect = async (...flags: readonly string[]): Promise<string> => {
      const command = run(process.execPath, [PRIVET, "detect", "--format", "json", ...flags]);
      command.child.stdin?.end("can you ask mette to call");
      return (await command).stdout;
    };
    assert.match(await detect(), /"PERSON"[^]*"names": true/);
    assert.match(await detect("--no-names"), /"findings": \[\],\s*"names": false/);
  });
});
