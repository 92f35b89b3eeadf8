/** Values that came from outside, checked member by member. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** The member when it is a text, else empty. */
export function textOf(object: JsonObject, member: string): string {
  const value = object[member];
  return isText(value) ? value : "";
}

/** The value of a JSON text; `undefined` when it is none. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}
