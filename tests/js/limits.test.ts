/** The limits of wrapFetch: how much, how deep, how often, and valid Unicode. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createRedactor, findPrivetError, PrivetError } from "privet";
import { privetMiddleware, wrapTransport } from "privet/ai-sdk";
import { type RequestLimits, wrapFetch } from "privet/fetch";
import { RateLimit } from "../../pkg-template/src/fetch/limits.js";
import { standInFetch } from "../support/stand-in-fetch.js";

const URL_A = "https://a.example/v1/chat/completions";
const URL_B = "https://b.example/v1/chat/completions";

/** Sends bodies one after the other, and says with which code each was refused. */
async function send(limits: RequestLimits, requests: readonly { url?: string; body?: string }[]): Promise<{ codes: (string | undefined)[]; sent: number }> {
  const { fetch, sent } = standInFetch();
  const protectedFetch = wrapFetch((await createRedactor()).conversation("limits"), fetch, { limits });
  const codes: (string | undefined)[] = [];
  for (const { url = URL_A, body = '{"messages":[]}' } of requests) {
    const error: unknown = await protectedFetch(url, { method: "POST", body }).then(() => undefined, (reason: unknown) => reason);
    codes.push(findPrivetError(error)?.code);
  }
  return { codes, sent: sent.length };
}

function withText(text: string): string {
  return JSON.stringify({ messages: [{ role: "user", content: text }] });
}

/** A body that is nested `depth` deep. */
function nested(depth: number): string {
  return `{"messages":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`;
}

describe("a request", () => {
  const size = new TextEncoder().encode(withText("blåbær")).length;
  const rows: readonly { name: string; limits: RequestLimits; body: string; code?: string }[] = [
    { name: "of exactly the longest size leaves", limits: { bytes: size }, body: withText("blåbær") },
    { name: "of one byte more is refused", limits: { bytes: size - 1 }, body: withText("blåbær"), code: "limit" },
    { name: "of the deepest nesting leaves", limits: { depth: 4 }, body: '{"messages":[],"metadata":{"a":[["b"]]}}' },
    { name: "nested one deeper is refused", limits: { depth: 3 }, body: '{"messages":[],"metadata":{"a":[["b"]]}}', code: "limit" },
    { name: "nested a hundred thousand deep is refused", limits: { depth: 64 }, body: nested(100_000), code: "limit" },
    { name: "with half a surrogate pair is refused", limits: {}, body: withText("\ud83d"), code: "unsupported" },
    { name: "with the halves in the wrong order is refused", limits: {}, body: withText("\ude00\ud83d"), code: "unsupported" },
    { name: "with half a pair in the name of a member is refused", limits: {}, body: '{"messages":[],"metadata":{"\\ud83d":1}}', code: "unsupported" },
    { name: "with a whole pair leaves", limits: {}, body: withText("😀") },
  ];
  for (const { name, limits, body, code } of rows) {
    test(name, async () => {
      assert.deepEqual(await send(limits, [{ body }]), { codes: [code], sent: code === undefined ? 1 : 0 });
    });
  }
});

test("each origin has a rate of its own, and what goes beyond is not sent", async () => {
  const { codes, sent } = await send({ rate: { count: 2, seconds: 60 } }, [{}, {}, {}, { url: URL_B }, {}]);
  assert.deepEqual(codes, [undefined, undefined, "limit", undefined, "limit"]);
  assert.equal(sent, 3);
});

test("a rate lets a burst through, then one for each interval, and a refusal costs nothing", () => {
  let now = 1_000;
  const limit = new RateLimit({ count: 3, seconds: 30 }, () => now);
  const take = (): number => Math.round(limit.take("a"));
  assert.deepEqual([take(), take(), take(), take(), take()], [0, 0, 0, 10_000, 10_000]);
  now += 9_999;
  assert.equal(take(), 1);
  now += 1;
  assert.deepEqual([take(), take()], [0, 10_000]);
  now += 1_000_000;
  assert.deepEqual([take(), take(), take(), take()], [0, 0, 0, 10_000]);
});

test("never more than the burst and one for each interval leave, however they come", () => {
  for (const step of [1, 7, 33, 100, 333, 1_000, 4_001]) {
    let now = 0;
    const limit = new RateLimit({ count: 7, seconds: 3 }, () => now);
    let passed = 0;
    for (; now < 60_000; now += step) if (limit.take("a") === 0) passed += 1;
    assert.ok(passed <= 7 + Math.floor((60_000 * 7) / 3_000), `${passed} with a step of ${step}`);
    assert.ok(passed >= Math.min(60_000 / step, (60_000 * 7) / 3_000 - 7), `only ${passed} with a step of ${step}`);
  }
});

test("a limit that limits nothing is refused when it is set", async () => {
  const chat = (await createRedactor()).conversation("limits");
  const wrong: readonly RequestLimits[] = [{ bytes: 0 }, { depth: Number.NaN }, { rate: { count: 0, seconds: 1 } }, { rate: { count: 1, seconds: 0 } }, { rate: { count: Number.POSITIVE_INFINITY, seconds: 1 } }];
  for (const limits of wrong) {
    assert.throws(() => wrapFetch(chat, undefined, { limits }), (error) => error instanceof PrivetError && error.code === "input");
  }
});

describe("the AI SDK's seams keep the same limits", () => {
  const message = { role: "user", parts: [{ type: "text", text: "x".repeat(200) }], content: [{ type: "text", text: "x".repeat(200) }] };
  const rows: readonly { name: string; limits: RequestLimits; codes: readonly (string | undefined)[] }[] = [
    { name: "size", limits: { bytes: 100 }, codes: ["limit", "limit"] },
    { name: "depth", limits: { depth: 3 }, codes: ["limit", "limit"] },
    { name: "rate", limits: { rate: { count: 1, seconds: 60 } }, codes: [undefined, "limit"] },
  ];
  for (const { name, limits, codes } of rows) {
    test(`${name}, in a transport and in a middleware`, async () => {
      const chat = (await createRedactor()).conversation("limits");
      let sent = 0;
      const transport = wrapTransport({ sendMessages: (request: object) => Promise.resolve((sent += 1, request)) }, chat, { limits });
      const middleware = privetMiddleware(chat, "v3", { limits });
      const codeOf = (work: Promise<unknown>): Promise<string | undefined> => work.then(() => undefined, (reason: unknown) => findPrivetError(reason)?.code);
      const inTransport: unknown[] = [];
      const inMiddleware: unknown[] = [];
      while (inTransport.length < codes.length) {
        inTransport.push(await codeOf(transport.sendMessages({ messages: [message] })));
        inMiddleware.push(await codeOf(middleware.transformParams({ params: { prompt: [message] } })));
      }
      assert.deepEqual([inTransport, inMiddleware], [codes, codes]);
      assert.equal(sent, codes.filter((code) => code === undefined).length);
    });
  }
});
