/** What the adapters and consent write into an audit log, and that nothing leaves that is not written down. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Conversation, createRedactor, findPrivetError, makeKeyPair, type Policy } from "privet";
import { privetMiddleware, wrapTransport } from "privet/ai-sdk";
import { type AuditEntry, AuditLog, isCommittedTo } from "privet/audit";
import { Consent, type Evidence } from "privet/consent";
import { wrapFetch, type WrapFetchOptions } from "privet/fetch";
import { readEntry } from "../../pkg-template/src/audit/event.js";
import { completion, standInFetch } from "../support/stand-in-fetch.js";

const ENDPOINT = "https://api.openai.com/v1/chat/completions";
const MAIL = "Mail clara.whitfield@example.com now.";
const CALL = "Or call +45 32 12 34 56.";
const KEY = "My key is AKIAIOSFODNN7EXAMPLQ.";

async function startChat(policy: Policy = {}): Promise<Conversation> {
  return (await createRedactor({ policy: { extends: "default", ...policy } })).conversation("support-42");
}

async function entriesOf(log: AuditLog): Promise<readonly AuditEntry[]> {
  assert.ok((await log.verify()).isGood);
  return (await log.export()).split("\n").flatMap((line) => readEntry(line) ?? []);
}

/** Each entry as `event` or `event ENTITY×count`. */
async function storyOf(log: AuditLog): Promise<readonly string[]> {
  return (await entriesOf(log)).map(({ event, counts = {} }) => [event, ...Object.entries(counts).map(([entity, count]) => `${entity}×${count}`)].join(" "));
}

function bodyOf(...texts: readonly string[]): RequestInit {
  return { method: "POST", body: JSON.stringify({ model: "m", messages: texts.map((content) => ({ role: "user", content })) }) };
}

const broken = { record: () => Promise.reject(new Error("disk full")) };

describe("wrapFetch", () => {
  const rows: readonly { name: string; policy?: Policy; options?: WrapFetchOptions; turns: readonly (readonly string[])[]; story: readonly string[] }[] = [
    { name: "a message with nothing in it", turns: [["Hello"]], story: ["sent", "restored"] },
    { name: "a message with a detail", turns: [[MAIL]], story: ["redacted EMAIL_ADDRESS×1", "sent EMAIL_ADDRESS×1", "restored"] },
    {
      name: "history that is resent, counted once and sent twice",
      turns: [[MAIL], [MAIL, CALL]],
      story: ["redacted EMAIL_ADDRESS×1", "sent EMAIL_ADDRESS×1", "restored", "redacted PHONE_NUMBER×1", "sent EMAIL_ADDRESS×1 PHONE_NUMBER×1", "restored"],
    },
    { name: "a detail that the person shows", options: { review: () => [0] }, turns: [[MAIL]], story: ["overridden EMAIL_ADDRESS×1", "sent", "restored"] },
    { name: "a text that the policy blocks", policy: { rules: [{ category: "secret", operator: "block" }] }, turns: [[KEY]], story: ["blocked AWS_ACCESS_KEY_ID×1"] },
  ];
  for (const { name, policy, options, turns, story } of rows) {
    test(`records ${name}`, async () => {
      const audit = await AuditLog.open();
      const send = wrapFetch(await startChat(policy), standInFetch().fetch, { ...options, audit });
      for (const turn of turns) await send(ENDPOINT, bodyOf(...turn)).catch((error: unknown) => { assert.equal(findPrivetError(error)?.code, "blocked"); });
      assert.deepEqual(await storyOf(audit), story);
    });
  }

  test("records where a message went, a commitment to its bytes, and who can open the originals", async () => {
    const audit = await AuditLog.open();
    const { publicKey } = await makeKeyPair();
    const { fetch, sent } = standInFetch();
    await wrapFetch(await startChat({ seal: { recipients: [publicKey] } }), fetch, { audit, seal: "body" })(`${ENDPOINT}?api-key=hunter2`, bodyOf(MAIL));
    const entries = await entriesOf(audit);
    const left = entries.find(({ event }) => event === "sent");
    assert.ok(left !== undefined && sent[0] !== undefined);
    assert.equal(left.endpoint, "https://api.openai.com");
    assert.ok(await isCommittedTo(left, "text", sent[0].body, audit.commitmentKey));
    assert.ok(await isCommittedTo(left, "conversation", "support-42", audit.commitmentKey));
    assert.equal(entries.find(({ event }) => event === "sealed")?.recipients?.length, 1);
    for (const value of ["clara", "hunter2", "support-42"]) assert.ok(!(await audit.export()).includes(value));
  });

  test("sends nothing that it cannot record", async () => {
    const { fetch, sent } = standInFetch();
    await assert.rejects(wrapFetch(await startChat(), fetch, { audit: broken })(ENDPOINT, bodyOf("Hello")), /disk full/);
    assert.equal(sent.length, 0);
  });

  test("leaves placeholders in an answer that it cannot record", async () => {
    const audit = { record: ({ event }: { event: string }) => (event === "restored" ? Promise.reject(new Error("disk full")) : Promise.resolve()) };
    const { fetch } = standInFetch(() => completion("To [EMAIL_1]"));
    const response = await wrapFetch(await startChat(), fetch, { audit })(ENDPOINT, bodyOf(MAIL));
    assert.match(await response.text(), /To \[EMAIL_1\]/);
  });
});

const STORY = ["redacted EMAIL_ADDRESS×1", "sent EMAIL_ADDRESS×1", "restored"];

test("wrapTransport records the same, and sends nothing that it cannot record", async () => {
  let calls = 0;
  const transport = {
    sendMessages: () => {
      calls += 1;
      return Promise.resolve(new ReadableStream());
    },
  };
  const request = { messages: [{ id: "1", role: "user", parts: [{ type: "text", text: MAIL }] }] };
  const audit = await AuditLog.open();
  await Reflect.apply(wrapTransport(transport, await startChat(), { audit }).sendMessages, undefined, [request]);
  assert.deepEqual(await storyOf(audit), STORY);
  await assert.rejects(Promise.resolve(Reflect.apply(wrapTransport(transport, await startChat(), { audit: broken }).sendMessages, undefined, [request])), /disk full/);
  assert.equal(calls, 1);
});

test("privetMiddleware records the same, and calls no model for what it cannot record", async () => {
  const params = { prompt: [{ role: "user", content: [{ type: "text", text: MAIL }] }] };
  const audit = await AuditLog.open();
  const middleware = privetMiddleware(await startChat(), "v3", { audit });
  await middleware.transformParams({ params });
  await middleware.wrapGenerate({ doGenerate: () => Promise.resolve({ content: [] }) });
  assert.deepEqual(await storyOf(audit), STORY);
  await assert.rejects(privetMiddleware(await startChat(), "v3", { audit: broken }).transformParams({ params }), /disk full/);
});

describe("consent", () => {
  const notice = { version: "1", controller: { name: "Acme", contact: "a" }, provider: { name: "Stand-in", region: "EU" }, purposes: ["provider", "training"] } as const;
  const evidence: Evidence = { source: "person", layer: "banner", text: "shown", language: "en" };

  test("records what is given and withdrawn, and not what is refused", async () => {
    const audit = await AuditLog.open();
    const consent = await Consent.open(notice, undefined, { audit });
    await consent.decide(new Map([["provider", false]]), evidence);
    await consent.decide(new Map([["provider", true], ["training", false]]), evidence);
    await consent.withdraw(evidence);
    assert.deepEqual(await storyOf(audit), ["consent-given", "consent-withdrawn"]);
  });

  test("counts only when it is recorded, and is withdrawn in any case", async () => {
    const refused = await Consent.open(notice, undefined, { audit: broken });
    await assert.rejects(refused.decide(new Map([["provider", true]]), evidence), /disk full/);
    assert.equal(refused.state("provider"), "unknown");

    const audit = { record: ({ event }: { event: string }) => (event === "consent-withdrawn" ? Promise.reject(new Error("disk full")) : Promise.resolve()) };
    const given = await Consent.open(notice, undefined, { audit });
    await given.decide(new Map([["provider", true]]), evidence);
    await assert.rejects(given.withdraw(evidence), /disk full/);
    assert.equal(given.state("provider"), "refused");
  });
});
