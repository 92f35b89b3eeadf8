/** Rules of requests. */
import assert from "node:assert/strict";
import { createRedactor, findPrivetError, PrivetError } from "privet";
import { wrapFetch } from "privet/fetch";
import { standInFetch } from "../../support/stand-in-fetch.js";
import type { Answers, Fixture, Turn } from "./fixture.js";
import { EMAIL, json, minimal, openChat, receiveEvents, send, toFrames } from "./wire.js";

export async function placeIsRedacted(fixture: Fixture, body: object): Promise<void> {
  assert.ok(JSON.stringify(body).includes(EMAIL), "the row holds no original");
  const chat = (await createRedactor()).conversation("place");
  const [sent = ""] = await send(fixture, [body], chat, () => json({}));
  assert.ok(!sent.includes(EMAIL), "the original left");
  assert.match(sent, /\[EMAIL_1\]/);
}

export async function isRefused(fixture: Fixture, init: RequestInit | Request): Promise<void> {
  const { chat } = await openChat();
  const { fetch, sent } = standInFetch();
  const wrapped = wrapFetch(chat, fetch, fixture.options);
  const error: unknown = await (init instanceof Request ? wrapped(init) : wrapped(fixture.url, init)).then(() => undefined, (reason: unknown) => reason);
  assert.equal(sent.length, 0, "something was sent");
  assert.ok(error instanceof PrivetError);
  assert.equal(error.code, "unsupported");
  assert.ok(!error.message.includes(EMAIL), "the error repeats the text");
}

/**
 * The shape of a body is known: whatever stands in the place of any of its members leaves hidden, or is refused with the path.
 *
 * It is tried on every member of a turn and of every row, known or not.
 */
export async function anyShape(fixture: Fixture): Promise<void> {
  const bodies = [minimal(fixture), ...Object.values(fixture.places)];
  for (const body of bodies) {
    for (const place of placesIn(body)) {
      for (const value of [Number(CARD), [Number(CARD)], [EMAIL], { novel: EMAIL }, { novel: [{ text: EMAIL }] }, [{ type: "novel", text: EMAIL }]]) {
        const chat = (await createRedactor()).conversation("shape");
        const { fetch, sent } = standInFetch(() => json({}));
        const init = { method: "POST", body: JSON.stringify(replaceAt(body, place, value)) };
        const error: unknown = await wrapFetch(chat, fetch, fixture.options)(fixture.url, init).then(() => undefined, (reason: unknown) => reason);
        const left = sent.map((request) => request.body).join("");
        const where = `${place.join(".")}: ${JSON.stringify(value)}`;
        assert.ok(!left.includes(EMAIL) && !left.includes(CARD), `the original left at ${where}`);
        if (sent.length > 0) continue;
        const refusal = findPrivetError(error);
        assert.equal(refusal?.code, "unsupported", where);
        assert.match(refusal.path ?? "", /^\$/, where);
        assert.ok(!`${refusal.message}${refusal.path ?? ""}`.includes(EMAIL) && !refusal.message.includes(CARD), "the error repeats the text");
      }
    }
  }
}

type Path = readonly (number | string)[];

function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...(path.length > 0 ? [path] : []), ...inner.flatMap(([key, member]) => placesIn(member, [...path, key]))];
}

function replaceAt(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === key ? replaceAt(item, rest, by) : item));
  return typeof value === "object" && value !== null ? { ...value, [key]: replaceAt(Reflect.get(value, key), rest, by) } : value;
}

const CARD = "4111111111111111";

/** Bodies that cannot be read are refused. */
export async function unreadableBodies(fixture: Fixture): Promise<void> {
  const used = new Request(fixture.url, { method: "POST", body: JSON.stringify(minimal(fixture)) });
  await used.text();
  const bodies: readonly (RequestInit | Request)[] = [
    { method: "POST" },
    { method: "POST", body: `mail=${EMAIL}` },
    { method: "POST", body: JSON.stringify([minimal(fixture)]) },
    { method: "POST", body: new URLSearchParams({ mail: EMAIL }) },
    { method: "POST", body: new Uint8Array([0x7b, 0xff, 0x7d]) },
    { method: "POST", body: new ReadableStream() },
    used,
  ];
  for (const body of bodies) await isRefused(fixture, body);
}

/** Texts in a form are redacted or refused, and files are refused. */
export async function forms(fixture: Fixture): Promise<void> {
  const form = new FormData();
  form.append("chatInput", `I am ${EMAIL}`);
  const { chat } = await openChat();
  const { fetch, sent } = standInFetch(() => json({}));
  const error: unknown = await wrapFetch(chat, fetch, fixture.options)(fixture.url, { method: "POST", body: form }).then(() => undefined, (reason: unknown) => reason);
  if (error !== undefined) assert.equal(findPrivetError(error)?.code, "unsupported");
  else assert.match(sent[0]?.body ?? "", /I am \[EMAIL_1\]/);
  assert.ok(!JSON.stringify(sent.map(({ body }) => body)).includes(EMAIL));

  const withFile = new FormData();
  withFile.append("chatInput", "Hi");
  withFile.append("files", new Blob(["secret"], { type: "application/pdf" }), "a.pdf");
  await isRefused(fixture, { method: "POST", body: withFile });
}

/** A `Request`, its stream too, bytes and a Blob are read like a text. */
export async function otherBodies(fixture: Fixture): Promise<void> {
  const { chat } = await openChat();
  const text = JSON.stringify(fixture.request([{ author: "user", text: `I am ${EMAIL}` }]));
  const { fetch, sent } = standInFetch(() => json({}));
  const wrapped = wrapFetch(chat, fetch, fixture.options);
  // Node's types do not know `duplex`, which the standard wants beside a stream.
  const streamed = { method: "POST", body: new Blob([text]).stream(), duplex: "half" };
  await wrapped(new Request(fixture.url, { method: "POST", body: text }));
  await wrapped(new Request(fixture.url, streamed));
  await wrapped(new URL(fixture.url), { method: "post", body: new TextEncoder().encode(text) });
  await wrapped(fixture.url, { method: "POST", body: new Blob([text]), headers: { "content-length": String(text.length) } });
  assert.equal(sent.length, 4);
  assert.equal(new Set(sent.map(({ body }) => body)).size, 1);
  assert.ok(!sent[0]?.body.includes(EMAIL));
}

/** The app resends what it was shown; on the wire, every turn starts with the very bytes of the turn before. */
export async function history(fixture: Fixture, answers: Answers | undefined): Promise<void> {
  const { chat } = await openChat();
  // A number that the model made up, and a placeholder that it bent: both go back as the model wrote them.
  const replies = ["Dear [EMAIL_1], call +44 20 7946 0958 or **[Email 1]**.", "Fine, [EMAIL_1].", "Bye."];
  const { fetch, sent } = standInFetch(() => {
    const reply = replies[sent.length - 1] ?? "";
    return answers === undefined ? json({}) : new Response(toFrames(answers.stream([reply])), { headers: { "content-type": "text/event-stream" } });
  });
  const wrapped = wrapFetch(chat, fetch, fixture.options);
  const turns: Turn[] = [];
  for (const text of [`I am ${EMAIL}`, `Again: ${EMAIL.toUpperCase()}`, "Thanks"]) {
    turns.push({ author: "user", text });
    const response = await wrapped(fixture.url, { method: "POST", body: JSON.stringify(fixture.request(turns)) });
    const shown = answers?.shownInStream((await response.text()).split("\n").flatMap((line): unknown[] => (line.startsWith("data: {") ? [JSON.parse(line.slice(6))] : [])));
    if (shown !== undefined) turns.push({ author: "model", text: shown });
  }
  const wire = (index: number): string => JSON.stringify(textsOf(JSON.parse(sent[index]?.body ?? "null"))).slice(0, -1);
  assert.ok(wire(1).startsWith(wire(0)), "the second turn changed the first");
  assert.ok(wire(2).startsWith(wire(1)), "the third turn changed the second");
  if (answers !== undefined) assert.ok(wire(2).includes(JSON.stringify(replies[0])), "the model's words did not go back as they came");
}

/** After a reload nothing is remembered but the vault: redacting what was restored gives the same placeholders. */
export async function redactUndoesRestore(fixture: Fixture, answers: Answers | undefined): Promise<void> {
  const { chat, email, company } = await openChat();
  const wire = `Dear ${email} of ${company}, hello.`;
  const shown = answers === undefined ? chat.restore(wire) : answers.shownInStream(await receiveEvents(fixture, chat, [toFrames(answers.stream([wire]))]));
  const [sent = ""] = await send(fixture, [fixture.request([{ author: "model", text: shown }, { author: "user", text: "Hi" }])], chat, () => json({}));
  assert.ok(sent.includes(JSON.stringify(wire).slice(1, -1)));
}

/** What a person typed that only looks like a placeholder is not restored to somebody's data. */
export async function lookAlikes(fixture: Fixture, answers: Answers): Promise<void> {
  const chat = (await createRedactor()).conversation("look-alikes");
  const typed = "What does [EMAIL_1] mean?";
  await send(fixture, [fixture.request([{ author: "user", text: typed }]), fixture.request([{ author: "user", text: `I am ${EMAIL}` }])], chat, () => json({}));
  const events = await receiveEvents(fixture, chat, [toFrames(answers.stream([chat.redact(typed).text]))]);
  assert.equal(answers.shownInStream(events), typed);
}

export async function retries(fixture: Fixture): Promise<void> {
  const { chat } = await openChat();
  const body = fixture.request([{ author: "user", text: `${EMAIL} and 4111111111111111` }]);
  const [first, second] = await send(fixture, [body, body], chat, () => json({}));
  assert.equal(first, second);
}

export async function aborts(fixture: Fixture): Promise<void> {
  const { chat } = await openChat();
  const wrapped = wrapFetch(chat, (input, init) => {
    new Request(input, init).signal.throwIfAborted();
    return Promise.resolve(json({}));
  }, fixture.options);
  const body = JSON.stringify(minimal(fixture));
  await assert.rejects(wrapped(fixture.url, { method: "POST", body, signal: AbortSignal.abort() }), { name: "AbortError" });
  await assert.rejects(wrapped(new Request(fixture.url, { method: "POST", body, signal: AbortSignal.abort() })), { name: "AbortError" });
}

/** Nothing leaves without consent, nor when it is withdrawn while the message is made ready. */
export async function consent(fixture: Fixture): Promise<void> {
  for (const allowed of [0, 1, 2]) {
    const { chat } = await openChat();
    const { fetch, sent } = standInFetch(() => json({}));
    const asked: string[] = [];
    const gate = {
      require: (purpose: string): Promise<void> => (asked.push(purpose) <= allowed ? Promise.resolve() : Promise.reject(new PrivetError("consent", "no"))),
    };
    const wrapped = wrapFetch(chat, fetch, { ...fixture.options, consent: gate });
    const error: unknown = await wrapped(fixture.url, { method: "POST", body: JSON.stringify(minimal(fixture)) }).then(() => undefined, (reason: unknown) => reason);
    assert.equal(findPrivetError(error)?.code, allowed === 2 ? undefined : "consent");
    assert.equal(sent.length, allowed === 2 ? 1 : 0);
    assert.deepEqual(new Set(asked), new Set(["provider"]));
  }
}

export async function redirects(fixture: Fixture): Promise<void> {
  const { chat } = await openChat();
  const { fetch, sent } = standInFetch(() => json({}));
  await wrapFetch(chat, fetch, fixture.options)(fixture.url, { method: "POST", body: JSON.stringify(minimal(fixture)), redirect: "follow" });
  assert.equal(sent[0]?.init?.redirect, "error");
}

export async function plainHttp(fixture: Fixture): Promise<void> {
  const { chat } = await openChat();
  const { fetch, sent } = standInFetch(() => json({}));
  const url = fixture.url.replace("https:", "http:");
  const error: unknown = await wrapFetch(chat, fetch, fixture.options)(url, { method: "POST", body: JSON.stringify(minimal(fixture)) }).then(() => undefined, (reason: unknown) => reason);
  assert.equal(findPrivetError(error)?.code, "unsupported");
  assert.equal(sent.length, 0);
}

/** Every text of a body, in order. */
function textsOf(value: unknown): unknown[] {
  if (typeof value === "string") return value.length > 12 ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
