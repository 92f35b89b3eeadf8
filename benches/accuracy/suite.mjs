// The generated suite: texts with one planted item, or with a few that keep company, and texts with none.
import { allFakers } from "@faker-js/faker";
import { Random } from "../random.mjs";
import { ITEMS, makeAddress, TECHNICAL } from "./items.mjs";
import { makeMessages, makeOrdinary } from "./negatives.mjs";
import { DATES, FORMS, LOCALES, PHRASES } from "./phrases.mjs";
import { SCHEMES } from "./schemes.mjs";

/** @typedef {import("./negatives.mjs").Negative} Negative */

/**
 * @typedef {object} Planted
 * @property {string} entity
 * @property {number} start - UTF-16 code units, half-open.
 * @property {number} end
 */

/**
 * @typedef {object} Case
 * @property {"cued" | "bare" | "letter"} mode
 * @property {boolean} checked - The value shows by itself what it is: a check digit of at least 1 in 10.
 * @property {string} language
 * @property {string} text
 * @property {readonly Planted[]} planted
 */

/**
 * @typedef {object} Suite
 * @property {readonly Case[]} cases
 * @property {readonly Negative[]} messages - PII-free, as people send them.
 * @property {readonly Negative[]} ordinary - PII-free text of every kind.
 */

const SEED = 20_260;
const LANGUAGES = Object.keys(PHRASES);

/** @param {ReadonlySet<string>} entities - What this build knows; nothing else is planted. @returns {Suite} */
export function makeSuite(entities) {
  const random = new Random(SEED);
  const cases = [...schemeCases(random), ...itemCases(random), ...birthCases(random), ...technicalCases(random), ...letterCases(random)];
  return {
    cases: cases.filter(({ planted }) => planted.every(({ entity }) => entities.has(entity))),
    messages: makeMessages(random, 2000),
    ordinary: makeOrdinary(random, 400_000),
  };
}

/** Entities that the suite can plant. @returns {ReadonlySet<string>} */
export function plantedEntities() {
  return new Set([...SCHEMES, ...ITEMS, ...TECHNICAL].map(({ entity }) => entity));
}

/** @param {Random} random @returns {Case[]} */
function schemeCases(random) {
  return SCHEMES.flatMap((scheme) => {
    const { entity } = scheme;
    const checked = scheme.odds >= 10;
    const value = () => write(random, scheme);
    const cued = Object.entries(scheme.cues).flatMap(([language, cues]) =>
      cues.flatMap((cue) =>
        [...(PHRASES[language]?.cued ?? []), random.pick(FORMS), random.pick(FORMS)].map((template) =>
          plant(template.replaceAll("{cue}", random.next() < 0.25 ? cue.toLowerCase() : cue), entity, value(), { mode: "cued", checked, language }),
        ),
      ),
    );
    const bare = (scheme.required ? [] : Object.keys(scheme.cues)).flatMap((language) =>
      [...(PHRASES[language]?.bare ?? []), "{value}"].map((template) => plant(template, entity, value(), { mode: "bare", checked, language })),
    );
    return [...cued, ...bare];
  });
}

/** A valid number in one of its written forms. @param {Random} random @param {import("./schemes.mjs").Scheme} scheme */
function write(random, { make, forms }) {
  let canonical = make(random);
  while (canonical === undefined) canonical = make(random);
  const characters = [...canonical];
  return random.pick(forms).replaceAll("#", () => characters.shift() ?? "");
}

/** @param {Random} random @returns {Case[]} */
function itemCases(random) {
  return LANGUAGES.flatMap((language) => {
    const fakers = (LOCALES[language] ?? []).flatMap((locale) => Object.entries(allFakers).filter(([name]) => name === locale).map(([, faker]) => faker));
    fakers.forEach((faker) => faker.seed(random.int(1, 1e9)));
    return ITEMS.flatMap(({ entity, phrases, checked = false, make }) => {
      const value = () => make(random, random.pick(fakers), language);
      const templates = PHRASES[language]?.[phrases] ?? [];
      const cued = [...templates, ...templates].map((template) => plant(template, entity, value(), { mode: template === "{value}" ? "bare" : "cued", checked, language }));
      const bare = checked ? (PHRASES[language]?.bare ?? []).map((template) => plant(template, entity, value(), { mode: "bare", checked, language })) : [];
      return [...cued, ...bare];
    });
  });
}

/** @param {Random} random @returns {Case[]} */
function birthCases(random) {
  return LANGUAGES.flatMap((language) =>
    (PHRASES[language]?.birth ?? []).flatMap((template) =>
      (DATES[language] ?? []).map((form) => plant(template, "DATE_OF_BIRTH", random.date(form), { mode: "cued", checked: false, language })),
    ),
  );
}

/** @param {Random} random @returns {Case[]} */
function technicalCases(random) {
  return TECHNICAL.flatMap(({ entity, checked = false, make, cued }) => {
    const bare = checked ? ["{value}", "here: {value}", "is {value} still valid?"] : [];
    return [1, 2].flatMap(() => [
      ...cued.map((template) => plant(template, entity, make(random), { mode: "cued", checked, language: "en" })),
      ...bare.map((template) => plant(template, entity, make(random), { mode: "bare", checked, language: "en" })),
    ]);
  });
}

/** Mails with a name, an address, a date of birth, a number and an address to write to. @param {Random} random @returns {Case[]} */
function letterCases(random) {
  return LANGUAGES.flatMap((language) =>
    Array.from({ length: 6 }, () => {
      const fakers = (LOCALES[language] ?? []).flatMap((locale) => Object.entries(allFakers).filter(([name]) => name === locale).map(([, faker]) => faker));
      const faker = random.pick(fakers);
      const words = PHRASES[language];
      const name = `${faker.person.firstName()} ${faker.person.lastName()}`;
      const lines = [
        plant(random.pick(words?.name ?? []), "PERSON", name, { mode: "letter", checked: false, language }),
        plant("{value}", "STREET_ADDRESS", makeAddress(faker, language), { mode: "letter", checked: false, language }),
        plant(random.pick(words?.birth ?? []), "DATE_OF_BIRTH", random.date(random.pick(DATES[language] ?? [])), { mode: "letter", checked: false, language }),
        plant(random.pick(words?.phone ?? []), "PHONE_NUMBER", faker.phone.number({ style: "international" }), { mode: "letter", checked: false, language }),
        plant(random.pick(words?.email ?? []), "EMAIL_ADDRESS", `${random.string("abcdefgh", 7)}@mail.test.${random.pick(["com", "de", "org"])}`, { mode: "letter", checked: false, language }),
      ];
      return join(lines, "\n");
    }),
  );
}

/** @param {readonly Case[]} parts @param {string} separator @returns {Case} */
function join(parts, separator) {
  let text = "";
  /** @type {Planted[]} */
  const planted = [];
  for (const part of parts) {
    if (text !== "") text += separator;
    for (const { entity, start, end } of part.planted) planted.push({ entity, start: start + text.length, end: end + text.length });
    text += part.text;
  }
  return { mode: "letter", checked: false, language: parts[0]?.language ?? "", text, planted };
}

/**
 * @param {string} template @param {string} entity @param {string} value
 * @param {{ mode: Case["mode"], checked: boolean, language: string }} kind
 * @returns {Case}
 */
function plant(template, entity, value, kind) {
  const start = template.indexOf("{value}");
  const text = template.slice(0, start) + value + template.slice(start + "{value}".length);
  return { ...kind, text, planted: [{ entity, start, end: start + value.length }] };
}
