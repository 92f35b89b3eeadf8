/** What an audit log comes to, in the terms of a person. */

import { type AuditEntry, readEntry } from "../audit/event.js";

export interface Summary {
  /** Requests that left. */
  readonly sent: number;
  readonly blocked: number;
  /** Details that were hidden, each once for every message that introduced it. */
  readonly hidden: number;
  /** Details that the person sent as typed. */
  readonly shown: number;
  /** Hidden details by entity, the most frequent first. */
  readonly entities: readonly (readonly [entity: string, count: number])[];
  /** Hidden details by day (`2026-11-23`, UTC), oldest first; only days that have some. */
  readonly days: readonly (readonly [day: string, count: number])[];
  /** Origins that requests went to, in the order of their first request. */
  readonly destinations: readonly string[];
}

/** Sums up a log, as `AuditLog.export` writes it; with `after`, a day (UTC), only what came after that day. */
export function summarize(log: string, after = ""): Summary {
  const entries = log.split("\n").flatMap((line) => readEntry(line) ?? []).filter(({ time }) => time.slice(0, 10) > after);
  const of = (event: AuditEntry["event"]): readonly AuditEntry[] => entries.filter((entry) => entry.event === event);
  const redacted = of("redacted");
  const entities = addUp(redacted.flatMap(({ counts = {} }) => Object.entries(counts)));
  return {
    sent: of("sent").length,
    blocked: of("blocked").length,
    hidden: redacted.reduce((sum, entry) => sum + detailsOf(entry), 0),
    shown: of("overridden").reduce((sum, entry) => sum + detailsOf(entry), 0),
    entities: [...entities].sort(([, one], [, other]) => other - one),
    days: [...addUp(redacted.map((entry) => [entry.time.slice(0, 10), detailsOf(entry)]))],
    destinations: [...new Set(of("sent").flatMap(({ endpoint }) => endpoint ?? []))],
  };
}

function detailsOf({ counts = {} }: AuditEntry): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function addUp(rows: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [name, count] of rows) sums.set(name, (sums.get(name) ?? 0) + count);
  return sums;
}
