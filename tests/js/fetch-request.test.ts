/** What wrapFetch sends, and what it refuses to send. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Conversation, createRedactor, findPrivetError, type Policy, PrivetError } from "privet";
import { wrapFetch, type WrapFetchOptions } from "privet/fetch";
import { completion, parse, standInFetch } from "../support/stand-in-fetch.js";

const URL_OF_CHAT = "https://provider.example/v1/chat/completions";
const EMAIL = "mette@example.com";
const CARD = "4111111111111111";

async function openChat(policy: Policy = {}): Promise<Conversation> {
  return (await createRedactor({ policy: { extends: "default", ...policy } })).conversation("fetch");
}

/** The body that reached the network after an app has posted `body`. */
async function send(body: unknown, { policy = {}, options = {} }: { policy?: Policy; options?: WrapFetchOptions } = {}): Promise<string> {
  const { fetch, sent } = standInFetch();
  await wrapFetch(await openChat(policy), fetch, options)(URL_OF_CHAT, { method: "POST", body: JSON.stringify(body) });
  assert.equal(sent.length, 1);
  return sent[0]?.body ?? "";
}

/** The error with which a request is refused; nothing may have reached the network. */
async function refusalOf(input: RequestInfo | URL, init: RequestInit, { policy = {}, options = {} }: { policy?: Policy; options?: WrapFetchOptions } = {}): Promise<PrivetError> {
  const { fetch, sent } = standInFetch();
  const wrapped = wrapFetch(await openChat(policy), fetch, options);
  const error = await wrapped(input, init).then(() => undefined, (reason: unknown) => reason);
  assert.equal(sent.length, 0, "something was sent");
  assert.ok(error instanceof PrivetError);
  return error;
}

describe("every text of a request is redacted", () => {
  const user = { role: "user", content: "Hello" };
  const rows: readonly { name: string; body: object }[] = [
    { name: "a user message", body: { messages: [{ role: "user", content: `I am at ${EMAIL}` }] } },
    { name: "a system message", body: { messages: [{ role: "system", content: `Help ${EMAIL}` }, user] } },
    { name: "a developer message", body: { messages: [{ role: "developer", content: `Help ${EMAIL}` }, user] } },
    { name: "an assistant message", body: { messages: [{ role: "assistant", content: `Dear ${EMAIL}` }, user] } },
    { name: "text parts", body: { messages: [{ role: "user", content: [{ type: "text", text: `I am ${EMAIL}` }] }] } },
    { name: "a refusal", body: { messages: [{ role: "assistant", content: null, refusal: `Not for ${EMAIL}` }, user] } },
    { name: "the name of a participant", body: { messages: [{ ...user, name: EMAIL }] } },
    { name: "the user", body: { messages: [user], user: EMAIL } },
    { name: "metadata", body: { messages: [user], metadata: { customer: EMAIL } } },
    { name: "a member name in metadata", body: { messages: [user], metadata: { [EMAIL]: "yes" } } },
    { name: "a tool's description", body: { messages: [user], tools: [{ type: "function", function: { name: "mail", description: `Writes to ${EMAIL}` } }] } },
    { name: "an example in a tool's schema", body: { messages: [user], tools: [{ type: "function", function: { name: "mail", parameters: { properties: { to: { type: "string", default: EMAIL } } } } }] } },
    { name: "a tool's result", body: { messages: [user, { role: "tool", tool_call_id: "call_1", content: JSON.stringify({ email: EMAIL }) }] } },
    { name: "a tool call's arguments", body: { messages: [{ role: "assistant", tool_calls: [{ id: "call_1", type: "function", function: { name: "mail", arguments: JSON.stringify({ to: [EMAIL] }) } }] }] } },
    { name: "a member name in a tool call's arguments", body: { messages: [{ role: "assistant", tool_calls: [{ id: "call_1", type: "function", function: { name: "mail", arguments: JSON.stringify({ [EMAIL]: 1 }) } }] }] } },
    { name: "arguments that are not JSON", body: { messages: [{ role: "assistant", tool_calls: [{ id: "call_1", type: "function", function: { name: "mail", arguments: `{"to": "${EMAIL}` } }] }] } },
    { name: "the input of a custom tool", body: { messages: [{ role: "assistant", tool_calls: [{ id: "call_1", type: "custom", custom: { name: "mail", input: `to ${EMAIL}` } }] }] } },
    { name: "a function call of the old kind", body: { messages: [{ role: "assistant", function_call: { name: "mail", arguments: JSON.stringify({ to: EMAIL }) } }] } },
    { name: "a predicted answer", body: { messages: [user], prediction: { type: "content", content: `To ${EMAIL}` } } },
    { name: "a member that nobody has heard of", body: { messages: [user], novelty: [{ deep: { deeper: EMAIL } }] } },
    { name: "a member of a message that nobody has heard of", body: { messages: [{ ...user, novelty: EMAIL }] } },
  ];
  for (const { name, body } of rows) {
    test(name, async () => {
      const sent = await send({ model: "m", ...body });
      assert.ok(!sent.includes(EMAIL), "the original left");
      assert.match(sent, /\[EMAIL_1\]/);
    });
  }
});

test("a card number that is a number in a tool call's arguments becomes a placeholder", async () => {
  const sent = await send({ messages: [{ role: "assistant", tool_calls: [{ id: "1", type: "function", function: { name: "pay", arguments: `{"card":${CARD}}` } }] }] });
  assert.ok(!sent.includes(CARD));
});

test("numbers that are ids and times are sent as they are, though the check digit of some country fits", async () => {
  const body = { messages: [{ role: "user", content: "Hello" }], metadata: { ticket: 123456782, at: 1732271402, deadline: 1732271402123 } };
  assert.deepEqual(parse(await send(body)), body);
});

test("what holds nothing personal is sent as it is", async () => {
  const body = {
    model: "gpt-9",
    messages: [
      { role: "user", content: "Hello" },
      { role: "assistant", content: null, tool_calls: [{ id: "call_1", type: "function", function: { name: "get_weather", arguments: '{ "unit":  "C" }' } }] },
      { role: "tool", tool_call_id: "call_1", content: "12 degrees" },
    ],
    tools: [{ type: "function", function: { name: "get_weather", parameters: { type: "object", properties: { unit: { type: "string", enum: ["C", "F"] } }, required: ["unit"] } } }],
    temperature: 0.5,
    stream: false,
  };
  assert.deepEqual(parse(await send(body)), body);
});

test("a value that a later message introduces is redacted in the earlier ones too", async () => {
  const sent = await send({ messages: [{ role: "system", content: "You help Mette Hansen." }, { role: "user", content: "My name is Mette Hansen." }] });
  assert.ok(!sent.includes("Hansen"), "the name left in the first message");
});

describe("what cannot be looked into is refused", () => {
  const json = (body: unknown): RequestInit => ({ method: "POST", body: JSON.stringify(body) });
  const part = (value: object): RequestInit => json({ messages: [{ role: "user", content: [value] }] });
  const rows: readonly { name: string; init: RequestInit; url?: string; path?: string; policy?: Policy }[] = [
    { name: "an image", init: part({ type: "image_url", image_url: { url: "https://example.com/a.png" } }), path: "$.messages[0].content[0]" },
    { name: "a sound", init: part({ type: "input_audio", input_audio: { data: "AAAA", format: "wav" } }), path: "$.messages[0].content[0]" },
    { name: "a file", init: part({ type: "file", file: { file_data: "AAAA" } }), path: "$.messages[0].content[0]" },
    { name: "a part without a type", init: part({ text: "Hello" }), path: "$.messages[0].content[0]" },
    { name: "content that is a number", init: json({ messages: [{ role: "user", content: 7 }] }), path: "$.messages[0].content" },
    { name: "a message that is a text", init: json({ messages: ["Hello"] }), path: "$.messages[0]" },
    { name: "a body without messages", init: json({ model: "m" }), path: "$.messages" },
    { name: "a form", init: { method: "POST", body: new FormData() } },
    { name: "a stream", init: { method: "POST", body: new ReadableStream() } },
    { name: "a body that is not JSON", init: { method: "POST", body: `email=${EMAIL}` } },
    { name: "a body that is not UTF-8", init: { method: "POST", body: new Uint8Array([0xff, 0xfe]) } },
    { name: "no body", init: { method: "POST" } },
    { name: "an address that nobody knows", init: json({ text: EMAIL }), url: "https://provider.example/v1/novelty" },
    { name: "a list of models", init: {}, url: "https://provider.example/v1/models" },
    { name: "an endpoint that the policy does not name", init: json({ messages: [] }), policy: { endpoints: ["https://other.example"] } },
    { name: "a host that only starts like the policy's", init: json({ messages: [] }), policy: { endpoints: ["https://provider.exam"] } },
  ];
  for (const { name, init, url = URL_OF_CHAT, path, policy = {} } of rows) {
    test(name, async () => {
      const error = await refusalOf(url, init, { policy });
      assert.equal(error.code, "unsupported");
      assert.equal(error.path, path);
      assert.ok(!error.message.includes(EMAIL), "the error repeats the text");
    });
  }
});

test("an endpoint that the policy names is used, and not left by a redirect", async () => {
  const { fetch, sent } = standInFetch();
  const wrapped = wrapFetch(await openChat({ endpoints: ["https://provider.example/v1"] }), fetch);
  await wrapped(URL_OF_CHAT, { method: "POST", body: JSON.stringify({ messages: [] }) });
  assert.equal(sent[0]?.init?.redirect, "error");
});

test("an address that passThrough names is reached untouched", async () => {
  const { fetch, sent } = standInFetch();
  const wrapped = wrapFetch(await openChat(), fetch, { passThrough: ["https://provider.example/v1/models"] });
  await wrapped("https://provider.example/v1/models/m");
  assert.equal(sent.length, 1);
});

test("a Request object, bytes and a Blob are redacted like a text", async () => {
  const text = JSON.stringify({ messages: [{ role: "user", content: EMAIL }] });
  const { fetch, sent } = standInFetch();
  const wrapped = wrapFetch(await openChat(), fetch);
  await wrapped(new Request(URL_OF_CHAT, { method: "POST", body: text, headers: { authorization: "Bearer key" } }));
  await wrapped(new URL(URL_OF_CHAT), { method: "post", body: new TextEncoder().encode(text) });
  await wrapped(URL_OF_CHAT, { method: "POST", body: new Blob([text]), headers: { "content-length": String(text.length) } });
  assert.deepEqual(sent.map(({ body }) => body), Array(3).fill('{"messages":[{"role":"user","content":"[EMAIL_1]"}]}'));
});

test("the app's abort signal ends the request", async () => {
  const wrapped = wrapFetch(await openChat(), (input, init) => {
    new Request(input, init).signal.throwIfAborted();
    return Promise.resolve(completion(""));
  });
  const init = { method: "POST", body: JSON.stringify({ messages: [] }), signal: AbortSignal.abort() };
  await assert.rejects(wrapped(URL_OF_CHAT, init), { name: "AbortError" });
});

test("the same request, retried, is the same to the letter", async () => {
  const { fetch, sent } = standInFetch();
  const wrapped = wrapFetch(await openChat(), fetch);
  const init = { method: "POST", body: JSON.stringify({ messages: [{ role: "user", content: `${EMAIL} and ${CARD}` }] }) };
  await wrapped(URL_OF_CHAT, init);
  await wrapped(URL_OF_CHAT, init);
  assert.equal(sent[0]?.body, sent[1]?.body);
});

test("a message that the policy blocks is not sent, and the error says where and why", async () => {
  const body = JSON.stringify({ messages: [{ role: "user", content: "Hi" }, { role: "user", content: `Mail ${EMAIL}` }] });
  const error = await refusalOf(URL_OF_CHAT, { method: "POST", body }, { policy: { rules: [{ category: "contact", operator: "block" }] } });
  assert.equal(error.code, "blocked");
  assert.equal(error.path, "$.messages[1].content");
  assert.match(error.message, /EMAIL_ADDRESS/);
  assert.ok(!error.message.includes(EMAIL));
});

test("what is decided already is looked up for every request, so that another decision about the same text counts", async () => {
  const { fetch, sent } = standInFetch();
  let decided: readonly number[] = [0];
  const wrapped = wrapFetch(await openChat(), fetch, { review: () => decided });
  const init = { method: "POST", body: JSON.stringify({ messages: [{ role: "user", content: `Mail ${EMAIL}` }] }) };
  for (const next of [[], [0], []]) {
    await wrapped(URL_OF_CHAT, init);
    decided = next;
  }
  assert.deepEqual(sent.map(({ body }) => body.includes(EMAIL)), [true, false, true]);
});

test("a review decides which findings are sent as typed, is asked once, and can stop the request", async () => {
  const asked: string[] = [];
  const { fetch, sent } = standInFetch();
  const wrapped = wrapFetch(await openChat(), fetch, {
    review: (draft) => {
      asked.push(draft.text);
      if (draft.text.includes("stop")) throw new PrivetError("blocked", "the person said no");
      return Promise.resolve([0]);
    },
  });
  const say = (content: string): Promise<Response> => wrapped(URL_OF_CHAT, { method: "POST", body: JSON.stringify({ messages: [{ role: "system", content: `For ${CARD}` }, { role: "user", content }] }) });
  await say(`Mail ${EMAIL}, card ${CARD}`);
  await say(`Mail ${EMAIL}, card ${CARD}`);
  assert.equal(asked.length, 1);
  assert.equal(sent.length, 2);
  for (const { body } of sent) {
    assert.ok(body.includes(EMAIL), "what the person revealed was redacted");
    assert.ok(!body.includes(CARD), "what the person did not reveal left");
  }
  const error: unknown = await say(`stop, ${CARD}`).catch((reason: unknown) => reason);
  assert.equal(findPrivetError(error)?.code, "blocked");
  assert.equal(sent.length, 2);
});
