/** What was hidden, shown, blocked and sent: the audit log in plain words. */

import type { AuditLog } from "../audit/log.js";
import { make } from "../elements/dom.js";
import { capitalize, fill } from "../locales/words.js";
import type { Category } from "../types.js";
import { type CenterWords, makeAction, makeActions, makeSection, makeTerms, type SectionActions } from "./parts.js";
import { type Summary, summarize } from "./summary.js";

/** `categoryOf` names the category of an entity, for those that have no name of their own. */
export async function makeRecordSection(audit: AuditLog, words: CenterWords, { run, save }: SectionActions, categoryOf: CategoryOf): Promise<HTMLElement> {
  const { messages: texts } = words.center;
  const log = await audit.export();
  const summary = summarize(log);
  const verify = makeAction(texts.record.verify, () => {
    run(async () => {
      const report = await audit.verify();
      return report.isGood ? fill(texts.record.intact, { count: words.center.number(report.size) }) : fill(texts.record.changed, { fault: report.fault });
    });
  });
  const download = makeAction(texts.record.download, () => {
    save("privet-audit.jsonl", "application/jsonl", log);
  });
  return makeSection("record", texts.record.heading, ...makeSummary(summary, words, categoryOf), make("p", {}, texts.record.about), makeActions(verify, download));
}

export type CategoryOf = (entity: string) => Category;

function makeSummary(summary: Summary, { center, elements }: CenterWords, categoryOf: CategoryOf): readonly Node[] {
  const { record } = center.messages;
  const numbers = ([["sent", summary.sent], ["hidden", summary.hidden], ["shown", summary.shown], ["blocked", summary.blocked]] as const).map(
    ([name, count]) => [record[name], center.number(count)] as const,
  );
  const nodes: Node[] = [makeTerms(numbers)];
  if (summary.destinations.length > 0) nodes.push(make("p", {}, `${record.destinations} ${center.list(summary.destinations)}`));
  if (summary.entities.length === 0) return nodes;
  const nameOf = (entity: string): string => capitalize(elements.entity({ entity, category: categoryOf(entity) }), center.language);
  nodes.push(makeBars(record.byEntity, summary.entities.map(([entity, count]) => [nameOf(entity), count]), center.number.bind(center)));
  const dateOf = new Intl.DateTimeFormat(center.language, { dateStyle: "medium", timeZone: "UTC" });
  const days = summary.days.slice(-SHOWN_DAYS).map(([day, count]) => [dateOf.format(new Date(day)), count] as const);
  nodes.push(makeBars(record.byDay, days, center.number.bind(center)));
  return nodes;
}

/** A table whose numbers are drawn as bars, too. */
function makeBars(caption: string, rows: readonly (readonly [name: string, count: number])[], toText: (count: number) => string): HTMLElement {
  const largest = Math.max(1, ...rows.map(([, count]) => count));
  const lines = rows.map(([name, count]) => {
    const bar = make("span", { class: "bar", part: "bar" });
    bar.style.inlineSize = `${(100 * count) / largest}%`;
    return make("tr", {}, make("th", { scope: "row" }, name), make("td", { class: "number" }, toText(count)), make("td", { class: "drawn", "aria-hidden": "true" }, bar));
  });
  return make("table", {}, make("caption", {}, caption), make("tbody", {}, ...lines));
}

/** Days that the chart shows at most, the newest ones. */
const SHOWN_DAYS = 14;
