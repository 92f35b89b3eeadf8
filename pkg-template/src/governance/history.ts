/** Leaves out the oldest turns of a chat: what was said an hour ago is seldom needed, and a history is sent anew with every message. */
import { FetchCall, type Fetch } from "../fetch/request.js";
import { isArray, isObject, type JsonObject } from "../json.js";

export interface TrimHistoryOptions {
  /** Turns that are always sent, the newest: a turn is a message of the person and all that follows it. At least 1. */
  readonly turns: number;
  /** Gets what was left out of a request, before it goes on: for example to say so above the chat. */
  readonly onTrimmed?: (messages: readonly unknown[]) => void;
}

/**
 * A `fetch` without the older turns: `trimHistory(wrapFetch(chat), { turns: 10 })`. What is left out is not even looked at.
 *
 * Turns go in blocks of `turns`, so that between `turns` and one less than twice as many are sent, and the beginning of the request, which
 * providers cache, stays the same for as long. Instructions of the system stay, and a tool's result is never parted from its call. It knows the lists
 * `messages`, `input` and `contents`; a request without them goes on as it is.
 */
export function trimHistory(fetch: Fetch, { turns, onTrimmed }: TrimHistoryOptions): Fetch {
  if (!(Number.isSafeInteger(turns) && turns >= 1)) throw new RangeError("turns has to be a whole number of at least 1");
  return async (input, init) => {
    const call = new FetchCall(input, init);
    if (call.method !== "POST" || call.form !== undefined) return await fetch(input, init);
    const { body, left } = trimBody(await call.readBody(), turns);
    if (left.length > 0) onTrimmed?.(left);
    return await call.send(fetch, JSON.stringify(body), {});
  };
}

function trimBody(body: JsonObject, turns: number): { readonly body: JsonObject; readonly left: readonly unknown[] } {
  const name = LISTS.find((member) => isArray(body[member]));
  const messages = name === undefined ? undefined : body[name];
  if (name === undefined || !isArray(messages)) return { body, left: [] };
  const starts = [...messages.keys()].filter((index) => beginsTurn(messages[index]));
  const cut = starts[Math.max(Math.floor(starts.length / turns) - 1, 0) * turns] ?? 0;
  const isKept = (message: unknown, index: number): boolean => index >= cut || (isObject(message) && INSTRUCTIONS.test(String(message["role"])));
  return { body: { ...body, [name]: messages.filter(isKept) }, left: messages.filter((message, index) => !isKept(message, index)) };
}

/** Whether the person speaks, and not a tool in their name. */
function beginsTurn(message: unknown): boolean {
  if (!isObject(message) || message["role"] !== "user") return false;
  const parts = message["content"] ?? message["parts"];
  return !isArray(parts) || !parts.some((part) => isObject(part) && (part["type"] === "tool_result" || "functionResponse" in part));
}

const LISTS = ["messages", "input", "contents"] as const;
const INSTRUCTIONS = /^(?:system|developer)$/;
