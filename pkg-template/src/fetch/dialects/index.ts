/** The wire formats that `wrapFetch` knows by their address. */
import type { Dialect } from "../dialect.js";
import { anthropicMessages } from "./anthropic-messages.js";
import { chatCompletions } from "./chat-completions.js";
import { embeddings } from "./embeddings.js";
import { gemini } from "./gemini.js";
import { responses } from "./responses.js";

export const DIALECTS: readonly Dialect[] = [chatCompletions, responses, anthropicMessages, gemini, embeddings];
