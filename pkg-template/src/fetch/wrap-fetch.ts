/** A `fetch` that sends drafts and shows restored answers. */
import { PrivetError } from "../errors.js";
import type { JsonObject } from "../json.js";
import type { Draft } from "../types.js";
import type { Chat, Dialect } from "./dialect.js";
import { DIALECTS } from "./dialects.js";
import { isUnder } from "./endpoints.js";
import { Recent } from "./recent.js";
import { type Fetch, FetchCall } from "./request.js";
import { restoreResponse } from "./response.js";
import { makeRestorers } from "./restorers.js";
import { type Review, Reviews } from "./review.js";

export interface WrapFetchOptions {
  /** Addresses, with everything below them, that requests go to unprotected: for example a list of models. */
  readonly passThrough?: readonly string[];
  /** Asks the person before a message that would be changed is sent. Without it, what the policy says is sent. */
  readonly review?: Review;
  /**
   * `body`: the sealed originals, one envelope for each text, go along as the member `privet_sealed`. For a server of your
   * own: providers refuse members that they do not know. Default `none`.
   */
  readonly seal?: "body" | "none";
  /** Gets the sealed originals of every request, to take them another way. */
  readonly onSealed?: (envelopes: readonly string[]) => void;
}

/**
 * Wraps `fetch` for one conversation: every text of a request to a chat provider is redacted, every text of its answer is
 * restored. Give it to any SDK that takes a `fetch`.
 *
 * It fails closed. Whatever it cannot look into is not sent: another address (unless `passThrough` or the dialects know it),
 * one that the policy's `endpoints` do not name, a form, a stream, an image, a file. In an answer it fails safe:
 * placeholders stay visible and the stream ends as it would.
 *
 * The returned function throws `PrivetError`: `blocked` when the policy forbids a text, `unsupported` for what cannot be
 * protected. SDKs wrap it in an error of their own; `findPrivetError` finds it.
 *
 * @param chat - The conversation; of `privet` or of `privet/worker`.
 * @param fetch - Default: the global one, looked up at each call.
 */
export function wrapFetch(chat: Chat, fetch: Fetch = (input, init) => globalThis.fetch(input, init), options: WrapFetchOptions = {}): Fetch {
  const reviews = options.review && new Reviews(options.review);
  const wireForms = new Map<string, Recent<string>>();

  return async (input, init) => {
    const call = new FetchCall(input, init);
    if (isUnder(call.url, options.passThrough ?? [])) return await fetch(input, init);
    const endpoints = chat.policy.endpoints ?? [];
    const dialect = chooseDialect(call, endpoints);
    // What the model wrote goes back verbatim only to where it came from.
    const known = wireForms.get(call.url.origin) ?? new Recent<string>();
    wireForms.set(call.url.origin, known);

    const { body, sealed } = await redactBody(chat, dialect, await call.readBody(), known, reviews);
    if (sealed.length > 0) options.onSealed?.(sealed);
    const sent = options.seal === "body" && sealed.length > 0 ? { ...body, privet_sealed: sealed } : body;
    const response = await call.send(fetch, JSON.stringify(sent), endpoints.length > 0 ? { redirect: "error" } : {});
    return await restoreResponse(response, dialect, makeRestorers(chat, known));
  };
}

function chooseDialect(call: FetchCall, endpoints: readonly string[]): Dialect {
  if (endpoints.length > 0 && !isUnder(call.url, endpoints)) {
    throw new PrivetError("unsupported", `the policy's endpoints do not name ${call.url.origin}, so nothing was sent`);
  }
  const dialect = DIALECTS.find((known) => known.matches(call.url, call.method));
  if (dialect === undefined) {
    const known = DIALECTS.map(({ name }) => name).join(", ");
    throw new PrivetError("unsupported", `${call.method} ${call.url.origin} is not a request that can be protected (known: ${known}), so nothing was sent; name its address in passThrough to send it unprotected`);
  }
  return dialect;
}

interface Redacted {
  readonly body: JsonObject;
  readonly sealed: readonly string[];
}

/**
 * Redacts until nothing new is found: a name that the last message introduces is then redacted in the first one too.
 */
async function redactBody(chat: Chat, dialect: Dialect, body: JsonObject, wireForms: Recent<string>, reviews: Reviews | undefined): Promise<Redacted> {
  for (let round = 0; ; round += 1) {
    const before = await countPlaceholders(chat);
    const sealed: string[] = [];
    const redacted = await dialect.redact(body, async (text, path, author) => {
      if (text === "") return text;
      const wire = author === "model" ? wireForms.get(text) : undefined;
      if (wire !== undefined) return wire;
      const draft = author === "user" && reviews ? await reviews.redact(chat, text) : await chat.redact(text);
      if (draft.blocked) throw toBlockedError(draft, path);
      if (draft.sealed !== undefined) sealed.push(draft.sealed);
      return draft.text;
    });
    if (round === MAX_ROUNDS || (await countPlaceholders(chat)) === before) return { body: redacted, sealed };
  }
}

async function countPlaceholders(chat: Chat): Promise<number> {
  return (await chat.placeholders()).length;
}

function toBlockedError(draft: Draft, path: string): PrivetError {
  const entities = new Set(draft.findings.filter(({ operator }) => operator === "block").map(({ entity }) => entity));
  return new PrivetError("blocked", `the policy forbids to send this message: it holds ${[...entities].join(", ")}`, { path });
}

const MAX_ROUNDS = 3;
