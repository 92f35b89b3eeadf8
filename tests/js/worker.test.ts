/** The worker entry: the two sides over a message channel, as a page and its worker talk. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createRedactor, type Port, PrivetError, serve, type WorkerRedactor } from "privet/worker";
import { wrapFetch } from "privet/fetch";
import { event, eventStream, readAll, standInFetch } from "../support/stand-in-fetch.js";

const EMAIL = "mette@example.com";

/** A redactor whose worker is this very thread; the channel copies every message, as a real one does. */
async function withWorker(use: (redactor: WorkerRedactor) => Promise<void>, policy: "default" | "nobody" = "default"): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  try {
    serve(toPort(port1));
    // @ts-expect-error "nobody" is no preset.
    await use(await createRedactor({ policy, worker: toPort(port2) }));
  } finally {
    port1.close();
    port2.close();
  }
}

function toPort(port: MessagePort): Port {
  port.start();
  return {
    postMessage: (message) => {
      port.postMessage(message);
    },
    addEventListener: (type, listener) => {
      port.addEventListener(type, listener);
    },
  };
}

test("every method does in a worker what it does without one", async () => {
  await withWorker(async (redactor) => {
    assert.equal(redactor.policy.name, "default");
    assert.equal((await redactor.detect(EMAIL))[0]?.entity, "EMAIL_ADDRESS");
    const chat = redactor.conversation("worker");
    const { text } = await chat.redact(`To ${EMAIL}`);
    assert.equal(text, "To [EMAIL_1]");
    assert.equal(await chat.restore(text), `To ${EMAIL}`);
    assert.equal((await chat.placeholders())[0]?.original, EMAIL);
    const later = redactor.conversation("worker");
    await later.importVault(await chat.exportVault("correct horse"), "correct horse");
    assert.equal(await later.restore(text), `To ${EMAIL}`);
    assert.ok((await chat.redact(EMAIL, { reveal: [0] })).text.includes(EMAIL));
  });
});

test("an answer streams through a worker", async () => {
  await withWorker(async (redactor) => {
    const chat = redactor.conversation("worker");
    await chat.redact(EMAIL);
    const stream = new ReadableStream<string>({
      start(controller) {
        for (const piece of "Dear [EMAIL_1]!") controller.enqueue(piece);
        controller.close();
      },
    });
    let shown = "";
    for await (const piece of stream.pipeThrough(chat.restorer())) shown += piece;
    assert.equal(shown, `Dear ${EMAIL}!`);
  });
});

test("wrapFetch takes a worker's conversation", async () => {
  await withWorker(async (redactor) => {
    const { fetch, sent } = standInFetch(() => eventStream([event({ content: "Dear [EMA" }), event({ content: "IL_1]" }), event({}, { finish_reason: "stop" }), "data: [DONE]\n\n"]));
    const wrapped = wrapFetch(redactor.conversation("worker"), fetch);
    const response = await wrapped("https://provider.example/v1/chat/completions", { method: "POST", body: JSON.stringify({ messages: [{ role: "user", content: EMAIL }] }) });
    assert.ok((await readAll(response)).text.includes(EMAIL));
    assert.ok(!sent[0]?.body.includes(EMAIL));
  });
});

test("errors keep their code on the way between threads", async () => {
  await assert.rejects(withWorker(() => Promise.resolve(), "nobody"), { name: "PrivetError", code: "policy-unknown" });
  await withWorker(async (redactor) => {
    const chat = redactor.conversation("worker");
    const vault = await chat.exportVault("correct horse");
    await assert.rejects(chat.importVault(vault, "wrong"), { name: "PrivetError", code: "vault-locked" });
    chat.free();
    await assert.rejects(chat.redact(EMAIL), (error) => error instanceof PrivetError && error.code === "input");
    redactor.free();
    await assert.rejects(redactor.detect(EMAIL), { name: "PrivetError", code: "load" });
  });
});

test("where there are no workers, the error says what to do", async () => {
  await assert.rejects(createRedactor(), { name: "PrivetError", code: "load", message: /import from privet/ });
});
