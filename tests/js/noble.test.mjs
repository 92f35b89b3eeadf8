// A second implementation of docs/formats.md, written from it with noble's libraries: vault files and envelopes in both directions, and
// what is derived from a conversation's key.
import assert from "node:assert/strict";
import { createPrivateKey, createPublicKey, diffieHellman } from "node:crypto";
import { test } from "node:test";
import { aeskw, gcm } from "@noble/ciphers/aes.js";
import { argon2id } from "@noble/hashes/argon2.js";
import { expand } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { createRedactor, makeKeyPair, open, seal } from "privet";

const EMAIL = "mette@example.com";
const TEXT = `Write to ${EMAIL}.`;
const PASSPHRASE = "correct horse battery staple";

const numbers = (...all) => Buffer.concat(all.map((number) => Buffer.from(Uint32Array.of(number).buffer)));
const bigEndian = (number) => Buffer.from(Uint32Array.of(number).buffer).swap32();
const fromBase64Url = (text) => Buffer.from(text, "base64url");

/** The 64 bytes before a vault's ciphertext, and the key that they and the passphrase give. */
function readHead(head) {
  assert.equal(head.subarray(0, 8).toString("latin1"), "privet\0\u0001");
  const [memory, passes, lanes] = [8, 12, 16].map((at) => head.readUInt32LE(at));
  return { key: argon2id(PASSPHRASE, head.subarray(20, 36), { m: memory, t: passes, p: lanes, dkLen: 32 }), nonce: head.subarray(36, 48) };
}

function openVault(file) {
  const head = file.subarray(0, 52);
  const { key, nonce } = readHead(head);
  assert.equal(file.length, 52 + head.readUInt32LE(48) + 16);
  return JSON.parse(Buffer.from(gcm(key, nonce, head).decrypt(file.subarray(52))).toString());
}

function writeVault(state) {
  const plaintext = Buffer.from(JSON.stringify(state));
  const random = crypto.getRandomValues(new Uint8Array(28));
  const head = Buffer.concat([Buffer.from("privet\0\u0001", "latin1"), numbers(19_456, 2, 1), random, numbers(plaintext.length)]);
  const { key, nonce } = readHead(head);
  return Buffer.concat([head, gcm(key, nonce, head).encrypt(plaintext)]);
}

/** RFC 7518 §4.6.2, one round. */
function agree(privateJwk, publicJwk, algorithm) {
  const shared = diffieHellman({ privateKey: createPrivateKey({ key: privateJwk, format: "jwk" }), publicKey: createPublicKey({ key: publicJwk, format: "jwk" }) });
  const id = Buffer.from(algorithm);
  return sha256(Buffer.concat([bigEndian(1), shared, bigEndian(id.length), id, bigEndian(0), bigEndian(0), bigEndian(256)]));
}

test("a vault file is opened, changed and written by noble, and privet goes on from there", async () => {
  const redactor = await createRedactor({ policy: "default" });
  const chat = redactor.conversation("support-42");
  const draft = chat.redact(TEXT);
  const state = openVault(Buffer.from(await chat.exportVault(PASSPHRASE)));
  assert.deepEqual(state.entries, [{ label: "EMAIL", number: 1, entity: "EMAIL_ADDRESS", original: EMAIL }]);

  const entries = [...state.entries, { label: "PERSON", number: 1, entity: "PERSON", original: "Mette Hansen" }];
  const later = redactor.conversation("support-42");
  await later.importVault(writeVault({ ...state, entries }), PASSPHRASE);
  assert.equal(later.restore(`${draft.text} [PERSON_1]`), `${TEXT} Mette Hansen`);
  assert.equal(later.redact(TEXT).text, draft.text);
});

test("noble opens an envelope for one and for several, and privet one that noble made", async () => {
  const pairs = await Promise.all([makeKeyPair(), makeKeyPair()]);
  const [{ publicKey, privateKey }] = pairs;
  const [header, , nonce, ciphertext, tag] = (await seal(TEXT, publicKey)).split(".");
  const direct = agree(privateKey, JSON.parse(fromBase64Url(header)).epk, "A256GCM");
  const sealed = Buffer.concat([fromBase64Url(ciphertext), fromBase64Url(tag)]);
  assert.equal(JSON.parse(Buffer.from(gcm(direct, fromBase64Url(nonce), Buffer.from(header)).decrypt(sealed))).text, TEXT);

  const general = JSON.parse(await seal(TEXT, pairs.map((pair) => pair.publicKey)));
  for (const [at, pair] of pairs.entries()) {
    const { header: own, encrypted_key: wrapped } = general.recipients[at];
    const key = aeskw(agree(pair.privateKey, own.epk, "ECDH-ES+A256KW")).decrypt(fromBase64Url(wrapped));
    const bytes = Buffer.concat([fromBase64Url(general.ciphertext), fromBase64Url(general.tag)]);
    assert.equal(JSON.parse(Buffer.from(gcm(key, fromBase64Url(general.iv), Buffer.from(general.protected)).decrypt(bytes))).text, TEXT);
  }

  const { publicKey: { kty, crv, x }, privateKey: ephemeral } = await makeKeyPair();
  const made = Buffer.from(JSON.stringify({ alg: "ECDH-ES", enc: "A256GCM", epk: { kty, crv, x } })).toString("base64url");
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = Buffer.from(gcm(agree(ephemeral, publicKey, "A256GCM"), iv, Buffer.from(made)).encrypt(Buffer.from(TEXT)));
  const envelope = [made, "", Buffer.from(iv).toString("base64url"), bytes.subarray(0, -16).toString("base64url"), bytes.subarray(-16).toString("base64url")].join(".");
  assert.equal((await open(envelope, privateKey)).text, TEXT);
});

test("noble derives the same tags, digests and mark from a conversation's key", async () => {
  const { publicKey } = await makeKeyPair();
  const redactorOf = (operator) => createRedactor({ policy: { extends: "default", rules: [{ entity: "EMAIL_ADDRESS", operator }], seal: { recipients: [publicKey] } } });
  const chat = (await redactorOf("pseudonymize")).conversation("support-42");
  const { text, sealed = "" } = chat.redact(TEXT);
  const vault = await chat.exportVault(PASSPHRASE);
  const key = fromBase64Url(openVault(Buffer.from(vault)).key);
  const derive = (purpose, value) => hmac(sha256, expand(sha256, key, Buffer.from(purpose), 32), Buffer.from(value));

  const tag = BigInt(`0x${Buffer.from(derive("privet/v1/tag/EMAIL_ADDRESS", EMAIL).subarray(0, 5)).toString("hex")}`);
  // A letter, a digit, six of either: 36 of the 40 bits.
  const places = [(tag >> 32n) & 15n, 26n + ((tag >> 30n) & 3n), ...[25n, 20n, 15n, 10n, 5n, 0n].map((bits) => (tag >> bits) & 31n)];
  const letters = places.map((place) => BASE32[Number(place)]).join("");
  assert.equal(text, `Write to [EMAIL_${letters}].`);
  assert.equal(JSON.parse(fromBase64Url(sealed.split(".")[0])).conv, Buffer.from(derive("privet/v1/mark", "support-42")).toString("base64url"));

  const hashing = (await redactorOf("hash")).conversation("support-42");
  await hashing.importVault(vault, PASSPHRASE);
  const digest = Buffer.from(derive("privet/v1/digest/EMAIL_ADDRESS", EMAIL).subarray(0, 5)).toString("hex");
  assert.equal(hashing.redact(TEXT).text, `Write to EMAIL#${digest}.`);
});

/** RFC 4648 §6, in lower case. */
const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
