/** JSON values of unknown shape, looked at without assumptions. */

/** A JSON object. */
export type JsonObject = Record<string, unknown>;

/** Parses `text`; `undefined` when it is not JSON. The error of `JSON.parse` quotes the text, so it goes no further. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}

/** Writes `value` as JSON; `undefined` when it holds itself, or something that JSON has no form for. */
export function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** `value` if it is a text, otherwise none. */
export function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
