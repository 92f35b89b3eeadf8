/** Recognizers outside of the core: what they find joins the rest, and when one fails nothing is sent. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createRedactor, PrivetError, type RecognizedSpan } from "privet";
import { wrapFetch } from "privet/fetch";
import { withRecognizers, type Recognizer } from "privet/recognizers";
import { createRedactor as createWorkerRedactor, type Port, serve } from "privet/worker";

/** Finds every occurrence of its words, as a model would. Counts the texts that it looked at. */
class WordRecognizer implements Recognizer {
  looked = 0;
  readonly #words: Readonly<Record<string, string>>;

  constructor(words: Readonly<Record<string, string>>) {
    this.#words = words;
  }

  async recognize(text: string): Promise<readonly RecognizedSpan[]> {
    this.looked += 1;
    await Promise.resolve();
    return Object.entries(this.#words).flatMap(([word, entity]) =>
      [...text.matchAll(new RegExp(word, "gu"))].map(({ index }) => ({ entity, start: index, end: index + word.length, score: 0.9 })));
  }
}

const failing: Recognizer = { recognize: (text) => Promise.reject(new Error(`no model for ${text}`)) };

function isError(code: string): (error: unknown) => boolean {
  return (error) => error instanceof PrivetError && error.code === code && !error.message.includes("quorra") && error.cause === undefined;
}

function toPort(port: MessagePort): Port {
  port.start();
  return {
    postMessage: (message) => {
      port.postMessage(message);
    },
    addEventListener: (type, listener) => {
      port.addEventListener(type, listener);
    },
  };
}

describe("added recognizers", () => {
  test("what they find gets placeholders, which are remembered and restored", async () => {
    const chat = (await createRedactor()).conversation("names");
    const both = withRecognizers(chat, [new WordRecognizer({ quorra: "PERSON" }), new WordRecognizer({ "🙂berg": "LOCATION" })]);
    const text = "🙂 ask quorra in 🙂berg, ada@example.org";
    const draft = await both.redact(text);
    assert.equal(draft.text, "🙂 ask [PERSON_1] in [LOCATION_1], [EMAIL_1]");
    assert.equal(await both.restore(draft.text), text);
    const [finding] = draft.findings;
    assert.deepEqual([finding?.start, finding?.end, finding?.score, finding?.recognizer], [7, 13, 0.9, "external"]);
    assert.deepEqual(finding?.reasonCodes, [{ code: "external" }]);
    assert.equal(chat.redact("and quorra again").text, "and [PERSON_1] again");
    assert.equal((await both.redact(text, { reveal: [0] })).text, "🙂 ask quorra in [LOCATION_1], [EMAIL_1]");
  });

  test("a text is looked at once", async () => {
    const recognizer = new WordRecognizer({ quorra: "PERSON" });
    const chat = withRecognizers((await createRedactor()).conversation("once"), [recognizer]);
    for (const text of ["ask quorra", "ask tom", "ask quorra"]) await chat.redact(text);
    assert.equal(recognizer.looked, 2);
  });

  test("a span that cuts a character holds all of it", async () => {
    const chat = (await createRedactor()).conversation("cut");
    for (const [start, end] of [[2, 3], [3, 4], [2, 4]] as const) {
      assert.equal(chat.redact("a 🙂 b", { recognized: [{ entity: "PERSON", start, end, score: 1 }] }).text, "a [PERSON_1] b");
    }
  });

  test("the conversation of a worker takes them too", async () => {
    const { port1, port2 } = new MessageChannel();
    try {
      serve(toPort(port1));
      const redactor = await createWorkerRedactor({ worker: toPort(port2) });
      const chat = withRecognizers(redactor.conversation("worker"), [new WordRecognizer({ quorra: "PERSON" })]);
      assert.equal((await chat.redact("ask quorra")).text, "ask [PERSON_1]");
    } finally {
      port1.close();
      port2.close();
    }
  });

  test("requests leave with what they find hidden, and not at all when one fails", async () => {
    const sent: string[] = [];
    const send = (_: unknown, init?: RequestInit): Promise<Response> => {
      sent.push(typeof init?.body === "string" ? init.body : "");
      return Promise.resolve(Response.json({ choices: [{ message: { role: "assistant", content: "Hello [PERSON_1]" } }] }));
    };
    const chat = (await createRedactor()).conversation("fetch");
    const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ model: "m", messages: [{ role: "user", content: "ask quorra" }] }) };
    const url = "https://api.openai.com/v1/chat/completions";
    const answer = await wrapFetch(withRecognizers(chat, [new WordRecognizer({ quorra: "PERSON" })]), send)(url, request);
    assert.match(await answer.text(), /Hello quorra/);
    assert.match(sent[0] ?? "", /ask \[PERSON_1\]/);
    await assert.rejects(wrapFetch(withRecognizers(chat, [failing]), send)(url, request), isError("recognizer"));
    assert.equal(sent.length, 1);
  });

  test("bad spans are refused", async () => {
    const chat = (await createRedactor()).conversation("bad");
    const good = { entity: "PERSON", start: 4, end: 10, score: 0.9 };
    const shapeless = [{ ...good, entity: "A PERSON" }, { ...good, entity: "" }, { ...good, start: 4.5 }, { ...good, start: -1 }];
    const unfit = [{ ...good, end: 11 }, { ...good, end: 4 }, { ...good, start: 10, end: 4 }, { ...good, score: 2 }, { ...good, score: Number.NaN }, { ...good, entity: "UNHEARD_OF" }];
    for (const span of [...shapeless, ...unfit]) {
      assert.throws(() => chat.redact("ask quorra", { recognized: [span] }), isError("input"), JSON.stringify(span));
    }
    for (const span of shapeless) {
      await assert.rejects(withRecognizers(chat, [{ recognize: () => [span] }]).redact("ask quorra"), isError("recognizer"), JSON.stringify(span));
    }
    assert.deepEqual(chat.placeholders(), []);
  });
});
