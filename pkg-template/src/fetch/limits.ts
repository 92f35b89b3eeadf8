/** How much, how deep and how often: limits on requests, kept before anything is looked into or sent. */
import { checkOptions } from "../arguments.js";
import { PrivetError } from "../errors.js";
import { isArray, isObject } from "../json.js";

export interface RequestLimits {
  /** Longest body, in bytes of UTF-8, as JSON without white space; a form is not counted. */
  readonly bytes?: number;
  /** Deepest nesting of objects and arrays; the body itself is 1. */
  readonly depth?: number;
  /** Requests to one origin. */
  readonly rate?: Rate;
}

/** `count` requests at once, and as many again over every `seconds`. */
export interface Rate {
  readonly count: number;
  readonly seconds: number;
}

/**
 * A limit on how often, as the generic cell rate algorithm: one time for each key, no counters and no windows.
 *
 * Source: ITU-T I.371, annex A, https://www.itu.int/rec/T-REC-I.371
 */
export class RateLimit {
  readonly #interval: number;
  readonly #tolerance: number;
  readonly #now: () => number;
  readonly #arrivals = new Map<string, number>();

  /**
   * @param now - Milliseconds that never go back; default `performance.now`.
   * @throws {PrivetError} `input` when `count` or `seconds` is not a number above zero.
   */
  constructor({ count, seconds }: Rate, now: () => number = () => performance.now()) {
    if (!(count >= 1 && Number.isFinite(count) && seconds > 0 && Number.isFinite(seconds))) {
      throw new PrivetError("input", "a rate needs a count of at least 1 and seconds above 0");
    }
    this.#interval = (seconds * 1000) / count;
    this.#tolerance = seconds * 1000 - this.#interval;
    this.#now = now;
  }

  /** Milliseconds until `key` may go; 0 when it may now, which is then counted. */
  take(key: string): number {
    const now = this.#now();
    const due = Math.max(this.#arrivals.get(key) ?? now, now);
    const wait = due - this.#tolerance - now;
    // Sums of fractions: less than this is no time.
    if (wait > ROUNDING) return wait;
    this.#arrivals.set(key, due + this.#interval);
    return 0;
  }
}

/** Keeps the limits of one wrapped `fetch`. */
export class RequestGuard {
  readonly #limits: RequestLimits;
  readonly #rate: RateLimit | undefined;

  /** @throws {PrivetError} `input` when a limit is not a number above zero, or is none that there is. */
  constructor(limits: RequestLimits) {
    checkOptions(limits, { bytes: true, depth: true, rate: true });
    for (const limit of [limits.bytes, limits.depth]) {
      if (limit !== undefined && !(limit >= 1)) throw new PrivetError("input", "a limit has to be at least 1");
    }
    this.#limits = limits;
    this.#rate = limits.rate && new RateLimit(limits.rate);
  }

  /** @throws {PrivetError} `limit` when `origin` was asked too often. */
  checkRate(origin: string): void {
    const wait = this.#rate?.take(origin) ?? 0;
    if (wait > 0) throw new PrivetError("limit", `too many requests to ${origin}; the next may leave in ${Math.ceil(wait / 1000)} s, so nothing was sent`);
  }

  /**
   * @param body - The parsed body of a request.
   * @throws {PrivetError} `limit` when it is too large or too deep; `unsupported` when a text is not Unicode.
   */
  checkBody(body: unknown): void {
    const { bytes, depth } = this.#limits;
    if (bytes !== undefined && new TextEncoder().encode(JSON.stringify(body)).length > bytes) {
      throw new PrivetError("limit", `the request's body is longer than ${bytes} bytes, so nothing was sent`);
    }
    checkShape(body, depth ?? Number.POSITIVE_INFINITY);
  }
}

// Without recursion: the depth that is refused would otherwise exhaust the stack first.
function checkShape(body: unknown, deepest: number): void {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value: body, depth: 1 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, depth } = next;
    if (typeof value === "string") checkUnicode(value);
    if (!isArray(value) && !isObject(value)) continue;
    if (depth > deepest) throw new PrivetError("limit", `the request's body is nested deeper than ${deepest}, so nothing was sent`);
    if (isObject(value)) Object.keys(value).forEach(checkUnicode);
    for (const child of Object.values(value)) left.push({ value: child, depth: depth + 1 });
  }
}

/** Half a surrogate pair reaches the provider as something else than what was looked at. */
function checkUnicode(text: string): void {
  if (LONE_SURROGATE.test(text)) throw new PrivetError("unsupported", "a text of the request is not valid Unicode, so nothing was sent");
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** In milliseconds. */
const ROUNDING = 1e-6;
