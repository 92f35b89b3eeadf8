/** The command line's keys: tokens of a tenant, suite 2, and the pin that two processes use at once. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";

const MAIL = "mette@mail.nordwind.dk";

test("what redact encrypts under the key of a tenant, restore opens without a vault", async (t) => {
  const folder = await makeFolder(t);
  const [key, other, policy] = [join(folder, "tenant.jwk"), join(folder, "other.jwk"), join(folder, "policy.json")];
  await writeFile(policy, JSON.stringify({ keys: { scope: "tenant" }, rules: [{ category: "contact", operator: "encrypt" }] }));
  for (const path of [key, other]) assert.equal((await privet(["keygen", "--tenant", "--out-private", path])).status, 0);
  const redacted = await privet(["redact", "--no-names", "--policy", policy, "--tenant-key", key], `Ask ${MAIL}.`);
  assert.match(redacted.stdout, /^Ask \[EMAIL~[a-z2-7]+\]\.$/);
  assert.equal((await privet(["restore", "--tenant-key", key], redacted.stdout)).stdout, `Ask ${MAIL}.`);
  assert.equal((await privet(["restore", "--tenant-key", other], redacted.stdout)).stdout, redacted.stdout);
  const without = await privet(["redact", "--no-names", "--policy", policy], MAIL);
  assert.deepEqual([without.status, without.stdout], [2, ""]);
});

test("surrogates come back from the vault", async (t) => {
  const folder = await makeFolder(t);
  const [vault, policy] = [join(folder, "vault"), join(folder, "policy.json")];
  await writeFile(policy, JSON.stringify({ placeholders: "surrogate" }));
  const redacted = await privet(["redact", "--no-names", "--policy", policy, "--vault", vault], `Ask ${MAIL}.`);
  assert.match(redacted.stdout, /^Ask user-\w{6}@example\.(com|net|org)\.$/);
  assert.equal((await privet(["restore", "--vault", vault], redacted.stdout)).stdout, `Ask ${MAIL}.`);
});

test("keys of suite 2 seal and open", async (t) => {
  const folder = await makeFolder(t);
  const [publicKey, privateKey] = [join(folder, "public.jwk"), join(folder, "private.jwk")];
  assert.equal((await privet(["keygen", "--suite", "2", "--out-public", publicKey, "--out-private", privateKey])).status, 0);
  const { stdout } = await privet(["seal", "--to", publicKey], "hello");
  assert.equal((await privet(["open", "--key", privateKey], stdout)).stdout, "hello");
  assert.equal((await privet(["open", "--key", publicKey], stdout)).status, 2);
  assert.equal((await privet(["keygen", "--suite", "3"])).status, 2);
});

test("of lists that are accepted at once, the pin remembers the newest", async (t) => {
  const folder = await makeFolder(t);
  const [signer, pin, publicKey] = [join(folder, "signer.jwk"), join(folder, "pin.json"), join(folder, "public.jwk")];
  await privet(["keygen", "--signer", "--out-private", signer, "--out-public", pin]);
  await privet(["keygen", "--out-public", publicKey, "--out-private", join(folder, "private.jwk")]);
  const numbers = [3, 1, 4, 2];
  for (const number of numbers) {
    const { stdout } = await privet(["keys", "sign", "--key", signer, "--number", String(number), "--expires", "2999-01-01", publicKey]);
    await writeFile(join(folder, `${String(number)}.jws`), stdout);
  }
  const sealed = await Promise.all(numbers.map((number) => privet(["seal", "--to", join(folder, `${String(number)}.jws`), "--pin", pin], "x")));
  assert.equal(sealed[2]?.status, 0);
  const remembered: unknown = JSON.parse(await readFile(pin, "utf8"));
  assert.match(JSON.stringify(remembered), /"number":4/);
  assert.equal((await privet(["seal", "--to", join(folder, "3.jws"), "--pin", pin], "x")).status, 2);
  await writeFile(`${pin}.lock`, "");
  const refused = await privet(["seal", "--to", join(folder, "4.jws"), "--pin", pin], "x");
  assert.match(refused.stderr, /remove this file/);
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function privet(args: readonly string[], input = ""): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(process.cwd(), "pkg/bin/privet.js"), ...args], { env: { ...process.env, PRIVET_PASSPHRASE: "correct horse" } });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => (stdout += String(chunk)));
    child.stderr.on("data", (chunk) => (stderr += String(chunk)));
    child.on("close", (status) => {
      resolve({ status, stdout, stderr });
    });
    child.stdin.end(input);
  });
}

async function makeFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "privet-"));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}
