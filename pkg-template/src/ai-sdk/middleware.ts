/**
 * A middleware for the AI SDK's `wrapLanguageModel`.
 *
 * It runs where the model is called, which is mostly a server: there the text has left the device already, and only the
 * provider does not see it. In the page, use `wrapTransport`.
 *
 * Source: https://ai-sdk.dev/docs/ai-sdk-core/middleware
 */
import { checkOptions } from "../arguments.js";
import type { AuditRecorder } from "../audit/event.js";
import type { ConsentGate } from "../consent/consent.js";
import type { Chat, Restorers } from "../fetch/dialect.js";
import { Recent } from "../fetch/recent.js";
import { redactUntilStable } from "../fetch/redact-body.js";
import { makeRestorers } from "../fetch/restorers.js";
import { refuseFiles } from "../fetch/files.js";
import type { RequestLimits } from "../fetch/limits.js";
import { Trail } from "../fetch/trail.js";
import { mapInOrder } from "../fetch/walk.js";
import { isArray, isObject } from "../json.js";
import { makeGuard } from "./lazy-guard.js";
import { PartRestorer, restoreContent } from "./model-parts.js";
import { redactPrompt, redactSettings } from "./model-prompt.js";
import { restoreObjects } from "./restore-objects.js";

/** What the AI SDK's version speaks: `v2` in 5, `v3` in 6, `v4` in 7. */
export type MiddlewareVersion = "v2" | "v3" | "v4";

/** What `wrapLanguageModel` takes as `middleware`. */
export interface PrivetMiddleware<V extends MiddlewareVersion> {
  readonly specificationVersion: V;
  readonly middlewareVersion: V;
  readonly transformParams: <P extends object>(options: { readonly params: P }) => Promise<P>;
  readonly wrapGenerate: <R extends object>(options: { readonly doGenerate: () => PromiseLike<R> }) => Promise<R>;
  readonly wrapStream: <R extends { readonly stream: ReadableStream }>(options: { readonly doStream: () => PromiseLike<R> }) => Promise<R>;
}

export interface PrivetMiddlewareOptions {
  readonly audit?: AuditRecorder;
  readonly consent?: ConsentGate;
  /** How much, how deep and how often, as in `wrapFetch`; the model is one destination. Default: no limits. */
  readonly limits?: RequestLimits;
}

/** Redacts what a model is asked, and restores what it answers. Fails closed before the call, and safe after it. */
export function privetMiddleware<V extends MiddlewareVersion>(chat: Chat, version: V, options: PrivetMiddlewareOptions = {}): PrivetMiddleware<V> {
  checkOptions(options, { audit: true, consent: true, limits: true });
  const { audit, consent, limits } = options;
  const guard = makeGuard(limits);
  const wireForms = new Recent<string>();
  const trail = new Trail(audit);
  const makeAnswerRestorers = (): Restorers => makeRestorers(trail.answering(chat), wireForms);
  return {
    specificationVersion: version,
    middlewareVersion: version,
    transformParams: async ({ params }) => {
      const limit = await guard();
      limit?.checkRate("the model");
      limit?.checkBody(params);
      const redacted = await redactUntilStable({ chat, file: refuseFiles, reviews: undefined, wireForms, trail }, async (redact) => ({
        prompt: await redactPrompt(Reflect.get(params, "prompt"), redact),
        ...(await redactSettings(params, redact)),
      }));
      await consent?.require("provider");
      await trail.leaving(chat, redacted.texts, JSON.stringify(redacted.body));
      return { ...params, ...redacted.body };
    },
    wrapGenerate: async ({ doGenerate }) => {
      const result = await doGenerate();
      const content: unknown = Reflect.get(result, "content");
      if (!isArray(content)) return result;
      const restorers = makeAnswerRestorers();
      return { ...result, content: await mapInOrder(content, (part) => (isObject(part) ? restoreContent(part, restorers) : Promise.resolve(part))) };
    },
    wrapStream: async ({ doStream }) => {
      const result = await doStream();
      return { ...result, stream: restoreObjects(result.stream, new PartRestorer(makeAnswerRestorers())) };
    },
  };
}
