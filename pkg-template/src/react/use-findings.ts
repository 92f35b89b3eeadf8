/** What a text holds, while it is typed. */
import { useMemo } from "react";
import type { Finding } from "../types.js";
import type { PrivetState } from "./state.js";

/** The findings in `text`; none while Privet loads. It only looks: nothing gets a placeholder yet. */
export function useFindings(privet: PrivetState, text: string): readonly Finding[] {
  return useMemo(() => (privet.status === "ready" ? privet.redactor.detect(text) : []), [privet, text]);
}
