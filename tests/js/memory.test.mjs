// What stays in the core's memory, which a module never gives back, when a conversation has ended.
import assert from "node:assert/strict";
import { Aes256Gcm, CipherSuite, HkdfSha256 } from "@hpke/core";
import { XWing } from "@hpke/hybridkem-x-wing";
import { createDecipheriv, createHash, createHmac, createPrivateKey, createPublicKey, diffieHellman } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

const EMAIL = "quixotic.zebra@mail.example.com";
const PASSWORD = "Quetzal!77xyz";
const TEXT = `Write to ${EMAIL}, password: ${PASSWORD}.`;
const PASSPHRASE = "zyxw-vuts-rqpo";

const [core, coreMemory] = await load("privet");
const [sealing, sealingMemory] = await load("sealing");
const [postQuantum, postQuantumMemory] = await load("post-quantum");

async function load(name) {
  const module = await import(pathToFileURL(resolve(`pkg/dist/wasm/${name}.js`)));
  const { memory } = await module.default({ module_or_path: await readFile(`pkg/dist/wasm/${name}_bg.wasm`) });
  return [module, memory];
}

/** The draft of the text, with nothing revealed and nothing found elsewhere. */
function redact(chat, seal) {
  return chat.redact(TEXT, new Uint32Array(), "", new Uint32Array(), new Float64Array(), seal);
}

/** Which of the needles stand in the memory of any of the modules, by name. */
function left(needles) {
  const memories = [coreMemory, sealingMemory, postQuantumMemory].map((memory) => Buffer.from(memory.buffer));
  return Object.keys(needles).filter((name) => memories.some((bytes) => bytes.includes(needles[name])));
}

test("the search finds what a living conversation remembers", () => {
  const redactor = new core.Redactor("default");
  const chat = redactor.conversation("alive");
  redact(chat);
  assert.deepEqual(left({ email: EMAIL, password: PASSWORD, absent: `${PASSWORD}${EMAIL}` }), ["email", "password"]);
  chat.free();
  redactor.free();
});

test("nothing of a conversation stays when it is freed", () => {
  const redactor = new core.Redactor("default");
  const chat = redactor.conversation("freed");
  const draft = redact(chat);
  assert.equal(chat.restore(draft.text, "text", "text"), TEXT);
  const restorer = chat.restorer("text", "text");
  restorer.push(draft.text);
  restorer.finish();
  restorer.free();
  chat.placeholders();
  chat.free();
  assert.deepEqual(left({ email: EMAIL, password: PASSWORD, text: TEXT, draft: draft.text }), []);
});

test("nothing of a watched text stays when the watcher is freed", () => {
  const redactor = new core.Redactor("default");
  const watcher = redactor.watcher();
  const typed = [12, 30, TEXT.length].map((length) => watcher.detect(TEXT.slice(0, length)).length);
  assert.deepEqual([typed.at(-1), left({ text: TEXT })], [2, ["text"]]);
  watcher.free();
  redactor.free();
  assert.deepEqual(left({ email: EMAIL, password: PASSWORD, text: TEXT }), []);
});

test("no passphrase and no state of a vault stays, whether it opened or not", () => {
  const redactor = new core.Redactor("default");
  const [chat, later] = [redactor.conversation("vault"), redactor.conversation("vault")];
  redact(chat);
  const vault = sealing.writeVault(chat.exportState(), PASSPHRASE);
  later.importState(sealing.readVault(vault, PASSPHRASE));
  assert.throws(() => sealing.readVault(vault, `${PASSPHRASE}!`), { code: "vault-locked" });
  chat.free();
  later.free();
  assert.deepEqual(left({ passphrase: PASSPHRASE, email: EMAIL, password: PASSWORD, state: '"entries"' }), []);
});

test("no private key and no sealed text stays", () => {
  const { publicKey, privateKey } = sealing.makeKeyPair();
  const needles = { key: Buffer.from(privateKey.d, "base64url"), written: privateKey.d };
  assert.deepEqual(left(needles), []);
  const envelope = sealing.seal(TEXT, JSON.stringify(publicKey));
  assert.equal(sealing.open(envelope, JSON.stringify(privateKey)).text, TEXT);
  assert.deepEqual(left({ ...needles, text: TEXT, email: EMAIL }), []);
});

test("no key, seed or text of suite 2 stays, whether an envelope opens or not", async () => {
  const [{ publicKey, privateKey }, stranger] = [postQuantum.makeKeyPair(2), postQuantum.makeKeyPair(2)];
  const envelope = postQuantum.seal(TEXT, JSON.stringify(publicKey));
  const seed = Buffer.from(privateKey.priv, "base64url");
  const needles = { ...(await secretsOfSuite2(envelope, seed)), seed, written: privateKey.priv, stranger: Buffer.from(stranger.privateKey.priv, "base64url"), text: TEXT, email: EMAIL };
  assert.deepEqual(left(needles), [], "sealed");
  assert.equal(postQuantum.open(envelope, JSON.stringify(privateKey)).text, TEXT);
  assert.deepEqual(left(needles), [], "opened");
  const damaged = envelope.slice(0, -2) + (envelope.endsWith("AA") ? "BB" : "AA");
  assert.throws(() => postQuantum.open(damaged, JSON.stringify(privateKey)), { code: "envelope" });
  assert.throws(() => postQuantum.open(envelope, JSON.stringify(stranger.privateKey)), { code: "envelope" });
  assert.deepEqual(left(needles), [], "refused");
});

for (const [suite, module] of [[1, sealing], [2, postQuantum]]) {
  test(`what the core gives to be sealed stays in no module, suite ${suite}`, () => { sealFromCore(suite, module); });
}

function sealFromCore(suite, sealing) {
  const { publicKey, privateKey } = sealing.makeKeyPair(suite);
  const redactor = new core.Redactor(JSON.stringify({ extends: "default", seal: { recipients: [publicKey] } }));
  const chat = redactor.conversation("sealed");
  const { sealed } = redact(chat, (request) => sealing.sealOriginals(request));
  assert.deepEqual(sealing.open(sealed, JSON.stringify(privateKey)).placeholders.map(({ original }) => original), [EMAIL, PASSWORD]);
  assert.throws(() => redact(chat), { code: "input" });
  chat.free();
  redactor.free();
  assert.deepEqual(left({ email: EMAIL, password: PASSWORD }), []);
}

test("no shared secret, content key or private key stays when an envelope opens, or does not", () => {
  const { publicKey, privateKey } = sealing.makeKeyPair();
  const stranger = sealing.makeKeyPair();
  const envelope = sealing.seal(TEXT, JSON.stringify(publicKey));
  const needles = { ...secretsOf(envelope, privateKey), text: TEXT, stranger: Buffer.from(stranger.privateKey.d, "base64url") };
  assert.deepEqual(left(needles), [], "sealed");
  assert.equal(sealing.open(envelope, JSON.stringify(privateKey)).text, TEXT);
  assert.deepEqual(left(needles), [], "opened");
  const damaged = envelope.slice(0, -2) + (envelope.endsWith("AA") ? "BB" : "AA");
  assert.throws(() => sealing.open(damaged, JSON.stringify(privateKey)), { code: "envelope" });
  assert.throws(() => sealing.open(envelope, JSON.stringify(stranger.privateKey)), { code: "envelope" });
  assert.deepEqual(left(needles), [], "refused");
});

test("no key that is derived from a passphrase stays", () => {
  const key = Buffer.from(sealing.deriveKey(PASSPHRASE, Buffer.alloc(16, 7), 19_456, 2, 1));
  assert.equal(key.length, 32);
  assert.deepEqual(left({ key, half: key.subarray(8, 24), passphrase: PASSPHRASE }), []);
});

test("no key of a conversation stays when it is freed, nor what was derived from it", () => {
  const redactor = new core.Redactor(JSON.stringify({ extends: "default", placeholders: "keyed" }));
  const chat = redactor.conversation("keyed");
  redact(chat);
  const key = Buffer.from(JSON.parse(Buffer.from(chat.exportState()).toString()).key, "base64url");
  const derive = (purpose) => createHmac("sha256", key).update(`privet/v1/${purpose}`).update(Uint8Array.of(1)).digest();
  const needles = { key, tags: derive("tag/EMAIL_ADDRESS"), mark: derive("mark") };
  assert.deepEqual(left({ key }), ["key"]);
  chat.free();
  redactor.free();
  assert.deepEqual(left(needles), []);
});

/** What HPKE agrees on and what it wraps, and the seeds that the private key is made of: computed by hpke-js and Node. */
async function secretsOfSuite2(envelope, seed) {
  const [header, key, nonce, ciphertext, tag] = envelope.split(".");
  const suite = new CipherSuite({ kem: new XWing(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const recipientKey = await suite.kem.importKey("raw", new Uint8Array(seed), false);
  const enc = Uint8Array.from(Buffer.from(JSON.parse(Buffer.from(header, "base64url").toString()).ek, "base64url"));
  const shared = Buffer.from(await suite.kem.decap({ recipientKey, enc }));
  const info = new TextEncoder().encode("privet/v1/suite-2");
  const content = Buffer.from(await suite.open({ recipientKey, enc, info }, Uint8Array.from(Buffer.from(key, "base64url"))));
  const cipher = createDecipheriv("aes-256-gcm", content, Buffer.from(nonce, "base64url")).setAAD(Buffer.from(header)).setAuthTag(Buffer.from(tag, "base64url"));
  assert.ok(Buffer.concat([cipher.update(Buffer.from(ciphertext, "base64url")), cipher.final()]).includes(TEXT));
  const expanded = createHash("shake256", { outputLength: 96 }).update(seed).digest();
  return { shared, content, d: expanded.subarray(0, 32), z: expanded.subarray(32, 64), x25519: expanded.subarray(64) };
}

/** What sender and recipient of an envelope agree on: RFC 7748 §6.1, RFC 7518 §4.6.2, computed by Node. */
function secretsOf(envelope, { x, d }) {
  const { epk } = JSON.parse(Buffer.from(envelope.split(".")[0], "base64url").toString());
  const shared = diffieHellman({
    privateKey: createPrivateKey({ key: { kty: "OKP", crv: "X25519", x, d }, format: "jwk" }),
    publicKey: createPublicKey({ key: epk, format: "jwk" }),
  });
  const name = Buffer.from("A256GCM");
  const words = [1, name.length, 0, 0, 256].map((word) => Buffer.from(Uint32Array.of(word).buffer).swap32());
  const [round, length, apu, apv, bits] = words;
  const content = createHash("sha256").update(Buffer.concat([round, shared, length, name, apu, apv, bits])).digest();
  // That this is the key is not taken on trust: it opens the envelope.
  const [header, , nonce, ciphertext, tag] = envelope.split(".");
  const cipher = createDecipheriv("aes-256-gcm", content, Buffer.from(nonce, "base64url")).setAAD(Buffer.from(header)).setAuthTag(Buffer.from(tag, "base64url"));
  const plaintext = Buffer.concat([cipher.update(Buffer.from(ciphertext, "base64url")), cipher.final()]);
  assert.ok(plaintext.includes(TEXT));
  return { shared, content, private: Buffer.from(d, "base64url") };
}
