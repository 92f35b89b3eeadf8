// Python's jwcrypto opens what Privet seals, and Privet opens what it seals. scripts/check puts it into an environment of its own; PYTHON
// names another interpreter. Skipped, and said so, where it is missing.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { createRedactor, makeKeyPair, open, seal } from "privet";

const TEXT = "Write to Mette Sørensen 🙂 at mette@example.com.";
const OWN = "target/python/bin/python3";
const PYTHON = process.env.PYTHON ?? (existsSync(OWN) ? OWN : "python3");

const isMissing = spawnSync(PYTHON, ["-c", "import jwcrypto"]).status !== 0;
const skip = isMissing && `NOT CHECKED: ${PYTHON} has no jwcrypto (scripts/python installs it), so nobody compared with it`;
if (isMissing) process.stderr.write(`${String(skip)}\n`);

/** @param {Record<string, unknown>} request */
function ask(request) {
  const { status, stdout, stderr } = spawnSync(PYTHON, ["tests/support/jwcrypto_peer.py"], { input: JSON.stringify(request), encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

test("jwcrypto opens a sealed text, and names the key the same", { skip }, async () => {
  const { publicKey, privateKey } = await makeKeyPair();
  assert.equal(JSON.parse(ask({ action: "open", envelope: await seal(TEXT, publicKey), key: privateKey }).answer).text, TEXT);
  assert.equal(ask({ action: "thumbprint", key: publicKey }).answer, publicKey.kid);
});

test("jwcrypto opens the originals of a draft as each of several recipients, and as nobody else", { skip }, async () => {
  const [one, two, stranger] = await Promise.all([makeKeyPair(), makeKeyPair(), makeKeyPair()]);
  const redactor = await createRedactor({ policy: { extends: "default", seal: { recipients: [one.publicKey, two.publicKey] } } });
  const { sealed: envelope } = redactor.conversation("support-42").redact(TEXT);
  for (const { privateKey } of [one, two]) {
    const { placeholders } = JSON.parse(ask({ action: "open", envelope, key: privateKey }).answer);
    assert.ok(placeholders.some(({ original }) => original === "mette@example.com"));
  }
  assert.deepEqual(ask({ action: "open", envelope, key: stranger.privateKey }), { refused: true });
});

test("jwcrypto refuses a sealed text that was changed", { skip }, async () => {
  const { publicKey, privateKey } = await makeKeyPair();
  const parts = (await seal(TEXT, publicKey)).split(".");
  for (const part of [2, 3, 4]) {
    const changed = parts.map((text, at) => (at === part ? (text.startsWith("A") ? "B" : "A") + text.slice(1) : text)).join(".");
    assert.deepEqual(ask({ action: "open", envelope: changed, key: privateKey }), { refused: true }, `part ${part}`);
    await assert.rejects(open(changed, privateKey), { code: "envelope" });
  }
});

test("privet seals to a key that jwcrypto made, and opens with it", { skip }, async () => {
  const { d, ...publicKey } = ask({ action: "make" }).answer;
  const envelope = await seal(TEXT, publicKey);
  assert.equal((await open(envelope, { ...publicKey, d })).text, TEXT);
  assert.equal(JSON.parse(ask({ action: "open", envelope, key: { ...publicKey, d } }).answer).text, TEXT);
});

for (const alg of ["ECDH-ES", "ECDH-ES+A256KW"]) {
  test(`privet opens what jwcrypto seals with ${alg}`, { skip }, async () => {
    const { publicKey, privateKey } = await makeKeyPair();
    assert.equal((await open(ask({ action: "seal", alg, text: TEXT, keys: [publicKey] }).answer, privateKey)).text, TEXT);
  });
}

test("privet opens what jwcrypto seals to several recipients", { skip }, async () => {
  const pairs = await Promise.all([makeKeyPair(), makeKeyPair()]);
  const envelope = ask({ action: "seal", alg: "ECDH-ES+A256KW", text: TEXT, keys: pairs.map(({ publicKey }) => publicKey) }).answer;
  for (const { privateKey } of pairs) assert.equal((await open(envelope, privateKey)).text, TEXT);
});
