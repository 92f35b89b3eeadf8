/** What the rules share: a chat that knows two placeholders, and a network that says what a fixture says. */
import assert from "node:assert/strict";
import { type Conversation, createRedactor, type Policy } from "privet";
import { type Chat, type Fetch, wrapFetch, type WrapFetchOptions } from "privet/fetch";
import { eventsOf, eventStream, readAll, type SentRequest, standInFetch } from "../../support/stand-in-fetch.js";
import type { Event, Fixture } from "./fixture.js";

/** What is checked: `wrapFetch`, or something worse that the suite must catch. */
export type Wrap = (chat: Chat, fetch: Fetch, options?: WrapFetchOptions) => Fetch;

export const EMAIL = "mette@example.com";
/** A value that JSON must escape. */
export const COMPANY = 'O"Brien\\Sons';

export interface OpenChat {
  readonly chat: Conversation;
  /** The placeholders of `EMAIL` and of `COMPANY`. */
  readonly email: string;
  readonly company: string;
}

export async function openChat(policy: Policy = {}): Promise<OpenChat> {
  const chat = (await createRedactor({ policy: { extends: "default", deny: [COMPANY], ...policy } })).conversation("conformance");
  chat.redact(`I am ${EMAIL} at ${COMPANY}`);
  const placeholderOf = (value: string): string => chat.placeholders().find(({ original }) => original === value)?.placeholder ?? "";
  return { chat, email: placeholderOf(EMAIL), company: placeholderOf(COMPANY) };
}

/** Frames as a provider writes them. */
export function toFrames(events: readonly Event[], lineEnd = "\n"): string {
  return events.map((event) => (typeof event === "string" ? `data: ${event}\n\n` : `${nameLine(event)}data: ${JSON.stringify(event)}\n\n`)).join("").replaceAll("\n", lineEnd);
}

/** Events with a type have it as the frame's name, too, as Anthropic's clients need it. */
function nameLine(event: object): string {
  const type: unknown = Reflect.get(event, "type");
  return typeof type === "string" ? `event: ${type}\n` : "";
}

/** What an app is shown when the provider answers with `response`. */
export async function receive(fixture: Fixture, chat: Chat, response: Response, wrap: Wrap = wrapFetch, request: object = minimal(fixture)): Promise<Response> {
  const { fetch } = standInFetch(() => response);
  return await wrap(chat, fetch, fixture.options)(fixture.url, { method: "POST", body: JSON.stringify(request) });
}

export async function receiveEvents(fixture: Fixture, chat: Chat, pieces: readonly (string | Uint8Array)[], wrap: Wrap = wrapFetch, request?: object): Promise<readonly unknown[]> {
  const { text, error } = await readAll(await receive(fixture, chat, eventStream(pieces), wrap, request));
  assert.equal(error, undefined);
  return eventsOf(text.replaceAll(/\r\n?/g, "\n"));
}

export function json(value: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { headers: { "content-type": "application/json", ...headers } });
}

/** The bodies that reach the network when an app sends `bodies`. */
export async function send(fixture: Fixture, bodies: readonly object[], chat: Chat, answer?: (request: SentRequest) => Response): Promise<readonly string[]> {
  const { fetch, sent } = standInFetch(answer);
  const wrapped = wrapFetch(chat, fetch, fixture.options);
  for (const body of bodies) await (await wrapped(fixture.url, { method: "POST", body: JSON.stringify(body) })).text();
  return sent.map(({ body }) => body);
}

export function minimal(fixture: Fixture): object {
  return fixture.request([{ author: "user", text: "Hi" }]);
}

/** `text` cut into pieces of `size` UTF-16 code units. */
export function chop(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size));
}
