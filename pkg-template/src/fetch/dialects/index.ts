/** The wire formats that `wrapFetch` knows. */
import { chatCompletions } from "./chat-completions.js";
import type { Dialect } from "./dialect.js";

export const DIALECTS: readonly Dialect[] = [chatCompletions];
