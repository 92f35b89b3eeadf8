// Texts and arguments that nobody meant to pass: a typed error without the text, or the right result; and nothing is lost.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { createRedactor, makeKeyPair, open, PrivetError, seal } from "privet";
import { privetMiddleware, wrapTransport } from "privet/ai-sdk";
import { AuditLog } from "privet/audit";
import { wrapFetch } from "privet/fetch";
import { openStorage } from "privet/storage";
import { createRedactor as createRedactorInWorker } from "privet/worker";

const EMAIL = "mette.hansen@example.com";
const MEGABYTE = 1 << 20;
const redactor = await createRedactor();

/** The error of a call that must fail: typed, and silent about what was passed. */
async function errorOf(call) {
  const error = await (async () => call())().then(() => undefined, (reason) => reason);
  assert.ok(error instanceof PrivetError, `threw ${error}`);
  for (const word of ["mette", "hansen", "4111"]) {
    assert.ok(!`${error.message}${error.stack}${JSON.stringify(error)}`.toLowerCase().includes(word), "the error repeats the text");
  }
  return error;
}

describe("ten megabytes of one thing are read in one go and come back as they were", () => {
  const rows = [
    ["only emoji", "👩‍👩‍👧‍👦😀"],
    ["digits", "0123456789"],
    ["NUL", "\0"],
    ["control characters", "\u0001\u0008\u001B\u007F\u0085"],
    ["zero-width characters", "\u200B\u200D\uFEFF"],
    ["combining marks", "e\u0301\u0323"],
    ["mixed scripts", "аb你م्שg "],
    ["full-width digits", "１２３４ "],
    ["opening brackets", "["],
    ["unfinished placeholders", "[EMAIL_"],
    ["backslashes", "\\"],
    ["at signs", "@a."],
    ["one long word", "a"],
    ["line ends", "\r\n"],
    ["prose with values", `${"All work and no play makes Jack a dull boy. ".repeat(6)} password: hunter2 `],
  ];
  for (const [name, piece] of rows) {
    test(name, () => {
      const text = piece.repeat(Math.ceil((10 * MEGABYTE) / Buffer.byteLength(piece)));
      const chat = redactor.conversation("large");
      const draft = chat.redact(text);
      assert.ok(chat.restore(draft.text) === text, "the text came back changed");
      chat.free();
    });
  }
});

test("a text above the limit is refused, with the limit, and the conversation goes on", async () => {
  const chat = redactor.conversation("limit");
  const draft = chat.redact(EMAIL).text;
  for (const text of [EMAIL + "x".repeat(64 * MEGABYTE), "€".repeat(30 * MEGABYTE)]) {
    for (const call of [() => chat.redact(text), () => redactor.detect(text)]) {
      const error = await errorOf(call);
      assert.equal(error.code, "limit");
      assert.match(error.message, /67108864/);
    }
  }
  assert.equal(chat.restore(draft), EMAIL);
});

test("every half of a surrogate pair leaves as U+FFFD and moves nothing", () => {
  const chat = redactor.conversation("halves");
  for (const half of ["\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"]) {
    const text = `${half}${EMAIL}${half} ${EMAIL}`;
    const { text: draft, findings, segments } = chat.redact(text);
    const befores = segments.filter(({ kind }) => kind === "changed").map(({ before }) => before);
    assert.deepEqual(findings.map(({ start, end }) => text.slice(start, end).toWellFormed()), befores);
    assert.ok(!draft.includes(EMAIL));
    assert.equal(chat.restore(draft), text.toWellFormed());
    assert.equal(segments.map((segment) => (segment.kind === "same" ? segment.text : segment.after)).join(""), draft);
  }
});

test("a cut in UTF-16 is the same cut in UTF-8, whatever stands around it", () => {
  const around = ["", "😀", "e\u0301", "שלום ", "\u202E", "\u200B", "\uD800", "１２", "你好", "👩‍👩‍👧", "\0", "ß", "İ", "[EMAIL_1]"];
  for (const before of around) {
    for (const after of around) {
      const text = `${before} ${EMAIL} ${after}`;
      const [finding] = redactor.detect(text).filter(({ entity }) => entity === "EMAIL_ADDRESS");
      assert.equal(text.slice(finding.start, finding.end), EMAIL, JSON.stringify(text));
    }
  }
});

describe("an argument of another type is a typed error, and the conversation goes on", () => {
  const wrong = [undefined, null, 42, 4111n, true, { text: EMAIL }, [EMAIL], Symbol(EMAIL), () => EMAIL, new String(EMAIL)];
  const calls = {
    detect: (value) => redactor.detect(value),
    redact: (value, chat) => chat.redact(value),
    restore: (value, chat) => chat.restore(value),
    conversation: (value) => redactor.conversation(value),
    "an exported vault's passphrase": (value, chat) => chat.exportVault(value),
    "an imported vault's passphrase": (value, chat) => chat.importVault(new Uint8Array(200), value),
    "an imported vault": (value, chat) => chat.importVault(value, "passphrase"),
    seal: async (value) => seal(value, (await makeKeyPair()).publicKey),
    "a recipient": (value) => seal(EMAIL, value),
    open: async (value) => open(value, (await makeKeyPair()).privateKey),
    "a key to open with": (value) => open("a.b.c.d.e", value),
  };
  for (const [name, call] of Object.entries(calls)) {
    test(name, async () => {
      const chat = redactor.conversation("types");
      const draft = chat.redact(EMAIL).text;
      for (const value of wrong) {
        const error = await errorOf(() => call(value, chat));
        assert.notEqual(error.code, "internal", `${name}: ${typeof value}`);
      }
      assert.equal(chat.restore(draft), EMAIL);
    });
  }
});

test("a reveal that names no finding is an error, and reveals nothing", async () => {
  const chat = redactor.conversation("reveal");
  for (const reveal of [[1], [-1], [0.5], [NaN], ["0"], [2 ** 32], [0, 7], [null], "0", 0]) {
    const error = await errorOf(() => chat.redact(EMAIL, { reveal }));
    assert.equal(error.code, "input", JSON.stringify(reveal));
  }
  assert.equal(chat.redact(EMAIL).text, "[EMAIL_1]");
  assert.equal(chat.redact(EMAIL, { reveal: [0] }).text, EMAIL);
});

describe("a policy of a wrong shape is refused with the path, and without its lists", () => {
  const circular = { name: "x" };
  circular.extends = circular;
  const rows = [
    ["a field of a rule", { rules: [{ entity: "PERSON", operator: "redact", colour: 1 }] }, "$.rules[0].colour"],
    ["an entity that is not known", { rules: [{ entity: "SHOE_SIZE", operator: "redact" }] }, "$.rules[0].entity"],
    ["a list that is none", { deny: "Mette Hansen" }, "$.deny"],
    ["an entry that is no text", { deny: ["Mette Hansen", 4111] }, "$.deny[1]"],
    ["a threshold as text", { threshold: "0.5" }, "$.threshold"],
    ["a pattern that explodes elsewhere", { custom: [{ entity: "ACME_ID", pattern: "(?<=Mette)(a+)+\\1", score: 0.5 }] }, "$.custom[0].pattern"],
    ["a mask of two characters", { rules: [{ entity: "PERSON", operator: "mask", character: "**" }] }, "$.rules[0].character"],
    ["a negative keepLast", { rules: [{ entity: "PERSON", operator: "mask", keepLast: -1 }] }, "$.rules[0].keepLast"],
    ["a recipient that is no key", { seal: { recipients: [{ kty: "RSA", n: "Mette Hansen" }] } }, "$.seal.recipients[0]"],
    ["a duration that is none", { retention: { vault: "one day" } }, "$.retention.vault"],
    ["an unknown style", { placeholders: "random" }, "$.placeholders"],
    ["a preset to extend that is not there", { extends: "Mette Hansen" }, "$.extends"],
    ["a list", [{ name: "Mette Hansen" }], undefined],
    ["nothing", null, undefined],
    ["a number", 4111, undefined],
    ["itself inside", circular, undefined],
    ["a big integer", { threshold: 4111n }, undefined],
  ];
  for (const [name, policy, path] of rows) {
    test(name, async () => {
      const error = await errorOf(() => createRedactor({ policy }));
      assert.match(error.code, /^policy/);
      assert.equal(error.path?.startsWith(path ?? "$") ?? true, true, error.path);
      if (path !== undefined) assert.ok(error.path?.startsWith(path), error.path);
    });
  }
});

describe("an option that there is not is refused, for it would be left out in silence", () => {
  const chat = redactor.conversation("options");
  const rows = [
    ["createRedactor", (options) => createRedactor(options), "polcy"],
    ["createRedactor of privet/worker", (options) => createRedactorInWorker(options), "polcy"],
    ["wrapFetch", (options) => wrapFetch(chat, undefined, options), "reviews"],
    ["limits of wrapFetch", (options) => wrapFetch(chat, undefined, { limits: options }), "requests"],
    ["wrapTransport", (options) => wrapTransport({}, chat, options), "concent"],
    ["privetMiddleware", (options) => privetMiddleware(chat, "v3", options), "review"],
    ["openStorage", (options) => openStorage(options), "retain"],
    ["AuditLog.open", (options) => AuditLog.open(options), "storage"],
  ];
  for (const [name, call, option] of rows) {
    test(name, async () => {
      const error = await errorOf(() => call({ [option]: EMAIL }));
      assert.equal(error.code, "input");
      assert.match(error.message, new RegExp(`^there is no option ${option}; the options are `));
      assert.equal((await errorOf(() => call("strict"))).code, "input");
    });
  }
});

test("a vault that does not open leaves the conversation as it was, and says why", async () => {
  const chat = redactor.conversation("vault");
  const draft = chat.redact(EMAIL).text;
  const vault = await redactor.conversation("vault").exportVault("passphrase");
  const newer = vault.slice();
  const version = newer.findIndex((byte, index) => byte === 1 && index < 16);
  assert.notEqual(version, -1);
  newer[version] = 2;
  const rows = [
    ["nothing", new Uint8Array(), "passphrase", "vault-truncated"],
    ["half", vault.slice(0, 30), "passphrase", "vault-truncated"],
    ["all but the end", vault.slice(0, -1), "passphrase", "vault-"],
    ["a newer version", newer, "passphrase", "vault-version"],
    ["another passphrase", vault, "Passphrase", "vault-locked"],
    ["a text", new TextEncoder().encode(EMAIL.repeat(20)), "passphrase", "input"],
  ];
  for (const [name, bytes, passphrase, code] of rows) {
    const before = bytes.slice();
    const error = await errorOf(() => chat.importVault(bytes, passphrase));
    assert.ok(error.code.startsWith(code), `${name}: ${error.code}`);
    assert.deepEqual(bytes, before, name);
    assert.equal(chat.restore(draft), EMAIL, name);
    assert.equal(chat.redact(EMAIL).text, draft, name);
  }
});

test("an envelope that was changed anywhere does not open", async () => {
  const { publicKey, privateKey } = await makeKeyPair();
  const envelope = await seal(EMAIL, publicKey);
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  for (let at = 0; at < envelope.length; at += 7) {
    if (envelope[at] === ".") continue;
    const other = alphabet[(alphabet.indexOf(envelope[at]) + 32) % 64];
    const error = await errorOf(() => open(envelope.slice(0, at) + other + envelope.slice(at + 1), privateKey));
    assert.match(error.code, /^envelope/, `character ${at}`);
  }
  for (const damaged of ["", ".", "....", envelope.slice(0, 40), `${envelope}.`, envelope.repeat(2), `{"ciphertext":"${EMAIL}"}`, "{".repeat(10_000)]) {
    assert.match((await errorOf(() => open(damaged, privateKey))).code, /^envelope/);
  }
  assert.equal((await open(envelope, privateKey)).text, EMAIL);
});

test("an envelope of another algorithm is refused by name of what is supported", async () => {
  const { publicKey, privateKey } = await makeKeyPair();
  const [, ...rest] = (await seal(EMAIL, publicKey)).split(".");
  for (const header of [{ alg: "none", enc: "A256GCM" }, { alg: "dir", enc: "A256GCM" }, { alg: "RSA-OAEP", enc: "A256GCM" }, { alg: "ECDH-ES", enc: "A256GCM", crit: ["exp2"] }, { alg: "ECDH-ES", enc: "A256GCM", zip: "DEF" }]) {
    const envelope = [Buffer.from(JSON.stringify(header)).toString("base64url"), ...rest].join(".");
    assert.equal((await errorOf(() => open(envelope, privateKey))).code, "envelope-unsupported", JSON.stringify(header));
  }
});
