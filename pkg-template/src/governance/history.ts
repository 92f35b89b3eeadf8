/** Leaves out the oldest turns of a chat: what was said an hour ago is seldom needed, and a history is sent anew with every message. */
import { FetchCall, type Fetch } from "../fetch/request.js";
import { isArray, isObject, type JsonObject } from "../json.js";

export interface TrimHistoryOptions {
  /** Turns that are always sent, the newest: a turn is a message of the person and all that follows it. At least 1. */
  readonly turns: number;
  /** Asked with what would be left out; `true` sends it after all: `whole` of the decision in `<privet-review>`. */
  readonly whole?: (messages: readonly unknown[]) => boolean | Promise<boolean>;
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
export function trimHistory(fetch: Fetch, { turns, whole, onTrimmed }: TrimHistoryOptions): Fetch {
  checkTurns(turns);
  return async (input, init) => {
    const call = new FetchCall(input, init);
    if (call.method !== "POST" || call.form !== undefined) return await fetch(input, init);
    const original = await call.readBody();
    const { body, left } = trimBody(original, turns);
    if (left.length > 0 && (await whole?.(left)) === true) return await call.send(fetch, JSON.stringify(original), {});
    if (left.length > 0) onTrimmed?.(left);
    return await call.send(fetch, JSON.stringify(body), {});
  };
}

/**
 * The texts of `messages` that `trimHistory` with as many `turns` would leave out, oldest first: for `leftOut` of `<privet-review>`. `messages`
 * are those of the next request, the new one at the end, in the form of any provider or of the AI SDK.
 */
export function leftOut(messages: readonly unknown[], turns: number): readonly string[] {
  checkTurns(turns);
  const { left } = splitHistory(messages, turns);
  return left.map(textOf).filter((text) => text !== "");
}

function checkTurns(turns: number): void {
  if (!(Number.isSafeInteger(turns) && turns >= 1)) throw new RangeError("turns has to be a whole number of at least 1");
}

function trimBody(body: JsonObject, turns: number): { readonly body: JsonObject; readonly left: readonly unknown[] } {
  const name = LISTS.find((member) => isArray(body[member]));
  const messages = name === undefined ? undefined : body[name];
  if (name === undefined || !isArray(messages)) return { body, left: [] };
  const { kept, left } = splitHistory(messages, turns);
  return { body: { ...body, [name]: kept }, left };
}

function splitHistory<M>(messages: readonly M[], turns: number): { readonly kept: readonly M[]; readonly left: readonly M[] } {
  const starts = [...messages.keys()].filter((index) => beginsTurn(messages[index]));
  const cut = starts[Math.max(Math.floor(starts.length / turns) - 1, 0) * turns] ?? 0;
  const isKept = (message: M, index: number): boolean => index >= cut || (isObject(message) && INSTRUCTIONS.test(String(message["role"])));
  return { kept: messages.filter(isKept), left: messages.filter((message, index) => !isKept(message, index)) };
}

function textOf(message: unknown): string {
  if (!isObject(message)) return "";
  const content = message["content"] ?? message["parts"];
  if (!isArray(content)) return typeof content === "string" ? content : "";
  return content.flatMap((part) => (isObject(part) && typeof part["text"] === "string" ? part["text"] : [])).join("\n");
}

/** Whether the person speaks, and not a tool in their name. */
function beginsTurn(message: unknown): boolean {
  if (!isObject(message) || message["role"] !== "user") return false;
  const parts = message["content"] ?? message["parts"];
  return !isArray(parts) || !parts.some((part) => isObject(part) && (part["type"] === "tool_result" || "functionResponse" in part));
}

const LISTS = ["messages", "input", "contents"] as const;
const INSTRUCTIONS = /^(?:system|developer)$/;
