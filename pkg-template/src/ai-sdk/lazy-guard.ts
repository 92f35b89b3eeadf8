/** Limits, whose code is loaded by those who set some. */
import type { RequestGuard, RequestLimits } from "../fetch/limits.js";

/** Gives the guard of `limits`, the same one each time. Rejects, so that nothing is sent, when a limit is wrong. */
export function makeGuard(limits: RequestLimits | undefined): () => Promise<RequestGuard | undefined> {
  let guard: Promise<RequestGuard> | undefined;
  return async () => limits && (guard ??= import("../fetch/limits.js").then(({ RequestGuard }) => new RequestGuard(limits)));
}
