/** The browser's built-in language model as a recognizer, with a stand-in for it. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createRedactor, PrivetError } from "privet";
import { hasLanguageModel, type LanguageModelFactory, languageModelRecognizer, withRecognizers } from "privet/recognizers";

/** A model that answers what it is told to, and counts its sessions. */
class StandIn implements LanguageModelFactory {
  sessions = 0;
  destroyed = 0;
  readonly prompts: string[] = [];
  readonly #answer: (text: string) => string | Promise<string>;
  readonly #state: string;

  constructor(answer: (text: string) => string | Promise<string>, state = "available") {
    this.#answer = answer;
    this.#state = state;
  }

  availability(): Promise<string> {
    return Promise.resolve(this.#state);
  }

  create(): ReturnType<LanguageModelFactory["create"]> {
    this.sessions += 1;
    return Promise.resolve({
      prompt: async (text: string) => {
        this.prompts.push(text);
        return this.#answer(text);
      },
      destroy: () => {
        this.destroyed += 1;
      },
    });
  }
}

function finds(...named: readonly (readonly [entity: string, value: string])[]): StandIn {
  return new StandIn(() => JSON.stringify(named.map(([entity, value]) => ({ entity, value }))));
}

async function redact(model: LanguageModelFactory, text: string, timeLimit = 1000): Promise<string> {
  const conversation = (await createRedactor()).conversation("model");
  return (await withRecognizers(conversation, [languageModelRecognizer({ model, timeLimit })]).redact(text)).text;
}

describe("the browser's language model", () => {
  test("what it names is hidden wherever it stands, and never inside of a word", async () => {
    const model = finds(["PERSON", "quorra"], ["LOCATION", "Zelby 🙂"], ["PERSON", "nobody here"], ["PERSON", " "]);
    assert.equal(await redact(model, "quorra, quorral and xquorra: quorra in Zelby 🙂"), "[PERSON_1], quorral and xquorra: [PERSON_1] in [LOCATION_1]");
    assert.deepEqual([model.sessions, model.destroyed], [1, 1]);
  });

  test("a long text is read in pieces that share their ends", async () => {
    const text = `${"so it goes ".repeat(362)}quorra zelwyn${" and on".repeat(600)}`;
    const model = new StandIn((piece) => JSON.stringify(piece.includes("quorra zelwyn") ? [{ entity: "PERSON", value: "quorra zelwyn" }] : []));
    assert.match(await redact(model, text), /\[PERSON_1\]/);
    assert.ok(model.prompts.length > 1 && model.prompts.every((piece) => piece.length <= 4000));
    assert.ok(text.endsWith(model.prompts.at(-1) ?? "-"));
    assert.equal(model.destroyed, model.sessions);
  });

  test("it fails closed, and says nothing of the text", async () => {
    const never = new Promise<string>(() => undefined);
    const rows: readonly (readonly [string, LanguageModelFactory])[] = [
      ["no JSON", new StandIn(() => "quorra")],
      ["no array", new StandIn(() => '{"entity":"PERSON","value":"quorra"}')],
      ["another entity", finds(["PET", "quorra"])],
      ["no value", new StandIn(() => '[{"entity":"PERSON"}]')],
      ["an error", new StandIn((text) => Promise.reject(new Error(text)))],
      ["too late", new StandIn(() => never)],
      ["still to be downloaded", new StandIn(() => "[]", "downloadable")],
    ];
    for (const [name, model] of rows) {
      await assert.rejects(redact(model, "ask quorra", 50), (error) => error instanceof PrivetError && error.code === "recognizer" && !error.message.includes("quorra"), name);
    }
  });

  test("the page's own is taken, and where there is none it fails", async () => {
    const recognizer = languageModelRecognizer();
    assert.equal(await hasLanguageModel(), false);
    await assert.rejects(async () => recognizer.recognize("ask quorra"), (error) => error instanceof PrivetError && error.code === "recognizer");
    const model = finds(["PERSON", "quorra"]);
    const ofPage = Object.assign(() => undefined, { availability: () => model.availability(), create: () => model.create() });
    Reflect.set(globalThis, "LanguageModel", ofPage);
    try {
      assert.equal(await hasLanguageModel(), true);
      assert.deepEqual(await recognizer.recognize("ask quorra"), [{ entity: "PERSON", start: 4, end: 10, score: 0.6 }]);
    } finally {
      Reflect.deleteProperty(globalThis, "LanguageModel");
    }
  });
});
