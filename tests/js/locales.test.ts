/** Every language says everything, fills in the same values, has its plural forms, and names every entity. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { entities } from "privet";
import { Wording } from "../../pkg-template/src/elements/wording.js";
import { elementTexts } from "../../pkg-template/src/locales/index.js";
import { Catalogue } from "../../pkg-template/src/locales/catalogue.js";
import { moderationTexts } from "../../pkg-template/src/locales/moderation/index.js";
import { privacyTexts } from "../../pkg-template/src/locales/privacy-center/index.js";
import { LANGUAGES, messagesIn } from "../../www/locales/index.js";

/** Each text of `messages` by its path, as the values that it fills in. Plural forms are one text. */
function slotsOf(messages: object, path = ""): ReadonlyMap<string, string> {
  const slots = new Map<string, string>();
  for (const [key, value] of Object.entries<unknown>({ ...messages })) {
    const at = `${path}/${key}`;
    if (typeof value === "string") slots.set(at, [...new Set(value.match(/\{\w+\}/g))].sort().join());
    else if (isPlural(value)) slots.set(at, slotsOf({ other: value.other }).get("/other") ?? "");
    else if (typeof value === "object" && value !== null) for (const [inner, found] of slotsOf(value, at)) slots.set(inner, found);
  }
  return slots;
}

function pluralsOf(messages: object, path = ""): readonly (readonly [path: string, plural: Readonly<Record<string, string>>])[] {
  return Object.entries<unknown>({ ...messages }).flatMap(([key, value]) => {
    if (isPlural(value)) return [[`${path}/${key}`, value] as const];
    return typeof value === "object" && value !== null ? pluralsOf(value, `${path}/${key}`) : [];
  });
}

function isPlural(value: unknown): value is Readonly<Record<string, string>> & { readonly other: string } {
  return typeof value === "object" && value !== null && "other" in value && typeof value.other === "string";
}

function differences(english: object, other: object): readonly string[] {
  const wanted = slotsOf(english);
  const given = slotsOf(other);
  // A language may name more entities than English, whose own word for them is in their identifier.
  const paths = [...wanted.keys()];
  return paths.filter((path) => given.get(path) !== wanted.get(path)).map((path) => `${path}: ${String(given.get(path))}`);
}

/** Plural forms that the numbers of a chat need and that are missing, or that fill in something else than `other`. */
function wrongPlurals(messages: object, language: string): readonly string[] {
  const rules = new Intl.PluralRules(language);
  const needed = [...new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)))];
  return pluralsOf(messages).flatMap(([path, plural]) => [
    ...needed.filter((form) => plural[form] === undefined).map((form) => `${path}: no form "${form}"`),
    // "The address is hidden" needs no number.
    ...Object.entries(plural).filter(([form, text]) => form !== "zero" && form !== "one" && !text.includes("{count}")).map(([form]) => `${path}: no count in "${form}"`),
  ]);
}

for (const language of privacyTexts.languages) {
  test(`the privacy centre says everything in ${language}`, async () => {
    const english = privacyTexts.atHand(["en"]).messages;
    const { messages } = await privacyTexts.load([language]);
    assert.deepEqual(differences(english, messages), []);
    const groups = ["consent", "record", "storage", "lists"] as const;
    const given = groups.flatMap((group) => texts(messages[group]));
    assert.deepEqual(groups.flatMap((group) => texts(english[group])).filter((text) => language !== "en" && given.includes(text)), []);
  });
}

for (const language of moderationTexts.languages) {
  test(`moderation says everything in ${language}`, async () => {
    const english = moderationTexts.atHand(["en"]).messages;
    const { messages } = await moderationTexts.load([language]);
    const { help, ...said } = messages;
    assert.deepEqual(differences({ ...english, help: {} }, { ...said, help: {} }), []);
    // Help lines differ in number: each country has its own.
    assert.ok(help.lines.length > 0 && help.lines.every((line) => /\d/.test(line)));
    assert.deepEqual(texts(english).filter((text) => language !== "en" && texts(messages).includes(text)), []);
  });
}

for (const language of elementTexts.languages) {
  test(`the elements say everything in ${language}`, async () => {
    const { messages } = await elementTexts.load([language]);
    assert.deepEqual(differences(elementTexts.atHand(["en"]).messages, messages), []);
    assert.deepEqual(wrongPlurals(messages, language), []);
  });

  test(`every entity of the core has a readable name in ${language}`, async () => {
    const wording = new Wording(await elementTexts.load([language]));
    const names = (await entities()).map((row) => ({ row, name: wording.entity(row) }));
    const unreadable = names.filter(({ name }) => name === "" || /_|undefined|\b[A-Z]{9,}\b/.test(name));
    assert.deepEqual(unreadable.map(({ row, name }) => `${row.entity}: ${name}`), []);
  });
}

test("languages differ from English, so that a copy is noticed", async () => {
  const english = new Set(texts(elementTexts.atHand(["en"]).messages.review));
  for (const language of elementTexts.languages.filter((tag) => tag !== "en")) {
    const { review } = (await elementTexts.load([language])).messages;
    const same = texts(review).filter((text) => english.has(text) && text.length > 8);
    assert.deepEqual(same, [], language);
  }
});

function texts(messages: object): readonly string[] {
  return Object.values<unknown>({ ...messages }).filter((value) => typeof value === "string");
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
  test(`the words are ${name}`, async () => {
    assert.equal((await elementTexts.load(wanted)).language, language);
  });
}

test("a language that cannot be loaded is English, and is tried again", async () => {
  let tries = 0;
  const catalogue = new Catalogue("yes", {
    da: () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error("offline")) : Promise.resolve("ja");
    },
  });
  assert.deepEqual(await catalogue.load(["da"]), { language: "en", messages: "yes" });
  assert.equal(catalogue.find(["da"]), undefined);
  assert.deepEqual(await catalogue.load(["da"]), { language: "da", messages: "ja" });
});

const NAMES = [
  { entity: "EMAIL_ADDRESS", category: "contact", language: "da", name: "e-mailadresse" },
  { entity: "DK_CPR", category: "government-id", language: "en", name: "identity number (CPR, Denmark)" },
  { entity: "DK_CPR", category: "government-id", language: "ja", name: "個人識別番号 (CPR, デンマーク)" },
  { entity: "UK_NINO", category: "government-id", language: "de", name: "Ausweisnummer (NINO, Vereinigtes Königreich)" },
  { entity: "UK_DRIVING_LICENCE", category: "government-id", language: "sv", name: "körkort (Storbritannien)" },
  { entity: "JP_PASSPORT", category: "government-id", language: "fr", name: "numéro de passeport (Japon)" },
  { entity: "GITHUB_TOKEN", category: "secret", language: "es", name: "clave de acceso (GitHub)" },
  { entity: "AWS_SECRET_ACCESS_KEY", category: "secret", language: "en", name: "access key (AWS)" },
  { entity: "CONNECTION_STRING", category: "secret", language: "en", name: "secret (connection string)" },
  { entity: "ACME_ORDER", category: "custom", language: "en", name: "protected term (acme order)" },
  { entity: "PO_BOX", category: "location", language: "en", name: "place (po box)" },
] as const;

for (const { entity, category, language, name } of NAMES) {
  test(`${entity} is called ${name}`, async () => {
    assert.equal(new Wording(await elementTexts.load([language])).entity({ entity, category }), name);
  });
}

const finding = {
  entity: "PHONE_NUMBER", category: "contact", start: 0, end: 1, score: 1, operator: "redact", replacement: "[PHONE_1]", recognizer: "table",
} as const;

test("reasons are said in the language, and what has no known code as the recognizer said it", async () => {
  const wording = new Wording(await elementTexts.load(["da"]));
  const reasonCodes = [{ code: "check-fits" }, { code: "cue", phrase: "telefon", distance: 2, before: true }] as const;
  const said = wording.reasons({ ...finding, reasons: ["check digit fits", "cue", "no code"], ...{ reasonCodes } });
  assert.deepEqual(said, ["kontrolcifferet passer", "“telefon” står 2 ord før", "no code"]);
});
