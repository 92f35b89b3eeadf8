// Without random bytes nothing is made: no key, no envelope, no conversation, and nothing that looks like one.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { createRedactor, initSealing, makeKeyPair, open, seal } from "privet";

const TEXT = "Write to mette@example.com.";
const real = Reflect.getOwnPropertyDescriptor(Object.getPrototypeOf(crypto), "getRandomValues");
const { publicKey, privateKey } = await makeKeyPair();
const redactor = await createRedactor({ policy: { extends: "default", seal: { recipients: [publicKey] } } });
const chat = redactor.conversation("begun");
await initSealing();

/** @param {(bytes: Uint8Array) => Uint8Array} getRandomValues */
function replaceRandom(getRandomValues) {
  Object.defineProperty(crypto, "getRandomValues", { value: getRandomValues, configurable: true });
}

afterEach(() => {
  Reflect.deleteProperty(crypto, "getRandomValues");
  assert.equal(typeof real?.value, "function");
});

test("everything that needs random bytes fails, and works again when there are some", async () => {
  let calls = 0;
  replaceRandom(() => {
    calls += 1;
    throw new Error("no entropy");
  });
  const rows = [
    ["a key pair", () => makeKeyPair()],
    ["an envelope", () => seal(TEXT, publicKey)],
    ["a conversation", async () => redactor.conversation("new")],
    ["sealed originals", async () => chat.redact(TEXT)],
    ["a vault", () => chat.exportVault("correct horse battery staple")],
  ];
  for (const [name, make] of rows) {
    const before = calls;
    await assert.rejects(make, { name: "PrivetError", code: "random" }, name);
    assert.ok(calls > before, `${name} asked for none`);
  }
  Reflect.deleteProperty(crypto, "getRandomValues");
  const { sealed = "", text } = chat.redact(TEXT);
  assert.equal(chat.restore(text), TEXT);
  assert.equal((await open(sealed, privateKey)).placeholders[0]?.original, "mette@example.com");
});

test("no two envelopes and no two key pairs are alike", async () => {
  const envelopes = await Promise.all(Array.from({ length: 200 }, () => seal(TEXT, publicKey)));
  const parts = envelopes.map((envelope) => envelope.split("."));
  const ephemeral = new Set(parts.map(([header = ""]) => JSON.parse(Buffer.from(header, "base64url").toString()).epk.x));
  const [nonces, ids] = [new Set(parts.map(([, , nonce]) => nonce)), new Set(parts.map(([header = ""]) => JSON.parse(Buffer.from(header, "base64url").toString()).jti))];
  assert.deepEqual([ephemeral.size, nonces.size, ids.size], [200, 200, 200]);
});
