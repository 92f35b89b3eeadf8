/** Which runs of an answer were put back on the device. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { toPlaceholders, toRuns } from "../../pkg-template/src/elements/message-model.js";
import { PersonalLists } from "../../pkg-template/src/elements/personal-lists.js";

const entry = (original: string, placeholder: string) => ({ original, placeholder, entity: "PERSON" });
const ENTRIES = [entry("Ann", "[PERSON_1]"), entry("Ann Lee", "[PERSON_2]"), entry("a+b@example.com", "[EMAIL_1]"), entry("", "[X_1]"), entry("山田", "[PERSON_3]")];

const CASES = [
  { name: "a value among words", text: "Dear Ann, hello", saw: "Dear [PERSON_1], hello" },
  { name: "the longer of two", text: "Ann Lee and Ann", saw: "[PERSON_2] and [PERSON_1]" },
  { name: "no part of a word", text: "Annual Hann Ann2", saw: "Annual Hann Ann2" },
  { name: "signs of patterns", text: "to a+b@example.com.", saw: "to [EMAIL_1]." },
  { name: "nothing", text: "", saw: "" },
  { name: "a name between signs", text: "「山田」です", saw: "「[PERSON_3]」です" },
] as const;

for (const { name, text, saw } of CASES) {
  test(`what the provider saw: ${name}`, () => {
    assert.equal(toPlaceholders(toRuns(text, ENTRIES)), saw);
  });
}

test("the runs of any answer, joined, are the answer", () => {
  const originals = fc.array(fc.string({ unit: "grapheme", maxLength: 5 }), { maxLength: 5 });
  fc.assert(
    fc.property(originals, fc.array(fc.string({ unit: "grapheme", maxLength: 5 })), (values, parts) => {
      const text = parts.flatMap((part, index) => [part, values[index % Math.max(values.length, 1)] ?? ""]).join("");
      const runs = toRuns(text, values.map((value, index) => entry(value, `[P_${index}]`)));
      assert.equal(runs.map((run) => run.text).join(""), text);
    }),
  );
});

test("a value is on one list at most, and the lists add to those of a policy", () => {
  const lists = new PersonalLists({ deny: ["Falcon"] });
  let changes = 0;
  lists.addEventListener("change", () => (changes += 1));
  lists.add("allow", " Falcon ");
  lists.add("allow", "Falcon");
  lists.add("deny", "  ");
  lists.add("deny", "Osprey");
  assert.deepEqual(lists.toJSON(), { allow: ["Falcon"], deny: ["Osprey"] });
  assert.equal(changes, 2);
  assert.deepEqual(lists.toPolicy({ extends: "gdpr", allow: ["me@example.com"] }), { extends: "gdpr", allow: ["me@example.com", "Falcon"], deny: ["Osprey"] });
  lists.remove("allow", "Falcon");
  assert.deepEqual(lists.toPolicy("pci"), { extends: "pci", allow: [], deny: ["Osprey"] });
});
