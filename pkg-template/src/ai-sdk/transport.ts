/**
 * The seam between a chat in the page and its back end: the AI SDK's `ChatTransport`. It is the same in versions 5 to 7, and
 * whatever implements it can be wrapped: over HTTP, over a socket, or to a model in the page.
 *
 * Source: https://ai-sdk.dev/docs/ai-sdk-ui/transport
 */
import { checkOptions } from "../arguments.js";
import type { AuditRecorder } from "../audit/event.js";
import type { ConsentGate } from "../consent/consent.js";
import { PrivetError } from "../errors.js";
import type { Chat, RedactFile } from "../fetch/dialect.js";
import { redactUiMessages } from "../fetch/dialects/ui-messages.js";
import { UiChunkRestorer } from "../fetch/dialects/ui-message-stream.js";
import { refuseFiles } from "../fetch/files.js";
import type { RequestGuard, RequestLimits } from "../fetch/limits.js";
import { Recent } from "../fetch/recent.js";
import { type Redacted, redactUntilStable } from "../fetch/redact-body.js";
import { makeRestorers } from "../fetch/restorers.js";
import { type Review, Reviews } from "../fetch/review.js";
import { Trail } from "../fetch/trail.js";
import { redactJson } from "../fetch/walk.js";
import { isArray, isObject, type JsonObject } from "../json.js";
import { makeGuard } from "./lazy-guard.js";
import { restoreObjects } from "./restore-objects.js";

export interface WrapTransportOptions {
  /** Asked for the purpose `provider` before every message, and again before it leaves: a `Consent` of `privet/consent`. */
  readonly consent?: ConsentGate;
  /** Asks the person before a message that would be changed is sent. */
  readonly review?: Review;
  /** Told of every message before it leaves, of what was blocked, and of every answer before it is restored. */
  readonly audit?: AuditRecorder;
  /** Makes files ready to leave. Without it, a message with a file is refused. */
  readonly files?: RedactFile;
  /** How much, how deep and how often, as in `wrapFetch`; the whole transport is one destination. Default: no limits. */
  readonly limits?: RequestLimits;
}

/**
 * A transport that sends drafts and gives back restored chunks: `useChat({ transport: wrapTransport(transport, chat) })`.
 *
 * It redacts the messages, `body` and `metadata` of a request. What the transport itself adds behind that (as
 * assistant-ui's `AssistantChatTransport` adds a system text and tools) it does not see: give such a transport
 * `wrapFetch` with `uiMessageStream` as its `fetch` instead, not both.
 *
 * @param chat - The conversation, or a function that waits for it: nothing is sent before.
 */
export function wrapTransport<T extends object>(transport: T, chat: Chat | (() => Chat | Promise<Chat>), options: WrapTransportOptions = {}): T {
  checkOptions(options, { consent: true, review: true, audit: true, files: true, limits: true });
  const session = new TransportSession(chat, options);
  return new Proxy(transport, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key, target);
      if (typeof member !== "function") return member;
      // Methods run on the transport itself: it may have private members.
      const call = (...args: unknown[]): unknown => Reflect.apply(member, target, args);
      if (key === "sendMessages") return (request: unknown) => session.send(request, call);
      if (key === "reconnectToStream") return (request: unknown) => session.reconnect(request, call);
      return call;
    },
  });
}

type Call = (request: unknown) => unknown;

class TransportSession {
  readonly #chat: () => Chat | Promise<Chat>;
  readonly #consent: ConsentGate | undefined;
  readonly #files: RedactFile;
  readonly #guard: () => Promise<RequestGuard | undefined>;
  readonly #reviews: Reviews | undefined;
  readonly #trail: Trail;
  /** What the model wrote, by what the app was shown. */
  readonly #wireForms = new Recent<string>();

  constructor(chat: Chat | (() => Chat | Promise<Chat>), { audit, consent, limits, review, files = refuseFiles }: WrapTransportOptions) {
    this.#consent = consent;
    this.#chat = typeof chat === "function" ? chat : () => chat;
    this.#files = files;
    this.#guard = makeGuard(limits);
    this.#reviews = review && new Reviews(review);
    this.#trail = new Trail(audit);
  }

  /** @throws {PrivetError} `blocked`, `consent`, `limit` or `unsupported`, before anything is sent. */
  async send(request: unknown, call: Call): Promise<unknown> {
    const guard = await this.#guard();
    guard?.checkRate("this transport");
    await this.#consent?.require("provider");
    const chat = await this.#chat();
    const { body, texts } = await this.#redact(chat, request, guard);
    // It may have been withdrawn while the person looked at the message.
    await this.#consent?.require("provider");
    await this.#trail.leaving(chat, texts, JSON.stringify([body["messages"], body["body"], body["metadata"]]));
    return this.#restore(chat, await call(body));
  }

  async reconnect(request: unknown, call: Call): Promise<unknown> {
    const chat = await this.#chat();
    return this.#restore(chat, await call(request));
  }

  async #redact(chat: Chat, request: unknown, guard: RequestGuard | undefined): Promise<Redacted<JsonObject>> {
    const { messages, body, metadata } = isObject(request) ? request : {};
    if (!isObject(request) || !isArray(messages)) throw new PrivetError("unsupported", "the request has no messages", { path: "$.messages" });
    guard?.checkBody({ messages, body, metadata });
    const options = { chat, file: this.#files, reviews: this.#reviews, wireForms: this.#wireForms, trail: this.#trail };
    const redacted = await redactUntilStable(options, async (redact) => ({
      messages: await redactUiMessages(messages, "$.messages", redact),
      ...(body !== undefined && { body: await redactJson(body, "$.body", redact, { structure: STRUCTURE }) }),
      ...(metadata !== undefined && { metadata: await redactJson(metadata, "$.metadata", redact) }),
    }));
    return { ...redacted, body: { ...request, ...redacted.body } };
  }

  #restore(chat: Chat, chunks: unknown): unknown {
    return chunks instanceof ReadableStream ? restoreObjects(chunks, new UiChunkRestorer(makeRestorers(this.#trail.answering(chat), this.#wireForms))) : chunks;
  }
}

const STRUCTURE: ReadonlySet<string> = new Set(["id", "model"]);
