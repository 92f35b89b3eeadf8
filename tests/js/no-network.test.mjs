// Nothing leaves the device: every way out of a Node process is closed and counted while Privet works.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const EMAIL = "mette.hansen@example.com";

/** Loaded before everything else: counts every attempt and lets none through. */
const WATCH = `
import { syncBuiltinESMExports } from "node:module";
import child_process from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import net from "node:net";
import tls from "node:tls";

const attempts = [];
const close = (owner, name) => {
  if (typeof owner?.[name] !== "function") return;
  owner[name] = function () { attempts.push(name); throw new Error("closed"); };
};
for (const name of Object.keys(dns)) if (/^(lookup|resolve|reverse)/.test(name)) close(dns, name);
for (const name of Object.keys(dns.promises)) if (/^(lookup|resolve|reverse)/.test(name)) close(dns.promises, name);
for (const name of ["request", "get"]) { close(http, name); close(https, name); }
for (const name of ["connect", "createConnection"]) { close(net, name); close(tls, name); }
for (const name of ["spawn", "exec", "execFile", "fork", "spawnSync", "execSync", "execFileSync"]) close(child_process, name);
close(net.Socket.prototype, "connect");
close(http2, "connect");
close(dgram, "createSocket");
for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]) close(globalThis, name);
syncBuiltinESMExports();
process.on("exit", () => process.stderr.write("attempts: " + JSON.stringify(attempts) + "\\n"));
`;

let folder;
let watch;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "privet-offline-"));
  watch = join(folder, "watch.mjs");
  await writeFile(watch, WATCH);
});

after(() => rm(folder, { recursive: true }));

/** Runs Node under watch; resolves with its output and its attempts to reach something. */
async function underWatch(args) {
  const { stdout, stderr } = await run(process.execPath, ["--import", pathToFileURL(watch).href, ...args], {
    env: { ...process.env, PRIVET_PASSPHRASE: "passphrase" },
  });
  const attempts = JSON.parse(/attempts: (.*)/.exec(stderr)?.[1] ?? "null");
  return { stdout, attempts };
}

test("the watch sees an attempt", async () => {
  const source = `import { lookup } from "node:dns/promises";
    for (const call of [() => fetch("http://127.0.0.1:9"), () => lookup("localhost"), () => new (await import("node:net")).Socket().connect(9)]) try { await call(); } catch {}`;
  const { attempts } = await underWatch(["--input-type=module", "--eval", source.replace("() => new", "async () => new")]);
  assert.deepEqual(attempts, ["fetch", "lookup", "connect"]);
});

for (const entry of ["privet", "privet/inline"]) {
  test(`${entry} makes no attempt from loading to restoring`, async () => {
    const source = `
      import { createRedactor, entities, makeKeyPair, open, policies, policySchema, seal } from "${entry}";
      const { publicKey, privateKey } = await makeKeyPair();
      const redactor = await createRedactor({ policy: { extends: "default", seal: { recipients: [publicKey] }, endpoints: ["https://api.openai.com"] } });
      const text = "see https://example.com/?q=1 and write to ${EMAIL}, http://203.0.113.7/";
      redactor.detect(text);
      const chat = redactor.conversation("offline");
      const draft = chat.redact(text);
      const opened = await open(draft.sealed, privateKey);
      await open(await seal(text, publicKey), privateKey);
      const later = redactor.conversation("offline");
      await later.importVault(await chat.exportVault("passphrase"), "passphrase");
      await entities(); await policies(); await policySchema();
      const reader = new Response(draft.text).body.pipeThrough(new TextDecoderStream()).pipeThrough(later.restorer()).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read());
      console.log(opened.placeholders.some(({ original }) => original === "${EMAIL}"), later.restore(draft.text).includes("${EMAIL}"));
    `;
    const { stdout, attempts } = await underWatch(["--input-type=module", "--eval", source]);
    assert.equal(stdout.trim(), "true true");
    assert.deepEqual(attempts, []);
  });
}

test("no command makes an attempt", async () => {
  const path = (name) => join(folder, name);
  await writeFile(path("text.txt"), `Write to ${EMAIL}`);
  const commands = [
    ["keygen", "--out-public", path("public.jwk"), "--out-private", path("private.jwk")],
    ["detect", path("text.txt")],
    ["redact", "--vault", path("vault"), "--seal-to", path("public.jwk"), "--sealed", path("sealed.jwe"), path("text.txt")],
    ["restore", "--vault", path("vault"), path("text.txt")],
    ["open", "--key", path("private.jwk"), path("sealed.jwe")],
    ["entities"],
    ["policies"],
  ];
  for (const command of commands) {
    const { stdout, attempts } = await underWatch([resolve("pkg/bin/privet.js"), ...command]);
    assert.deepEqual(attempts, [], command[0]);
    assert.ok(stdout.length > 0 || command[0] === "keygen", command[0]);
  }
});
