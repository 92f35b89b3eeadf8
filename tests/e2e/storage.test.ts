/** Storage in a real browser: what comes back, what a profile on disk holds, and what goes wrong. */
import assert from "node:assert/strict";
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser, launchProfile } from "../support/browser.js";
import { serveFolder, type StaticServer } from "../support/static-server.js";

const EMAIL = "clara.whitfield@example.com";
const TEXT = `Write to ${EMAIL}.`;
const KEYS = [
  { tier: "memory", key: `{ kind: "memory" }` },
  { tier: "device", key: `{ kind: "device" }` },
  { tier: "passphrase", key: `{ kind: "passphrase", passphrase: "correct horse" }` },
] as const;

let folder: string;
let server: StaticServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "privet-storage-"));
  await build({ entryPoints: ["tests/support/storage-page.ts", "tests/support/storage-thread.ts"], bundle: true, format: "esm", outdir: folder, logLevel: "error" });
  for (const file of ["privet_bg.wasm", "sealing_bg.wasm"]) await copyFile(`pkg/dist/wasm/${file}`, join(folder, file));
  await writeFile(join(folder, "index.html"), `<!doctype html><meta charset="utf-8"><title>Storage</title><script type="module" src="/storage-page.js"></script>`);
  server = await serveFolder(folder);
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  context = await browser.newContext();
  page = await openPage(context);
});

afterEach(async () => {
  await context.close();
});

async function openPage(of: BrowserContext): Promise<Page> {
  const opened = await of.newPage();
  // Passkeys need a host with a name.
  await opened.goto(server.origin.replace("127.0.0.1", "localhost"));
  return opened;
}

/** Runs the body of an async function in the page; storage-page.ts says what is within reach. */
function run(body: string, where: Page = page): Promise<unknown> {
  return where.evaluate(`(async () => { ${body} })()`);
}

const SAVE = `const one = await chat("support-42"); one.redact("${TEXT}"); await storage.save(one);`;
const LOAD = `const again = await chat("support-42"); const isThere = await storage.load(again);`;

describe("a conversation goes on where it was left", () => {
  for (const { tier, key } of KEYS) {
    test(`with a key of tier ${tier}`, async () => {
      const result = await run(`
        const storage = await open({ key: ${key} });
        ${SAVE} ${LOAD}
        return [isThere, again.restore("To [EMAIL_1]"), again.redact("From mary@example.com and ${EMAIL}").text, await storage.list()];`);
      assert.deepEqual(result, [true, `To ${EMAIL}`, "From [EMAIL_2] and [EMAIL_1]", ["support-42"]]);
    });
  }

  for (const { tier, key } of KEYS.slice(1)) {
    test(`after locking, with a key of tier ${tier}`, async () => {
      const result = await run(`
        let storage = await open({ key: ${key} });
        ${SAVE}
        await storage.lock();
        const whenLocked = await codeOf(storage.list());
        const info = await describe();
        storage = await open({ key: ${key} });
        ${LOAD}
        return [whenLocked, info.kind, isThere, again.restore("To [EMAIL_1]")];`);
      assert.deepEqual(result, ["vault-locked", tier, true, `To ${EMAIL}`]);
    });
  }

  test("and a key in memory takes everything with it when the tab locks", async () => {
    const result = await run(`
      let storage = await open();
      ${SAVE}
      await storage.lock();
      storage = await open();
      ${LOAD}
      return [isThere, await storage.list()];`);
    assert.deepEqual(result, [false, []]);
  });

  test("with a passkey, by its secret, and not without", async () => {
    const session = await context.newCDPSession(page);
    await session.send("WebAuthn.enable");
    const options = { protocol: "ctap2", ctap2Version: "ctap2_1", transport: "internal", hasResidentKey: true, hasUserVerification: true, hasPrf: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
    const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options });
    const result = await run(`
      let storage = await open({ key: await makePasskey({ site: "Privet", person: "clara" }) });
      ${SAVE}
      await storage.lock();
      storage = await open({ key: await askPasskey(await describe()) });
      ${LOAD}
      await storage.lock();
      const wrong = { ...await askPasskey(await describe()), secret: new Uint8Array(32).fill(7) };
      const none = { ...wrong, secret: new Uint8Array(32) };
      return [isThere, await codeOf(open({ key: wrong })), await codeOf(open({ key: none }))];`);
    assert.deepEqual(result, [true, "vault-locked", "key"]);
    await session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
    assert.equal(await run(`return await codeOf(describe().then((info) => askPasskey(info)));`), "key");
  });

  test("and a wrong passphrase, another tier's key and a foreign tenant open nothing and change nothing", async () => {
    const key = `{ kind: "passphrase", passphrase: "correct horse" }`;
    const result = await run(`
      let storage = await open({ key: ${key} });
      ${SAVE}
      await storage.lock();
      const codes = [await codeOf(open({ key: { kind: "passphrase", passphrase: "wrong" } })), await codeOf(open({ key: { kind: "device" } })), await codeOf(open({ key: { kind: "memory" } }))];
      storage = await open({ key: ${key}, tenant: "other" });
      codes.push(await storage.load(await chat("support-42")));
      await storage.lock();
      storage = await open({ key: ${key} });
      ${LOAD}
      return [...codes, isThere];`);
    assert.deepEqual(result, ["vault-locked", "input", "input", false, true]);
  });
});

describe("another key", () => {
  test("re-wraps, leaves the records as they are, and shuts the old one out", async () => {
    const result = await run(`
      const dump = () => new Promise((done) => { indexedDB.open("privet:default").onsuccess = ({ target }) => { target.result.transaction("records").objectStore("records").getAll().onsuccess = (event) => { target.result.close(); done(JSON.stringify(event.target.result.map(({ data }) => [...data]))); }; }; });
      let storage = await open();
      ${SAVE}
      const before = await dump();
      await storage.changeKey({ kind: "device" });
      await storage.changeKey({ kind: "passphrase", passphrase: "correct horse" });
      const isSame = before === await dump();
      await storage.lock();
      const wrong = await codeOf(open({ key: { kind: "device" } }));
      storage = await open({ key: { kind: "passphrase", passphrase: "correct horse" } });
      ${LOAD}
      return [isSame, wrong, isThere];`);
    assert.deepEqual(result, [true, "input", true]);
  });

  test("given in one tab makes the other open again", async () => {
    const other = await openPage(context);
    await run(`globalThis.storage = await open({ key: { kind: "device" } }); ${SAVE}`);
    await run(`globalThis.storage = await open({ key: { kind: "device" } }); await storage.changeKey({ kind: "device" });`, other);
    assert.equal(await run(`return await codeOf(storage.list());`), "storage-conflict");
    assert.deepEqual(await run(`return await (await open({ key: { kind: "device" } })).list();`), ["support-42"]);
  });
});

describe("retention", () => {
  test("of a category empties the value and keeps its number taken", async () => {
    const result = await run(`
      const storage = await open({ key: { kind: "device" }, retention: { contact: "PT1S" } });
      const one = await chat("support-42"); one.redact("${TEXT} IBAN GB33BUKB20201555555555."); await storage.save(one);
      await new Promise((done) => setTimeout(done, 1100));
      ${LOAD}
      return [isThere, again.restore("[EMAIL_1] [IBAN_1]"), again.redact("${TEXT}").text];`);
    assert.deepEqual(result, [true, "[EMAIL_1] GB33BUKB20201555555555", "Write to [EMAIL_2]."]);
  });

  for (const { name, hash, isThere } of [
    { name: "not before its time", hash: "#later=3500000", isThere: true },
    { name: "in time", hash: "#later=3700000", isThere: false },
  ]) {
    test(`of a policy ends a conversation ${name}`, async () => {
      const result = await run(`
        let storage = await open({ key: { kind: "device" } });
        const one = await chat("support-42", { retention: { vault: "PT1H" } }); one.redact("${TEXT}"); await storage.save(one);
        await storage.lock();
        storage = await open({ key: { kind: "device" } }, "${hash}");
        ${LOAD}
        return isThere;`);
      assert.equal(result, isThere);
    });
  }

  test("is not lengthened by a clock that is set back", async () => {
    const result = await run(`
      let storage = await open({ key: { kind: "device" } });
      const keep = async (id) => { const one = await chat(id, { retention: { vault: "PT1H" } }); one.redact("${TEXT}"); await storage.save(one); };
      await keep("first");
      await storage.lock();
      storage = await open({ key: { kind: "device" } }, "#later=3000000");
      await storage.lock();
      storage = await open({ key: { kind: "device" } }, "#later=-86400000");
      await keep("second");
      await storage.lock();
      storage = await open({ key: { kind: "device" } }, "#later=3700000");
      return await storage.list();`);
    // The first has outlived its hour. The second was stored when 3000 of these 3700 seconds had passed already.
    assert.deepEqual(result, ["second"]);
  });
});

describe("two tabs", () => {
  test("neither overwrites what the other has saved", async () => {
    const other = await openPage(context);
    await run(`globalThis.storage = await open({ key: { kind: "device" } }); ${SAVE} globalThis.one = one;`);
    const inOther = await run(`globalThis.storage = await open({ key: { kind: "device" } }); ${LOAD} again.redact("mary@example.com"); await storage.save(again); return await codeOf(storage.save(await chat("support-42")));`, other);
    assert.equal(inOther, "storage-conflict");
    assert.equal(await run(`one.redact("paul@example.com"); return await codeOf(storage.save(one));`), "storage-conflict");
    assert.equal(await run(`${LOAD} return again.restore("[EMAIL_2]");`), "mary@example.com");
  });

  test("do not share a key in memory", async () => {
    const other = await openPage(context);
    await run(`globalThis.storage = await open(); ${SAVE}`);
    assert.equal(await run(`return await codeOf(open());`, other), "storage-conflict");
    assert.deepEqual(await run(`return await storage.list();`), ["support-42"]);
  });

  // The further events: tests/js/audit-trail.test.ts.
  const EVENTS: readonly { readonly name: string; readonly act: string; readonly story: readonly string[] }[] = [
    { name: "opening and locking", act: "", story: ["vault-unlocked", "vault-locked"] },
    { name: "shredding one", act: `await storage.shred("support-42");`, story: ["vault-unlocked", "shredded support-42", "vault-locked"] },
    { name: "shredding what is not there", act: `await storage.shred("support-43");`, story: ["vault-unlocked", "vault-locked"] },
    { name: "an expired conversation, at opening", act: `await storage.lock(); await reopen("#later=" + 3 * 86_400_000);`, story: ["vault-unlocked", "vault-locked", "shredded short", "vault-unlocked", "vault-locked"] },
    { name: "an expired conversation, before reading", act: `await storage.save(await hidden("brief", "PT1S")); await new Promise((done) => setTimeout(done, 1100)); await storage.list();`, story: ["vault-unlocked", "shredded brief", "vault-locked"] },
    { name: "deleting everything", act: `await storage.deleteEverything();`, story: ["vault-unlocked", "vault-locked", "shredded short", "shredded support-42"] },
  ];
  for (const { name, act, story } of EVENTS) {
    test(`tell the audit log of ${name}`, async () => {
      const told = await run(`
        const audit = await AuditLog.open(), names = [];
        const key = { kind: "device" };
        const told = { record: async (event) => { await audit.record(event); names.push([event.event, event.conversation ?? ""].join(" ").trim()); } };
        let storage = await open({ key, audit: told });
        const reopen = async (hash) => { storage = await open({ key, audit: told }, hash); };
        const hidden = async (id, vault) => {
          const one = await chat(id, { retention: { vault } });
          one.redact("${TEXT}");
          return one;
        };
        await storage.save(await hidden("support-42", "P30D"));
        await storage.save(await hidden("short", "P2D"));
        ${act}
        await storage.lock();
        if (!(await audit.verify()).isGood) names.push("a bad log");
        return names.sort();`);
      // Sorted: which of several conversations goes first is nobody's business.
      assert.deepEqual(told, [...story].sort());
    });
  }

  test("write one audit log", async () => {
    const other = await openPage(context);
    const write = `globalThis.log = await AuditLog.open({ store: new BrowserAuditStore() }); for (let i = 0; i < 10; i += 1) await log.record({ event: "sent" });`;
    await Promise.all([run(write), run(write, other)]);
    assert.deepEqual(await run(`const { isGood, size } = await log.verify(); return [isGood, size];`), [true, 20]);
    await page.reload();
    assert.deepEqual(await run(`const log = await AuditLog.open({ store: new BrowserAuditStore() }); await log.record({ event: "blocked" }); const { size } = await log.verify(); return size;`), 21);
  });
});

describe("what goes wrong", () => {
  test("a crash at any moment of a save loses nothing that was saved", async () => {
    const result = await run(`
      let storage = await open({ key: { kind: "device" } });
      ${SAVE}
      await storage.lock();
      const found = [];
      for (let delay = 0; delay < 40; delay += 2) {
        storage = await open({ key: { kind: "device" } });
        const chats = [await chat("support-42"), await chat("new-" + delay)];
        await storage.load(chats[0]);
        chats[0].redact("user" + delay + "@example.com");
        chats[1].redact("${TEXT}");
        const saving = chats.map((each) => codeOf(storage.save(each)));
        await new Promise((done) => setTimeout(done, delay));
        await storage.lock();
        const codes = await Promise.all(saving);
        storage = await open({ key: { kind: "device" } });
        const again = await chat("support-42");
        found.push(await storage.load(again) && again.restore("[EMAIL_1]") === "${EMAIL}" && codes.every((code) => code === "done" || code === "vault-locked"));
        for (const id of await storage.list()) await storage.load(await chat(id));
        await storage.lock();
      }
      return found.every(Boolean) && found.length;`);
    assert.equal(result, 20);
  });

  test("a crash in the middle of another key leaves the one or the other in force", async () => {
    const result = await run(`
      let storage = await open({ key: { kind: "device" } });
      ${SAVE}
      await storage.lock();
      let count = 0;
      for (let delay = 0; delay < 30; delay += 2) {
        storage = await open({ key: { kind: "device" } });
        const changing = codeOf(storage.changeKey({ kind: "device" }));
        await new Promise((done) => setTimeout(done, delay));
        await storage.lock();
        await changing;
        storage = await open({ key: { kind: "device" } });
        count += (await storage.list()).length;
        await storage.lock();
      }
      return count;`);
    assert.equal(result, 15);
  });

  test("a full disk is named, and what was there stays", async () => {
    const session = await context.newCDPSession(page);
    await run(`globalThis.storage = await open({ key: { kind: "device" } }); ${SAVE}`);
    await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin, quotaSize: 1 });
    assert.equal(await run(`const more = await chat("more"); more.redact("${TEXT}"); return await codeOf(storage.save(more));`), "storage-full");
    await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin });
    assert.deepEqual(await run(`return await storage.list();`), ["support-42"]);
  });

  test("a newer version's storage is refused and left alone", async () => {
    const result = await run(`
      const raise = (version) => new Promise((done, fail) => { const request = indexedDB.open("privet:default", version); request.onsuccess = () => { const found = request.result.version; request.result.close(); done(found); }; request.onerror = fail; });
      await raise(99);
      return [await codeOf(open({ key: { kind: "device" } })), await raise()];`);
    assert.deepEqual(result, ["vault-version", 99]);
  });

  test("a browser without a private file system is named", async () => {
    assert.equal(await run(`return await codeOf(open({}, "#no-files"));`), "storage");
  });

  test("records that change places do not open", async () => {
    const result = await run(`
      let storage = await open({ key: { kind: "device" } });
      const one = await chat("support-42"); one.redact("${TEXT} and mary@example.com"); await storage.save(one);
      await new Promise((done) => { indexedDB.open("privet:default").onsuccess = ({ target }) => { const store = target.result.transaction("records", "readwrite").objectStore("records"); store.getAll().onsuccess = ({ target: { result } }) => { store.put({ ...result[1], seq: 2 }); store.put({ ...result[2], seq: 1 }); store.transaction.oncomplete = () => { target.result.close(); done(); }; }; }; });
      return await codeOf(storage.load(await chat("support-42")));`);
    assert.equal(result, "vault-locked");
  });
});

test("the frozen storage opens for ever, and goes on", async () => {
  await run(`await putStorage(${await readFile("tests/fixtures/storage-v1.json", "utf8")});`);
  const result = await run(`
    const wrong = await codeOf(open({ key: { kind: "passphrase", passphrase: "another horse" } }));
    const storage = await open({ key: { kind: "passphrase", passphrase: "correct horse" } });
    ${LOAD}
    const restored = again.restore("[EMAIL_1], [EMAIL_2]");
    const more = again.redact("${EMAIL} and tom@example.com").text;
    await storage.save(again);
    return [wrong, await storage.list(), restored, more];`);
  assert.deepEqual(result, ["vault-locked", ["support-42"], `${EMAIL}, mary@example.com`, "[EMAIL_1] and [EMAIL_3]"]);
});

/** What a page that shares the origin, or a damaged disk, can leave in a row; `undefined`: the row is gone. */
const FOREIGN_ROWS = [
  { what: "a conversation in the slot of the index key, to be shredded", store: "conversations", change: "{ ...row, slot: 0, isShredding: true }" },
  { what: "a slot before the first", store: "conversations", change: "{ ...row, slot: -1, isShredding: true }" },
  { what: "a slot that is no number", store: "conversations", change: "{ ...row, slot: NaN, isShredding: true }" },
  { what: "a slot beyond any disk", store: "conversations", change: "{ ...row, slot: 2 ** 60, isShredding: true }" },
  { what: "a conversation without a time", store: "conversations", change: "{ ...row, expires: NaN }" },
  { what: "half a record to come", store: "conversations", change: "{ ...row, nextSeq: 1.5 }" },
  { what: "a latest time beyond all times", store: "meta", change: "{ ...row, latest: Infinity }" },
  { what: "a latest time that is no number", store: "meta", change: "{ ...row, latest: NaN }" },
  { what: "another bank", store: "meta", change: "{ ...row, bank: 1 }" },
  { what: "an unknown tier", store: "meta", change: `{ ...row, tier: { kind: "cloud" } }` },
  { what: "no row about the storage", store: "meta", change: "undefined" },
  { what: "a record of text", store: "records", change: `{ ...row, data: "text" }` },
  { what: "an empty record", store: "records", change: "{ ...row, data: new Uint8Array() }" },
  { what: "no nonce", store: "records", change: "{ ...row, nonce: new Uint8Array() }" },
  { what: "one record less", store: "records", change: "undefined" },
] as const;

describe("foreign rows are refused, and nothing is overwritten because of them", () => {
  for (const { what, store, change } of FOREIGN_ROWS) {
    test(what, async () => {
      const result = await run(`
        const key = { kind: "device" };
        const first = await open({ key });
        ${SAVE.replace("storage", "first")}
        await first.lock();
        const whole = await changeRow("${store}", (row) => (${change}));
        const code = await codeOf((async () => {
          const storage = await open({ key });
          try { ${LOAD} } finally { await storage.lock(); }
        })());
        await changeRow("${store}", () => whole, whole);
        const storage = await open({ key });
        ${LOAD}
        return [code, isThere && again.restore("[EMAIL_1]")];`);
      assert.deepEqual(result, ["vault-locked", EMAIL]);
    });
  }
});

test("a slot file with foreign bytes opens as before or not at all, and goes on when they are gone", async () => {
  const file = [0, 4095, 4096, 4135, 4136, 4160, 4199, 4200, 4224, 4240, 4263, 4264, 4288].map((at) => `[${at}, 1]`).concat("[0, 4096]", "[4096, 40]", "[4224, 40]", "[4096, 256]");
  const result = await run(`
    const key = { kind: "device" };
    const first = await open({ key });
    ${SAVE.replace("storage", "first")}
    await first.lock();
    const wrong = [];
    const reading = async () => {
      const storage = await open({ key });
      try { ${LOAD} return again.restore("[EMAIL_1]"); } finally { await storage.lock(); }
    };
    for (const [at, length] of [${file.join(", ")}]) {
      const whole = await flipSlots(at, length);
      const found = await reading().catch((error) => error.code);
      await flipSlots(at, length, whole);
      const isKey = [4096, 4224].some((start) => at < start + 40 && at + length > start);
      const again = await reading().catch((error) => error.code);
      if (found !== (isKey ? "vault-locked" : "${EMAIL}") || again !== "${EMAIL}") wrong.push([at, length, found, again]);
    }
    return wrong;`);
  assert.deepEqual(result, []);
});

describe("a person's own data", () => {
  for (const passphrase of ["undefined", `"correct horse"`]) {
    test(`goes out and in ${passphrase === "undefined" ? "as readable JSON" : "encrypted"}`, async () => {
      const result = await run(`
        const storage = await open({ key: { kind: "device" } });
        ${SAVE}
        const file = await storage.export(${passphrase});
        const conflict = await codeOf(storage.import(file, ${passphrase}));
        const other = await open({ name: "other", key: { kind: "device" } });
        const wrong = await codeOf(other.import(file.slice(0, -2), ${passphrase}));
        await other.import(file, ${passphrase});
        const again = await chat("support-42");
        await other.load(again);
        return [conflict, wrong, again.restore("[EMAIL_1]"), new TextDecoder().decode(file).includes("${EMAIL}")];`);
      const isReadable = passphrase === "undefined";
      assert.deepEqual(result, ["storage-conflict", "vault-locked", EMAIL, isReadable]);
    });
  }

  test("is gone after everything was deleted, in every tab", async () => {
    const other = await openPage(context);
    await run(`globalThis.storage = await open({ key: { kind: "device" } });`, other);
    const result = await run(`
      const storage = await open({ key: { kind: "device" } });
      ${SAVE}
      await storage.deleteEverything();
      const root = await navigator.storage.getDirectory();
      const files = []; for await (const name of root.keys()) files.push(name);
      return [files, (await indexedDB.databases()).length, await describe() ?? "none", await codeOf(storage.list())];`);
    assert.deepEqual(result, [[], 0, "none", "vault-locked"]);
    assert.notEqual(await run(`return await codeOf(storage.list());`, other), "done");
  });
});

describe("the profile on disk", () => {
  test("holds no value and no id; shredding takes the key off the disk", async () => {
    const profile = await mkdtemp(join(tmpdir(), "privet-profile-"));
    try {
      const wrapped = await inProfile(profile, `
        const storage = await open({ key: { kind: "device" } });
        ${SAVE}
        await new Promise((done) => { const request = indexedDB.open("control", 1); request.onupgradeneeded = () => request.result.createObjectStore("all").put("control-planted-in-clear", 1); request.onsuccess = () => { request.result.close(); done(); }; });
        const file = await (await (await navigator.storage.getDirectory()).getFileHandle("privet-default.slots")).getFile();
        return [...new Uint8Array(await file.slice(4096 + 128, 4096 + 168).arrayBuffer())];`);
      assert.ok(Array.isArray(wrapped));
      const key = Buffer.from(wrapped.map(Number));
      assert.equal(key.length, 40);
      const needles = { control: Buffer.from("control-planted-in-clear"), key, value: Buffer.from(EMAIL), wide: Buffer.from(EMAIL, "utf16le"), id: Buffer.from("support-42") };
      assert.deepEqual(await search(profile, needles), ["control", "key"]);
      await inProfile(profile, `const storage = await open({ key: { kind: "device" } }); await storage.shred("support-42"); return await storage.list();`);
      assert.deepEqual(await search(profile, needles), ["control"]);
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  });
});

/** Runs a body in a browser of its own, whose profile is closed, and so on disk whole, when this resolves. */
async function inProfile(profile: string, body: string): Promise<unknown> {
  const own = await launchProfile(profile);
  try {
    return await run(body, await openPage(own));
  } finally {
    await own.close();
  }
}

/** Which needles stand in any file of a folder. */
async function search(path: string, needles: Readonly<Record<string, Buffer>>): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))));
  return Object.entries(needles).flatMap(([name, needle]) => (files.some((file) => file.includes(needle)) ? [name] : []));
}
