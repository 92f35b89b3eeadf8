/** The parts of a message: each kind has its rule, and a kind without one is refused. */
import { PrivetError } from "../errors.js";
import { isArray, isObject, type JsonObject } from "../json.js";
import type { Author, Redactors } from "./dialect.js";
import { mapInOrder, redactArguments, redactJson, redactObject } from "./walk.js";

/** Makes one part ready to leave. */
export type PartRule = (part: JsonObject, context: PartContext) => Promise<JsonObject>;

export interface PartContext {
  readonly path: string;
  readonly redact: Redactors;
  readonly author: Author;
}

/** A rule for each kind of part, by its `type`. */
export type PartRules = ReadonlyMap<string, PartRule>;

/** A message's content: nothing, a text, or a list of parts. */
export async function redactContent(content: unknown, rules: PartRules, context: PartContext): Promise<unknown> {
  const { path, redact, author } = context;
  if (content === null || content === undefined) return content;
  if (typeof content === "string") return await redact.text(content, path, author);
  if (!isArray(content)) throw new PrivetError("unsupported", "a message's content is neither text nor a list of parts", { path });
  return await mapInOrder(content, (part, index) => redactPart(part, rules, { ...context, path: `${path}[${index}]` }));
}

export async function redactPart(part: unknown, rules: PartRules, context: PartContext, kind: string = kindOf(part)): Promise<JsonObject> {
  const rule = rules.get(kind);
  if (!isObject(part) || rule === undefined) throw unseen(kind, context.path);
  return await rule(part, context);
}

/** The rule of a part that holds text, and names of the protocol. */
export function textPart(structure: ReadonlySet<string>): PartRule {
  return (part, { path, redact, author }) => redactObject(part, path, redact, { author, structure });
}

/** The rule of a part with a tool call's input: JSON text in the first members, a JSON value in the second ones. */
export function callPart(structure: ReadonlySet<string>, texts: readonly string[], values: readonly string[] = []): PartRule {
  return async (part, { path, redact, author }) => {
    const input: JsonObject = {};
    for (const member of [...texts, ...values]) {
      const value = part[member];
      const at = `${path}.${member}`;
      if (value === undefined) continue;
      input[member] = typeof value === "string" && texts.includes(member) ? await redactArguments(value, at, redact, author) : await redactJson(value, at, redact, { author, numbers: true });
    }
    return await redactRest(part, input, { path, redact, author }, structure);
  };
}

/** `part` with the members of `done` as they are there, and all others redacted. */
export async function redactRest(part: JsonObject, done: JsonObject, { path, redact, author }: PartContext, structure: ReadonlySet<string>): Promise<JsonObject> {
  const rest = Object.fromEntries(Object.entries(part).filter(([member]) => !(member in done)));
  const redacted = await redactObject(rest, path, redact, { author, structure });
  // In the order of the app: a provider's cache compares the bytes.
  return Object.fromEntries([...Object.keys(part), ...Object.keys(redacted)].filter((key) => key in done || key in redacted).map((key) => [key, key in done ? done[key] : redacted[key]]));
}

/**
 * A signed text may not change, not even by a byte. What the model signed in this conversation goes back; another text
 * only when nothing is found in it.
 */
export async function checkSigned(text: string, { path, redact }: PartContext): Promise<string> {
  if ((await redact.text(text, path, "model")) === text) return text;
  throw new PrivetError("unsupported", "a signed text of the model holds what should be redacted, and cannot be changed; leave it out of the history", { path });
}

export function unseen(kind: string, path: string): PrivetError {
  const name = /^[a-z_-]{1,32}$/i.test(kind) ? `a part of type ${kind}` : "a part of unknown type";
  return new PrivetError("unsupported", `${name} cannot be looked into, so nothing was sent; send its text, or leave it out`, { path });
}

/** The kind of a part, if it says one. */
function kindOf(part: unknown): string {
  return isObject(part) && typeof part["type"] === "string" ? part["type"] : "";
}
