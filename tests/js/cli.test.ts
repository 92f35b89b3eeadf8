/** The command line, run as a person runs it. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { parse } from "../support/stand-in-fetch.js";

const EMAIL = "mette@example.com";
const CARD = "4111 1111 1111 1111";
const TEXT = `Hi 😀 ${EMAIL}, card ${CARD}.\n`;

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "privet-cli-"));
  await writeFile(join(folder, "text.txt"), TEXT);
});

after(async () => {
  await rm(folder, { recursive: true });
});

/** Runs `privet`, without a terminal. */
function privet(args: readonly string[], { input = "", passphrase }: { input?: string | Uint8Array; passphrase?: string } = {}): Promise<Outcome> {
  const env = { ...process.env };
  delete env["PRIVET_PASSPHRASE"];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(process.cwd(), "pkg/bin/privet.js"), ...args], {
      cwd: folder,
      detached: true,
      env: passphrase === undefined ? env : { ...env, PRIVET_PASSPHRASE: passphrase },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (data: Buffer) => out.push(data));
    child.stderr.on("data", (data: Buffer) => err.push(data));
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({ status, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") });
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

/** Runs a command that must succeed; resolves with what it printed. */
async function succeed(args: readonly string[], options: { input?: string | Uint8Array; passphrase?: string } = {}): Promise<string> {
  const { status, out, err } = await privet(args, options);
  assert.equal(status, 0, err);
  return out;
}

describe("detect", () => {
  test("prints a table with lines, spans and reasons, and no value", async () => {
    const out = await succeed(["detect", "text.txt"]);
    assert.match(out, /^LINE:COLUMN +SPAN +ENTITY/);
    assert.match(out, /1:7 +6-23 +EMAIL_ADDRESS/);
    assert.ok(!out.includes(EMAIL));
    assert.ok(!out.includes("\u001B"), "colour on something that is no terminal");
  });

  const units: readonly { unit: string; start: number }[] = [
    { unit: "utf16", start: 6 },
    { unit: "codepoint", start: 5 },
    { unit: "utf8", start: 8 },
  ];
  for (const { unit, start } of units) {
    test(`counts offsets in ${unit}`, async () => {
      const out = await succeed(["detect", "--format", "json", "--offsets", unit, "--entities", "EMAIL_ADDRESS"], { input: TEXT });
      assert.match(out, new RegExp(`"start": ${start},\\s+"end": ${start + EMAIL.length},`));
    });
  }

  test("keeps to the entities and the threshold that are asked for", async () => {
    assert.ok(!(await succeed(["detect", "--entities", "CREDIT_CARD", "text.txt"])).includes("EMAIL_ADDRESS"));
    assert.equal(await succeed(["detect", "--entities", "CREDIT_CARD", "--threshold", "1"], { input: "no number" }), "");
  });

  test("reads and writes JSON Lines in order, whatever the ids are", async () => {
    const ids = ["1", '"a"', "null", "12345678901234567890", '{"text": [1, "}"]}', "true", "-1.50", '"\\u00e9\\""'];
    const input = ids.map((id, index) => (index % 2 === 0 ? `{"id": ${id}, "text": "${EMAIL}"}` : `{"text":"none","id" :${id}}`)).join("\r\n\n");
    const lines = (await succeed(["detect", "--format", "jsonl"], { input: `\uFEFF${input}` })).trimEnd().split("\n");
    assert.equal(lines.length, ids.length);
    for (const [index, id] of ids.entries()) assert.ok(lines[index]?.startsWith(`{"id":${id},"findings":[`), lines[index]);
    assert.match(lines[0] ?? "", /"findings":\[\{"entity":"EMAIL_ADDRESS","start":0,"end":17,"score":[\d.]+,"recognizer":"[^"]+","reasons":\[/);
    assert.match(lines[1] ?? "", /"findings":\[\]\}$/);
  });

  const malformed: readonly { name: string; line: string | Uint8Array }[] = [
    { name: "that is not JSON", line: `{"text": "${EMAIL}"` },
    { name: "that is no object", line: "[]" },
    { name: "without a text", line: '{"id":1}' },
    { name: "whose text is a number", line: '{"text":1}' },
    { name: "that is not UTF-8", line: Uint8Array.of(0x7b, 0xff, 0x7d) },
  ];
  for (const { name, line } of malformed) {
    test(`stops at a line ${name}, names it, and keeps what was written before`, async () => {
      const input = Buffer.concat([Buffer.from('{"id":1,"text":"a"}\n{"id":2,"text":"b"}\n'), Buffer.from(line), Buffer.from("\n")]);
      const { status, out, err } = await privet(["detect", "--format", "jsonl"], { input });
      assert.equal(status, 2);
      assert.equal(out, '{"id":1,"findings":[]}\n{"id":2,"findings":[]}\n');
      assert.match(err, /line 3/);
      assert.ok(!err.includes(EMAIL));
    });
  }

  test("ends quietly when the reader of its output has gone", async () => {
    const child = spawn("bash", ["-c", `yes '{"id":1,"text":"a"}' | head -n 50000 | "${process.execPath}" "${join(process.cwd(), "pkg/bin/privet.js")}" detect --format jsonl | head -n 1; echo "\${PIPESTATUS[2]}"`], { stdio: ["ignore", "pipe", "pipe"] });
    const [out, err] = await Promise.all([child.stdout, child.stderr].map(async (stream) => Buffer.concat(await stream.toArray()).toString("utf8")));
    assert.equal(out, '{"id":1,"findings":[]}\n0\n');
    assert.equal(err, "");
  });
});

describe("redact and restore", () => {
  const passphrase = "correct horse";

  test("go round, over two runs with one vault that only its owner may read", async () => {
    const first = await succeed(["redact", "--vault", "round.vault"], { input: TEXT, passphrase });
    assert.ok(!first.includes(EMAIL) && !first.includes(CARD));
    const second = await succeed(["redact", "--vault", "round.vault"], { input: `Again ${EMAIL}`, passphrase });
    assert.equal(second, "Again [EMAIL_1]");
    assert.equal(await succeed(["restore", "--vault", "round.vault"], { input: first + second, passphrase }), `${TEXT}Again ${EMAIL}`);
    assert.equal((await stat(join(folder, "round.vault"))).mode & 0o777, 0o600);
    assert.ok(!(await readFile(join(folder, "round.vault"))).includes(EMAIL));
    assert.deepEqual((await readdir(folder)).filter((name) => name.startsWith(".privet")), []);
  });

  test("keep a byte order mark and every line end", async () => {
    const input = `\uFEFFa\r\n${EMAIL}\r`;
    const out = await succeed(["redact", "--vault", "mark.vault"], { input, passphrase });
    assert.ok(out.startsWith("\uFEFFa\r\n"));
    assert.equal(await succeed(["restore", "--vault", "mark.vault"], { input: out, passphrase }), input);
  });

  const damaged: readonly { name: string; change: (bytes: Buffer) => Buffer; passphrase: string }[] = [
    { name: "under another passphrase", change: (bytes) => bytes, passphrase: "wrong" },
    { name: "that is cut off", change: (bytes) => bytes.subarray(0, 20), passphrase },
    { name: "that is empty", change: () => Buffer.alloc(0), passphrase },
    { name: "with a flipped bit", change: (bytes) => Buffer.from(bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte))), passphrase },
  ];
  for (const { name, change, passphrase: given } of damaged) {
    test(`leave a vault ${name} as it is`, async () => {
      await succeed(["redact", "--vault", "good.vault"], { input: TEXT, passphrase });
      const bytes = change(await readFile(join(folder, "good.vault")));
      await writeFile(join(folder, "bad.vault"), bytes);
      const { status, out, err } = await privet(["redact", "--vault", "bad.vault"], { input: TEXT, passphrase: given });
      assert.equal(status, 2);
      assert.equal(out, "");
      assert.match(err, /bad\.vault: .*left as it is/);
      assert.deepEqual(await readFile(join(folder, "bad.vault")), bytes);
      await rm(join(folder, "good.vault"));
    });
  }

  test("need a passphrase, and say how to give one", async () => {
    const { status, err } = await privet(["redact", "--vault", "new.vault"], { input: TEXT });
    assert.equal(status, 2);
    assert.match(err, /PRIVET_PASSPHRASE/);
    assert.ok(!(await readdir(folder)).includes("new.vault"));
  });

  test("ask for the passphrase at a terminal, without showing it", async () => {
    const command = `"${process.execPath}" "${join(process.cwd(), "pkg/bin/privet.js")}" redact --vault asked.vault text.txt`;
    // script(1) gives the command a terminal of its own.
    const child = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], { cwd: folder, env: { ...process.env, PRIVET_PASSPHRASE: "" } });
    let screen = "";
    let answered = 0;
    for await (const data of child.stdout) {
      screen += String(data);
      if (screen.split(/vault: |again: /).length - 1 > answered) {
        answered += 1;
        child.stdin.write("corrx\u007Fect horse\r");
      }
    }
    assert.equal(answered, 2, screen);
    assert.ok(!screen.includes("horse"), "the passphrase was shown");
    assert.equal(await succeed(["restore", "--vault", "asked.vault"], { input: "[EMAIL_1]", passphrase: "correct horse" }), EMAIL);
  });

  test("seal the originals for the holder of the key", async () => {
    await succeed(["keygen", "--out-public", "to.jwk", "--out-private", "own.jwk"]);
    assert.equal((await stat(join(folder, "own.jwk"))).mode & 0o777, 0o600);
    const { status, out, err } = await privet(["redact", "--seal-to", "to.jwk"], { input: TEXT });
    assert.equal(status, 0);
    assert.ok(!out.includes(EMAIL));
    assert.equal(err.trimEnd().split("\n").length, 1);
    assert.match(await succeed(["open", "--key", "own.jwk"], { input: err }), new RegExp(`"original": "${EMAIL}"`));
    await succeed(["redact", "--seal-to", "to.jwk", "--sealed", "sealed.jwe"], { input: TEXT });
    assert.match(await succeed(["open", "--key", "own.jwk", "sealed.jwe"]), new RegExp(`"original": "${EMAIL}"`));
  });

  test("write JSON without the originals", async () => {
    const out = await succeed(["redact", "--format", "json"], { input: TEXT });
    assert.ok(!out.includes(EMAIL) && !out.includes(CARD));
    assert.match(out, /"blocked": false/);
  });

  test("stop with status 3 at a text that the policy blocks, and write nothing", async () => {
    await writeFile(join(folder, "block.json"), '{"extends":"default","rules":[{"category":"contact","operator":"block"}]}');
    const { status, out, err } = await privet(["redact", "--policy", "block.json", "--vault", "blocked.vault"], { input: TEXT, passphrase });
    assert.equal(status, 3);
    assert.equal(out, "");
    assert.match(err, /EMAIL_ADDRESS/);
    assert.ok(!err.includes(EMAIL));
    assert.ok(!(await readdir(folder)).includes("blocked.vault"));
    assert.equal((await privet(["redact", "--policy", "block.json", "--format", "json"], { input: TEXT })).status, 3);
  });
});

test("a signed list of keys is sealed to; a false and an older one are refused, and a pin is asked for", async () => {
  await succeed(["keygen", "--out-public", "listed.jwk", "--out-private", "listed-private.jwk"]);
  await succeed(["keygen", "--signer", "--out-public", "pin.json", "--out-private", "signer.jwk"]);
  await succeed(["keygen", "--signer", "--out-public", "foreign-pin.json", "--out-private", "foreign.jwk"]);
  const sign = async (name: string, number: number, key: string): Promise<void> => {
    await writeFile(join(folder, name), await succeed(["keys", "sign", "--key", key, "--number", String(number), "--expires", "2999-12-31", "listed.jwk"]));
  };
  await sign("first.keys", 1, "signer.jwk");
  await sign("second.keys", 2, "signer.jwk");
  await sign("false.keys", 3, "foreign.jwk");

  await writeFile(join(folder, "listed.jwe"), await succeed(["seal", "--to", "second.keys", "--pin", "pin.json"], { input: TEXT }));
  assert.equal(await succeed(["open", "--key", "listed-private.jwk", "listed.jwe"]), TEXT);
  assert.match((await privet(["redact", "--seal-to", "second.keys", "--pin", "pin.json"], { input: TEXT })).err, /^eyJ/);
  for (const [args, problem] of [
    [["seal", "--to", "first.keys", "--pin", "pin.json"], /is older/],
    [["redact", "--seal-to", "false.keys", "--pin", "pin.json"], /not signed by its pinned signer/],
    [["seal", "--to", "listed.jwk", "--pin", "pin.json"], /not signed/],
    [["seal", "--to", "second.keys"], /--pin is missing/],
    [["keys", "sign", "--key", "signer.jwk", "--number", "3", "--expires", "2020-01-01", "listed.jwk"], /date to come/],
    [["keys", "sign", "--key", "signer.jwk", "--number", "0", "--expires", "2999-12-31", "listed.jwk"], /whole number/],
  ] as const) {
    const { status, out, err } = await privet(args, { input: TEXT });
    assert.deepEqual([status, out], [2, ""]);
    assert.match(err, problem);
  }
});

test("a text goes round through seal and open", async () => {
  const pair = await succeed(["keygen"]);
  await writeFile(join(folder, "pair.json"), pair);
  const envelope = await succeed(["seal", "--to", "pair.json"], { input: TEXT });
  assert.ok(!envelope.includes(EMAIL));
  assert.equal(await succeed(["open", "--key", "pair.json"], { input: envelope }), TEXT);
  await writeFile(join(folder, "other.json"), await succeed(["keygen"]));
  const { status, out } = await privet(["open", "--key", "other.json"], { input: envelope });
  assert.equal(status, 2);
  assert.equal(out, "");
});

test("entities and policies are lists to read and to parse", async () => {
  assert.match(await succeed(["entities"]), /^ENTITY .*\n(?:.*\n)*EMAIL_ADDRESS /);
  assert.match(await succeed(["policies"]), /^POLICY .*\ndefault /);
  assert.ok(Array.isArray(parse(await succeed(["entities", "--format", "json"]))));
  assert.ok(Array.isArray(parse(await succeed(["policies", "--format", "json"]))));
});

describe("audit", () => {
  const passphrase = "correct horse battery staple";
  const redactTo = (log: string, more: readonly string[] = []): Promise<Outcome> => privet(["redact", "--audit", log, ...more, "text.txt"], { passphrase });

  test("redact, block, seal and restore are recorded without values, and the log verifies", async () => {
    await succeed(["keygen", "--out-public", "audit.jwk", "--out-private", "audit-private.jwk"]);
    await redactTo("all.jsonl", ["--seal-to", "audit.jwk", "--vault", "audit.vault"]);
    await writeFile(join(folder, "blocks.json"), JSON.stringify({ rules: [{ category: "financial", operator: "block" }] }));
    assert.equal((await redactTo("all.jsonl", ["--policy", "blocks.json"])).status, 3);
    for (const input of ["Hi [EMAIL_9]", "Hi [EMAIL_1]"]) await succeed(["restore", "--vault", "audit.vault", "--audit", "all.jsonl"], { input, passphrase });
    const text = await readFile(join(folder, "all.jsonl"), "utf8");
    assert.deepEqual([...text.matchAll(/"event":"([a-z-]+)"/g)].map(([, event]) => event), ["redacted", "sealed", "policy-changed", "blocked", "policy-changed", "restored"]);
    assert.match(text, /"counts":\{"EMAIL_ADDRESS":1,"CREDIT_CARD":1\}/);
    assert.ok(!text.includes(EMAIL) && !text.includes(CARD));
    const { status, out, err } = await privet(["audit", "verify", "all.jsonl"]);
    assert.equal(status, 0, err);
    assert.match(err, /good: 6 entries/);
    assert.match(out, /^privet\/[0-9a-f-]+\n6\n/);
  });

  test("a changed, a cut and a put-back log end with status 2 and name the entry", async () => {
    for (let count = 0; count < 2; count += 1) assert.equal((await redactTo("log.jsonl")).status, 0);
    const older = await readFile(join(folder, "log.jsonl"), "utf8");
    await redactTo("log.jsonl");
    const text = await readFile(join(folder, "log.jsonl"), "utf8");
    await writeFile(join(folder, "head.txt"), await succeed(["audit", "verify", "log.jsonl"]));
    const cases = [
      { input: text.replace('"EMAIL_ADDRESS":1', '"EMAIL_ADDRESS":0'), says: /:2: tampered: entry 0 / },
      { input: text.split("\n").slice(0, -3).join("\n") + "\n", says: /truncated: .*entry 2 is the first that is missing/ },
      { input: older, says: /rolled-back/ },
    ];
    for (const { input, says } of cases) {
      const { status, err } = await privet(["audit", "verify", "--checkpoint", "head.txt"], { input });
      assert.equal(status, 2);
      assert.match(err, says);
    }
  });

  test("several programs at once lose no entry", async () => {
    await Promise.all(Array.from({ length: 4 }, () => redactTo("shared.jsonl")));
    assert.match((await privet(["audit", "verify", "shared.jsonl"])).err, /good: 4 entries/);
    assert.equal((await stat(join(folder, "shared.jsonl.key"))).mode & 0o777, 0o600);
  });

  test("a log without its keys is not continued, and nothing is written", async () => {
    await redactTo("orphan.jsonl");
    await rm(join(folder, "orphan.jsonl.key"));
    const { status, out, err } = await redactTo("orphan.jsonl");
    assert.deepEqual([status, out], [2, ""]);
    assert.match(err, /orphan\.jsonl\.key: no such file/);
  });
});

test("every command explains itself", async () => {
  const overview = await succeed(["--help"]);
  const names = [...overview.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = ""]) => name);
  assert.deepEqual(names, ["detect", "redact", "restore", "keygen", "keys", "seal", "open", "entities", "policies", "audit"]);
  for (const name of names) assert.match(await succeed([name, "--help"]), new RegExp(`^privet ${name} `));
  assert.match(await succeed(["--version"]), /^\d+\.\d+\.\d+\n$/);
});

describe("bad usage ends with status 2 and says what to do", () => {
  const rows: readonly { name: string; args: readonly string[]; says: RegExp; input?: Uint8Array }[] = [
    { name: "no command", args: [], says: /privet COMMAND/ },
    { name: "an unknown command", args: ["detekt"], says: /the commands are detect/ },
    { name: "an unknown option", args: ["detect", "--colour"], says: /--colour.*privet detect --help/ },
    { name: "an option without its value", args: ["detect", "--policy"], says: /--policy/ },
    { name: "too many files", args: ["detect", "a", "b"], says: /too many/ },
    { name: "an unknown format", args: ["detect", "--format", "xml"], says: /text, json, jsonl/ },
    { name: "a threshold that is no number", args: ["detect", "--threshold", "high"], says: /0 to 1/ },
    { name: "an unknown entity", args: ["detect", "--entities", "SHOE_SIZE"], says: /SHOE_SIZE|entities/ },
    { name: "an unknown policy", args: ["detect", "--policy", "nobody"], says: /the presets are default/ },
    { name: "a file that is not there", args: ["detect", "nowhere.txt"], says: /nowhere\.txt: no such file/ },
    { name: "a folder", args: ["detect", "."], says: /is a folder/ },
    { name: "a text that is not UTF-8", args: ["detect"], says: /not UTF-8, but UTF-16/, input: Uint8Array.of(0xff, 0xfe, 0x41, 0) },
    { name: "restore without a vault", args: ["restore"], says: /--vault is missing/ },
    { name: "restore from a vault that is not there", args: ["restore", "--vault", "nowhere.vault"], says: /no such file/ },
    { name: "open with a public key", args: ["open", "--key", "public.jwk"], says: /the private one is needed/ },
    { name: "seal to something that is no key", args: ["seal", "--to", "text.txt"], says: /not a JSON object/ },
    { name: "sign with a key that signs nothing", args: ["keys", "sign", "--key", "private.jwk", "--number", "1", "--expires", "2099-01-01", "public.jwk"], says: /not the private key of a signer/ },
    { name: "a pin that is none", args: ["seal", "--to", "public.jwk", "--pin", "public.jwk"], says: /not the public key of a signer/ },
    { name: "open what is no envelope", args: ["open", "--key", "private.jwk"], says: /envelope/, input: new TextEncoder().encode("hello") },
    { name: "keygen over a file", args: ["keygen", "--out-private", "private.jwk"], says: /exists already/ },
    { name: "--sealed with nobody to seal to", args: ["redact", "--sealed", "out.jwe"], says: /--seal-to/ },
    { name: "an audit log that is none", args: ["audit", "verify", "text.txt"], says: /text\.txt:1: format: this is not an audit log/ },
    { name: "an unknown thing to do with an audit log", args: ["audit", "print"], says: /privet audit verify FILE/ },
  ];
  before(async () => {
    await succeed(["keygen", "--out-public", "public.jwk", "--out-private", "private.jwk"]);
  });
  for (const { name, args, says, input = new Uint8Array() } of rows) {
    test(name, async () => {
      const { status, out, err } = await privet(args, { input });
      assert.equal(status, 2, err);
      assert.equal(out, "");
      assert.match(err, says);
    });
  }
});
