// Judges the findings of a detector on the suite.

/** @typedef {import("./suite.mjs").Suite} Suite */
/** @typedef {import("./suite.mjs").Case} Case */
/** @typedef {{ entity: string, start: number, end: number, score: number, operator: string }} Finding */

/**
 * Findings of each text, in order, from `threshold` on.
 *
 * @typedef {(texts: readonly string[], threshold: number) => readonly (readonly Finding[])[]} Detector
 */

/** @typedef {{ found: number, all: number }} Share */

/**
 * @typedef {object} Family
 * @property {string} name
 * @property {Share} cued - Planted beside a cue: covered whole.
 * @property {Share} bare - Planted alone, with a check digit: the same.
 * @property {Share} named - Of those covered: called by their own entity.
 * @property {Share} precision - Of the findings of this family: on a planted value.
 */

/**
 * @typedef {object} Accuracy
 * @property {readonly Family[]} families
 * @property {Family} total
 * @property {{ alarms: number, characters: number }} ordinary
 * @property {Share} messages - Without personal data, and touched all the same.
 * @property {readonly { from: number, right: number, all: number, mean: number }[]} reliability
 * @property {readonly Miss[]} misses
 * @property {readonly Alarm[]} alarms
 */
/** @typedef {{ mode: string, entity: string, language: string, text: string, value: string, checked: boolean }} Miss */
/** @typedef {{ kind: string, entity: string, score: number, text: string, value: string }} Alarm */

/** The threshold of the default policy. */
const THRESHOLD = 0.5;
const BUCKETS = 10;

/** @param {Suite} suite @param {Detector} detect @param {ReadonlyMap<string, string>} categories - Of each entity. @returns {Accuracy} */
export function measureAccuracy(suite, detect, categories) {
  const families = new Map([...new Set(categories.values())].map((name) => [name, emptyFamily(name)]));
  const total = emptyFamily("all");
  const familiesOf = (/** @type {string} */ entity) => [families.get(categories.get(entity) ?? "") ?? total, total];
  /** @type {Miss[]} */
  const misses = [];
  const found = detect(suite.cases.map(({ text }) => text), THRESHOLD).map(acted);
  for (const [at, one] of suite.cases.entries()) {
    judgeCase(one, found[at] ?? [], familiesOf, misses);
  }
  /** @type {Alarm[]} */
  const alarms = [];
  for (const texts of [suite.messages, suite.ordinary]) {
    const alarmed = detect(texts.map(({ text }) => text), THRESHOLD).map(acted);
    for (const [at, { kind, text }] of texts.entries()) {
      for (const { entity, score, start, end } of alarmed[at] ?? []) {
        alarms.push({ kind, entity, score, text, value: text.slice(start, end) });
        for (const family of familiesOf(entity)) family.precision.all += 1;
      }
    }
  }
  const ordinary = new Set(suite.ordinary.map(({ text }) => text));
  const touched = new Set(alarms.map(({ text }) => text));
  return {
    families: [...families.values()].filter(({ cued, bare, precision }) => cued.all + bare.all + precision.all > 0),
    total,
    ordinary: {
      alarms: alarms.filter(({ text }) => ordinary.has(text)).length,
      characters: suite.ordinary.reduce((sum, { text }) => sum + text.length, 0),
    },
    messages: { found: suite.messages.filter(({ text }) => touched.has(text)).length, all: suite.messages.length },
    reliability: measureReliability(suite, detect),
    misses,
    alarms,
  };
}

/** @param {string} name @returns {Family} */
function emptyFamily(name) {
  const share = () => ({ found: 0, all: 0 });
  return { name, cued: share(), bare: share(), named: share(), precision: share() };
}

/** What a policy keeps is no redaction. @param {readonly Finding[]} findings */
function acted(findings) {
  return findings.filter(({ operator }) => operator !== "keep");
}

/**
 * @param {Case} one @param {readonly Finding[]} findings @param {(entity: string) => readonly Family[]} familiesOf
 * @param {Miss[]} misses
 */
function judgeCase({ text, planted, mode, checked, language }, findings, familiesOf, misses) {
  for (const value of planted) {
    const over = findings.filter((finding) => overlaps(finding, value));
    const covered = isCovered(text, value, over);
    if (!covered) misses.push({ mode, checked, language, entity: value.entity, text, value: text.slice(value.start, value.end) });
    for (const family of familiesOf(value.entity)) {
      if (mode !== "bare") count(family.cued, covered);
      else if (checked) count(family.bare, covered);
      if (covered) count(family.named, over.some(({ entity }) => entity === value.entity));
    }
  }
  for (const finding of findings) {
    for (const family of familiesOf(finding.entity)) count(family.precision, planted.some((value) => overlaps(finding, value)));
  }
}

/** @param {Share} share @param {boolean} isFound */
function count(share, isFound) {
  share.all += 1;
  if (isFound) share.found += 1;
}

/** @param {{ start: number, end: number }} a @param {{ start: number, end: number }} b */
function overlaps(a, b) {
  return a.start < b.end && b.start < a.end;
}

/** Every letter and digit. @param {string} text @param {{ start: number, end: number }} value @param {readonly Finding[]} findings */
function isCovered(text, { start, end }, findings) {
  for (let at = start; at < end; at += 1) {
    const isLetterOrDigit = /[\p{L}\p{N}]/u.test(text.charAt(at));
    if (isLetterOrDigit && !findings.some((finding) => finding.start <= at && at < finding.end)) return false;
  }
  return true;
}

/** How many of the findings of each score are right, over the whole suite. @param {Suite} suite @param {Detector} detect */
function measureReliability(suite, detect) {
  const buckets = Array.from({ length: BUCKETS }, (_, at) => ({ from: at / BUCKETS, right: 0, all: 0, mean: 0 }));
  const texts = [...suite.cases, ...[...suite.messages, ...suite.ordinary].map(({ text }) => ({ text, planted: [] }))];
  for (const [at, findings] of detect(texts.map(({ text }) => text), 0).entries()) {
    for (const finding of findings) {
      const bucket = buckets[Math.min(BUCKETS - 1, Math.floor(finding.score * BUCKETS + 1e-9))];
      if (bucket === undefined || finding.entity === "URL") continue;
      bucket.all += 1;
      bucket.mean += finding.score;
      if (texts[at]?.planted.some((value) => overlaps(finding, value))) bucket.right += 1;
    }
  }
  return buckets.map(({ mean, all, ...bucket }) => ({ ...bucket, all, mean: all === 0 ? NaN : mean / all }));
}
