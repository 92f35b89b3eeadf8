/**
 * What the person decides in a review, without any DOM.
 *
 * Findings of the same value form a group and are shown or hidden together. The draft is always recomputed by the
 * conversation itself; the model never edits it.
 */

import type { Draft, Finding, RedactOptions } from "../types.js";

/** The part of a conversation that a review needs. */
export interface Redacts {
  redact(text: string, options?: RedactOptions): Draft;
}

/** One finding, with its place among those of the same value. */
export interface Item {
  readonly index: number;
  readonly finding: Finding;
  readonly original: string;
  /** All findings with this key hold the same value. */
  readonly group: string;
  /** 1 for the first place of the value. */
  readonly place: number;
  readonly places: number;
  readonly state: "free" | "locked" | "kept" | "blocked";
  /** Set for the messages that a shorter history leaves out: how they leave when the person wants them sent, too. */
  readonly sentWhole?: string;
}

/** A run of the message: unchanged, or an item with what stands there in the draft. */
export type Piece =
  | { readonly kind: "same"; readonly text: string }
  | { readonly kind: "item"; readonly item: Item; readonly after: string; readonly visible: boolean };

/** Secrets and payment cards: of no use to a model, and costly when they leak. */
export function isLocked(finding: Finding): boolean {
  return finding.category === "secret" || finding.entity === "CREDIT_CARD";
}

/** UTF-8 cannot hold these, so they would leave as U+FFFD anyway: the person sees that before. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The state of one review of one text. */
export class ReviewModel {
  /** The text under review, well-formed. */
  readonly text: string;
  readonly items: readonly Item[];
  /** The findings in the text. */
  readonly #found: readonly Item[];
  readonly #conversation: Redacts;
  readonly #start: ReadonlySet<string>;
  #visible: ReadonlySet<string>;
  #history: readonly ReadonlySet<string>[] = [];
  #draft: Draft;

  /**
   * Redacts `text`. `reveal` holds indices of findings that start visible; `locked` says which must stay hidden;
   * `leftOut` are the earlier messages that are not sent again, as the person sees them. Throws what `redact` throws.
   */
  constructor(
    conversation: Redacts,
    text: string,
    reveal: readonly number[] = [],
    locked: (finding: Finding) => boolean = isLocked,
    leftOut: readonly string[] = [],
  ) {
    this.text = text.replaceAll(LONE_SURROGATE, "\uFFFD");
    this.#conversation = conversation;
    const earlier = leftOut.length === 0 ? [] : [toEarlier(leftOut, conversation)];
    this.#found = toItems(this.text, conversation.redact(this.text).findings, locked);
    this.items = [...earlier, ...this.#found];
    const start = this.#found.filter((item) => item.state === "free" && reveal.includes(item.index));
    this.#start = new Set(start.map((item) => item.group));
    this.#visible = this.#start;
    this.#draft = this.#recompute();
  }

  /** The message as it will leave, with the decisions so far. */
  get draft(): Draft {
    return this.#draft;
  }

  /** Indices of the findings that stay as typed by the person's decision. */
  get reveal(): readonly number[] {
    return this.#found.filter((item) => this.#visible.has(item.group)).map((item) => item.index);
  }

  /** Whether the person wants the earlier messages sent, too. */
  get whole(): boolean {
    return this.#visible.has(EARLIER);
  }

  /** Whether earlier messages stay here. */
  get leavesOut(): boolean {
    return this.items.length > this.#found.length && !this.whole;
  }

  /** How many places the policy would hide, and how many of them the person decided to show. */
  get counts(): { readonly hideable: number; readonly visible: number } {
    const hideable = this.#found.filter((item) => item.state !== "kept");
    return { hideable: hideable.length, visible: hideable.filter((item) => this.isVisible(item)).length };
  }

  /** Whether there is something to undo. */
  get canUndo(): boolean {
    return this.#history.length > 0;
  }

  /** Whether a decision differs from the state at the start. */
  get canReset(): boolean {
    return !isEqual(this.#visible, this.#start);
  }

  /** Whether the person decided to show anything. */
  get canHideAll(): boolean {
    return this.#visible.size > 0;
  }

  /** Whether the item's original will be sent. */
  isVisible(item: Item): boolean {
    return item.state === "kept" || this.#visible.has(item.group);
  }

  /** Shows or hides every place of the item's value; false where that is not the person's to decide. */
  toggle(item: Item): boolean {
    if (item.state !== "free") return false;
    const next = new Set(this.#visible);
    if (!next.delete(item.group)) next.add(item.group);
    this.#decide(next);
    return true;
  }

  /** Hides everything that the person had shown. */
  hideAll(): void {
    this.#decide(new Set());
  }

  /** Returns to the state at the start. */
  reset(): void {
    this.#decide(this.#start);
  }

  /** Takes back the last decision. */
  undo(): void {
    const last = this.#history.at(-1);
    if (last === undefined) return;
    this.#history = this.#history.slice(0, -1);
    this.#visible = last;
    this.#draft = this.#recompute();
  }

  /** What is left out before the message, then the message in pieces, in order: all their `same` texts and `after`s, joined, are the draft's text. */
  pieces(): readonly Piece[] {
    const pieces: Piece[] = [];
    let at = 0;
    for (const item of this.items) {
      if (item.sentWhole !== undefined) {
        pieces.push({ kind: "item", item, after: this.whole ? item.sentWhole : "", visible: this.whole });
        continue;
      }
      const { start, end } = item.finding;
      if (start > at) pieces.push({ kind: "same", text: this.text.slice(at, start) });
      const visible = this.isVisible(item);
      const after = visible ? item.original : item.finding.replacement;
      pieces.push({ kind: "item", item, after, visible });
      at = end;
    }
    if (at < this.text.length) pieces.push({ kind: "same", text: this.text.slice(at) });
    return pieces;
  }

  /**
   * Whether what is shown is what a redaction gives right now: false after the conversation or its policy changed.
   * Only a current model may be sent.
   */
  isCurrent(): boolean {
    const shown = this.pieces()
      .map((piece) => (piece.kind === "same" ? piece.text : piece.item.sentWhole === undefined ? piece.after : ""))
      .join("");
    return shown === this.#draft.text && this.#recompute().text === shown;
  }

  #decide(visible: ReadonlySet<string>): void {
    if (isEqual(visible, this.#visible)) return;
    this.#history = [...this.#history, this.#visible];
    this.#visible = visible;
    this.#draft = this.#recompute();
  }

  #recompute(): Draft {
    // Indices refer to the last draft of this text, so the plain one is made again first.
    const plain = this.#conversation.redact(this.text);
    const reveal = this.reveal;
    return reveal.length === 0 ? plain : this.#conversation.redact(this.text, { reveal });
  }
}

/** The earlier messages as one item, so that they are shown, decided about and undone like any finding. */
function toEarlier(leftOut: readonly string[], conversation: Redacts): Item {
  const drafts = leftOut.map((text) => conversation.redact(text));
  const finding: Finding = { entity: EARLIER, category: "custom", start: 0, end: 0, score: 1, operator: "redact", replacement: "", reasons: [], recognizer: "history" };
  // With a message that the policy forbids by now, all of them stay here.
  const state = drafts.some(({ blocked }) => blocked) ? "locked" : "free";
  return { index: -1, finding, original: leftOut.join("\n"), group: EARLIER, place: 1, places: 1, state, sentWhole: drafts.map(({ text }) => text).join("\n") };
}

const EARLIER = "EARLIER_MESSAGES";

function toItems(text: string, findings: readonly Finding[], locked: (finding: Finding) => boolean): readonly Item[] {
  const groups = findings.map((finding) => toGroup(text, finding));
  const places = new Map<string, number>();
  for (const group of groups) places.set(group, (places.get(group) ?? 0) + 1);
  const seen = new Map<string, number>();
  return findings.map((finding, index) => {
    const group = groups[index] ?? "";
    const place = (seen.get(group) ?? 0) + 1;
    seen.set(group, place);
    const original = text.slice(finding.start, finding.end);
    return { index, finding, original, group, place, places: places.get(group) ?? 1, state: toState(finding, locked) };
  });
}

// A placeholder also joins other spellings of a value; what these two operators leave can be alike for different values.
function toGroup(text: string, finding: Finding): string {
  const isShared = finding.operator === "mask" || finding.operator === "generalize" || finding.replacement === "";
  const value = isShared ? text.slice(finding.start, finding.end) : finding.replacement;
  return `${finding.operator} ${finding.entity} ${value}`;
}

function toState(finding: Finding, locked: (finding: Finding) => boolean): Item["state"] {
  if (finding.operator === "block") return "blocked";
  if (finding.operator === "keep") return "kept";
  return locked(finding) ? "locked" : "free";
}

function isEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}
