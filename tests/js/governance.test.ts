/** Anomalies that nudge, histories that are cut, and counts that are shared. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createRedactor, findPrivetError } from "privet";
import { Consent } from "privet/consent";
import { wrapFetch } from "privet/fetch";
import { Anomalies, type InsightLedger, makeInsightReport, leftOut, type Nudge, trimHistory } from "privet/governance";
import { drawLaplace } from "../../pkg-template/src/governance/laplace.js";
import { parse, standInFetch } from "../support/stand-in-fetch.js";

const AT = "https://a.example/v1/chat/completions";

function mails(count: number, from = 0): string {
  return Array.from({ length: count }, (_, index) => `person${from + index}@example.com`).join(", ");
}

async function startChat(answer?: boolean): Promise<{ nudges: Nudge[]; sent: number[]; anomalies: Anomalies; ask: (content: string, reveal?: boolean, at?: string) => Promise<string | undefined> }> {
  const nudges: Nudge[] = [];
  const network = standInFetch();
  const sent: number[] = [];
  const onNudge = (nudge: Nudge): boolean | undefined => {
    sent.push(network.sent.length);
    nudges.push(nudge);
    return answer;
  };
  const anomalies = new Anomalies({ onNudge, known: ["https://a.example/v1"] });
  const conversation = (await createRedactor()).conversation("anomalies");
  const ask = (content: string, reveal = false, at = AT): Promise<string | undefined> =>
    wrapFetch(conversation, network.fetch, { audit: anomalies, review: () => (reveal ? [0] : []) })(at, { method: "POST", body: JSON.stringify({ messages: [{ role: "user", content }] }) }).then(
      () => undefined,
      (error: unknown) => findPrivetError(error)?.code,
    );
  return { nudges, sent, anomalies, ask };
}

test("an unusual amount, a new destination and repeated overrides nudge before anything leaves, and ordinary use does not", async () => {
  const { nudges, sent, ask } = await startChat();
  for (const count of [1, 5, 10]) await ask(mails(count, count * 100));
  assert.deepEqual(nudges, []);
  await ask(mails(31, 2000));
  await ask("hello", false, "https://b.example/v1/chat/completions");
  await ask("hello again", false, "https://b.example/v1/chat/completions");
  for (const index of [1, 2, 3]) await ask(mails(1, 3000 + index), true);
  assert.deepEqual(nudges, [{ kind: "amount", count: 31 }, { kind: "destination", origin: "https://b.example" }, { kind: "overrides", count: 3 }]);
  assert.deepEqual(sent, [3, 4, 8]);
});

test("a person who is nudged and says no sends nothing, and is asked again next time", async () => {
  const { nudges, ask } = await startChat(false);
  const at = "https://b.example/v1/chat/completions";
  assert.equal(await ask("hello", false, at), "blocked");
  assert.equal(await ask("hello", false, at), "blocked");
  assert.deepEqual(nudges.map(({ kind }) => kind), ["destination", "destination"]);
});

test("a long paste nudges, and holds no text", async () => {
  const { nudges, anomalies } = await startChat();
  anomalies.notePaste("x".repeat(4999));
  anomalies.notePaste("x".repeat(6000));
  assert.deepEqual(nudges, [{ kind: "paste", count: 6000 }]);
});

const user = (content: unknown): object => ({ role: "user", content });
const model = (content: unknown): object => ({ role: "assistant", content });

const HISTORIES: readonly { readonly name: string; readonly list: string; readonly turns: number; readonly history: readonly unknown[]; readonly kept: readonly number[] }[] = [
  { name: "short enough", list: "messages", turns: 2, history: [user("a"), model("b"), user("c")], kept: [0, 1, 2] },
  { name: "one less than twice as many", list: "messages", turns: 2, history: [user("a"), user("b"), user("c")], kept: [0, 1, 2] },
  { name: "twice as many", list: "messages", turns: 2, history: [user("a"), model("A"), user("b"), user("c"), user("d")], kept: [3, 4] },
  { name: "instructions stay", list: "messages", turns: 1, history: [{ role: "system", content: "s" }, user("a"), { role: "developer", content: "t" }, user("b")], kept: [0, 2, 3] },
  { name: "a tool's result stays with its call", list: "messages", turns: 1, history: [user("a"), user("b"), model([{ type: "tool_use" }]), user([{ type: "tool_result" }]), model("c")], kept: [1, 2, 3, 4] },
  { name: "Gemini", list: "contents", turns: 1, history: [{ role: "user", parts: [{ text: "a" }] }, { role: "model", parts: [] }, { role: "user", parts: [{ text: "b" }] }, { role: "user", parts: [{ functionResponse: {} }] }], kept: [2, 3] },
  { name: "Responses", list: "input", turns: 1, history: [user("a"), { type: "function_call" }, { type: "function_call_output" }, user("b")], kept: [3] },
];

for (const { name, list, turns, history, kept } of HISTORIES) {
  test(`a history is cut where a turn begins: ${name}`, async () => {
    const { fetch, sent } = standInFetch();
    const left: unknown[] = [];
    await trimHistory(fetch, { turns, onTrimmed: (messages) => left.push(...messages) })(AT, { method: "POST", body: JSON.stringify({ model: "any", [list]: history }) });
    assert.deepEqual(parse(sent[0]?.body ?? ""), { model: "any", [list]: kept.map((index) => history[index]) });
    assert.deepEqual(left, history.filter((_, index) => !kept.includes(index)));
  });
}

for (const whole of [true, false]) {
  test(`what would be left out is asked about, and ${whole ? "sent after all" : "left out"}`, async () => {
    const { fetch, sent } = standInFetch();
    const messages = [user("a"), model([{ type: "text", text: "A" }, { type: "image" }]), user("b")];
    const asked: unknown[] = [];
    const ask = (left: readonly unknown[]): boolean => {
      asked.push(left);
      return whole;
    };
    await trimHistory(fetch, { turns: 1, whole: ask })(AT, { method: "POST", body: JSON.stringify({ messages }) });
    assert.deepEqual(asked, [messages.slice(0, 2)]);
    assert.deepEqual(parse(sent[0]?.body ?? ""), { messages: whole ? messages : messages.slice(2) });
    assert.deepEqual(leftOut(messages, 1), ["a", "A"]);
  });
}

test("discrete Laplace noise has the shape of its definition", () => {
  // A fixed generator, so that the test cannot fail by chance: mulberry32, public domain.
  let state = 7;
  const uniform = (bound: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  const scale = 3;
  const draws = Array.from({ length: 40_000 }, () => drawLaplace(scale, uniform));
  const decay = Math.exp(-1 / scale);
  for (const value of [-6, -3, -1, 0, 1, 3, 6]) {
    const expected = ((1 - decay) / (1 + decay)) * decay ** Math.abs(value);
    const share = draws.filter((draw) => draw === value).length / draws.length;
    assert.ok(Math.abs(share - expected) < 4 * Math.sqrt((expected * (1 - expected)) / draws.length), `${value}: ${share}, expected ${expected}`);
  }
});

test("a report needs consent, spends a budget before it exists, and has every category", async () => {
  let days: readonly string[] = [];
  const ledger: InsightLedger = {
    load: () => Promise.resolve(days),
    save: (next) => {
      days = next;
      return Promise.resolve();
    },
  };
  const consent = await Consent.open({ version: "1", controller: { name: "A", contact: "a@a.example" }, provider: { name: "B", region: "EU" }, purposes: ["provider", "insight"] });
  const make = (day: string, epsilon = 1): Promise<unknown> => makeInsightReport({ contact: 3 }, { consent, ledger, epsilon, reports: 2, now: () => new Date(day) });
  const codeOf = (attempt: Promise<unknown>): Promise<string | undefined> => attempt.then(() => undefined, (error: unknown) => findPrivetError(error)?.code);
  assert.equal(await codeOf(make("2026-11-01")), "consent");
  assert.deepEqual(days, []);
  await consent.decide(new Map([["insight", true]]), { source: "person", layer: "banner", text: "t", language: "en" });
  assert.equal(await codeOf(make("2026-11-01", 0)), "input");
  const report = await makeInsightReport({ contact: 3 }, { consent, ledger, reports: 2, now: () => new Date("2026-11-01") });
  assert.deepEqual(Object.keys(report.noisy).length, 9);
  assert.ok(Object.values(report.noisy).every((value) => Number.isSafeInteger(value)));
  assert.equal(await codeOf(make("2026-11-05")), undefined);
  assert.equal(await codeOf(make("2026-11-20")), "limit");
  assert.equal(await codeOf(make("2026-12-02")), undefined);
  assert.deepEqual(days, ["2026-11-05", "2026-12-02"]);
});
