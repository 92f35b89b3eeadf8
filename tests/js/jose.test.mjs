// An independent JOSE library opens what Privet seals, in one call, and Privet opens what it seals.
import assert from "node:assert/strict";
import { test } from "node:test";

import * as jose from "jose";
import { createRedactor, makeKeyPair, open, seal } from "privet";

const TEXT = "Write to Mette Sørensen 🙂 at mette@example.com.";
const decode = (bytes) => new TextDecoder().decode(bytes);
const encode = (text) => new TextEncoder().encode(text);

test("jose opens a sealed text in one call", async () => {
  const { publicKey, privateKey } = await makeKeyPair();
  const { plaintext, protectedHeader } = await jose.compactDecrypt(await seal(TEXT, publicKey), privateKey);
  assert.equal(JSON.parse(decode(plaintext)).text, TEXT);
  assert.equal(plaintext.length, 256);
  assert.equal(protectedHeader.typ, "privet-text+jwe");
  assert.equal(protectedHeader.kid, await jose.calculateJwkThumbprint(publicKey));
});

test("jose opens a sealed text as each of several recipients", async () => {
  const pairs = await Promise.all([makeKeyPair(), makeKeyPair(), makeKeyPair()]);
  const envelope = JSON.parse(await seal(TEXT, { keys: pairs.map((pair) => pair.publicKey) }));
  for (const { privateKey } of pairs) {
    const { plaintext } = await jose.generalDecrypt(envelope, privateKey);
    assert.equal(JSON.parse(decode(plaintext)).text, TEXT);
  }
  const stranger = await makeKeyPair();
  await assert.rejects(jose.generalDecrypt(envelope, stranger.privateKey), jose.errors.JWEDecryptionFailed);
});

test("jose opens the sealed originals of a draft", async () => {
  const { publicKey, privateKey } = await makeKeyPair();
  const redactor = await createRedactor({ policy: { extends: "default", seal: { recipients: [publicKey] } } });
  const draft = redactor.conversation("support-42").redact(TEXT);
  const { plaintext, protectedHeader } = await jose.compactDecrypt(draft.sealed, privateKey);
  assert.equal(protectedHeader.typ, "privet-originals+jwe");
  const { placeholders } = JSON.parse(decode(plaintext));
  assert.ok(placeholders.some(({ original }) => original === "mette@example.com"));
  for (const { placeholder } of placeholders) {
    assert.ok(draft.text.includes(placeholder), placeholder);
  }
});

test("a recipient whose keys jose made can be sealed to", async () => {
  const pair = await jose.generateKeyPair("ECDH-ES", { crv: "X25519", extractable: true });
  const envelope = await seal(TEXT, await jose.exportJWK(pair.publicKey));
  const { plaintext } = await jose.compactDecrypt(envelope, pair.privateKey);
  assert.equal(JSON.parse(decode(plaintext)).text, TEXT);
  assert.equal((await open(envelope, await jose.exportJWK(pair.privateKey))).text, TEXT);
});

for (const alg of ["ECDH-ES", "ECDH-ES+A256KW"]) {
  test(`privet opens what jose seals with ${alg}`, async () => {
    const { publicKey, privateKey } = await makeKeyPair();
    const envelope = await new jose.CompactEncrypt(encode(TEXT))
      .setProtectedHeader({ alg, enc: "A256GCM" })
      .encrypt(await jose.importJWK(publicKey, alg));
    assert.equal((await open(envelope, privateKey)).text, TEXT);
  });
}

test("privet opens what jose seals to several", async () => {
  const pairs = await Promise.all([makeKeyPair(), makeKeyPair()]);
  const encrypt = new jose.GeneralEncrypt(encode(TEXT)).setProtectedHeader({ alg: "ECDH-ES+A256KW", enc: "A256GCM" });
  for (const { publicKey } of pairs) {
    encrypt.addRecipient(await jose.importJWK(publicKey, "ECDH-ES+A256KW"));
  }
  const envelope = JSON.stringify(await encrypt.encrypt());
  for (const { privateKey } of pairs) {
    assert.equal((await open(envelope, privateKey)).text, TEXT);
  }
});

test("privet refuses what jose seals outside the suite table", async () => {
  const { publicKey, privateKey } = await makeKeyPair();
  const rows = [
    ["weaker key wrap", { alg: "ECDH-ES+A128KW", enc: "A256GCM" }],
    ["weaker content cipher", { alg: "ECDH-ES", enc: "A128GCM" }],
    ["CBC", { alg: "ECDH-ES", enc: "A256CBC-HS512" }],
  ];
  for (const [name, header] of rows) {
    const envelope = await new jose.CompactEncrypt(encode(TEXT))
      .setProtectedHeader(header)
      .encrypt(await jose.importJWK(publicKey, header.alg));
    await assert.rejects(open(envelope, privateKey), { name: "PrivetError", code: "envelope-unsupported" }, name);
  }
});

test("a damaged envelope and another key give the same error", async () => {
  const [{ publicKey, privateKey }, stranger] = await Promise.all([makeKeyPair(), makeKeyPair()]);
  const envelope = await seal(TEXT, publicKey);
  const damaged = envelope.slice(0, -1) + (envelope.endsWith("A") ? "Q" : "A");
  const messages = [];
  for (const [text, key] of [[damaged, privateKey], [envelope, stranger.privateKey]]) {
    await assert.rejects(open(text, key), (error) => messages.push(error.message) > 0 && error.code === "envelope");
  }
  assert.equal(messages[0], messages[1]);
});
