/** What a language model of the AI SDK answers: whole parts, and parts in pieces. */
import type { Restorers, StreamRestorer } from "../fetch/dialect.js";
import { ARGUMENTS } from "../fetch/dialects/chat-completions-fields.js";
import { OpenFields } from "../fetch/open-fields.js";
import { restoreJson, restoreMembers } from "../fetch/walk.js";
import { asText, type JsonObject } from "../json.js";
import type { RestoreOptions } from "../types.js";

export async function restoreContent(part: JsonObject, { restore }: Restorers): Promise<JsonObject> {
  switch (part["type"]) {
    case "text":
    case "reasoning":
      return await restoreMembers(part, ["text"], restore);
    case "tool-call":
      return await restoreMembers(part, ["input"], restore, ARGUMENTS);
    case "tool-result":
      return { ...part, result: await restoreJson(part["result"], restore) };
    case "source":
      return await restoreMembers(part, ["title", "filename"], restore);
    default:
      return part;
  }
}

export class PartRestorer implements StreamRestorer {
  readonly #restorers: Restorers;
  readonly #fields: OpenFields;

  constructor(restorers: Restorers) {
    this.#restorers = restorers;
    this.#fields = new OpenFields(restorers);
  }

  async restore(part: JsonObject): Promise<readonly JsonObject[]> {
    const { delta } = part;
    const [, stream = "", step] = /^(text|reasoning|tool-input)-(delta|end)$/.exec(asText(part["type"])) ?? [];
    const key = `${stream} ${asText(part["id"])} `;
    if (step === "end") return [...(await this.#fields.finish(key)), part];
    if (step === "delta" && typeof delta === "string") {
      const toEvent = (text: string): JsonObject => ({ ...part, delta: text });
      const options: RestoreOptions = stream === "tool-input" ? ARGUMENTS : {};
      return [toEvent(await this.#fields.push({ key, toEvent, options }, delta))];
    }
    const held = part["type"] === "finish" || part["type"] === "error" ? await this.finish() : [];
    return [...held, await restoreContent(part, this.#restorers)];
  }

  async finish(): Promise<readonly JsonObject[]> {
    return await this.#fields.finish();
  }
}
