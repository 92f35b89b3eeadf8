/** What the adapters and consent write into an audit log, and that nothing leaves that is not written down. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Conversation, createRedactor, findPrivetError, makeKeyPair, type Policy } from "privet";
import { privetMiddleware, wrapTransport } from "privet/ai-sdk";
import { type AuditEntry, AuditLog, isCommittedTo } from "privet/audit";
import { Consent, type Evidence } from "privet/consent";
import { wrapFetch, type WrapFetchOptions } from "privet/fetch";
import { readEntry } from "../../pkg-template/src/audit/event.js";
import { completion, event, eventStream, eventsOf, readAll, standInFetch } from "../support/stand-in-fetch.js";

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

const STORY = ["redacted EMAIL_ADDRESS×1", "sent EMAIL_ADDRESS×1", "restored"];

const broken = { record: () => Promise.reject(new Error("disk full")) };

describe("wrapFetch", () => {
  const rows: readonly { name: string; policy?: Policy; options?: WrapFetchOptions; answer?: string; turns: readonly (readonly string[])[]; story: readonly string[] }[] = [
    { name: "a message with nothing in it", turns: [["Hello"]], story: ["sent"] },
    { name: "a message with a detail", turns: [[MAIL]], story: ["redacted EMAIL_ADDRESS×1", "sent EMAIL_ADDRESS×1"] },
    { name: "an answer in which something is restored", answer: "To [EMAIL_1].", turns: [[MAIL]], story: STORY },
    { name: "an answer that names no original", answer: "To [EMAIL_9] [].", turns: [[MAIL]], story: ["redacted EMAIL_ADDRESS×1", "sent EMAIL_ADDRESS×1"] },
    {
      name: "history that is resent, counted once and sent twice",
      turns: [[MAIL], [MAIL, CALL]],
      story: ["redacted EMAIL_ADDRESS×1", "sent EMAIL_ADDRESS×1", "redacted PHONE_NUMBER×1", "sent EMAIL_ADDRESS×1 PHONE_NUMBER×1"],
    },
    { name: "a detail that the person shows", options: { review: () => [0] }, turns: [[MAIL]], story: ["overridden EMAIL_ADDRESS×1", "sent"] },
    { name: "a text that the policy blocks", policy: { rules: [{ category: "secret", operator: "block" }] }, turns: [[KEY]], story: ["blocked AWS_ACCESS_KEY_ID×1"] },
  ];
  for (const { name, policy, options, answer = "", turns, story } of rows) {
    test(`records ${name}`, async () => {
      const audit = await AuditLog.open();
      const send = wrapFetch(await startChat(policy), standInFetch(() => completion(answer)).fetch, { ...options, audit });
      for (const turn of turns) await send(ENDPOINT, bodyOf(...turn)).catch((error: unknown) => {
        assert.equal(findPrivetError(error)?.code, "blocked");
      });
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

  const pieces = ["Dear [EMA", "IL_1], not [EMAIL_9] but [", "EMAIL_1]."];
  const stream = (): Response => eventStream([...pieces.map((content) => event({ content })), "data: [DONE]\n\n"]);
  const textOf = (body: string): string => eventsOf(body).map((one) => /"content":"([^"]*)"/.exec(JSON.stringify(one))?.[1] ?? "").join("");

  test("records a stream before the first original in it, once, and leaves all placeholders in one that it cannot record", async () => {
    const audit = await AuditLog.open();
    const shown = await wrapFetch(await startChat(), standInFetch(stream).fetch, { audit })(ENDPOINT, bodyOf(MAIL));
    assert.equal(textOf((await readAll(shown)).text), "Dear clara.whitfield@example.com, not [EMAIL_9] but clara.whitfield@example.com.");
    assert.deepEqual(await storyOf(audit), STORY);

    const refusing = { record: ({ event: name }: { event: string }) => (name === "restored" ? Promise.reject(new Error("disk full")) : Promise.resolve()) };
    const hidden = await wrapFetch(await startChat(), standInFetch(stream).fetch, { audit: refusing })(ENDPOINT, bodyOf(MAIL));
    assert.equal(textOf((await readAll(hidden)).text), pieces.join(""));
  });
});

test("wrapTransport records the same, and sends nothing that it cannot record", async () => {
  let calls = 0;
  const transport = {
    sendMessages: () => {
      calls += 1;
      return Promise.resolve(
        new ReadableStream({
          start(controller) {
            for (const chunk of [{ type: "text-start", id: "1" }, { type: "text-delta", id: "1", delta: "To [EMAIL_1]" }, { type: "text-end", id: "1" }]) controller.enqueue(chunk);
            controller.close();
          },
        }),
      );
    },
  };
  const request = { messages: [{ id: "1", role: "user", parts: [{ type: "text", text: MAIL }] }] };
  const audit = await AuditLog.open();
  const chunks: unknown = await Reflect.apply(wrapTransport(transport, await startChat(), { audit }).sendMessages, undefined, [request]);
  assert.ok(chunks instanceof ReadableStream);
  const shown: unknown[] = [];
  for await (const chunk of chunks) shown.push(chunk);
  assert.match(JSON.stringify(shown), /clara\.whitfield/);
  assert.deepEqual(await storyOf(audit), STORY);
  await assert.rejects(Promise.resolve(Reflect.apply(wrapTransport(transport, await startChat(), { audit: broken }).sendMessages, undefined, [request])), /disk full/);
  assert.equal(calls, 1);
});

test("privetMiddleware records the same, and calls no model for what it cannot record", async () => {
  const params = { prompt: [{ role: "user", content: [{ type: "text", text: MAIL }] }] };
  const audit = await AuditLog.open();
  const middleware = privetMiddleware(await startChat(), "v3", { audit });
  await middleware.transformParams({ params });
  await middleware.wrapGenerate({ doGenerate: () => Promise.resolve({ content: [{ type: "text", text: "To [EMAIL_1]" }] }) });
  assert.deepEqual(await storyOf(audit), STORY);
  await assert.rejects(privetMiddleware(await startChat(), "v3", { audit: broken }).transformParams({ params }), /disk full/);
});

test("a policy that is changed is recorded, and two side by side are no change", async () => {
  const [first, second]: readonly Policy[] = [{ name: "first" }, { name: "second" }];
  const audit = await AuditLog.open();
  const turn = async (policy: Policy | undefined, id: string): Promise<void> => {
    const chat = (await createRedactor({ policy: { extends: "default", ...policy } })).conversation(id);
    await wrapFetch(chat, standInFetch().fetch, { audit })(ENDPOINT, bodyOf("Hello"));
  };
  await turn(first, "a");
  await turn(second, "b");
  await turn(first, "a");
  await turn(second, "b");
  await turn(first, "b");
  assert.deepEqual(await storyOf(audit), ["sent", "policy-changed", "sent", "sent", "sent", "policy-changed", "sent"]);
  const [one, changed, two] = await entriesOf(audit);
  assert.ok(one !== undefined && changed !== undefined && two !== undefined);
  assert.notEqual(changed.policy, one.policy);
  assert.deepEqual([changed.policy, changed.conversation], [two.policy, two.conversation]);
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
