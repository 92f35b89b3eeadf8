// What stays in the core's memory, which a module never gives back, when a conversation has ended.
import assert from "node:assert/strict";
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

async function load(name) {
  const module = await import(pathToFileURL(resolve(`pkg/dist/wasm/${name}.js`)));
  const { memory } = await module.default({ module_or_path: await readFile(`pkg/dist/wasm/${name}_bg.wasm`) });
  return [module, memory];
}

/** Which of the needles stand in the memory of either module, by name. */
function left(needles) {
  const memories = [coreMemory, sealingMemory].map((memory) => Buffer.from(memory.buffer));
  return Object.keys(needles).filter((name) => memories.some((bytes) => bytes.includes(needles[name])));
}

test("the search finds what a living conversation remembers", () => {
  const redactor = new core.Redactor("default");
  const chat = redactor.conversation("alive");
  chat.redact(TEXT, new Uint32Array());
  assert.deepEqual(left({ email: EMAIL, password: PASSWORD, absent: `${PASSWORD}${EMAIL}` }), ["email", "password"]);
  chat.free();
  redactor.free();
});

test("nothing of a conversation stays when it is freed", () => {
  const redactor = new core.Redactor("default");
  const chat = redactor.conversation("freed");
  const draft = chat.redact(TEXT, new Uint32Array());
  assert.equal(chat.restore(draft.text, "text", "text"), TEXT);
  const restorer = chat.restorer("text", "text");
  restorer.push(draft.text);
  restorer.finish();
  restorer.free();
  chat.placeholders();
  chat.free();
  assert.deepEqual(left({ email: EMAIL, password: PASSWORD, text: TEXT, draft: draft.text }), []);
});

test("no passphrase and no state of a vault stays, whether it opened or not", () => {
  const redactor = new core.Redactor("default");
  const [chat, later] = [redactor.conversation("vault"), redactor.conversation("vault")];
  chat.redact(TEXT, new Uint32Array());
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

test("what the core gives to be sealed stays in neither module", () => {
  const { publicKey, privateKey } = sealing.makeKeyPair();
  const redactor = new core.Redactor(JSON.stringify({ extends: "default", seal: { recipients: [publicKey] } }));
  const chat = redactor.conversation("sealed");
  const { sealed } = chat.redact(TEXT, new Uint32Array(), (request) => sealing.sealOriginals(request));
  assert.deepEqual(sealing.open(sealed, JSON.stringify(privateKey)).placeholders.map(({ original }) => original), [EMAIL, PASSWORD]);
  assert.throws(() => chat.redact(TEXT, new Uint32Array()), { code: "input" });
  chat.free();
  redactor.free();
  assert.deepEqual(left({ email: EMAIL, password: PASSWORD }), []);
});
