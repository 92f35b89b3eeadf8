// A second reader of docs/formats.md, written from it with noble's and Node's own libraries and nothing of Privet's: the frozen files of the browser's storage
// and of the audit log, and a key list. tests/js/noble.test.mjs does the same for vault files, envelopes and what is derived.
import assert from "node:assert/strict";
import { createHash, createHmac, createPublicKey, verify } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { aeskw, gcm } from "@noble/ciphers/aes.js";
import { argon2id } from "@noble/hashes/argon2.js";
import { makeKeyPair } from "privet";
import { makeSignerKeyPair, signKeyList } from "privet/key-list";

const PASSPHRASE = "correct horse";
const VALUES = [
  { label: "EMAIL", number: 1, entity: "EMAIL_ADDRESS", original: "clara.whitfield@example.com" },
  { label: "EMAIL", number: 2, entity: "EMAIL_ADDRESS", original: "mary@example.com" },
];
const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();
const hmac = (key, text) => createHmac("sha256", key).update(text).digest("base64url");
const stretch = (salt, memory, passes, lanes) => argon2id(PASSPHRASE, salt, { m: memory, t: passes, p: lanes, dkLen: 32 });
const fixture = (name) => readFile(`tests/fixtures/${name}`);

test("an exported storage opens, encrypted", async () => {
  const file = await fixture("storage-export-v1.bin");
  assert.equal(file.subarray(0, 16).toString(), "privet-export 1\n");
  const [memory, passes, lanes] = [16, 20, 24].map((at) => file.readUInt32BE(at));
  const key = stretch(file.subarray(28, 44), memory, passes, lanes);
  const json = gcm(key, file.subarray(44, 56), file.subarray(0, 56)).decrypt(file.subarray(56));
  const { privetStorage, conversations } = JSON.parse(Buffer.from(json).toString());
  assert.equal(privetStorage, 1);
  assert.deepEqual(conversations.map(({ conversation, values }) => [conversation, values]), [["support-42", VALUES]]);
});

test("the slot file and the rows of the database open, each record in its own place alone", async () => {
  const { slots, stores } = JSON.parse(await fixture("storage-v1.json"));
  const bytesOf = ({ base64 }) => Buffer.from(base64, "base64");
  const file = Buffer.from(slots, "base64");
  const [{ tier, bank }] = stores.meta;
  const [conversation] = stores.conversations;
  assert.equal(file.subarray(0, 15).toString(), "privet slots 1\n");
  const wrapping = stretch(bytesOf(tier.salt), tier.memory, tier.passes, tier.lanes);
  const slot = (index, of = bank) => aeskw(wrapping).decrypt(file.subarray(4096 + (2 * index + of) * 64).subarray(0, 40));
  assert.throws(() => slot(conversation.slot, 1 - bank));

  assert.equal(conversation.hk, hmac(slot(0), JSON.stringify(["privet/v1 conversation", "", "support-42"])));
  const key = slot(conversation.slot);
  const open = ({ nonce, data }, seq) => {
    const bound = Buffer.from(JSON.stringify(["privet/v1 record", "", conversation.hk, seq]));
    const content = Buffer.from(gcm(key, bytesOf(nonce), bound).decrypt(bytesOf(data)));
    assert.equal(content.length % 64, 0);
    return JSON.parse(content);
  };
  assert.deepEqual(stores.records.map(({ seq }) => seq), [0, 1, 2]);
  const [head, ...values] = stores.records.map((row) => open(row, row.seq));
  assert.deepEqual([head.version, head.conversation, head.reserved, Buffer.from(head.key, "base64url").length], [1, "support-42", [], 32]);
  assert.deepEqual(values, VALUES);
  assert.throws(() => open(stores.records[1], 2));
});

/** RFC 9162 §2.1.1. */
function rootOf(leaves) {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), leaves[0]);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

const fromEd25519 = (raw) => createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(raw).toString("base64url") }, format: "jwk" });

/** The first wrong entry of an audit log; -1 when it is good. The size of the log when the head is not its last checkpoint. */
function firstWrong(text) {
  const [first = "", ...lines] = text.trimEnd().split("\n");
  const { key, head } = JSON.parse(first);
  const [, name, id, base64] = /^(.+)\+([0-9a-f]{8})\+(.+)$/.exec(key) ?? [];
  const publicKey = Buffer.from(base64, "base64");
  assert.equal(sha256(Buffer.from(`${name}\n`), publicKey).toString("hex", 0, 4), id);
  assert.equal(publicKey[0], 1);
  const leaves = [];
  let last = "";
  for (let at = 0; at < lines.length; at += 2) {
    leaves.push(Buffer.from(lines[at]));
    last = JSON.parse(lines[at + 1]).checkpoint;
    const [, note, signature = ""] = new RegExp(`^([^]*\\n)\\n— ${name} (.+)\\n$`).exec(last) ?? [];
    const signed = Buffer.from(signature, "base64");
    const isSigned = signed.toString("hex", 0, 4) === id && verify(null, Buffer.from(note ?? ""), fromEd25519(publicKey.subarray(1)), signed.subarray(4));
    const isRoot = note === `${name}\n${leaves.length}\n${rootOf(leaves).toString("base64")}\n`;
    if (!isSigned || !isRoot || JSON.parse(lines[at]).seq !== at / 2) return at / 2;
  }
  return last === head ? -1 : leaves.length;
}

test("the audit log is verified, and the first wrong entry named", async () => {
  const text = (await fixture("audit-log-v1.jsonl")).toString();
  assert.equal(firstWrong(text), -1);
  assert.equal(firstWrong(text.replace('"EMAIL_ADDRESS":2', '"EMAIL_ADDRESS":3')), 2);
  const lines = text.split("\n");
  assert.equal(firstWrong([...lines.slice(0, 9), ...lines.slice(11)].join("\n")), 4);
  assert.equal(firstWrong(lines.slice(0, 21).join("\n")), 10);
});

test("the audit log's commitments open with its commitment key", async () => {
  const commitment = Buffer.from("CS403oLE66YhlBNlNhyL4s33F1TdfnSesbbBLDVlbvuuWz1PhTLBw5-vdNeulDc24vzmIsdS2ZInrzvwb07RQQ", "base64url");
  const entries = (await fixture("audit-log-v1.jsonl")).toString().split("\n").map((line) => (line === "" ? {} : JSON.parse(line)));
  const sent = entries.find(({ event }) => event === "sent");
  assert.equal(sent.conversation, hmac(commitment, "privet/audit/v1 conversation\0support-42"));
  assert.equal(sent.text, hmac(commitment, `privet/audit/v1 text ${sent.seq}\0Hi [EMAIL_1]`));
});

test("a key list is a JWS of a JWK Set, and names its keys by their thumbprints", async () => {
  const [signer, { publicKey: one }, { publicKey: two }] = [await makeSignerKeyPair(), await makeKeyPair(), await makeKeyPair({ suite: 2 })];
  for (const recipient of [one, two]) {
    const list = await signKeyList({ keys: [recipient], number: 7, exp: 4_000_000_000 }, signer.privateKey);
    const [header, payload, signature] = list.split(".");
    assert.ok(verify(null, Buffer.from(`${header}.${payload}`), createPublicKey({ key: signer.publicKey, format: "jwk" }), Buffer.from(signature, "base64url")));
    const { alg, typ } = JSON.parse(Buffer.from(header, "base64url").toString());
    assert.deepEqual([alg, typ], ["EdDSA", "privet-keys+jws"]);
    const { keys: [key], number, exp } = JSON.parse(Buffer.from(payload, "base64url").toString());
    assert.deepEqual([number, exp], [7, 4_000_000_000]);
    const required = key.kty === "OKP" ? { crv: key.crv, kty: key.kty, x: key.x } : { alg: key.alg, kty: key.kty, pub: key.pub };
    assert.equal(key.kid, sha256(Buffer.from(JSON.stringify(required))).toString("base64url"));
  }
});
