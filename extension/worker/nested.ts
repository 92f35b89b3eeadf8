/**
 * JSON inside the texts of JSON, as some sites send it: opened before it is masked, so that every text is looked at as the
 * person wrote it, and closed again.
 */
import { isArray, isObject, parseJson } from "../shared/json.js";

/** `value` with every text that is itself JSON opened. */
export function openNested(value: unknown, depth = 0): unknown {
  if (typeof value === "string") {
    const inner = depth < DEEPEST && /^\s*[[{]/.test(value) ? parseJson(value) : undefined;
    return inner === undefined ? value : { [NESTED]: openNested(inner.value, depth + 1) };
  }
  if (isArray(value)) return value.map((item) => openNested(item, depth));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, openNested(member, depth)]));
}

export function closeNested(value: unknown): unknown {
  if (isArray(value)) return value.map(closeNested);
  if (!isObject(value)) return value;
  if (NESTED in value) return JSON.stringify(closeNested(value[NESTED]));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, closeNested(member)]));
}

const NESTED = "privetNested";
const DEEPEST = 6;
