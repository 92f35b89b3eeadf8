/** What an app is shown of an answer. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Conversation, createRedactor, type Policy } from "privet";
import { wrapFetch } from "privet/fetch";
import { completion, event, eventsOf, eventStream, parse, readAll, standInFetch } from "../support/stand-in-fetch.js";

const URL_OF_CHAT = "https://provider.example/v1/chat/completions";
const EMAIL = "mette@example.com";
/** A value that JSON must escape. */
const COMPANY = 'O"Brien\\Sons';

/** A conversation in which `[EMAIL_1]` and the placeholder of `COMPANY` are known. */
async function openChat(policy: Policy = {}): Promise<{ chat: Conversation; company: string }> {
  const chat = (await createRedactor({ policy: { extends: "default", deny: [COMPANY], ...policy } })).conversation("fetch");
  chat.redact(`I am ${EMAIL} at ${COMPANY}`);
  const company = chat.placeholders().find(({ original }) => original === COMPANY)?.placeholder;
  assert.ok(company !== undefined);
  return { chat, company };
}

/** What the app gets when the provider answers with `response`. */
async function receive(response: Response, chat?: Conversation): Promise<Response> {
  const { fetch } = standInFetch(() => response);
  return await wrapFetch(chat ?? (await openChat()).chat, fetch)(URL_OF_CHAT, { method: "POST", body: JSON.stringify({ messages: [] }) });
}

test("however the network splits a stream, the app is shown the same, and a naive replace is not enough", async () => {
  const { chat } = await openChat();
  for (const lineEnd of ["\n", "\r\n", "\r"]) {
    const wire = ["Hi [EM", "AIL_", "1], ", "grüß 😀 dich"].map((content) => event({ content })).concat(event({}, { finish_reason: "stop" }), "data: [DONE]\n\n").join("");
    const bytes = new TextEncoder().encode(wire.replaceAll("\n", lineEnd));
    let naiveFailures = 0;
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const pieces = [bytes.subarray(0, cut), bytes.subarray(cut)];
      const { text } = await readAll(await receive(eventStream(pieces), chat));
      const shown = shownIn(text.replaceAll(lineEnd, "\n"));
      assert.equal(shown, `Hi ${EMAIL}, grüß 😀 dich`, `${JSON.stringify(lineEnd)}, cut at byte ${cut}`);
      const naive = pieces.map((piece) => new TextDecoder().decode(piece).replaceAll("[EMAIL_1]", EMAIL)).join("");
      if (!naive.includes(EMAIL)) naiveFailures += 1;
    }
    assert.equal(naiveFailures, bytes.length + 1);
  }
});

test("a stream in single bytes is shown whole", async () => {
  const wire = [event({ content: "Hi [EMAIL_1], 😀" }), event({}, { finish_reason: "stop" }), "data: [DONE]\r\n\r\n"].join("");
  const pieces = Array.from(new TextEncoder().encode(wire), (byte) => Uint8Array.of(byte));
  assert.equal(shownIn((await readAll(await receive(eventStream(pieces)))).text), `Hi ${EMAIL}, 😀`);
});

test("what is held back comes before the end of its choice", async () => {
  const { text } = await readAll(await receive(eventStream([event({ content: "See [EMAIL_" }), event({}, { finish_reason: "length" }), "data: [DONE]\n\n"])));
  const choices = eventsOf(text).map((each) => JSON.stringify(each));
  assert.match(choices.at(-1) ?? "", /"finish_reason":"length"/);
  assert.match(choices.at(-2) ?? "", /EMAIL_/);
  assert.equal(shownIn(text), "See [EMAIL_");
});

test("an end that carries text is shown in order", async () => {
  const { text } = await readAll(await receive(eventStream([event({ content: "See [EMA" }), event({ content: "IL_1] or [EM" }, { finish_reason: "stop" })])));
  assert.equal(shownIn(text), `See ${EMAIL} or [EM`);
  assert.match(JSON.stringify(eventsOf(text).at(-1)), /"delta":\{\},"finish_reason":"stop"/);
});

test("choices that run side by side do not mix", async () => {
  const both = (first: string, second: string): string => event({}).replace(/"choices":.*\]/, `"choices":${JSON.stringify([{ index: 0, delta: { content: first } }, { index: 1, delta: { content: second } }])}`);
  const { text } = await readAll(await receive(eventStream([both("[EMA", "[EMAIL"), both("IL_1]", "_1]!"), "data: [DONE]\n\n"])));
  assert.equal(shownIn(text, 0), EMAIL);
  assert.equal(shownIn(text, 1), `${EMAIL}!`);
});

describe("a tool call's arguments", () => {
  const call = (text: string): object => ({ tool_calls: [{ index: 0, id: "call_1", type: "function", function: { name: "mail", arguments: text } }] });

  test("keep their placeholders when the policy grants nothing", async () => {
    const { chat, company } = await openChat();
    const json = JSON.stringify({ to: company });
    const whole: unknown = await (await receive(completion("", call(json)), chat)).json();
    assert.ok(JSON.stringify(whole).includes(company));
    const { text } = await readAll(await receive(eventStream([event(call(json.slice(0, 9))), event({ tool_calls: [{ index: 0, function: { arguments: json.slice(9) } }] }), event({}, { finish_reason: "tool_calls" })]), chat));
    assert.equal(argumentsIn(text), json);
  });

  test("are restored, and escaped as JSON, when the policy grants it", async () => {
    const { chat, company } = await openChat({ restore: { toolArguments: true } });
    const json = JSON.stringify({ to: company });
    for (let cut = 0; cut <= json.length; cut += 1) {
      const pieces = [event(call(json.slice(0, cut))), event({ tool_calls: [{ index: 0, function: { arguments: json.slice(cut) } }] }), event({}, { finish_reason: "tool_calls" })];
      const { text } = await readAll(await receive(eventStream(pieces), chat));
      assert.deepEqual(parse(argumentsIn(text)), { to: COMPANY }, `cut at ${cut}`);
    }
  });
});

test("a whole answer is restored in every text, and its lengths are not the wire's", async () => {
  const { chat, company } = await openChat();
  const response = await receive(completion("To [EMAIL_1]", { refusal: null, reasoning_content: `Ask ${company}` }, { "content-length": "999", "content-encoding": "gzip", "x-request-id": "r1" }), chat);
  assert.equal(response.headers.get("content-length"), null);
  assert.equal(response.headers.get("content-encoding"), null);
  assert.equal(response.headers.get("x-request-id"), "r1");
  const text = JSON.stringify(await response.json());
  assert.ok(text.includes(`To ${EMAIL}`));
  assert.ok(text.includes(JSON.stringify(`Ask ${COMPANY}`)));
});

test("citations point at the same words after restoring", async () => {
  const content = "Mail [EMAIL_1] now";
  const start = content.indexOf("now");
  const annotations = [{ type: "url_citation", url_citation: { start_index: start, end_index: start + 3, url: "https://example.com" } }];
  const whole = JSON.stringify(await (await receive(completion(content, { annotations }))).json());
  const { text: streamed } = await readAll(await receive(eventStream([event({ content }), event({ annotations }), event({}, { finish_reason: "stop" })])));
  const shown = `Mail ${EMAIL} now`.indexOf("now");
  for (const text of [whole, streamed]) assert.match(text, new RegExp(`"start_index":${shown},"end_index":${shown + 3}`));
});

test("frames that do not change pass byte for byte", async () => {
  const frames = [": keep-alive\n\n", "id: 7\nevent: novelty\nretry: 10\ndata: not json\n\n", 'data: {"id":"c","choices":[{"index":0,"delta":{"content":"plain"}}],  "big":12345678901234567890}\n\n', 'data: {"error":{"message":"about [EMAIL_1]"}}\n\n', "data: [DONE]\n\n"];
  assert.equal((await readAll(await receive(eventStream(frames)))).text, frames.join(""));
});

test("a frame that changes keeps its other fields", async () => {
  const frame = `id: 7\r\nnovelty: x\r\n${event({ content: "[EMAIL_1]." }).trimEnd()}\r\n: note\r\n\r\n`;
  const { text } = await readAll(await receive(eventStream([frame])));
  assert.match(text, /^id: 7\r\nnovelty: x\r\ndata: .*mette@example\.com.*\r\n: note\r\n\r\n/);
});

test("an error in a stream comes after everything that was held back", async () => {
  const error = 'data: {"error":{"message":"overloaded"}}\n\n';
  const { text } = await readAll(await receive(eventStream([event({ content: "See [EMAIL_" }), error])));
  assert.ok(text.endsWith(error));
  assert.equal(shownIn(text), "See [EMAIL_");
});

test("a lost connection shows what had arrived, then the error", async () => {
  const { text, error } = await readAll(await receive(eventStream([event({ content: "See [EMAIL_" })], "cut")));
  assert.equal(shownIn(text), "See [EMAIL_");
  assert.ok(error instanceof Error);
});

test("a stream whose last frame lacks its blank line is shown whole", async () => {
  const { text } = await readAll(await receive(eventStream([event({ content: "[EMAIL_1]" }), "data: [DONE]"])));
  assert.equal(shownIn(text), EMAIL);
  assert.match(text, /data: \[DONE\]\n\n$/);
});

test("an error of the provider keeps its placeholders, because errors are logged", async () => {
  const response = await receive(new Response('{"error":{"message":"bad [EMAIL_1]"}}', { status: 400, headers: { "content-type": "application/json" } }));
  assert.equal(response.status, 400);
  assert.match(await response.text(), /\[EMAIL_1\]/);
});

test("what a stopped core cannot restore keeps its placeholders, and the stream ends cleanly", async () => {
  const { chat } = await openChat();
  const broken = {
    policy: chat.policy,
    redact: (text: string) => chat.redact(text),
    placeholders: () => chat.placeholders(),
    restore: () => Promise.reject(new Error("stopped")),
    textRestorer: () => ({ push: () => Promise.reject(new Error("stopped")), finish: () => Promise.reject(new Error("stopped")) }),
  };
  const { fetch } = standInFetch(() => eventStream([event({ content: "[EMAIL_1]" }), event({}, { finish_reason: "stop" }), "data: [DONE]\n\n"]));
  const { text, error } = await readAll(await wrapFetch(broken, fetch)(URL_OF_CHAT, { method: "POST", body: JSON.stringify({ messages: [] }) }));
  assert.equal(error, undefined);
  assert.equal(shownIn(text), "[EMAIL_1]");
  assert.match(text, /data: \[DONE\]\n\n$/);
});

/** All text of a choice that the events of a stream carry. */
function shownIn(stream: string, index = 0): string {
  return textsIn(stream, /"delta":\{"content":("(?:[^"\\]|\\.)*")/, index);
}

function argumentsIn(stream: string): string {
  return textsIn(stream, /"arguments":("(?:[^"\\]|\\.)*")/, 0);
}

function textsIn(stream: string, pattern: RegExp, index: number): string {
  const choices = eventsOf(stream).flatMap((each) => (hasChoices(each) ? each.choices : []));
  return choices
    .filter((choice) => choice.index === index)
    .map((choice) => {
      const found: unknown = JSON.parse(pattern.exec(JSON.stringify(choice))?.[1] ?? '""');
      return String(found);
    })
    .join("");
}

function hasChoices(value: unknown): value is { choices: { index: number }[] } {
  return typeof value === "object" && value !== null && "choices" in value;
}
