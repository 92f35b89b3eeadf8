/** Notices what is unlike the person's usual use of a chat, and says so before it leaves. It counts, on this device alone, and keeps no text. */
import type { AuditEvent, AuditRecorder } from "../audit/event.js";
import { PrivetError } from "../errors.js";

/**
 * `amount`: far more was hidden than usual. `destination`: a server that nothing went to before. `overrides`: details were sent as typed again and
 * again. `paste`: very much was pasted at once. Never renamed.
 */
export type NudgeKind = "amount" | "destination" | "overrides" | "paste";

export interface Nudge {
  readonly kind: NudgeKind;
  /** Of `amount`: details; of `overrides`: messages; of `paste`: UTF-16 code units. */
  readonly count?: number;
  /** Of `destination`: its origin. */
  readonly origin?: string;
}

export interface AnomaliesOptions {
  /** Tells the person. `false`, also as a promise, stops the request; a paste is only told. */
  readonly onNudge: (nudge: Nudge) => boolean | Promise<boolean | undefined> | undefined;
  /** Servers that are no news. */
  readonly known?: readonly string[];
  /** Who is told of the events, too: the audit log. */
  readonly audit?: AuditRecorder;
}

/** Give it to an adapter as its `audit`, and pastes to `notePaste`. */
export class Anomalies implements AuditRecorder {
  readonly #onNudge: AnomaliesOptions["onNudge"];
  readonly #audit: AuditRecorder | undefined;
  readonly #origins: Set<string>;
  #amounts: readonly number[] = [];
  /** Whether something was sent as typed, for the newest messages; the last is that of the message about to leave. */
  #overrides: readonly boolean[] = [];
  #overridden = false;

  constructor({ onNudge, known = [], audit }: AnomaliesOptions) {
    this.#onNudge = onNudge;
    this.#audit = audit;
    this.#origins = new Set(known.map((address) => new URL(address).origin));
  }

  /** @throws {PrivetError} `blocked` when the person, nudged, does not want the request to leave. */
  async record(event: AuditEvent): Promise<void> {
    for (const nudge of this.#look(event)) {
      if ((await this.#onNudge(nudge)) === false) throw new PrivetError("blocked", `the person stopped this request: ${nudge.kind}`);
      // Only what the person let through is known from now on.
      if (nudge.origin !== undefined) this.#origins.add(nudge.origin);
    }
    await this.#audit?.record(event);
  }

  /** Looks at a text that was pasted: `field.addEventListener("paste", ({ clipboardData }) => anomalies.notePaste(clipboardData.getData("text")))`. */
  notePaste(text: string): void {
    if (text.length >= LONG_PASTE) void this.#onNudge({ kind: "paste", count: text.length });
  }

  #look({ event, counts = {}, endpoint }: AuditEvent): readonly Nudge[] {
    if (event === "redacted") return this.#lookAtAmount(Object.values(counts).reduce((sum, count) => sum + count, 0));
    if (event === "overridden") this.#overridden = true;
    if (event !== "sent") return [];
    return [...this.#lookAtOverrides(), ...this.#lookAtDestination(endpoint)];
  }

  #lookAtAmount(count: number): readonly Nudge[] {
    const usual = Math.max(0, ...this.#amounts);
    this.#amounts = [...this.#amounts, count].slice(-REMEMBERED);
    return count > Math.max(FEW, TIMES_USUAL * usual) ? [{ kind: "amount", count }] : [];
  }

  #lookAtOverrides(): readonly Nudge[] {
    const overridden = this.#overridden;
    this.#overridden = false;
    this.#overrides = [...this.#overrides, overridden].slice(-WATCHED);
    const count = this.#overrides.filter(Boolean).length;
    if (!overridden || count < OFTEN) return [];
    // Said once, then counted anew.
    this.#overrides = [];
    return [{ kind: "overrides", count }];
  }

  #lookAtDestination(endpoint: string | undefined): readonly Nudge[] {
    const origin = endpoint === undefined ? undefined : new URL(endpoint).origin;
    return origin === undefined || this.#origins.has(origin) ? [] : [{ kind: "destination", origin }];
  }
}

/** Messages whose number of details is remembered. */
const REMEMBERED = 50;
/** Details that are never unusual. */
const FEW = 10;
const TIMES_USUAL = 3;
/** Newest messages that overrides are counted in, and how many of them are many. */
const WATCHED = 5;
const OFTEN = 3;
/** About a page and a half of text, in UTF-16 code units. */
const LONG_PASTE = 5000;
