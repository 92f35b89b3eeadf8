/** Makes the body of a request ready to leave. */
import { PrivetError } from "../errors.js";
import type { JsonObject } from "../json.js";
import type { Draft } from "../types.js";
import type { Chat, Dialect, RedactFile, Redactors, RedactText } from "./dialect.js";
import { redactForm } from "./form.js";
import type { Recent } from "./recent.js";
import type { Reviews } from "./review.js";
import type { RedactedText, Trail } from "./trail.js";

export interface RedactBodyOptions {
  readonly chat: Chat;
  readonly file: RedactFile;
  readonly reviews: Reviews | undefined;
  /** What the model wrote, by what the app was shown. */
  readonly wireForms: Recent<string>;
  readonly trail: Trail;
}

export interface Redacted<B> {
  readonly body: B;
  /** What became of each text, in order; one that the model wrote and that goes back as it came is not among them. */
  readonly texts: readonly RedactedText[];
}

export function redactJsonBody(dialect: Dialect, body: JsonObject, options: RedactBodyOptions): Promise<Redacted<JsonObject>> {
  return redactUntilStable(options, (redact) => dialect.redact(body, redact));
}

export function redactFormBody(form: FormData, options: RedactBodyOptions): Promise<Redacted<FormData>> {
  return redactUntilStable(options, (redact) => redactForm(form, redact));
}

/**
 * Redacts until nothing new is found: a name that the last message introduces is then redacted in the first one too.
 */
export async function redactUntilStable<B>(options: RedactBodyOptions, redactOnce: (redact: Redactors) => Promise<B>): Promise<Redacted<B>> {
  for (let round = 0; ; round += 1) {
    const before = await countPlaceholders(options.chat);
    const texts: RedactedText[] = [];
    const body = await redactOnce(makeRedactors(options, texts));
    if (round === MAX_ROUNDS || (await countPlaceholders(options.chat)) === before) return { body, texts };
  }
}

function makeRedactors({ chat, file, reviews, wireForms, trail }: RedactBodyOptions, texts: RedactedText[]): Redactors {
  const redactText: RedactText = async (text, path, author) => {
    if (text === "") return text;
    const wire = author === "model" ? wireForms.get(text) : undefined;
    if (wire !== undefined) return wire;
    const redacted = author === "user" && reviews ? await reviews.redact(chat, text) : { draft: await chat.redact(text), revealed: [] };
    const { draft } = redacted;
    if (draft.blocked) {
      await trail.blocked(chat, draft);
      throw toBlockedError(draft, path);
    }
    texts.push(redacted);
    return draft.text;
  };
  return { text: redactText, file: (each, path) => file(each, path, redactText) };
}

async function countPlaceholders(chat: Chat): Promise<number> {
  return (await chat.placeholders()).length;
}

function toBlockedError(draft: Draft, path: string): PrivetError {
  const entities = new Set(draft.findings.filter(({ operator }) => operator === "block").map(({ entity }) => entity));
  return new PrivetError("blocked", `the policy forbids to send this message: it holds ${[...entities].join(", ")}`, { path });
}

const MAX_ROUNDS = 3;
