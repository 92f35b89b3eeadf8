// Tokens, surrogates and suite 2 against somebody else's libraries: @noble/ciphers (AES-SIV) and hpke-js (HPKE with X-Wing).
import assert from "node:assert/strict";
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, webcrypto } from "node:crypto";
import test from "node:test";
import { Aes256Gcm, CipherSuite, HkdfSha256 } from "@hpke/core";
import { XWing } from "@hpke/hybridkem-x-wing";
import { aessiv } from "@noble/ciphers/aes.js";
import { createRedactor, makeKeyPair, open, openTokens, seal, tokenOpener } from "privet";
import { createRedactor as createInWorker, serve } from "privet/worker";

const TENANT = Buffer.alloc(32, 7);
const MAIL = "mette@mail.nordwind.dk";
const TEXT = `Write to ${MAIL} or call +44 20 8123 4567, host 87.49.12.7.`;
const INFO = new TextEncoder().encode("privet/v1/suite-2");
const policyOf = (operator) => ({ keys: { scope: "tenant", epoch: 3 }, rules: ["contact", "network"].map((category) => ({ category, operator })) });
const suite = new CipherSuite({ kem: new XWing(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

test("tokens are those of @noble/ciphers, in both directions", async () => {
  const chat = (await createRedactor({ policy: policyOf("encrypt"), key: TENANT })).conversation("a");
  const token = chat.redact(MAIL).text;
  const bytes = fromBase32(/^\[EMAIL~([a-z2-7]+)\]$/.exec(token)[1]);
  const cipher = siv("EMAIL");
  assert.equal(bytes[0], 3);
  assert.equal(Buffer.from(cipher.decrypt(bytes.subarray(1))).toString(), MAIL);
  const made = `[EMAIL~${toBase32(Buffer.concat([Uint8Array.of(3), siv("EMAIL").encrypt(Buffer.from("ærø@example.net"))]))}]`;
  assert.equal(await openTokens(`a ${made} b ${token}`, TENANT), `a ærø@example.net b ${MAIL}`);
  assert.equal(await openTokens(token, randomBytes(32)), token);
  await assert.rejects(openTokens(token, randomBytes(31)), { code: "input" });
});

test("restore undoes surrogates and tokens, also in pieces, in a worker and after an export", async () => {
  for (const operator of ["surrogate", "encrypt"]) {
    const redactor = await createRedactor({ policy: policyOf(operator), key: TENANT });
    const chat = redactor.conversation("b");
    const { text } = chat.redact(TEXT);
    assert.ok(![MAIL, "8123", "87.49"].some((original) => text.includes(original)), text);
    assert.equal(chat.restore(text), TEXT);
    const restorer = chat.textRestorer();
    assert.equal([...text].map((c) => restorer.push(c)).join("") + restorer.finish(), TEXT);
    const later = redactor.conversation("c");
    later.importState(chat.exportState());
    assert.equal(later.restore(text), TEXT);
    const worker = await servedHere({ policy: policyOf(operator), key: TENANT });
    const far = worker.conversation("w");
    assert.equal(await far.restore((await far.redact(TEXT)).text), TEXT);
    const opener = await tokenOpener(TENANT);
    assert.equal([...text].map((c) => opener.push(c)).join("") + opener.finish(), operator === "encrypt" ? TEXT : text);
    assert.ok(redactor.detect(MAIL)[0].replacement.length > 0);
  }
});

test("a scope of a tenant without its key is refused before anything is redacted", async () => {
  const redactor = await createRedactor({ policy: policyOf("encrypt") });
  assert.throws(() => redactor.conversation("d"), { code: "key" });
  await assert.rejects(createRedactor({ policy: policyOf("encrypt"), key: new Uint8Array(16) }), { code: "input" });
});

test("an envelope of suite 2 opens with hpke-js", async () => {
  const { publicKey, privateKey } = await makeKeyPair({ suite: 2 });
  const envelope = await seal(TEXT, publicKey);
  const [header, key, nonce, ciphertext, tag] = envelope.split(".");
  const { alg, enc, ek, kid } = JSON.parse(Buffer.from(header, "base64url").toString());
  assert.deepEqual([alg, enc], ["privet-HPKE-XWing-A256GCM", "A256GCM"]);
  assert.equal(kid, createHash("sha256").update(JSON.stringify({ alg, kty: "AKP", pub: publicKey.pub })).digest("base64url"));
  const secret = await suite.kem.importKey("raw", bytesOf(privateKey.priv), false);
  const content = await suite.open({ recipientKey: secret, enc: bytesOf(ek), info: INFO }, bytesOf(key));
  const decipher = createDecipheriv("aes-256-gcm", Buffer.from(content), Buffer.from(nonce, "base64url")).setAAD(Buffer.from(header)).setAuthTag(Buffer.from(tag, "base64url"));
  const plaintext = Buffer.concat([decipher.update(Buffer.from(ciphertext, "base64url")), decipher.final()]);
  assert.equal(JSON.parse(plaintext.toString()).text, TEXT);
  assert.equal((await open(envelope, privateKey)).text, TEXT);
  const other = await makeKeyPair({ suite: 2 });
  await assert.rejects(open(envelope, other.privateKey), { code: "envelope" });
  await assert.rejects(open(envelope, (await makeKeyPair()).privateKey), { code: "envelope" });
});

test("an envelope that hpke-js made opens, and a key pair of its own is ours", async () => {
  const { publicKey, privateKey } = await makeKeyPair({ suite: 2 });
  const recipient = await suite.kem.importKey("raw", bytesOf(publicKey.pub), true);
  const sender = await suite.createSenderContext({ recipientPublicKey: recipient, info: INFO });
  const content = randomBytes(32);
  const key = Buffer.from(await sender.seal(content));
  const header = { alg: "privet-HPKE-XWing-A256GCM", enc: "A256GCM", ek: Buffer.from(sender.enc).toString("base64url"), kid: publicKey.kid };
  const written = Buffer.from(JSON.stringify(header)).toString("base64url");
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", content, nonce).setAAD(Buffer.from(written));
  const ciphertext = Buffer.concat([cipher.update("hello"), cipher.final()]);
  const envelope = [written, ...[key, nonce, ciphertext, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(".");
  assert.equal((await open(envelope, privateKey)).text, "hello");
  const derived = await suite.kem.deriveKeyPair(randomBytes(32));
  const pub = Buffer.from(await suite.kem.serializePublicKey(derived.publicKey)).toString("base64url");
  assert.equal(pub.length, publicKey.pub.length);
  assert.match(await seal("x", { kty: "AKP", alg: header.alg, pub }), /^ey/);
});

test("a policy seals originals to keys of suite 2, and refuses keys of two suites", async () => {
  const { publicKey, privateKey } = await makeKeyPair({ suite: 2 });
  const redactor = await createRedactor({ policy: { seal: { recipients: [publicKey] } } });
  const { sealed } = redactor.conversation("e").redact(MAIL);
  assert.deepEqual((await open(sealed, privateKey)).placeholders.map(({ original }) => original), [MAIL]);
  const one = (await makeKeyPair()).publicKey;
  await assert.rejects(createRedactor({ policy: { seal: { recipients: [publicKey, one] } } }), { code: "policy" });
  await assert.rejects(seal("x", [publicKey, one]), { code: "key" });
});

test("where WebCrypto has X-Wing, it agrees on the key of our envelope", async (t) => {
  const { publicKey, privateKey } = await makeKeyPair({ suite: 2 });
  const key = await webcrypto.subtle.importKey("raw-seed", bytesOf(privateKey.priv), "MLKEM768-X25519", false, ["decapsulateBits"]).catch(() => undefined);
  if (key === undefined) return t.skip("this Node has no X-Wing");
  const sender = await suite.kem.encap({ recipientPublicKey: await suite.kem.importKey("raw", bytesOf(publicKey.pub), true) });
  assert.deepEqual(Buffer.from(await webcrypto.subtle.decapsulateBits("MLKEM768-X25519", key, sender.enc)), Buffer.from(sender.sharedSecret));
});

/** The worker's side in this very thread, over a channel. */
async function servedHere(options) {
  const { port1, port2 } = new MessageChannel();
  serve(port1);
  port1.start();
  port2.start();
  test.after(() => {
    port1.close();
    port2.close();
  });
  return await createInWorker({ ...options, worker: port2 });
}

function siv(label) {
  const key = expand(TENANT, "privet/v1/epoch", Uint8Array.of(3));
  const whole = Buffer.concat([expand(key, "privet/v1/token/mac/"), expand(key, "privet/v1/token/encryption/")]);
  return aessiv(whole, Buffer.from("privet/v1/token"), Uint8Array.of(3), Buffer.from(label));
}

/** One block of HKDF-Expand (RFC 5869). */
function expand(key, ...info) {
  const mac = createHmac("sha256", key);
  for (const part of info) mac.update(part);
  return mac.update(Uint8Array.of(1)).digest();
}

function bytesOf(text) {
  const bytes = Buffer.from(text, "base64url");
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
}

const DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

function toBase32(bytes) {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => DIGITS[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

function fromBase32(text) {
  const bits = [...text].map((digit) => DIGITS.indexOf(digit).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
