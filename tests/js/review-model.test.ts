/** The decisions of a review, on conversations that answer from a table. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Redacts, ReviewModel } from "../../pkg-template/src/elements/review-model.js";
import type { Category, Draft, Finding, Operator, RedactOptions } from "../../pkg-template/src/types.js";

interface Known {
  readonly value: string;
  readonly replacement: string;
  readonly entity?: string;
  readonly category?: Category;
  readonly operator?: Operator;
}

/** Finds each known value wherever it stands, and counts how often it was asked. */
class TableConversation implements Redacts {
  known: readonly Known[];
  calls: (readonly number[])[] = [];

  constructor(known: readonly Known[]) {
    this.known = known;
  }

  redact(text: string, { reveal = [] }: RedactOptions = {}): Draft {
    this.calls.push(reveal);
    const found = this.known.flatMap((known) => [...text.matchAll(new RegExp(known.value, "g"))].map(({ index }) => toFinding(known, index)));
    const findings = found
      .sort((a, b) => a.start - b.start)
      .map((finding, index) => (reveal.includes(index) ? { ...finding, operator: "keep" as const } : finding));
    let at = 0;
    let draft = "";
    for (const { start, end, operator, replacement } of findings) {
      draft += text.slice(at, start) + (operator === "keep" ? text.slice(start, end) : replacement);
      at = end;
    }
    return { text: draft + text.slice(at), findings, segments: [], blocked: findings.some(({ operator }) => operator === "block") };
  }
}

function toFinding({ value, replacement, entity = "PERSON", category = "person", operator = "redact" }: Known, start: number): Finding {
  return { entity, category, start, end: start + value.length, score: 1, operator, replacement, reasons: [], recognizer: "table" };
}

const ADA: Known = { value: "Ada", replacement: "[PERSON_1]" };
const ADA_IN_FULL: Known = { value: "Mrs Lovelace", replacement: "[PERSON_1]" };
const BOB: Known = { value: "Bob", replacement: "[PERSON_2]" };
const KEY: Known = { value: "k-123", replacement: "[KEY_1]", entity: "OPENAI_API_KEY", category: "secret" };
const CARD: Known = { value: "4111", replacement: "[CARD_1]", entity: "CREDIT_CARD", category: "financial" };
const LINK: Known = { value: "a.example", replacement: "a.example", entity: "URL", category: "network", operator: "keep" };

function open(text: string, ...known: readonly Known[]): ReviewModel {
  return new ReviewModel(new TableConversation(known), text);
}

function toggle(model: ReviewModel, index: number): boolean {
  const item = model.items[index];
  assert.ok(item);
  return model.toggle(item);
}

const TOGGLES = [
  { name: "one place", text: "Ada met Bob", known: [ADA, BOB], index: 0, draft: "Ada met [PERSON_2]", reveal: [0] },
  { name: "every place of the value", text: "Ada, Bob, Ada", known: [ADA, BOB], index: 2, draft: "Ada, [PERSON_2], Ada", reveal: [0, 2] },
  { name: "its other spellings", text: "Ada, Mrs Lovelace", known: [ADA, ADA_IN_FULL], index: 0, draft: "Ada, Mrs Lovelace", reveal: [0, 1] },
  { name: "not a secret", text: "use k-123", known: [KEY], index: 0, draft: "use [KEY_1]", reveal: [] },
  { name: "not a card", text: "pay 4111", known: [CARD], index: 0, draft: "pay [CARD_1]", reveal: [] },
  { name: "not what the policy keeps", text: "see a.example", known: [LINK], index: 0, draft: "see a.example", reveal: [] },
] as const;

for (const { name, text, known, index, draft, reveal } of TOGGLES) {
  test(`a toggle shows ${name}`, () => {
    const model = open(text, ...known);
    assert.equal(toggle(model, index), reveal.length > 0);
    assert.equal(model.draft.text, draft);
    assert.deepEqual(model.reveal, reveal);
  });
}

test("values that look alike after another operator are still told apart", () => {
  const masked = { replacement: "***", operator: "mask" } as const;
  const model = open("Ada met Bob", { ...ADA, ...masked }, { ...BOB, ...masked });
  toggle(model, 0);
  assert.equal(model.draft.text, "Ada met ***");
});

test("undo takes back one decision after the other, reset all of them", () => {
  const model = open("Ada met Bob", ADA, BOB);
  toggle(model, 0);
  toggle(model, 1);
  assert.equal(model.draft.text, "Ada met Bob");
  model.undo();
  assert.equal(model.draft.text, "Ada met [PERSON_2]");
  model.reset();
  assert.equal(model.draft.text, "[PERSON_1] met [PERSON_2]");
  assert.equal(model.canReset, false);
  model.undo();
  assert.equal(model.draft.text, "Ada met [PERSON_2]", "a reset can be undone, too");
});

test("findings that start visible are the state that reset returns to", () => {
  const model = new ReviewModel(new TableConversation([ADA, BOB]), "Ada met Bob", [1]);
  assert.equal(model.draft.text, "[PERSON_1] met Bob");
  model.hideAll();
  assert.equal(model.draft.text, "[PERSON_1] met [PERSON_2]");
  model.reset();
  assert.equal(model.draft.text, "[PERSON_1] met Bob");
});

test("what the policy keeps is not counted among what can be hidden", () => {
  const model = open("Ada, Bob, a.example", ADA, BOB, LINK);
  toggle(model, 1);
  assert.deepEqual(model.counts, { hideable: 2, visible: 1 });
});

test("the pieces, joined, are the draft", () => {
  const model = open("Ada, a.example, Bob and k-123.", ADA, BOB, LINK, KEY);
  toggle(model, 2);
  const joined = model.pieces().map((piece) => (piece.kind === "same" ? piece.text : piece.after));
  assert.equal(joined.join(""), model.draft.text);
});

test("a model is no longer current when the conversation answers differently", () => {
  const conversation = new TableConversation([ADA]);
  const model = new ReviewModel(conversation, "Ada met Bob");
  assert.ok(model.isCurrent());
  conversation.known = [ADA, BOB];
  assert.equal(model.isCurrent(), false);
});

test("every draft with decisions follows a plain one, which their indices refer to", () => {
  const conversation = new TableConversation([ADA, BOB]);
  const model = new ReviewModel(conversation, "Ada met Bob");
  conversation.calls = [];
  toggle(model, 1);
  assert.deepEqual(conversation.calls, [[], [1]]);
});

test("half a surrogate pair is shown as what it leaves as", () => {
  assert.equal(open("Ada \ud83d!", ADA).text, "Ada \ufffd!");
  assert.equal(open("Ada 👩🏽‍🔧!", ADA).text, "Ada 👩🏽‍🔧!");
});

test("earlier messages are one item: decided about and undone like a finding, but not part of the draft", () => {
  const model = new ReviewModel(new TableConversation([ADA]), "Ask Ada.", [], undefined, ["I am Ada.", "Hello."]);
  assert.deepEqual([model.whole, model.reveal, model.counts], [false, [], { hideable: 1, visible: 0 }]);
  assert.deepEqual(afters(model), ["", "[PERSON_1]"]);
  toggle(model, 0);
  assert.deepEqual([model.whole, model.reveal, model.counts], [true, [], { hideable: 1, visible: 0 }]);
  assert.deepEqual(afters(model), ["I am [PERSON_1].\nHello.", "[PERSON_1]"]);
  assert.ok(model.isCurrent());
  assert.equal(model.draft.text, "Ask [PERSON_1].");
  toggle(model, 1);
  model.undo();
  model.undo();
  assert.equal(model.whole, false);
});

test("earlier messages that the policy forbids stay here", () => {
  const model = new ReviewModel(new TableConversation([{ ...KEY, operator: "block" }]), "Hello", [], undefined, ["k-123"]);
  assert.equal(toggle(model, 0), false);
  assert.equal(model.draft.blocked, false);
});

function afters(model: ReviewModel): readonly string[] {
  return model.pieces().flatMap((piece) => (piece.kind === "item" ? [piece.after] : []));
}
