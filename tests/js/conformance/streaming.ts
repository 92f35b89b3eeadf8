/** Rules of streams. */
import assert from "node:assert/strict";
import { wrapFetch } from "privet/fetch";
import { eventsOf, eventStream, readAll } from "../../support/stand-in-fetch.js";
import type { Answers, Fixture } from "./fixture.js";
import { chop, COMPANY, EMAIL, minimal, openChat, receive, receiveEvents, toFrames, type Wrap } from "./wire.js";

/** A text with a placeholder at its start, in its middle and at its end. */
const wireText = (email: string, company: string): string => `${email}, grüß 😀 ${company} [no] ${email}`;
const SHOWN = `${EMAIL}, grüß 😀 ${COMPANY} [no] ${EMAIL}`;

export async function everyByteSplit(fixture: Fixture, answers: Answers, wrap: Wrap = wrapFetch): Promise<void> {
  const { chat, email, company } = await openChat();
  for (const lineEnd of ["\n", "\r\n", "\r"]) {
    const bytes = new TextEncoder().encode(toFrames(answers.stream([wireText(email, company)]), lineEnd));
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      // What is inside a line splits alike for every line end.
      if (lineEnd !== "\n" && !isNearLineEnd(bytes, cut)) continue;
      const events = await receiveEvents(fixture, chat, [bytes.subarray(0, cut), bytes.subarray(cut)], wrap);
      assert.equal(answers.shownInStream(events), SHOWN, `${JSON.stringify(lineEnd)}, cut at byte ${cut}`);
    }
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    assert.equal(answers.shownInStream(await receiveEvents(fixture, chat, single, wrap)), SHOWN, `${JSON.stringify(lineEnd)}, single bytes`);
  }
}

function isNearLineEnd(bytes: Uint8Array, cut: number): boolean {
  return bytes.subarray(Math.max(0, cut - 3), cut + 3).some((byte) => byte === 0x0a || byte === 0x0d);
}

export async function everyDeltaSplit(fixture: Fixture, answers: Answers, wrap: Wrap = wrapFetch): Promise<void> {
  const { chat, email, company } = await openChat();
  const text = wireText(email, company);
  const cuts = Array.from({ length: text.length - 1 }, (_, index) => [text.slice(0, index + 1), text.slice(index + 1)]);
  for (const pieces of [...cuts, ...[1, 2, 3, 7].map((size) => chop(text, size))]) {
    const events = await receiveEvents(fixture, chat, [toFrames(answers.stream(pieces))], wrap);
    assert.equal(answers.shownInStream(events), SHOWN, `pieces ${JSON.stringify(pieces.map(({ length }) => length))}`);
  }
}

export async function repetitions(fixture: Fixture, answers: Answers): Promise<void> {
  const { chat, email, company } = await openChat();
  const events = await receiveEvents(fixture, chat, [toFrames(answers.stream(chop(wireText(email, company), 3)))]);
  for (const copy of answers.repeatedIn?.(events) ?? []) assert.equal(copy, SHOWN);
  assert.ok(!JSON.stringify(events).includes(email), "some event still holds a placeholder");
}

export async function sideBySide(fixture: Fixture, answers: Answers): Promise<void> {
  assert.ok(answers.sideBySide !== undefined);
  const { chat, email, company } = await openChat();
  const first = chop(`${email} first`, 2);
  const second = chop(`${company} second`, 2);
  const length = Math.max(first.length, second.length);
  const padded = (pieces: readonly string[]): string[] => Array.from({ length }, (_, index) => pieces[index] ?? " ");
  const events = await receiveEvents(fixture, chat, [toFrames(answers.sideBySide.stream(padded(first), padded(second)))]);
  assert.deepEqual(answers.sideBySide.shownIn(events).map((text) => text.trimEnd()), [`${EMAIL} first`, `${COMPANY} second`]);
}

/** Clients may stop reading at the end of a text: what was held back stands before it. */
export async function heldBackBeforeTheEnd(fixture: Fixture, answers: Answers): Promise<void> {
  const { chat, email } = await openChat();
  const tail = email.slice(0, -2);
  const events = await receiveEvents(fixture, chat, [toFrames(answers.stream(["See ", tail]))]);
  const end = events.findIndex((event) => answers.isEnd(event));
  assert.ok(end >= 0, "the end is missing");
  assert.equal(answers.shownInStream(events.slice(0, end + 1)), `See ${tail}`);
}

export async function errorInTheStream(fixture: Fixture, answers: Answers): Promise<void> {
  const { chat, email } = await openChat();
  const whole = answers.stream(["See ", email.slice(0, -2)]);
  const last = whole.findIndex((event) => JSON.stringify(event).includes(JSON.stringify(email.slice(0, -2)).slice(1, -1)));
  const frames = toFrames([...whole.slice(0, last + 1), answers.error]);
  const { text, error } = await readAll(await receive(fixture, chat, eventStream([frames])));
  assert.equal(error, undefined);
  assert.ok(text.endsWith(toFrames([answers.error])), "the error is not the last event");
  assert.equal(answers.shownInStream(eventsOf(text)), `See ${email.slice(0, -2)}`);
}

export async function lostConnection(fixture: Fixture, answers: Answers): Promise<void> {
  const { chat, email } = await openChat();
  const frames = answers.stream(["See ", `${email}, and [`]);
  const upTo = frames.findIndex((event) => JSON.stringify(event).includes("and ["));
  const { text, error } = await readAll(await receive(fixture, chat, eventStream([toFrames(frames.slice(0, upTo + 1))], "cut")));
  assert.ok(error instanceof Error);
  assert.equal(answers.shownInStream(eventsOf(text)), `See ${EMAIL}, and [`);
}

export async function stoppedCore(fixture: Fixture, answers: Answers): Promise<void> {
  const { chat, email } = await openChat();
  const stop = (): Promise<never> => Promise.reject(new Error("stopped"));
  const broken = { policy: chat.policy, redact: (text: string) => chat.redact(text), placeholders: () => chat.placeholders(), restore: stop, textRestorer: () => ({ push: stop, finish: stop }) };
  const frames = toFrames(answers.stream(["Dear ", email]));
  const { text, error } = await readAll(await receive(fixture, broken, eventStream([frames])));
  assert.equal(error, undefined);
  assert.equal(answers.shownInStream(eventsOf(text)), `Dear ${email}`);
}

export async function untouchedFrames(fixture: Fixture, answers: Answers): Promise<void> {
  const { chat } = await openChat();
  const odd = ": keep-alive\n\nid: 7\nevent: novelty\nretry: 10\ndata: not json\n\n";
  const frames = odd + toFrames(answers.stream(["plain"]));
  const { text } = await readAll(await receive(fixture, chat, eventStream([frames])));
  assert.ok(text.startsWith(odd));
  assert.deepEqual(eventsOf(text), eventsOf(frames));
}

/** An app that stops reading stops the network, too. */
export async function cancelled(fixture: Fixture, answers: Answers): Promise<void> {
  const { chat } = await openChat();
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      controller.enqueue(new TextEncoder().encode(toFrames(answers.stream(["plain"]))));
    },
    cancel: () => {
      isCancelled = true;
    },
  });
  const response = await receive(fixture, chat, new Response(body, { headers: { "content-type": "text/event-stream" } }), wrapFetch, minimal(fixture));
  const reader = response.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  assert.ok(isCancelled);
}
