// What is not a national number: contact, accounts, networks, secrets. Values come from faker where it makes valid ones.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { bigRemainder, luhn } from "./checks.mjs";

/** @typedef {import("../random.mjs").Random} Random */
/** @typedef {import("@faker-js/faker").Faker} Faker */

/**
 * @typedef {object} Item
 * @property {string} entity
 * @property {keyof import("./phrases.mjs").Phrases} phrases - Which sentences announce it.
 * @property {boolean} [checked] - It has a check digit of at least 1 in 10, or a shape that nothing else has.
 * @property {(random: Random, faker: Faker, language: string) => string} make
 */

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const HEX = "0123456789abcdef";
const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** In groups of so many characters. @param {string} text @param {number} size @param {string} separator */
const group = (text, size, separator) => (text.match(new RegExp(`.{1,${size}}`, "gu")) ?? []).join(separator);

/** Items that any language's sentences can announce. @type {readonly Item[]} */
export const ITEMS = [
  { entity: "EMAIL_ADDRESS", phrases: "email", checked: true, make: (_, faker) => faker.internet.email().replace(/[^\x20-\x7e]/gu, "x") },
  { entity: "EMAIL_ADDRESS", phrases: "email", checked: true, make: (r) => `${r.string("abcdefghij", 4)}.${r.string("klmnoprst", 5)}+${r.string("abc", 3)}@${r.string("abcdefgh", 6)}.${r.pick(["co.uk", "com.br", "info", "museum", "dk", "app", "md"])}` },
  { entity: "PHONE_NUMBER", phrases: "phone", make: (_, faker) => faker.phone.number({ style: "national" }) },
  { entity: "PHONE_NUMBER", phrases: "phone", make: (_, faker) => faker.phone.number({ style: "human" }).replace(/ x\d+$/u, "") },
  { entity: "PHONE_NUMBER", phrases: "phone", checked: true, make: (_, faker) => faker.phone.number({ style: "international" }) },
  { entity: "CREDIT_CARD", phrases: "card", checked: true, make: (r, faker) => group(faker.finance.creditCardNumber({ issuer: "visa" }).replace(/\D/gu, ""), 4, r.pick([" ", "-", ""])) },
  { entity: "CREDIT_CARD", phrases: "card", checked: true, make: (r) => { const body = r.int(222_100, 272_099) + r.digits(9); return group(body + luhn(body), 4, r.pick([" ", ""])); } },
  { entity: "CREDIT_CARD", phrases: "card", checked: true, make: (r) => { const body = r.pick(["34", "37"]) + r.digits(12); const all = body + luhn(body); return r.pick([all, all.replace(/^(.{4})(.{6})/u, "$1 $2 ")]); } },
  { entity: "CREDIT_CARD", phrases: "card", checked: true, make: (r) => { const body = r.pick(["5", "6011", "5018", "6304", "5612"]).padEnd(2, "3") + r.digits(13); const cut = body.slice(0, 15); return group(cut + luhn(cut), 4, r.pick([" ", "-"])); } },
  { entity: "IBAN_CODE", phrases: "iban", checked: true, make: (r, faker) => { const iban = faker.finance.iban({ formatted: false, countryCode: r.pick(["DE", "DK", "GB", "FR", "ES", "IT", "NL", "PT", "SE", "NO", "FI", "PL", "AT", "BE", "CH", "IE"]) }); return r.pick([iban, group(iban, 4, " ")]); } },
  { entity: "IBAN_CODE", phrases: "iban", checked: true, make: (r) => { const bban = r.digits(18); const check = 98 - bigRemainder(`${bban}131400`, 97); return group(`DE${String(check).padStart(2, "0")}${bban}`, 4, r.pick(["-", " "])).toLowerCase(); } },
  { entity: "PERSON", phrases: "name", make: (_, faker) => `${faker.person.firstName()} ${faker.person.lastName()}` },
  { entity: "STREET_ADDRESS", phrases: "address", make: (_, faker, language) => makeAddress(faker, language) },
  { entity: "PASSWORD", phrases: "password", make: (r) => r.pick([`${r.string("abcdefghijkmnpqrstuvwxyz", 6)}${r.int(10, 999)}!`, `${r.string(BASE62, 9)}#${r.digits(2)}`, `${r.pick(["Summer", "Falcon", "Tiger", "Borussia"])}${r.int(1950, 2025)}!`]) },
];

/** @typedef {{ entity: string, checked?: boolean, make: (random: Random) => string, cued: readonly string[] }} Technical */

/** Items whose surroundings are technical, in English. @type {readonly Technical[]} */
export const TECHNICAL = [
  { entity: "IP_ADDRESS", make: (r) => `${r.pick([37, 46, 62, 78, 81, 91, 145, 185, 212])}.${r.int(0, 255)}.${r.int(0, 255)}.${r.int(1, 254)}`, cued: ["ip {value}", "login from {value} failed", "The client's IP address is {value}.", "remote_addr={value}", "ping {value} works"] },
  { entity: "IP_ADDRESS", make: (r) => `2a0${r.int(1, 9)}:${r.string(HEX, 4)}:${r.string(HEX, 4)}:${r.int(1, 9)}::${r.string(HEX, 3)}`, cued: ["ipv6 {value}", "The host is {value} now.", "from {value} port 22"] },
  { entity: "MAC_ADDRESS", checked: true, make: (r) => group(r.string(HEX, 12), 2, r.pick([":", "-"])), cued: ["MAC {value}", "hwaddr {value}", "The wifi MAC address is {value}."] },
  { entity: "CRYPTO", checked: true, make: base58Address, cued: ["my btc wallet is {value}", "bitcoin: {value}"] },
  { entity: "CRYPTO", checked: true, make: (r) => `0x${r.string(HEX, 40)}`, cued: ["eth wallet {value}", "Ethereum address: {value}"] },
  { entity: "AWS_ACCESS_KEY_ID", checked: true, make: (r) => `AKIA${r.string(`${UPPER}234567`, 16)}`, cued: ["aws_access_key_id = {value}", "AWS key {value}"] },
  { entity: "AWS_SECRET_ACCESS_KEY", make: (r) => r.string(`${BASE62}+/`, 40), cued: ["aws_secret_access_key = {value}", "AWS_SECRET_ACCESS_KEY={value}"] },
  { entity: "GITHUB_TOKEN", checked: true, make: (r) => `${r.pick(["ghp", "gho", "ghs"])}_${withChecksum(r.string(BASE62, 30))}`, cued: ["GITHUB_TOKEN={value}", "my github token is {value}"] },
  { entity: "NPM_TOKEN", checked: true, make: (r) => `npm_${withChecksum(r.string(BASE62, 30))}`, cued: ["//registry.npmjs.org/:_authToken={value}", "npm token {value}"] },
  { entity: "SLACK_TOKEN", checked: true, make: (r) => `xoxb-${r.digits(12)}-${r.digits(12)}-${r.string(BASE62, 24)}`, cued: ["SLACK_TOKEN={value}", "slack bot token: {value}"] },
  { entity: "STRIPE_KEY", checked: true, make: (r) => `sk_live_${r.string(BASE62, 24)}`, cued: ["STRIPE_SECRET={value}", "stripe key {value}"] },
  { entity: "OPENAI_API_KEY", checked: true, make: (r) => `sk-${r.string(BASE62, 20)}T3BlbkFJ${r.string(BASE62, 20)}`, cued: ["OPENAI_API_KEY={value}", "my openai key is {value}"] },
  { entity: "ANTHROPIC_API_KEY", checked: true, make: (r) => `sk-ant-api03-${r.string(`${BASE62}-_`, 93)}AA`, cued: ["ANTHROPIC_API_KEY={value}"] },
  { entity: "GOOGLE_API_KEY", checked: true, make: (r) => `AIza${r.string(`${BASE62}-_`, 34)}${r.string(BASE62, 1)}`, cued: ["const key = '{value}';", "google api key {value}"] },
  { entity: "JWT", checked: true, make: (r) => `${base64Url('{"alg":"HS256","typ":"JWT"}')}.${base64Url(`{"sub":"${r.digits(10)}","iat":17${r.digits(8)}}`)}.${r.string(`${BASE62}-_`, 42)}${r.string("AEIMQUYcgkosw048", 1)}`, cued: ["Authorization: Bearer {value}", "token={value}"] },
  { entity: "PRIVATE_KEY", checked: true, make: (r) => `-----BEGIN RSA PRIVATE KEY-----\nMII${group(r.string(`${BASE62}+/`, 381), 64, "\n")}\n-----END RSA PRIVATE KEY-----`, cued: ["here is the key:\n{value}\nwhy is it refused?"] },
  { entity: "CONNECTION_STRING", checked: true, make: (r) => `postgres://app:${r.string(BASE62, 14)}@db.internal.test:5432/main`, cued: ["DATABASE_URL={value}", "connect to {value} please"] },
  { entity: "PASSWORD", make: (r) => `${r.string(BASE62, 12)}%${r.digits(2)}`, cued: ["DB_PASSWORD={value}", '{"user": "app", "password": "{value}"}', "password: '{value}'", "--password={value}"] },
  { entity: "DATE_OF_BIRTH", make: (r) => r.date("YYYY-MM-DD"), cued: ['{"birthDate": "{value}"}', "dob={value}", "| Date of birth | {value} |"] },
];

/** Street, postcode and town in the order of the country. @param {Faker} faker @param {string} language */
export function makeAddress({ location, definitions, helpers }, language) {
  const street = location.streetAddress();
  if (language !== "en") return `${street}, ${location.zipCode()} ${location.city()}`;
  switch (definitions.metadata.country) {
    case "US":
    case "CA":
      return `${street}, ${location.city()}, ${location.state({ abbreviated: true })} ${location.zipCode()}`;
    case "AU":
      return `${street}, ${location.city()} ${location.state({ abbreviated: true })} ${location.zipCode()}`;
    case "GB":
      return `${street}, ${location.city()}, ${helpers.arrayElement(["LS", "EH", "BS", "M", "SW"]) + helpers.fromRegExp("[1-9] [1-9][ABDEFGHJLN]{2}")}`;
    default:
      return `${street}, ${location.city()}, ${location.zipCode()}`;
  }
}

/** A pay-to-public-key-hash address: Base58Check with version 0. @param {Random} r */
function base58Address(r) {
  const payload = Buffer.from(`00${r.string(HEX, 40)}`, "hex");
  const hash = (/** @type {Uint8Array} */ bytes) => createHash("sha256").update(bytes).digest();
  const bytes = Buffer.concat([payload, hash(hash(payload)).subarray(0, 4)]);
  let number = BigInt(`0x${bytes.toString("hex")}`);
  let text = "";
  for (; number > 0n; number /= 58n) text = BASE58.charAt(Number(number % 58n)) + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return "1".repeat(zeros) + text;
}

/** The CRC-32 of GitHub's and npm's tokens, in base 62, six digits. @param {string} body */
function withChecksum(body) {
  let number = crc32(body);
  let tail = "";
  for (; number > 0; number = Math.floor(number / 62)) tail = BASE62.charAt(number % 62) + tail;
  return body + tail.padStart(6, "0");
}

/** @param {string} text */
function base64Url(text) {
  return Buffer.from(text).toString("base64url");
}
