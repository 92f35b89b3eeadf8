/** Counts for who looks after the chat: what exactly would be shared is shown first, and leaves only by a click on it. */

import type { AuditLog } from "../audit/log.js";
import type { Consent } from "../consent/consent.js";
import { make } from "../elements/dom.js";
import { type InsightLedger, makeInsightReport, reportsLeft } from "../governance/insight.js";
import { fill } from "../locales/words.js";
import type { Category } from "../types.js";
import { type CenterWords, makeAction, makeActions, makeSection, makeTerms, type SectionActions } from "./parts.js";
import type { CategoryOf } from "./record-section.js";
import { summarize } from "./summary.js";

/** How counts are shared. They are those of the audit log, since the day after the last report. */
export interface InsightSource {
  readonly ledger: InsightLedger;
  /** As of `makeInsightReport`. */
  readonly epsilon?: number;
  /** As of `makeInsightReport`. */
  readonly reports?: number;
  /** Sends `report`, a JSON text: to the letter what the person was shown. */
  readonly share: (report: string) => Promise<void>;
}

export interface InsightContext {
  readonly source: InsightSource;
  readonly consent: Consent;
  readonly audit: AuditLog;
  readonly categoryOf: CategoryOf;
  /** The report that is shown, until it is shared or dropped. */
  readonly shown: { report?: string | undefined };
}

export async function makeInsightSection({ source, consent, audit, categoryOf, shown }: InsightContext, words: CenterWords, { run }: SectionActions): Promise<HTMLElement> {
  const { insight: texts } = words.center.messages;
  const { language } = words.center;
  const isGiven = consent.state("insight") === "given";
  if (!isGiven) shown.report = undefined;
  const left = await reportsLeft(source);
  const about = [texts.about, fill(texts.budget, { epsilon: String(source.epsilon ?? 1) })];
  const decide = (name: "allow" | "stop"): HTMLButtonElement =>
    makeAction(texts[name], () => {
      run(async () => {
        await consent.decide(new Map([["insight", name === "allow"]]), { source: "person", layer: "control", language, text: [...about, texts[name]].join("\n") });
        return texts[name === "allow" ? "allowed" : "stopped"];
      });
    });
  const preview = makeAction(texts.preview, () => {
    run(async () => {
      const counts = countByCategory(await audit.export(), await source.ledger.load(), categoryOf);
      const report = await makeInsightReport(counts, { ...source, consent });
      shown.report = JSON.stringify(report, undefined, 1);
      return texts.ready;
    });
  });
  const drop = makeAction(texts.drop, () => {
    run(() => {
      shown.report = undefined;
      return Promise.resolve(texts.dropped);
    });
  });
  const { report } = shown;
  const share = makeAction(texts.share, () => {
    run(async () => {
      // Withdrawn in another tab, perhaps.
      await consent.require("insight");
      if (report !== undefined) await source.share(report);
      shown.report = undefined;
      return texts.shared;
    });
  });
  const children: HTMLElement[] = about.map((text) => make("p", {}, text));
  children.push(makeTerms([[texts.left, words.center.number(left)]]));
  // The names in it are those of the report, in every language.
  if (report !== undefined) children.push(make("pre", { class: "report", dir: "ltr", lang: "en" }, report));
  const previews = left > 0 ? [preview] : [];
  const buttons = !isGiven ? [decide("allow")] : [...(report === undefined ? previews : [share, drop]), decide("stop")];
  return makeSection("insight", texts.heading, ...children, makeActions(...buttons));
}

/** Details hidden since the last report. Its own day is left out: its counts may have been in it. */
function countByCategory(log: string, days: readonly string[], categoryOf: CategoryOf): Partial<Record<Category, number>> {
  const counts: Partial<Record<Category, number>> = {};
  for (const [entity, count] of summarize(log, days.toSorted().at(-1)).entities) {
    const category = categoryOf(entity);
    counts[category] = (counts[category] ?? 0) + count;
  }
  return counts;
}
