/** The official SDK over a real connection to the local stand-in: nothing original leaves, no placeholder is shown. */
import assert from "node:assert/strict";
import { test } from "node:test";
import OpenAI from "openai";
import { createRedactor, findPrivetError } from "privet";
import { wrapFetch } from "privet/fetch";
import { createProvider } from "../../www/provider.mjs";

const ORIGINALS = ["mette@example.com", "Mette Hansen", "4111111111111111"];
const MESSAGE = "My name is Mette Hansen, write to mette@example.com; my card is 4111111111111111.";
const PLACEHOLDER = /\[[A-Z_]+_\d+\]/;

/**
 * @param {import("../../www/provider.mjs").ProviderOptions} options
 * @param {(openai: OpenAI, exchanges: readonly import("../../www/provider.mjs").Exchange[]) => Promise<void>} use
 * @param {import("privet").Policy} [policy]
 */
async function withProvider(options, use, policy = { extends: "default" }) {
  const provider = createProvider(options);
  const { url, close } = await provider.listen();
  try {
    const chat = (await createRedactor({ policy })).conversation("sdk");
    await use(new OpenAI({ apiKey: "test", baseURL: url, maxRetries: 1, fetch: wrapFetch(chat) }), provider.exchanges);
  } finally {
    await close();
  }
}

/** @param {readonly import("../../www/provider.mjs").Exchange[]} exchanges */
function assertNothingLeft(exchanges) {
  for (const { bytes, path, headers } of exchanges) {
    const wire = path + JSON.stringify(headers) + bytes.toString("utf8");
    for (const original of ORIGINALS) assert.ok(!wire.includes(original), "an original left");
  }
}

/** @param {OpenAI} openai @param {import("openai/resources").ChatCompletionMessageParam[]} messages */
async function stream(openai, messages) {
  let shown = "";
  let isEnded = false;
  for await (const chunk of await openai.chat.completions.create({ model: "stand-in", stream: true, messages })) {
    shown += chunk.choices[0]?.delta.content ?? "";
    isEnded ||= chunk.choices[0]?.finish_reason === "stop";
  }
  assert.ok(isEnded, "the end of the answer is missing");
  return shown;
}

const SPLITS = [1, 3, 100].flatMap((deltaSize) => [0, 7].map((byteSize) => ({ deltaSize, byteSize })));

for (const split of [...SPLITS, { deltaSize: 3, byteSize: 1 }, { deltaSize: 3, byteSize: 0, lineEnd: "\r\n" }, { deltaSize: 3, byteSize: 5, lineEnd: "\r" }]) {
  test(`a chat of three turns, streamed: ${JSON.stringify(split)}`, async () => {
    await withProvider(split, async (openai, exchanges) => {
      /** @type {import("openai/resources").ChatCompletionMessageParam[]} */
      const messages = [{ role: "system", content: "You help Mette Hansen." }];
      for (const content of [MESSAGE, "And again: mette@example.com", "Who am I? Mette Hansen"]) {
        messages.push({ role: "user", content });
        const shown = await stream(openai, messages);
        assert.doesNotMatch(shown, PLACEHOLDER);
        messages.push({ role: "assistant", content: shown });
      }
      assert.equal(exchanges.length, 3);
      assertNothingLeft(exchanges);
      const [, second = [], third = []] = exchanges.map(({ bytes }) => JSON.parse(bytes.toString("utf8")).messages);
      assert.deepEqual(third.slice(0, second.length), second, "the history changed on the wire");
    });
  });
}

test("an answer in one piece is restored", async () => {
  await withProvider({}, async (openai, exchanges) => {
    const { choices } = await openai.chat.completions.create({ model: "stand-in", messages: [{ role: "user", content: MESSAGE }] });
    const shown = choices[0]?.message.content ?? "";
    assert.doesNotMatch(shown, PLACEHOLDER);
    for (const original of ORIGINALS) assert.ok(shown.includes(original));
    assertNothingLeft(exchanges);
  });
});

test("without the adapter the same chat shows placeholders or leaks: the test would notice", async () => {
  const provider = createProvider({ deltaSize: 3 });
  const { url, close } = await provider.listen();
  try {
    const chat = (await createRedactor()).conversation("naive");
    const openai = new OpenAI({ apiKey: "test", baseURL: url });
    let shown = "";
    for await (const chunk of await openai.chat.completions.create({ model: "m", stream: true, messages: [{ role: "user", content: chat.redact(MESSAGE).text }] })) {
      shown += chat.restore(chunk.choices[0]?.delta.content ?? "");
    }
    assert.match(shown, PLACEHOLDER);
  } finally {
    await close();
  }
});

test("tool calls and their results go round without an original leaving", async () => {
  /** @param {Record<string, unknown>} body */
  const answer = (body) =>
    JSON.stringify(body).includes('"role":"tool"')
      ? { content: "Done." }
      : { toolCalls: [{ name: "send_mail", arguments: JSON.stringify({ to: "[EMAIL_1]" }) }] };
  await withProvider({ answer, deltaSize: 2 }, async (openai, exchanges) => {
    /** @type {import("openai/resources").ChatCompletionMessageParam[]} */
    const messages = [{ role: "user", content: MESSAGE }];
    const { choices } = await openai.chat.completions.stream({ model: "m", messages }).finalChatCompletion();
    const message = choices[0]?.message;
    const call = message?.tool_calls?.[0];
    assert.ok(message !== undefined && call?.type === "function");
    assert.equal(call.function.arguments, '{"to":"[EMAIL_1]"}', "the policy grants no restoring into tools");
    messages.push(message, { role: "tool", tool_call_id: call.id, content: "sent to mette@example.com" });
    await openai.chat.completions.create({ model: "m", messages });
    assertNothingLeft(exchanges);
    assert.match(String(exchanges[1]?.bytes), /sent to \[EMAIL_1\]/);
  });
});

test("a blocked message reaches the app as a PrivetError behind the SDK's own, and nothing is sent", async () => {
  const policy = /** @type {const} */ ({ extends: "default", rules: [{ category: "financial", operator: "block" }] });
  await withProvider(
    {},
    async (openai, exchanges) => {
      const error = await openai.chat.completions.create({ model: "m", messages: [{ role: "user", content: MESSAGE }] }).catch((/** @type {unknown} */ reason) => reason);
      assert.equal(findPrivetError(error)?.code, "blocked");
      assert.equal(exchanges.length, 0);
    },
    policy,
  );
});

test("the sealed originals go along when the app asks for it", async () => {
  const { makeKeyPair, open } = await import("privet");
  const { publicKey, privateKey } = await makeKeyPair();
  const chat = (await createRedactor({ policy: { extends: "default", seal: { recipients: [publicKey] } } })).conversation("sealed");
  const provider = createProvider();
  const { url, close } = await provider.listen();
  try {
    /** @type {string[]} */
    const kept = [];
    const fetch = wrapFetch(chat, undefined, { seal: "body", onSealed: (envelopes) => {
        kept.push(...envelopes);
      } });
    await new OpenAI({ apiKey: "test", baseURL: url, fetch }).chat.completions.create({ model: "m", messages: [{ role: "user", content: MESSAGE }] });
    const { privet_sealed: sealed } = JSON.parse(String(provider.exchanges[0]?.bytes));
    assert.deepEqual(sealed, kept);
    const originals = (await open(kept[0] ?? "", privateKey)).placeholders.map(({ original }) => original);
    for (const original of ORIGINALS) assert.ok(originals.includes(original));
  } finally {
    await close();
  }
});

test("an error of the provider reaches the app as the SDK's own, and is retried as the SDK does", async () => {
  await withProvider({ answer: () => ({ status: 500 }) }, async (openai, exchanges) => {
    await assert.rejects(openai.chat.completions.create({ model: "m", messages: [{ role: "user", content: MESSAGE }] }), { status: 500 });
    assert.equal(exchanges.length, 2);
    assert.deepEqual(exchanges[0]?.bytes, exchanges[1]?.bytes);
  });
});

test("a lost connection shows what had arrived and then the SDK's error", async () => {
  await withProvider({ answer: () => ({ content: "Dear [EMAIL_1], I", ending: "cut" }) }, async (openai) => {
    let shown = "";
    await assert.rejects(async () => {
      for await (const chunk of await openai.chat.completions.create({ model: "m", stream: true, messages: [{ role: "user", content: MESSAGE }] })) {
        shown += chunk.choices[0]?.delta.content ?? "";
      }
    });
    assert.equal(shown, "Dear mette@example.com, I");
  });
});
