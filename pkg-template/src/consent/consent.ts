/** What the person allows: the state, its proof, and the gate that adapters ask before they send. */

import type { AuditRecorder } from "../audit/event.js";
import { PrivetError } from "../errors.js";
import { hasPrivacySignal, type Notice, OPTED_OUT_BY_SIGNAL, type Purpose } from "./notice.js";
import { toReceipts } from "./receipts.js";
import { type ConsentRecord, type Evidence, extend, findBroken, parseRecords } from "./records.js";

/** What adapters need: `await gate.require("provider")` before a request leaves. */
export interface ConsentGate {
  /** Resolves when the person allows `purpose`. @throws {ConsentError} when not. */
  require(purpose: string): Promise<void>;
}

/** The person does not allow `purpose`, so nothing was sent. Its code is `consent`. */
export class ConsentError extends PrivetError {
  readonly purpose: string;

  constructor(purpose: string) {
    super("consent", `there is no consent for the purpose ${purpose}, so nothing was sent`);
    this.purpose = purpose;
  }
}

/** Keeps the records as JSON text. Without one they live as long as the page. */
export interface ConsentStorage {
  load(): Promise<string | null | undefined>;
  save(json: string): Promise<void>;
}

/** Records in `localStorage`, under `key`. */
export function inLocalStorage(key = "privet-consent"): ConsentStorage {
  return {
    load: () => Promise.resolve(localStorage.getItem(key)),
    save: (json) => {
      localStorage.setItem(key, json);
      return Promise.resolve();
    },
  };
}

/** What the person decided about a purpose under this notice; `unknown` when they were not asked yet. */
export type ConsentState = "given" | "refused" | "unknown";

/** The person's consent under one notice. Fires `change` after every decision. */
export class Consent extends EventTarget implements ConsentGate {
  readonly notice: Notice;
  /** Whether Global Privacy Control was honoured. */
  readonly hasSignal: boolean;
  /** Asks the person when `require` meets a purpose that they were not asked about; `<privet-consent>` sets it. */
  ask: ((purpose: string) => Promise<void>) | undefined;
  readonly #storage: ConsentStorage | undefined;
  readonly #audit: AuditRecorder | undefined;
  #records: readonly ConsentRecord[];
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(notice: Notice, storage: ConsentStorage | undefined, records: readonly ConsentRecord[], audit: AuditRecorder | undefined) {
    super();
    this.notice = notice;
    this.hasSignal = hasPrivacySignal();
    this.#storage = storage;
    this.#records = records;
    this.#audit = audit;
  }

  /**
   * Reads what was decided before. Records that were tampered with count as none: the person is asked again.
   *
   * @param options - `audit` is told when something is given, before it counts, and when it is withdrawn.
   */
  static async open(notice: Notice, storage?: ConsentStorage, { audit }: { readonly audit?: AuditRecorder } = {}): Promise<Consent> {
    const stored = await storage?.load();
    const records = stored ? (parseRecords(stored) ?? []) : [];
    const intact = (await findBroken(records)) === undefined;
    return new Consent(notice, storage, intact ? records : [], audit);
  }

  /** Every decision, oldest first. */
  get records(): readonly ConsentRecord[] {
    return this.#records;
  }

  /** Whether the person must be asked: a purpose has no decision under this version, provider and region. */
  get mustAsk(): boolean {
    return this.notice.purposes.some((purpose) => this.#last(purpose) === undefined);
  }

  /** Whether the person had decided before, under another notice. */
  get hasChanged(): boolean {
    return this.mustAsk && this.#records.length > 0;
  }

  state(purpose: Purpose): ConsentState {
    const last = this.#last(purpose);
    if (last === undefined) return "unknown";
    return last.state === "given" ? "given" : "refused";
  }

  async require(purpose: string): Promise<void> {
    const isAsked = this.notice.purposes.find((asked) => asked === purpose);
    if (isAsked === undefined) throw new ConsentError(purpose);
    if (this.state(isAsked) === "unknown") await this.ask?.(purpose);
    if (this.state(isAsked) !== "given") throw new ConsentError(purpose);
  }

  /** Writes the decisions down. Resolves when they are stored; they count at once. */
  decide(decisions: ReadonlyMap<Purpose, boolean>, evidence: Evidence): Promise<void> {
    return this.#write([...decisions].map(([purpose, given]) => [purpose, given ? "given" : "refused"]), evidence);
  }

  /** Takes back everything that was given. Requests are refused from this call on, before anything is stored. */
  withdraw(evidence: Evidence): Promise<void> {
    const given = this.notice.purposes.filter((purpose) => this.state(purpose) === "given");
    this.#withdrawn = new Set(given);
    return this.#write(given.map((purpose) => [purpose, "withdrawn"]), evidence);
  }

  /** Index of the first record that was changed; `undefined` when the proof is intact. */
  findBroken(): Promise<number | undefined> {
    return findBroken(this.#records);
  }

  /** All records as JSON-LD, for the person to keep. */
  toReceipts(subject: string): object {
    return toReceipts(this.#records, subject);
  }

  #withdrawn: ReadonlySet<Purpose> = new Set();

  #write(decisions: readonly (readonly [Purpose, ConsentRecord["state"]])[], evidence: Evidence): Promise<void> {
    const write = async (): Promise<void> => {
      if (decisions.some(([, state]) => state === "given")) await this.#audit?.record({ event: "consent-given" });
      for (const [purpose, state] of decisions) {
        const source = state === "refused" && this.hasSignal && OPTED_OUT_BY_SIGNAL.includes(purpose) ? "signal" : evidence.source;
        this.#records = await extend(this.#records, this.notice, purpose, state, { ...evidence, source });
      }
      this.#withdrawn = new Set();
      this.dispatchEvent(new Event("change"));
      await this.#storage?.save(JSON.stringify(this.#records));
      if (decisions.some(([, state]) => state === "withdrawn")) await this.#audit?.record({ event: "consent-withdrawn" });
    };
    // One after the other: two at once would break the chain.
    const written = this.#queue.then(write);
    this.#queue = written.catch(() => undefined);
    return written;
  }

  #last(purpose: Purpose): Pick<ConsentRecord, "state"> | undefined {
    if (this.#withdrawn.has(purpose)) return { state: "withdrawn" };
    const { version, provider } = this.notice;
    return this.#records.findLast(
      ({ purpose: other, notice }) =>
        other === purpose && notice.version === version && notice.provider.name === provider.name && notice.provider.region === provider.region,
    );
  }
}
