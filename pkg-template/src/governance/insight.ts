/** How often what kind of detail is hidden, for who looks after a chat: noisy, only when the person agreed, and only so often. */
import type { ConsentGate } from "../consent/consent.js";
import { PrivetError } from "../errors.js";
import type { Category } from "../types.js";
import { drawLaplace } from "./laplace.js";

/** The part of a privacy budget that was spent, by the day (UTC) of each report. Kept by the app: whoever forgets it shares more than was promised. */
export interface InsightLedger {
  load(): Promise<readonly string[]>;
  save(days: readonly string[]): Promise<void>;
}

export interface InsightOptions {
  /** Asked for the purpose `insight` before every report: a `Consent` of `privet/consent`. */
  readonly consent: ConsentGate;
  readonly ledger: InsightLedger;
  /** What one report may tell, as epsilon of differential privacy; a whole number of tenths, say 0.5. Default 1. */
  readonly epsilon?: number;
  /** Reports in any 30 days; epsilons add up. Default 4. */
  readonly reports?: number;
  /** The day; for tests. */
  readonly now?: () => Date;
}

/** What is shared. Noisy: single reports say next to nothing, and the sums of many say how it is. */
export interface InsightReport {
  readonly version: 1;
  readonly epsilon: number;
  /** A count is in bucket `n` when `n` of these are at most the count. */
  readonly buckets: readonly number[];
  /** The noisy bucket of every category, also of those that never occurred. Not bounded. */
  readonly noisy: Readonly<Record<Category, number>>;
}

/**
 * A report of `counts`: details hidden since the last one, by category. It is returned, not sent; show it to the person before it is.
 *
 * Each count becomes its bucket, so that one person, however much they wrote, moves a report by at most 5 in each of 9 categories. Discrete Laplace
 * noise of that size over epsilon makes the whole report epsilon-differentially private, even against who receives it. The price: the noise of
 * one number has a standard deviation of about 64 at epsilon 1, and a mean over 10 000 people one of 0.64 buckets.
 *
 * @throws {ConsentError} when the person did not agree.
 * @throws {PrivetError} `limit` when the budget of the last 30 days is spent; `input` for an epsilon out of range.
 */
export async function makeInsightReport(counts: Readonly<Partial<Record<Category, number>>>, options: InsightOptions): Promise<InsightReport> {
  const { consent, ledger, epsilon = 1, reports = REPORTS, now = () => new Date() } = options;
  const tenths = epsilon * 10;
  if (!(Number.isSafeInteger(tenths) && tenths >= 1 && tenths <= 100)) throw new PrivetError("input", "epsilon has to be a number of tenths, from 0.1 to 10");
  await consent.require("insight");
  const time = now().getTime();
  const spent = await spentDays(ledger, time);
  if (spent.length >= reports) throw new PrivetError("limit", `${reports} reports were made in the last 30 days, so nothing is shared`);
  // Spent before the report exists: a failure must not make it free.
  await ledger.save([...spent, new Date(time).toISOString().slice(0, 10)]);
  const scale = Math.ceil((10 * BUCKETS.length * CATEGORIES.length) / tenths);
  const noisy = (category: Category): number => BUCKETS.filter((from) => from <= (counts[category] ?? 0)).length + drawLaplace(scale);
  return {
    version: 1, epsilon, buckets: BUCKETS,
    noisy: {
      person: noisy("person"), contact: noisy("contact"), location: noisy("location"), "government-id": noisy("government-id"), financial: noisy("financial"),
      health: noisy("health"), network: noisy("network"), secret: noisy("secret"), custom: noisy("custom"),
    },
  };
}

/** Reports that the budget still allows. */
export async function reportsLeft({ ledger, reports = REPORTS, now = () => new Date() }: Pick<InsightOptions, "ledger" | "now" | "reports">): Promise<number> {
  return Math.max(0, reports - (await spentDays(ledger, now().getTime())).length);
}

async function spentDays(ledger: InsightLedger, time: number): Promise<readonly string[]> {
  return (await ledger.load()).filter((day) => time - Date.parse(day) < PERIOD);
}

const REPORTS = 4;
const BUCKETS = [1, 4, 16, 64, 256] as const;
const CATEGORIES: readonly Category[] = ["person", "contact", "location", "government-id", "financial", "health", "network", "secret", "custom"];
const PERIOD = 30 * 86_400_000;
