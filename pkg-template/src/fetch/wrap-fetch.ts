/** A `fetch` that sends drafts and shows restored answers. */
import { checkOptions } from "../arguments.js";
import type { AuditRecorder } from "../audit/event.js";
import type { ConsentGate } from "../consent/consent.js";
import { PrivetError } from "../errors.js";
import { applyDataControls, type DataControlReport } from "./data-controls.js";
import type { Chat, Dialect, RedactFile } from "./dialect.js";
import { DIALECTS } from "./dialects/index.js";
import { checkEndpoint, isUnder } from "./endpoints.js";
import { refuseFiles } from "./files.js";
import { RequestGuard, type RequestLimits } from "./limits.js";
import { Recent } from "./recent.js";
import { type RedactBodyOptions, redactFormBody, redactJsonBody } from "./redact-body.js";
import { type Fetch, FetchCall } from "./request.js";
import { restoreResponse } from "./response.js";
import { makeRestorers } from "./restorers.js";
import { type Review, Reviews } from "./review.js";
import { Trail } from "./trail.js";

export interface WrapFetchOptions {
  /** Back ends of your own: what they speak, at which address and below. They go before the known providers. */
  readonly dialects?: readonly { readonly at: string; readonly dialect: Dialect }[];
  /** Addresses, with everything below them, that requests go to unprotected: for example a list of models. */
  readonly passThrough?: readonly string[];
  /** Asks the person before a message that would be changed is sent. Without it, what the policy says is sent. */
  readonly review?: Review;
  /** Asked for the purpose `provider` before every request, and again before it leaves: a `Consent` of `privet/consent`. */
  readonly consent?: ConsentGate;
  /**
   * Told of every request before it leaves, of what was blocked, and of every answer before it is restored: an `AuditLog` of
   * `privet/audit`. When it cannot keep an event, nothing is sent, or nothing is restored.
   */
  readonly audit?: AuditRecorder;
  /** Makes files ready to leave; `privet/attachments` has one. Without it, a request with a file is refused. */
  readonly files?: RedactFile;
  /**
   * How much, how deep and how often. What goes beyond is refused with the error `limit`, before anything is looked into;
   * so is, with `unsupported`, a text that is not valid Unicode. Default: no limits.
   */
  readonly limits?: RequestLimits;
  /** `false` refuses plain HTTP to this very device, too. Anywhere else it is always refused. Default `true`. */
  readonly allowLocalhost?: boolean;
  /**
   * `apply`: asks the provider not to keep the request, where it documents how (`store: false` and its like). Then a later
   * turn cannot refer to it by its id. Default `leave`.
   */
  readonly dataControls?: "apply" | "leave";
  /** Gets what became of the provider's data controls, for every request that they were to be applied to. */
  readonly onDataControls?: (report: DataControlReport) => void;
  /**
   * `body`: the sealed originals, one envelope for each text, go along as the member `privet_sealed`. For a server of your
   * own: providers refuse members that they do not know. Default `none`.
   */
  readonly seal?: "body" | "none";
  /** Gets the sealed originals of every request, to take them another way. */
  readonly onSealed?: (envelopes: readonly string[]) => void;
}

const OPTIONS: Readonly<Record<keyof WrapFetchOptions, true>> = {
  dialects: true,
  passThrough: true,
  review: true,
  consent: true,
  audit: true,
  files: true,
  limits: true,
  allowLocalhost: true,
  dataControls: true,
  onDataControls: true,
  seal: true,
  onSealed: true,
};

/**
 * Wraps `fetch` for one conversation: every text of a request to a chat provider is redacted, every text of its answer is
 * restored. Give it to any SDK that takes a `fetch`.
 *
 * It fails closed. Whatever it cannot look into is not sent: another address (unless `dialects`, `passThrough` or the
 * providers that it knows name it), one that the policy's `endpoints` do not name, one without HTTPS, a stream, an image, a
 * file. A redirect ends the request: it would take the message to an address that nobody looked at. In an answer it fails
 * safe: placeholders stay visible and the stream ends as it would.
 *
 * The returned function throws `PrivetError`: `blocked` when the policy forbids a text, `consent` when the person does,
 * `unsupported` for what cannot be protected. SDKs wrap it in an error of their own; `findPrivetError` finds it.
 *
 * @param chat - The conversation; of `privet` or of `privet/worker`.
 * @param fetch - Default: the global one, looked up at each call.
 */
export function wrapFetch(chat: Chat, fetch: Fetch = (input, init) => globalThis.fetch(input, init), options: WrapFetchOptions = {}): Fetch {
  checkOptions(options, OPTIONS);
  const reviews = options.review && new Reviews(options.review);
  const wireForms = new Map<string, Recent<string>>();
  const trail = new Trail(options.audit);
  const guard = options.limits && new RequestGuard(options.limits);

  return async (input, init) => {
    const call = new FetchCall(input, init);
    if (isUnder(call.url, options.passThrough ?? [])) return await fetch(input, init);
    checkEndpoint(call.url, chat.policy.endpoints ?? [], options.allowLocalhost ?? true);
    const dialect = chooseDialect(call, options);
    guard?.checkRate(call.url.origin);
    // What the model wrote goes back verbatim only to where it came from.
    const known = wireForms.get(call.url.origin) ?? new Recent<string>();
    wireForms.set(call.url.origin, known);

    await options.consent?.require("provider");
    const redaction = { chat, file: options.files ?? refuseFiles, reviews, wireForms: known, trail };
    if (call.form !== undefined) return await sendForm(call, call.form, fetch, dialect, redaction, options.consent);
    const original = await call.readBody();
    guard?.checkBody(original);
    const { body: redacted, texts } = await redactJsonBody(dialect, original, redaction);
    const sealed = texts.flatMap(({ draft }) => draft.sealed ?? []);
    if (sealed.length > 0) options.onSealed?.(sealed);
    const { body, report } = options.dataControls === "apply" ? applyDataControls(call.url, redacted) : { body: redacted };
    if (report !== undefined) options.onDataControls?.(report);
    const sent = options.seal === "body" && sealed.length > 0 ? { ...body, privet_sealed: sealed } : body;
    // It may have been withdrawn while the person looked at the message.
    await options.consent?.require("provider");
    const json = JSON.stringify(sent);
    await trail.leaving(chat, texts, json, call.url);
    const response = await call.send(fetch, json, REDIRECT);
    return await restoreResponse(response, dialect, makeRestorers(trail.answering(chat, call.url), known, sent));
  };
}

async function sendForm(call: FetchCall, form: FormData, fetch: Fetch, dialect: Dialect, redaction: RedactBodyOptions, consent: ConsentGate | undefined): Promise<Response> {
  if (dialect.forms !== true) throw new PrivetError("unsupported", "the request's body is a form, which this address does not take, so nothing was sent");
  const { chat, trail } = redaction;
  const { body, texts } = await redactFormBody(form, redaction);
  await consent?.require("provider");
  await trail.leaving(chat, texts, texts.map(({ draft }) => draft.text).join("\n"), call.url);
  const response = await call.send(fetch, body, REDIRECT);
  return await restoreResponse(response, dialect, makeRestorers(trail.answering(chat, call.url), redaction.wireForms));
}

function chooseDialect(call: FetchCall, options: WrapFetchOptions): Dialect {
  const named = call.method === "GET" ? undefined : options.dialects?.find(({ at }) => isUnder(call.url, [at]));
  const dialect = named?.dialect ?? DIALECTS.find((known) => known.matches(call.url, call.method));
  if (dialect !== undefined) return dialect;
  const known = DIALECTS.map(({ name }) => name).join(", ");
  throw new PrivetError("unsupported", `${call.method} ${call.url.origin} is not a request that can be protected (known: ${known}), so nothing was sent; name its address in dialects, or in passThrough to send it unprotected`);
}

const REDIRECT: RequestInit = { redirect: "error" };
