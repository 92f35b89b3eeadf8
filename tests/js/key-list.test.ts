/** Key lists: whose keys are taken, and that no foreign, old or altered list is. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import * as jose from "jose";
import { createRedactor, findPrivetError, initSealing, type Jwk, makeKeyPair, open } from "privet";
import { type KeyList, makeSignerKeyPair, readKeyList, type ReadKeyListOptions, signKeyList } from "privet/key-list";

/** Far off, because the keys of its lists are sealed to today. */
const NOW = 4_000_000_000;
const DAY = 86_400;
const signer = await makeSignerKeyPair();
const stranger = await makeSignerKeyPair();
const [gateway, archive] = [await makeKeyPair(), await makeKeyPair()];
const good: KeyList = { keys: [gateway.publicKey, archive.publicKey], number: 7, exp: NOW + DAY };
const options: ReadKeyListOptions = { signers: signer.publicKey, now: NOW };

/** The code that reading ends with; `good` when it does not fail. */
async function verdictOf(list: string, more: Partial<ReadKeyListOptions> = {}): Promise<string> {
  try {
    await readKeyList(list, { ...options, ...more });
    return "good";
  } catch (error) {
    return findPrivetError(error)?.code ?? "another error";
  }
}

/** The keys of the good list, as they are sealed to. */
function withExpiry(exp: number): readonly Jwk[] {
  return good.keys.map((key) => ({ ...key, exp }));
}

/** A list that jose signs, whatever stands in it. */
async function signByJose(payload: unknown, header: Record<string, unknown> = {}, key: object = signer.privateKey): Promise<string> {
  return await new jose.CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: "EdDSA", typ: "privet-keys+jws", ...header })
    .sign(await jose.importJWK({ ...key }, "EdDSA"), header["crit"] === undefined ? {} : { crit: { exp: true } });
}

describe("a list", () => {
  test("gives the keys that the originals are sealed to", async () => {
    const { recipients, accepted, until } = await readKeyList(await signKeyList(good, signer.privateKey), options);
    assert.deepEqual([recipients, accepted.number, until], [withExpiry(NOW + DAY), 7, NOW + DAY]);
    const redactor = await createRedactor({ policy: { extends: "default", seal: { recipients } } });
    const { sealed = "" } = redactor.conversation("support-42").redact("I am at mette@example.com");
    for (const { privateKey } of [gateway, archive]) assert.equal((await open(sealed, privateKey)).placeholders[0]?.original, "mette@example.com");
  });

  test("names only keys that are good now, and says until when", async () => {
    const { publicKey } = gateway;
    const keys = [{ ...publicKey, exp: NOW + 60 }, { ...archive.publicKey, nbf: NOW + 60 }];
    const list = await signKeyList({ ...good, keys }, signer.privateKey);
    const rows: readonly [number, readonly Jwk[], number][] = [
      [NOW, [{ ...publicKey, exp: NOW + 60 }], NOW + 60],
      [NOW + 59.9, [{ ...publicKey, exp: NOW + 60 }], NOW + 60],
      [NOW + 60, [{ ...archive.publicKey, nbf: NOW + 60, exp: NOW + DAY }], NOW + DAY],
    ];
    for (const [now, recipients, until] of rows) {
      const reading = await readKeyList(list, { ...options, now });
      assert.deepEqual([reading.recipients, reading.until], [recipients, until], String(now));
    }
    const gone = await signKeyList({ ...good, keys: [{ ...publicKey, exp: NOW }, { ...archive.publicKey, nbf: NOW + 1 }] }, signer.privateKey);
    assert.equal(await verdictOf(gone), "key-list");
  });

  test("of suite 2 gives keys that the originals are sealed to, and one of both suites is refused while both are good", async () => {
    const pairs = await Promise.all(Array.from({ length: 64 }, () => makeKeyPair({ suite: 2 })));
    const keys = pairs.map(({ publicKey }) => publicKey);
    const whole = await readKeyList(await signKeyList({ ...good, keys }, signer.privateKey), options);
    assert.deepEqual(whole.recipients, keys.map((key) => ({ ...key, exp: NOW + DAY })));
    const redactor = await createRedactor({ policy: { extends: "default", seal: { recipients: whole.recipients.slice(0, 2) } } });
    const { sealed = "" } = redactor.conversation("suite 2").redact("I am at mette@example.com");
    for (const { privateKey } of pairs.slice(0, 2)) assert.equal((await open(sealed, privateKey)).placeholders[0]?.original, "mette@example.com");

    const [one] = keys;
    assert.ok(one !== undefined);
    const both = (nbf: number): Promise<string> => signKeyList({ ...good, keys: [{ ...gateway.publicKey, exp: NOW + 60 }, { ...one, nbf }] }, signer.privateKey);
    assert.equal(await verdictOf(await both(NOW)), "key-list");
    const following = await both(NOW + 60);
    for (const [now, kty] of [[NOW + 59, "OKP"], [NOW + 60, "AKP"]] as const) {
      assert.deepEqual((await readKeyList(following, { ...options, now })).recipients.map((key) => key.kty), [kty]);
    }
    const { alg, pub, kid = "" } = one;
    const wrong: readonly object[] = [{ kty: "AKP", alg, pub: pub.slice(4), kid }, { kty: "AKP", alg: "ML-DSA-44", pub, kid }, { kty: "AKP", alg, pub, kid: "AAAA" }, { kty: "AKP", alg, pub, kid, priv: "AAAA" }];
    for (const key of wrong) assert.equal(await verdictOf(await signByJose({ ...good, keys: [key] })), "key-list");
  });

  test("of a stranger, with a foreign key, is refused; of one of several pinned signers it is taken", async () => {
    const mallory = await makeKeyPair();
    const forged = await signKeyList({ ...good, keys: [mallory.publicKey], number: 99 }, stranger.privateKey);
    assert.equal(await verdictOf(forged), "key-list");
    assert.equal(await verdictOf(forged, { signers: [] }), "key-list");
    assert.equal(await verdictOf(forged, { signers: [signer.publicKey, stranger.publicKey] }), "good");
  });

  test("that is over is not sealed to, however long ago it was read", async () => {
    const past = Math.floor(Date.now() / 1000) - 100;
    const { recipients } = await readKeyList(await signKeyList({ ...good, exp: past + 50 }, signer.privateKey), { ...options, now: past });
    const redactor = await createRedactor({ policy: { extends: "default", seal: { recipients } } });
    await initSealing();
    assert.throws(() => redactor.conversation("late").redact("I am at mette@example.com"), { code: "key" });
  });

  test("is refused from its expiry on", async () => {
    const list = await signKeyList(good, signer.privateKey);
    assert.equal(await verdictOf(list, { now: NOW + DAY - 1 }), "good");
    for (const now of [NOW + DAY, NOW + 9 * DAY, Number.NaN]) assert.equal(await verdictOf(list, { now }), "key-list-expired", String(now));
  });

  test("that is older than the one accepted, or another one of its number, is refused", async () => {
    const { accepted } = await readKeyList(await signKeyList(good, signer.privateKey), options);
    const rows: readonly [string, KeyList, string][] = [
      ["the same again", good, "good"],
      ["a newer one", { ...good, number: 8 }, "good"],
      ["an older one", { ...good, number: 6 }, "key-list"],
      ["another one of this number", { ...good, keys: [archive.publicKey] }, "key-list"],
    ];
    for (const [name, list, verdict] of rows) assert.equal(await verdictOf(await signKeyList(list, signer.privateKey), { accepted }), verdict, name);
  });

  test("is refused with any bit changed, and cut anywhere", async () => {
    const list = await signKeyList(good, signer.privateKey);
    for (let at = 0; at < list.length; at += 1) {
      for (let bit = 0; bit < 7; bit += 1) {
        const changed = list.slice(0, at) + String.fromCharCode(list.charCodeAt(at) ^ (1 << bit)) + list.slice(at + 1);
        // White space around a list is not a part of it.
        if (changed.trim() === changed) assert.equal(await verdictOf(changed), "key-list", `character ${at}, bit ${bit}`);
      }
      if (at % 16 === 0) assert.equal(await verdictOf(list.slice(0, at)), "key-list", `${at} characters`);
    }
  });

  test("that is anything else is refused without another error", async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.array(fc.base64String(), { maxLength: 5 }).map((parts) => parts.join("."))), async (text) => {
      assert.equal(await verdictOf(text), "key-list");
    }));
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (payload) => {
      assert.equal(await verdictOf(await signByJose(payload)), "key-list");
    }), { numRuns: 200 });
  });
});

describe("jose", () => {
  test("reads a list, its keys' names and who signed", async () => {
    const { payload, protectedHeader } = await jose.compactVerify(await signKeyList(good, signer.privateKey), await jose.importJWK({ ...signer.publicKey }, "EdDSA"));
    assert.deepEqual(protectedHeader, { alg: "EdDSA", typ: "privet-keys+jws", kid: await jose.calculateJwkThumbprint({ ...signer.publicKey }) });
    assert.deepEqual(JSON.parse(new TextDecoder().decode(payload)), good);
    for (const key of good.keys) assert.equal(key.kid, await jose.calculateJwkThumbprint({ ...key }));
  });

  test("makes lists that are read, under both names of the algorithm", async () => {
    const more = { ...good, keys: good.keys.map((key) => ({ ...key, use: "enc" })), iss: "gateway.example" };
    assert.deepEqual((await readKeyList(await signByJose(more), options)).recipients, withExpiry(NOW + DAY));
    const pair = await jose.generateKeyPair("Ed25519", { extractable: true });
    const { x = "" } = await jose.exportJWK(pair.publicKey);
    const list = await new jose.CompactSign(new TextEncoder().encode(JSON.stringify(good))).setProtectedHeader({ alg: "Ed25519", typ: "privet-keys+jws" }).sign(pair.privateKey);
    assert.equal(await verdictOf(list, { signers: { kty: "OKP", crv: "Ed25519", x } }), "good");
  });

  test("makes what is not a list, and it is refused although the signer signed it", async () => {
    const [key] = good.keys;
    const rows: readonly { name: string; payload: unknown; header?: Record<string, unknown> }[] = [
      { name: "another type", payload: good, header: { typ: "JWT" } },
      { name: "no type", payload: good, header: { typ: undefined } },
      { name: "an extension that must be understood", payload: good, header: { crit: ["exp"], exp: NOW } },
      { name: "no keys", payload: { ...good, keys: [] } },
      { name: "too many keys", payload: { ...good, keys: Array.from({ length: 65 }, () => key) } },
      { name: "no number", payload: { keys: good.keys, exp: good.exp } },
      { name: "the number zero", payload: { ...good, number: 0 } },
      { name: "a broken number", payload: { ...good, number: 7.5 } },
      { name: "no expiry", payload: { keys: good.keys, number: 7 } },
      { name: "an expiry that is a text", payload: { ...good, exp: "never" } },
      { name: "a key without a name", payload: { ...good, keys: [{ ...key, kid: undefined }] } },
      { name: "a key with another's name", payload: { ...good, keys: [{ ...key, kid: archive.publicKey.kid }] } },
      { name: "a private key", payload: { ...good, keys: [gateway.privateKey] } },
      { name: "a key on another curve", payload: { ...good, keys: [signer.publicKey] } },
      { name: "a short key", payload: { ...good, keys: [{ ...key, x: "AAAA" }] } },
      { name: "a key's expiry that is a text", payload: { ...good, keys: [{ ...key, exp: "2030" }] } },
    ];
    for (const { name, payload, header } of rows) assert.equal(await verdictOf(await signByJose(payload, header)), "key-list", name);
  });

  test("cannot have a list taken without a signature, or with one of another kind", async () => {
    const [, payload = ""] = (await signKeyList(good, signer.privateKey)).split(".");
    const encode = (header: object): string => Buffer.from(JSON.stringify(header)).toString("base64url");
    assert.equal(await verdictOf(`${encode({ alg: "none", typ: "privet-keys+jws" })}.${payload}.`), "key-list");
    const secret = Buffer.from(signer.publicKey.x, "base64url");
    const list = await new jose.CompactSign(Buffer.from(payload, "base64url")).setProtectedHeader({ alg: "HS256", typ: "privet-keys+jws" }).sign(secret);
    assert.equal(await verdictOf(list), "key-list");
  });
});

describe("a signer", () => {
  test("that is not an Ed25519 public key is refused as such", async () => {
    const list = await signKeyList(good, signer.privateKey);
    assert.equal(await verdictOf(list, { signers: { ...signer.publicKey, x: "AAAA" } }), "key");
  });

  test("signs nothing with half a key, a key of another pair, or a list that is none", async () => {
    const { publicKey, privateKey } = signer;
    const rows: readonly [string, () => Promise<string>, string][] = [
      ["the public key", () => signKeyList(good, publicKey), "key"],
      ["a mixed pair", () => signKeyList(good, { ...privateKey, x: stranger.publicKey.x }), "key"],
      ["no keys", () => signKeyList({ ...good, keys: [] }, privateKey), "key-list"],
      ["a private key in the list", () => signKeyList({ ...good, keys: [gateway.privateKey] }, privateKey), "key-list"],
    ];
    for (const [name, sign, code] of rows) {
      await assert.rejects(sign, (error) => findPrivetError(error)?.code === code, name);
    }
  });
});
