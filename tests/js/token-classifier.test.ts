/** A token-classification model as a recognizer: a tiny one, made here, in the real runtime. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import proto from "onnx-proto";
import * as ort from "onnxruntime-web";
import { createRedactor } from "privet";
import { tokenClassifier, type TokenizedText, withRecognizers } from "privet/recognizers";

const { onnx } = proto;
const LABELS = ["O", "B-PER", "I-PER", "B-LOC", "X-ODD"];
const FRAME = { before: [7], after: [8] };
const WORDS: Readonly<Record<string, number>> = { quorra: 1, zelwyn: 2, zelby: 3, odd: 4, quor: 5, ra: 2, rally: 0 };

/** A model that looks its answer up by the token: row `id` of a table has a high number at its label. */
async function session(labels = LABELS.length): Promise<ort.InferenceSession> {
  const table = new Float32Array(10 * labels);
  for (const [id, label] of [0, 1, 2, 3, 4, 1, 0, 1, 1, 0].entries()) table[id * labels + label] = 5;
  const { DataType } = onnx.TensorProto;
  const shaped = (name: string, elemType: number, dims: readonly string[]): proto.onnx.IValueInfoProto =>
    ({ name, type: { tensorType: { elemType, shape: { dim: dims.map((dimParam) => ({ dimParam })) } } } });
  const model = onnx.ModelProto.encode({
    irVersion: 8,
    opsetImport: [{ domain: "", version: 13 }],
    graph: {
      name: "labels",
      node: [{ opType: "Gather", input: ["table", "input_ids"], output: ["logits"] }],
      initializer: [{ name: "table", dataType: DataType.FLOAT, dims: [10, labels], rawData: new Uint8Array(table.buffer) }],
      input: [shaped("input_ids", DataType.INT64, ["batch", "tokens"])],
      output: [shaped("logits", DataType.FLOAT, ["batch", "tokens", "labels"])],
    },
  }).finish();
  return ort.InferenceSession.create(model);
}

/** Words, and "quorra" at the start of a longer word as the pieces "quor" and "ra". */
function tokenize(text: string): TokenizedText {
  const found = [...text.matchAll(/quor(?=ra\p{L})|(?<=quor)ra|\p{L}+/gu)];
  return { ids: found.map(([word]) => WORDS[word] ?? 0), offsets: found.map(({ index, 0: word }) => [index, index + word.length]) };
}

async function redact(text: string, longest?: number): Promise<string> {
  const recognizer = tokenClassifier({ runtime: ort, session: await session(), tokenize, labels: LABELS, frame: FRAME, ...(longest === undefined ? {} : { longest }) });
  return (await withRecognizers((await createRedactor()).conversation("model"), [recognizer]).redact(text)).text;
}

describe("a model of token classification", () => {
  test("what it labels is hidden; labels of no entity are not", async () => {
    const rows = [
      ["call quorra zelwyn in zelby", "call [PERSON_1] in [LOCATION_1]"],
      ["quorra quorra", "[PERSON_1] [PERSON_1]"],
      ["zelwyn alone, and odd", "[PERSON_1] alone, and odd"],
      ["nothing here", "nothing here"],
      ["", ""],
    ] as const;
    for (const [text, redacted] of rows) assert.equal(await redact(text), redacted);
  });

  test("a word whose first piece is labelled is hidden whole", async () => {
    assert.equal(await redact("ask quorrally, not us"), "ask [PERSON_1], not us");
  });

  test("a text longer than the model reads is read in stretches, and nothing twice", async () => {
    for (let before = 0; before < 12; before += 1) {
      const text = `${"so ".repeat(before)}quorra zelwyn${" on".repeat(20)} zelby`;
      assert.equal(await redact(text, 10), `${"so ".repeat(before)}[PERSON_1]${" on".repeat(20)} [LOCATION_1]`);
    }
  });

  test("the score is the probability of the label", async () => {
    const recognizer = tokenClassifier({ runtime: ort, session: await session(), tokenize, labels: LABELS });
    const [span] = await recognizer.recognize("hi quorra");
    assert.ok(span !== undefined && Math.abs(span.score - Math.exp(5) / (Math.exp(5) + 4)) < 1e-5);
    assert.deepEqual([span.entity, span.start, span.end], ["PERSON", 3, 9]);
  });

  test("an answer of another shape fails, and nothing is redacted", async () => {
    const chat = (await createRedactor()).conversation("model");
    const other = tokenClassifier({ runtime: ort, session: await session(LABELS.length + 1), tokenize, labels: LABELS });
    await assert.rejects(withRecognizers(chat, [other]).redact("hi quorra"), { code: "recognizer" });
    const uneven = tokenClassifier({ runtime: ort, session: await session(), tokenize: () => ({ ids: [1], offsets: [] }), labels: LABELS });
    await assert.rejects(withRecognizers(chat, [uneven]).redact("hi quorra"), { code: "recognizer" });
    assert.throws(() => tokenClassifier({ runtime: ort, session: { inputNames: [], outputNames: [], run: () => Promise.resolve({}) }, tokenize, labels: LABELS, frame: FRAME, longest: 3 }), RangeError);
  });
});
