/** Says in plain words what went wrong and what to do. */

import { findPrivetError } from "privet";
import { ProviderError } from "./chat.js";
import { StreamCut } from "./event-stream.js";
import { fill, type Messages } from "./locales/index.js";

/** A sentence for the person, with a remedy. */
export function describeProblem(error: unknown, messages: Messages): string {
  const { problems } = messages;
  if (error instanceof ProviderError) return fill(problems.status, { status: String(error.status) });
  if (error instanceof StreamCut) return problems.cut;
  const code = findPrivetError(error)?.code;
  switch (code) {
    case "consent":
      return problems.consent;
    case "csp":
      return problems.csp;
    case "load":
      return problems.load;
    case "blocked":
      return problems.blocked;
    case undefined:
      // `fetch` rejects with a TypeError when the network fails.
      return error instanceof TypeError ? problems.provider : fill(problems.other, { code: "unknown" });
    default:
      return fill(problems.other, { code });
  }
}
