/** Every language says everything, and fills in the same values. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { languages, messagesFor } from "../../pkg-template/src/locales/index.js";
import { LANGUAGES, messagesIn } from "../../www/locales/index.js";

/** Each text of `messages` by its path, as the values that it fills in. */
function slotsOf(messages: object, path = ""): ReadonlyMap<string, string> {
  const slots = new Map<string, string>();
  for (const [key, value] of Object.entries<unknown>({ ...messages })) {
    const at = `${path}/${key}`;
    if (typeof value === "string") slots.set(at, [...new Set(value.match(/\{\w+\}/g))].sort().join());
    else if (typeof value === "object" && value !== null) for (const [inner, found] of slotsOf(value, at)) slots.set(inner, found);
  }
  return slots;
}

function differences(english: object, other: object): readonly string[] {
  const wanted = slotsOf(english);
  const given = slotsOf(other);
  // A language may name more entities than English, whose own word for them is in their identifier.
  const paths = [...wanted.keys()];
  return paths.filter((path) => given.get(path) !== wanted.get(path)).map((path) => `${path}: ${String(given.get(path))}`);
}

for (const language of languages) {
  test(`the elements say everything in ${language}`, () => {
    assert.deepEqual(differences(messagesFor(["en"]).messages, messagesFor([language]).messages), []);
  });
}

for (const { tag, messages } of LANGUAGES) {
  test(`the demo says everything in ${tag}`, () => {
    assert.deepEqual(differences(messagesIn("en"), messages), []);
  });
}

const WANTED = [
  { name: "the first that there is", wanted: ["tlh", "da", "fr"], language: "da" },
  { name: "the language of a region", wanted: ["de-AT"], language: "de-AT" },
  { name: "English when there is none", wanted: ["tlh"], language: "en" },
] as const;

for (const { name, wanted, language } of WANTED) {
  test(`the words are ${name}`, () => {
    assert.equal(messagesFor(wanted).language, language);
  });
}
