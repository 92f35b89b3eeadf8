/** A back end of your own: says where the texts of its JSON are. */
import { isArray, isObject, type JsonObject } from "../../json.js";
import type { Author, Dialect, Restorers, StreamRestorer } from "../dialect.js";
import { OpenFields } from "../open-fields.js";
import { mapInOrder, redactObject } from "../walk.js";

/**
 * Paths such as `$.reply` and `$.history[*].text`: members, and `[*]` for every item of a list.
 *
 * In a request they only say who wrote a text: all of it is redacted, wherever it stands. In an answer only what is named is
 * restored.
 */
export interface JsonPathOptions {
  /** What the person wrote: these texts are shown in a review. */
  readonly user?: readonly string[];
  /** What the model wrote earlier: it goes back as it came. */
  readonly model?: readonly string[];
  /** Members of a request that hold names and ids: what looks like one stays. For example `sessionId`. */
  readonly structure?: readonly string[];
  /** Texts of an answer. Of a streamed one, all pieces at a path make one text. */
  readonly restore: readonly string[];
}

/** A dialect for `wrapFetch`'s `dialects`. An answer may be JSON, an event stream of JSON, or plain text. */
export function jsonPath(options: JsonPathOptions): Dialect {
  const authors = new Map<string, Author>([...pairs(options.user, "user"), ...pairs(options.model, "model")]);
  const structure = new Set(options.structure);
  const shown = new Set(options.restore);
  return {
    name: "JSON path",
    matches: () => false,
    redact: (body, redact) => redactObject(body, "$", redact, { structure, authorOf: (path) => authors.get(toPattern(path)) }),
    restore: async (answer, { restore }) => asObject(await mapTexts(answer, "$", shown, (text) => restore(text))),
    restoreStream: (restorers) => new PathRestorer(shown, restorers),
    forms: true,
    plainText: true,
  };
}

class PathRestorer implements StreamRestorer {
  readonly #shown: ReadonlySet<string>;
  readonly #fields: OpenFields;
  #last: JsonObject = {};

  constructor(shown: ReadonlySet<string>, restorers: Restorers) {
    this.#shown = shown;
    this.#fields = new OpenFields(restorers);
  }

  async restore(event: JsonObject): Promise<readonly JsonObject[]> {
    const pushed = new Set<string>();
    const restored = await mapTexts(event, "$", this.#shown, (text, path) => {
      pushed.add(path);
      return this.#fields.push({ key: path, toEvent: (tail) => this.#makeEvent(path, tail) }, text);
    });
    // An event without any text of the model ends or interrupts the text: first what is held back.
    if (pushed.size === 0) return [...(await this.finish()), event];
    this.#last = event;
    return [JSON.stringify(restored) === JSON.stringify(event) ? event : asObject(restored)];
  }

  async finish(): Promise<readonly JsonObject[]> {
    const held = await this.#fields.finish();
    return await mapInOrder(held, async ({ path, tail }) => asObject(await mapTexts(this.#last, "$", this.#shown, (_, at) => Promise.resolve(at === path ? String(tail) : ""))));
  }

  #makeEvent(path: string, tail: string): JsonObject {
    return { path, tail };
  }
}

/** `value` with every text at one of the paths mapped. */
async function mapTexts(value: unknown, path: string, paths: ReadonlySet<string>, map: (text: string, path: string) => Promise<string>): Promise<unknown> {
  if (typeof value === "string") return paths.has(toPattern(path)) ? await map(value, path) : value;
  if (isArray(value)) return await mapInOrder(value, (item, index) => mapTexts(item, `${path}[${index}]`, paths, map));
  if (!isObject(value)) return value;
  return Object.fromEntries(await mapInOrder(Object.entries(value), async ([key, member]): Promise<[string, unknown]> => [key, await mapTexts(member, `${path}.${key}`, paths, map)]));
}

function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function toPattern(path: string): string {
  return path.replace(/\[\d+\]/g, "[*]");
}

function pairs(paths: readonly string[] | undefined, author: Author): [string, Author][] {
  return (paths ?? []).map((path) => [path, author]);
}
