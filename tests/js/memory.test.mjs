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

const core = await import(pathToFileURL(resolve("pkg/dist/wasm/privet.js")));
const { memory } = await core.default({ module_or_path: await readFile("pkg/dist/wasm/privet_bg.wasm") });

/** Which of the needles stand in memory, by name. */
function left(needles) {
  const bytes = Buffer.from(memory.buffer);
  return Object.keys(needles).filter((name) => bytes.includes(needles[name]));
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
  const vault = chat.exportVault(PASSPHRASE);
  later.importVault(vault, PASSPHRASE);
  assert.throws(() => later.importVault(vault, `${PASSPHRASE}!`), { code: "vault-locked" });
  chat.free();
  later.free();
  assert.deepEqual(left({ passphrase: PASSPHRASE, email: EMAIL, password: PASSWORD, state: '"entries"' }), []);
});

test("no private key and no sealed text stays", () => {
  const { publicKey, privateKey } = core.makeKeyPair();
  const needles = { key: Buffer.from(privateKey.d, "base64url"), written: privateKey.d };
  assert.deepEqual(left(needles), []);
  const envelope = core.seal(TEXT, JSON.stringify(publicKey));
  assert.equal(core.open(envelope, JSON.stringify(privateKey)).text, TEXT);
  assert.deepEqual(left({ ...needles, text: TEXT, email: EMAIL }), []);
});
