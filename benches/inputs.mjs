// The texts that are measured: made from a seed, the same on every machine. Every item in them is invented or reserved.

import { Random } from "./random.mjs";

/**
 * @typedef {object} Input
 * @property {string} name
 * @property {string} text
 * @property {readonly string[]} planted - The personal values in it.
 */

/** @returns {Input[]} */
export function makeInputs() {
  return [
    { name: "chat message", ...withItems(makeChat(200, 100)) },
    { name: "chat paste", ...withItems(makeChat(10_000, 300)) },
    { name: "logs", ...withItems(makeLogs(1_000_000)) },
    { name: "clean prose", text: makeProse(1_000_000, WORDS), planted: [] },
    { name: "clean prose, accents", text: makeProse(1_000_000, [...WORDS, ...ACCENTED]), planted: [] },
  ];
}

/** Every item of a text, as often as it occurs. @param {string} text */
function withItems(text) {
  const isItem = new RegExp([...ITEMS.map(([, value]) => value.replace(/[.+]/gu, "\\$&")), "\\b192\\.0\\.2\\.\\d+", "\\buser\\d+@mail\\.example\\.com"].join("|"), "gu");
  return { text, planted: text.match(isItem) ?? [] };
}

/**
 * Texts that make a careless scanner slow: a name, and a unit that is repeated. A new one is a row.
 *
 * @type {readonly (readonly [string, string])[]}
 */
export const HOSTILE = [
  ["numbers", "1 "],
  ["dashed numbers", "1-"],
  ["dotted numbers", "1."],
  ["digits", "7"],
  ["letters and digits", "aGVsbG8gd29ybGQ0Mg"],
  ["dots behind @", "a@b.c."],
  ["dotted letters", "a."],
  ["colons between letters", "a:"],
  ["colons", ":"],
  ["@ between letters", "a@"],
  ["brackets", "("],
  ["capitals", "Aa "],
  ["spaces", " "],
  ["placeholders cut short", "[EMAIL_"],
  ["starts of addresses", "https://a/"],
  ["names of secrets", "apikey="],
  ["announced secrets", "api key: "],
  ["words for a wallet", "seed phrase "],
  ["signatures", "?sig=Ab3dEf6hIj9kLm2nOp5qRs&"],
  ["starts of tokens", "SG."],
  ["rows of a table", "dob,phone,ssn\n"],
  ["rows of SQL", "INSERT INTO t (dob) VALUES (1),"],
  ["logins in base64", "YWRtaW46cGFzczEyMw"],
];

/** Invented names of projects. @param {number} count */
export function makeDeniedWords(count) {
  const random = new Random(4);
  return Array.from({ length: count }, () => `${random.string("bdfgklmnprst", 1)}${random.string("aeiou", 1)}${random.string("bdfgklmnprst", 2)}${random.string("aeiou", 2)} ${random.string("abcdefghij", 4)}`);
}

/** Numbers of orders and the like, each with letters of its own. @param {number} count */
export function makePatterns(count) {
  return Array.from({ length: count }, (_, at) => ({ entity: "ACME_ORDER", pattern: `K${String.fromCharCode(65 + (at % 26))}${at}-[0-9]{6,8}`, score: 0.8 }));
}

/** @param {string} unit @param {number} length */
export function repeat(unit, length) {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/**
 * Sentences with an item in each stretch of `every` characters.
 *
 * @param {number} length @param {number} every
 */
export function makeChat(length, every) {
  const random = new Random(1);
  let text = "";
  let items = 0;
  while (text.length < length) {
    const isDue = text.length >= (items + 0.5) * every;
    text += `${isDue ? ITEMS[items++ % ITEMS.length]?.[0] : makeSentence(random, WORDS)} `;
  }
  return text.slice(0, length);
}

/**
 * Sentences and paragraphs with nothing to find in them.
 *
 * @param {number} length @param {readonly string[]} words
 */
function makeProse(length, words) {
  const random = new Random(2);
  let text = "";
  while (text.length < length) text += makeSentence(random, words) + (random.next() < 0.15 ? "\n\n" : " ");
  return text.slice(0, length);
}

/** Prose with a name in every other sentence, of 400 people. @param {number} length */
export function makeNamedProse(length) {
  const random = new Random(6);
  let text = "";
  while (text.length < length) {
    const [first = "", ...rest] = makeSentence(random, WORDS).split(" ");
    text += random.next() < 0.5 ? `${random.pick(GIVEN)} ${random.pick(FAMILY)} ${first.toLowerCase()} ${rest.join(" ")} ` : `${first} ${rest.join(" ")}\n`;
  }
  return text.slice(0, length);
}

/** @param {number} length - Lines of a server's log; each has an address, some a person. */
function makeLogs(length) {
  const random = new Random(3);
  const upTo = (/** @type {number} */ most) => Math.floor(random.next() * most);
  let text = "";
  for (let line = 0; text.length < length; line += 1) {
    const time = new Date(Date.UTC(2026, 0, 5) + line * 137).toISOString();
    const person = line % 5 === 0 ? ` user=user${upTo(900)}@mail.example.com` : "";
    text += `${time} INFO http request=${upTo(2 ** 32).toString(16)} ip=192.0.2.${upTo(256)}${person} GET /v1/orders/${upTo(90_000)} 200 ${upTo(400)}ms\n`;
  }
  return text.slice(0, length);
}

/** @param {Random} random @param {readonly string[]} lexicon */
function makeSentence(random, lexicon) {
    const words = Array.from({ length: 5 + Math.floor(random.next() * 14) }, () => random.pick(lexicon) + (random.next() < 0.08 ? "," : ""));
  const sentence = words.join(" ").replace(/,$/, "");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${random.next() < 0.1 ? "?" : "."}`;
}

// Names and numbers from example.com, 555-01xx, RFC 5737, the schemes' own test numbers.
/** Sentences, and what is personal in each. @type {readonly (readonly [string, string])[]} */
const ITEMS = [
  ["You can write to jane.roe@mail.example.com about it.", "jane.roe@mail.example.com"],
  ["Call me on +1 202-555-0143 after four.", "202-555-0143"],
  ["My card is 4111 1111 1111 1111, please check the charge.", "4111 1111 1111 1111"],
  ["The server at 192.0.2.17 stopped answering.", "192.0.2.17"],
  ["My name is Jane Roe and I ordered two of them.", "Jane Roe"],
  ["Please pay to DE89 3704 0044 0532 0130 00 this time.", "DE89 3704 0044 0532 0130 00"],
  ["My SSN is 219-09-9999 as on the form.", "219-09-9999"],
  ["The password is hunter2-but-longer, sorry.", "hunter2-but-longer"],
];

const WORDS = `the of and to in that it was for on are with they be at one have this from by hot but some what there we can out other
were all your when use word how said each which do their time if will way about many then them would write like so these long make thing see
more day could go come did sound no most people over know water than first who may down side been now find any new work part take get place made
live where after back little only round year show every good give our under through form much great think help low line before turn cause same
mean differ move right boy old too does tell sentence set three want air well also play small end put home read hand port large spell add even
land here must big high such follow act why ask change light kind off need house picture try again animal point mother world near build self
earth father don't it's we're I that's Monday March London`.split(/\s+/);

const ACCENTED = ["café", "naïve", "Ærø", "“so”", "mañana", "–"];

const GIVEN = "Mette Jonas Camille Priya Tomasz Aino Giulia Diego Wei Fatima Sven Ingrid Pedro Anke Luca Noor Emil Sofia Omar Hana".split(" ");
const FAMILY = "Hansen Krause Lefebvre Patel Nowak Virtanen Ferrari Garcia Zhang Haddad Berg Lindqvist Silva Becker Rossi Jansen Holm Costa Demir Sato".split(" ");
