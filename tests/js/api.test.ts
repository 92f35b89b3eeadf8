/** The core entry, as an application uses it. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { promisify } from "node:util";
import { createRedactor, type Draft, entities, findPrivetError, init, makeKeyPair, open, policies, policySchema, PrivetError, seal } from "privet";

const run = promisify(execFile);
const EMAIL = "mette@example.com";
const TEXT = `My name is Mette Hansen 😀, ${EMAIL}, card 4111 1111 1111 1111.`;

/** Runs a module in a Node of its own, where nothing is loaded yet; resolves with its output. */
async function runModule(source: string, flags: readonly string[] = []): Promise<string> {
  const { stdout } = await run(process.execPath, [...flags, "--input-type=module", "--eval", source]);
  return stdout.trim();
}

test("importing has no side effect: no request, no global, nothing printed", async () => {
  const output = await runModule(`
    const before = new Set(Reflect.ownKeys(globalThis));
    let requests = 0;
    globalThis.fetch = () => { requests += 1; throw new Error("request"); };
    for (const entry of ["privet", "privet/fetch", "privet/key-list", "privet/worker", "privet/inline", "privet/elements"]) await import(entry);
    console.log(requests, Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).length);
  `);
  assert.equal(output, "0 0");
});

test("a redaction makes no network request", async () => {
  const output = await runModule(`
    import net from "node:net";
    let sockets = 0;
    net.Socket.prototype.connect = () => { sockets += 1; throw new Error("socket"); };
    globalThis.fetch = () => { throw new Error("request"); };
    const { createRedactor } = await import("privet");
    const chat = (await createRedactor()).conversation("offline");
    console.log(chat.restore(chat.redact(${JSON.stringify(EMAIL)}).text), sockets);
  `);
  assert.equal(output, `${EMAIL} 0`);
});

describe("loading that fails", () => {
  const rows: readonly { name: string; call: string; says: RegExp }[] = [
    { name: "a file that is not there", call: `init("/nowhere/privet_bg.wasm")`, says: /^load .*nowhere.*init\(\).*privet\/inline/ },
    { name: "a page instead of the file", call: `init(new TextEncoder().encode("<!doctype html>"))`, says: /^load .*a page/ },
    { name: "a file that is cut off", call: `init(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 9]))`, says: /^load .*damaged/ },
    { name: "another program's wasm", call: `init(await WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])))`, says: /^load .*version of privet/ },
    { name: "a server that answers 404", call: `globalThis.fetch = async () => new Response("", { status: 404 }), init("https://cdn.example/privet_bg.wasm")`, says: /^load .*cdn\.example.*404/ },
    { name: "no network", call: `globalThis.fetch = async () => { throw new TypeError("failed"); }, init("https://cdn.example/privet_bg.wasm")`, says: /^load .*no connection/ },
    { name: "an engine that forbids compiling", call: `WebAssembly.Module = class { constructor() { throw new WebAssembly.CompileError('blocked by directive: "script-src \\'self\\'"'); } }, createRedactor()`, says: /^csp .*script-src 'self' 'wasm-unsafe-eval'/ },
  ];
  for (const { name, call, says } of rows) {
    test(`${name}: a typed error with the remedy`, async () => {
      const output = await runModule(`
        import { createRedactor, init } from "privet";
        try { await (${call}); } catch (error) { console.log(error.code, error.message); }
      `);
      assert.match(output, says);
    });
  }

  test("no WebAssembly at all: a typed error", async () => {
    assert.match(await runModule(`import { init } from "privet"; await init().catch((error) => console.log(error.code));`, ["--no-expose-wasm"]), /load/);
  });

  test("is tried again by the next call", async () => {
    const output = await runModule(`
      import { createRedactor, init } from "privet";
      await init("/nowhere").catch(() => undefined);
      console.log((await createRedactor()).detect(${JSON.stringify(EMAIL)}).length);
    `);
    assert.equal(output, "1");
  });
});

describe("the core can be loaded from", () => {
  const rows: readonly { name: string; setup: string }[] = [
    { name: "the package itself", setup: `import { createRedactor } from "privet";` },
    { name: "bytes", setup: `import { createRedactor, init } from "privet"; import { readFile } from "node:fs/promises"; await init(await readFile("pkg/dist/wasm/privet_bg.wasm"));` },
    { name: "a compiled module", setup: `import { createRedactor, init } from "privet"; import { readFile } from "node:fs/promises"; await init(await WebAssembly.compile(await readFile("pkg/dist/wasm/privet_bg.wasm")));` },
    { name: "a path", setup: `import { createRedactor, init } from "privet"; await init("pkg/dist/wasm/privet_bg.wasm");` },
    { name: "the JavaScript itself, with privet/inline", setup: `import { createRedactor } from "privet/inline"; globalThis.fetch = undefined;` },
  ];
  for (const { name, setup } of rows) {
    test(name, async () => {
      assert.equal(await runModule(`${setup} console.log((await createRedactor()).detect(${JSON.stringify(EMAIL)})[0].entity);`), "EMAIL_ADDRESS");
    });
  }

  test("many callers at once, and is loaded once", async () => {
    await Promise.all([init(), init(), createRedactor(), createRedactor({ policy: "strict" })]);
  });
});

test("a draft says what will be sent, and restoring undoes it", async () => {
  const chat = (await createRedactor({ policy: "default" })).conversation("support-42");
  const draft = chat.redact(TEXT);
  assert.equal(draft.blocked, false);
  assert.equal(joined(draft, "before"), TEXT);
  assert.equal(joined(draft, "after"), draft.text);
  assert.ok(!draft.text.includes(EMAIL));
  for (const { start, end, replacement } of draft.findings) assert.ok(start < end && replacement !== "");
  assert.equal(chat.restore(draft.text), TEXT);
  assert.deepEqual(chat.placeholders().map(({ original }) => original).includes(EMAIL), true);
});

test("offsets are UTF-16 code units", async () => {
  const [finding] = (await createRedactor()).detect(`😀 ${EMAIL}`);
  assert.deepEqual([finding?.start, finding?.end], [3, 3 + EMAIL.length]);
});

test("a finding that the person reveals stays as typed", async () => {
  const chat = (await createRedactor()).conversation("reveal");
  assert.ok(chat.redact(`To ${EMAIL}`, { reveal: [0] }).text.includes(EMAIL));
});

test("a stream restores whatever its pieces are, halves of emoji included", async () => {
  const chat = (await createRedactor()).conversation("stream");
  const answer = `😀 ${chat.redact(EMAIL).text} 😀`;
  for (let size = 1; size <= answer.length; size += 1) {
    const pieces = Array.from({ length: Math.ceil(answer.length / size) }, (_, index) => answer.slice(index * size, (index + 1) * size));
    const stream = new ReadableStream<string>({
      pull(controller) {
        const piece = pieces.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(piece);
      },
    });
    let shown = "";
    for await (const piece of stream.pipeThrough(chat.restorer())) shown += piece;
    assert.equal(shown, `😀 ${EMAIL} 😀`, `pieces of ${size}`);
  }
});

test("a vault continues a conversation, and opens with its passphrase alone", async () => {
  const redactor = await createRedactor();
  const chat = redactor.conversation("vault");
  const { text } = chat.redact(EMAIL);
  const bytes = await chat.exportVault("correct horse");
  const later = redactor.conversation("vault");
  await later.importVault(bytes, "correct horse");
  assert.equal(later.restore(text), EMAIL);
  await assert.rejects(redactor.conversation("vault").importVault(bytes, "wrong"), { name: "PrivetError", code: "vault-locked" });
  await assert.rejects(redactor.conversation("vault").importVault(bytes.subarray(0, 4), "correct horse"), { name: "PrivetError", code: "vault-truncated" });
});

test("a watcher finds at each key what its redactor finds, and no more once it is freed", async () => {
  const redactor = await createRedactor();
  const watcher = redactor.watcher();
  const before = "All is well here. ".repeat(300);
  for (let length = 0; length <= TEXT.length; length += 1) {
    const typed = `${before}${TEXT.slice(0, length)} ${before}`;
    assert.deepEqual(watcher.detect(typed), redactor.detect(typed));
  }
  redactor.free();
  assert.equal(watcher.detect(EMAIL).length, 1);
  watcher.free();
  assert.throws(() => watcher.detect(EMAIL), { code: "input" });
});

test("what is sealed opens with the private key alone", async () => {
  const { publicKey, privateKey } = await makeKeyPair();
  const envelope = await seal(TEXT, publicKey);
  assert.equal((await open(envelope, privateKey)).text, TEXT);
  const other = await makeKeyPair();
  await assert.rejects(open(envelope, other.privateKey), { name: "PrivetError", code: "envelope" });
});

describe("bad input gets a typed error that says where, and never repeats the text", () => {
  const rows: readonly { name: string; policy: string; code: string; path?: string }[] = [
    { name: "an unknown preset", policy: '"secret-preset"', code: "policy-unknown" },
    { name: "an unknown field", policy: '{"foo":1}', code: "policy", path: "$.foo" },
    { name: "an unknown operator", policy: '{"rules":[{"entity":"PERSON","operator":"eat"}]}', code: "policy", path: "$.rules[0].operator" },
    { name: "a pattern that does not compile", policy: '{"custom":[{"entity":"ACME_ID","pattern":"(","score":0.5}]}', code: "policy", path: "$.custom[0].pattern" },
    { name: "a threshold out of range", policy: '{"threshold":2}', code: "policy", path: "$.threshold" },
  ];
  for (const { name, policy, code, path } of rows) {
    test(name, async () => {
      const parsed: unknown = JSON.parse(policy);
      // @ts-expect-error The types refuse it; a program without types would get this far.
      const error = findPrivetError(await createRedactor({ policy: parsed }).catch((reason: unknown) => reason));
      assert.ok(error !== undefined);
      assert.equal(error.code, code);
      assert.equal(error.path, path);
      assert.ok(!error.message.includes("secret-preset"));
    });
  }

  test("a freed conversation", async () => {
    const chat = (await createRedactor()).conversation("freed");
    chat.free();
    chat.free();
    assert.throws(() => chat.redact(EMAIL), (error) => error instanceof PrivetError && error.code === "input" && !error.message.includes(EMAIL));
  });
});

describe("texts of every kind go round", () => {
  const rows: readonly { name: string; text: string }[] = [
    { name: "nothing", text: "" },
    { name: "only emoji", text: "😀👩‍👩‍👧‍👦🏴‍☠️" },
    { name: "right to left", text: `שלום ${EMAIL} مرحبا` },
    { name: "combining marks", text: `e\u0301${EMAIL}\u0301` },
    { name: "control characters", text: `\u0000\u0007${EMAIL}\u001B[0m\u0085` },
    { name: "what looks like a placeholder", text: `[EMAIL_1] ${EMAIL} [EMAIL_2]` },
    { name: "ten megabytes", text: "All work and no play. ".repeat(476_625) },
  ];
  for (const { name, text } of rows) {
    test(name, async () => {
      const chat = (await createRedactor()).conversation("round");
      const draft = chat.redact(text);
      assert.ok(!draft.text.includes(EMAIL));
      assert.ok(chat.restore(draft.text) === text, "the text came back changed");
    });
  }

  test("halves of emoji do not move the offsets of what follows", async () => {
    const [finding] = (await createRedactor()).detect(`\uD83D ${EMAIL}`);
    assert.deepEqual([finding?.start, finding?.end], [2, 2 + EMAIL.length]);
  });
});

test("the catalogue names what the contract names", async () => {
  const presets = (await policies()).map(({ name }) => name);
  for (const name of ["default", "strict", "minimal", "secrets", "gdpr", "ccpa", "hipaa", "pci"]) assert.ok(presets.includes(name), name);
  assert.ok((await entities()).some(({ entity }) => entity === "EMAIL_ADDRESS"));
  assert.match(await policySchema(), /json-schema\.org/);
});

test("every file of the package is free of eval and top-level await", async () => {
  const { stdout } = await run("find", ["pkg/dist", "-name", "*.js", "-not", "-name", "*base64.js"]);
  for (const file of stdout.trim().split("\n")) {
    const source = await readFile(file, "utf8");
    assert.doesNotMatch(source, /\beval\(|new Function\(|^(?:const .*= )?await /m, file);
  }
});

function joined(draft: Draft, side: "after" | "before"): string {
  return draft.segments.map((segment) => (segment.kind === "same" ? segment.text : segment[side])).join("");
}

test("every reason has a code, and a cue says where it stands", async () => {
  const redactor = await createRedactor();
  const [finding] = redactor.detect("My phone number is +44 20 7946 0958.");
  const codes = new Map(Object.entries<unknown>({ ...finding })).get("reasonCodes");
  assert.deepEqual(codes, [{ code: "form" }, { code: "cue", phrase: "phone", distance: 3, before: true }]);
  assert.equal(finding?.reasons.length, 2);
});
