/** Whether a body looks as if it held a message that a person wrote. */
import { isArray, isObject } from "../shared/json.js";

export function looksLikePrompt(value: unknown, name = ""): boolean {
  if (typeof value === "string") return NAMES.test(name) && /\S\s+\S/.test(value);
  if (isArray(value)) return value.some((item) => looksLikePrompt(item, name));
  if (!isObject(value)) return false;
  // The members of a message are often called by what they hold, several levels down.
  return Object.entries(value).some(([key, member]) => looksLikePrompt(member, NAMES.test(key) || isObject(member) || isArray(member) ? `${name} ${key}` : key));
}

const NAMES = /(?:^| )(?:prompt|message|messages|query|question|input|inputs|text|content|contents|parts|draft|body|utterance)$/i;
