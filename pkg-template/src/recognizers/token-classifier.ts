/** A token-classification model (BERT and its like, exported to ONNX) as a recognizer, run by `onnxruntime-web` or another ONNX Runtime. */
import { PrivetError } from "../errors.js";
import type { RecognizedSpan } from "../types.js";
import type { Recognizer } from "./recognizer.js";

/** The part of ONNX Runtime that is used: `import * as ort from "onnxruntime-web"`. */
export interface OnnxRuntime<Input> {
  readonly Tensor: new (type: "int64", data: BigInt64Array, dims: readonly number[]) => Input;
}

/** The part of its `InferenceSession` that is used. */
export interface OnnxSession<Input> {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, Input>>): Promise<Readonly<Record<string, OnnxOutput>>>;
}

/** What a session gives: a tensor. */
export interface OnnxOutput {
  readonly data: unknown;
  readonly dims: readonly number[];
}

/** A text as the model's tokenizer cuts it. */
export interface TokenizedText {
  /** Ids of the tokens, without those that open and close a sequence. */
  readonly ids: readonly number[];
  /** Where each stands: start and end in UTF-16 code units of the text. */
  readonly offsets: readonly (readonly [start: number, end: number])[];
}

/** A model and how to read what it says. */
export interface TokenClassifierOptions<Input> {
  readonly runtime: OnnxRuntime<Input>;
  readonly session: OnnxSession<Input>;
  /** The tokenizer that the model was trained with. */
  readonly tokenize: (text: string) => TokenizedText | Promise<TokenizedText>;
  /** The model's labels by number, as in `id2label` of its configuration: `["O", "B-PER", "I-PER"]`. */
  readonly labels: readonly string[];
  /** Entity of each label without its `B-` or `I-`; a label that is missing here is no finding. Default: `PER`, `LOC` and `ORG` and their long forms. */
  readonly entities?: Readonly<Record<string, string>>;
  /** Ids that open and close a sequence. BERT's are 101 and 102. Default: none. */
  readonly frame?: { readonly before: readonly number[]; readonly after: readonly number[] };
  /** Tokens that the model reads at once, those of the frame included. Default 512. */
  readonly longest?: number;
}

/**
 * What a model of token classification finds; the text does not leave the device. A finding's score is the mean probability of its tokens' labels.
 *
 * A text longer than the model reads is cut into stretches that overlap. It fails, and nothing is redacted, when the model fails or gives another shape.
 *
 * @throws {RangeError} When `longest` leaves no room for tokens.
 */
export function tokenClassifier<Input>(options: TokenClassifierOptions<Input>): Recognizer {
  const { tokenize, frame = { before: [], after: [] }, longest = 512 } = options;
  const room = longest - frame.before.length - frame.after.length;
  if (room < 2) throw new RangeError("longest leaves no room for tokens");
  return {
    recognize: async (text) => {
      const { ids, offsets } = await tokenize(text);
      if (ids.length !== offsets.length) throw failure("the tokenizer gave another number of ids than of offsets");
      const marks: Mark[] = [];
      for (const [from, first, last, to] of stretches(ids.length, room)) {
        const read = await classify(options, [...frame.before, ...ids.slice(from, to), ...frame.after]);
        marks.push(...read.slice(frame.before.length + first - from, frame.before.length + last - from));
      }
      return [...spansOf(text, marks, offsets)];
    },
  };
}

/** What the model takes a token for: an entity or nothing, and how sure it is. */
interface Mark {
  readonly entity: string | undefined;
  readonly begins: boolean;
  readonly score: number;
}

/** Stretches of at most `room` tokens, and which of each counts: half of what two share is the first one's. */
function* stretches(count: number, room: number): Generator<readonly [from: number, first: number, last: number, to: number]> {
  const shared = Math.floor(room / 4);
  for (let from = 0; from < count; from += room - shared) {
    const to = Math.min(from + room, count);
    const half = Math.floor(shared / 2);
    yield [from, from === 0 ? 0 : from + half, to === count ? to : to - (shared - half), to];
    if (to === count) return;
  }
}

async function classify<Input>(options: TokenClassifierOptions<Input>, ids: readonly number[]): Promise<readonly Mark[]> {
  const { runtime, session, labels, entities = ENTITIES } = options;
  const feeds: Record<string, Input> = {};
  for (const name of session.inputNames) {
    feeds[name] = new runtime.Tensor("int64", BigInt64Array.from(ids, (id) => inputOf(name, id)), [1, ids.length]);
  }
  const output = (await session.run(feeds))[session.outputNames.includes("logits") ? "logits" : session.outputNames[0] ?? ""];
  if (!(output?.data instanceof Float32Array) || output.data.length !== ids.length * labels.length || output.dims.at(-1) !== labels.length) {
    throw failure("the model did not give one number a token and label");
  }
  const { data } = output;
  return ids.map((_, index) => markOf(data.subarray(index * labels.length, (index + 1) * labels.length), labels, entities));
}

/** What is fed for a token: its id, that it counts, or that it is of the first text. */
function inputOf(name: string, id: number): bigint {
  if (name === "attention_mask") return 1n;
  return name === "token_type_ids" ? 0n : BigInt(id);
}

function markOf(logits: Float32Array, labels: readonly string[], entities: Readonly<Record<string, string>>): Mark {
  const highest = logits.reduce((most, logit) => Math.max(most, logit), -Infinity);
  const sum = logits.reduce((all, logit) => all + Math.exp(logit - highest), 0);
  if (!Number.isFinite(sum)) throw failure("the model did not give numbers");
  const label = labels[logits.indexOf(highest)] ?? "";
  const [, prefix, kind = label] = /^([BIES])-(.*)$/.exec(label) ?? [];
  return { entity: Object.hasOwn(entities, kind) ? entities[kind] : undefined, begins: prefix === "B" || prefix === "S", score: 1 / sum };
}

/** Spans of tokens in a row of one entity, each as far as the words reach that it touches. */
function* spansOf(text: string, marks: readonly Mark[], offsets: TokenizedText["offsets"]): Generator<RecognizedSpan> {
  let open: { readonly entity: string; readonly start: number; end: number; readonly scores: number[] } | undefined;
  for (const [index, { entity, begins, score }] of marks.entries()) {
    const [start, end] = offsets[index] ?? [0, 0];
    if (end <= start) continue;
    // The pieces of a word belong together, whatever the model takes the later ones for.
    const goesOn = open !== undefined && (open.end === start ? IN_WORD.test(text.slice(start - 1, start + 1)) : false);
    if (open !== undefined && (goesOn || (entity === open.entity && !begins))) {
      open.end = end;
      open.scores.push(score);
      continue;
    }
    if (open !== undefined) yield finished(text, open);
    open = entity === undefined ? undefined : { entity, start, end, scores: [score] };
  }
  if (open !== undefined) yield finished(text, open);
}

function finished(text: string, open: { readonly entity: string; readonly start: number; readonly end: number; readonly scores: readonly number[] }): RecognizedSpan {
  let { start, end } = open;
  while (start > 0 && IN_WORD.test(text.slice(start - 1, start + 1))) start -= 1;
  while (end < text.length && IN_WORD.test(text.slice(end - 1, end + 1))) end += 1;
  return { entity: open.entity, start, end, score: open.scores.reduce((sum, score) => sum + score, 0) / open.scores.length };
}

function failure(problem: string): PrivetError {
  return new PrivetError("recognizer", problem);
}

const ENTITIES: Readonly<Record<string, string>> = {
  PER: "PERSON",
  PERSON: "PERSON",
  LOC: "LOCATION",
  LOCATION: "LOCATION",
  GPE: "LOCATION",
  ORG: "ORGANIZATION",
  ORGANIZATION: "ORGANIZATION",
};
/** Two code units of one word; halves of a letter outside of the first plane count. */
const IN_WORD = /^[\p{L}\p{M}\p{N}\p{Cs}]{2}$/u;
