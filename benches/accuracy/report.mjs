// The accuracy as tables of text cells: printed, or written to the documentation.

/** @typedef {import("./measure.mjs").Accuracy} Accuracy */
/** @typedef {import("./measure.mjs").Share} Share */
/** @typedef {{ title: string, columns: readonly string[], rows: readonly (readonly string[])[] }} TextTable */

/** @param {Accuracy} accuracy @returns {readonly TextTable[]} */
export function accuracyTables({ families, total, ordinary, messages, reliability }) {
  return [
    {
      title: "Accuracy by family, on the generated suite",
      columns: ["FAMILY", "RECALL BESIDE A CUE", "RECALL BARE, CHECKED", "OWN ENTITY", "PRECISION"],
      rows: [...families, total].map(({ name, cued, bare, named, precision }) => [name, ...[cued, bare, named, precision].map(toCell)]),
    },
    {
      title: "False alarms",
      columns: ["TEXT", "SIZE", "FALSE ALARMS"],
      rows: [
        ["ordinary text: code, logs, tables, prose", `${Math.round(ordinary.characters / 1000)} K`, `${((ordinary.alarms / ordinary.characters) * 10_000).toFixed(2)} per 10 K`],
        ["messages without personal data, 12 languages", `${messages.all} messages`, `${percent(messages)} of them touched`],
      ],
    },
    {
      title: "What a score means: findings of the whole suite, at any threshold",
      columns: ["SCORE", "FINDINGS", "MEAN SCORE", "RIGHT"],
      rows: reliability.map(({ from, all, mean, right }) => [`${from.toFixed(1)} – ${(from + 0.1).toFixed(1)}`, String(all), all === 0 ? "" : mean.toFixed(2), all === 0 ? "" : (right / all).toFixed(2)]),
    },
  ];
}

/** What went wrong, most frequent first, with an example. @param {Accuracy} accuracy @returns {string} */
export function describeErrors({ misses, alarms }) {
  const lost = groups(misses, ({ mode, entity, checked }) => `missed, ${mode}${checked ? "" : " (no check digit)"}: ${entity}`);
  const false_ = groups(alarms, ({ kind, entity }) => `false alarm: ${entity} in ${kind}`);
  return [...lost, ...false_].join("\n");
}

/** @template {{ value: string, text: string }} T @param {readonly T[]} list @param {(one: T) => string} name */
function groups(list, name) {
  /** @type {Map<string, T[]>} */
  const byTitle = new Map();
  for (const one of list) byTitle.set(name(one), [...(byTitle.get(name(one)) ?? []), one]);
  const grouped = [...byTitle].map(([title, members]) => ({ title, members }));
  grouped.sort((a, b) => b.members.length - a.members.length);
  return grouped.map(({ title, members }) => {
    const examples = [...new Set(members.map((member) => `    ${JSON.stringify(member.value)} in ${JSON.stringify(around(member))}`))];
    return `${members.length} × ${title}\n${examples.slice(0, 4).join("\n")}`;
  });
}

/** @param {{ value: string, text: string }} member */
function around({ value, text }) {
  const at = text.indexOf(value);
  return text.slice(Math.max(0, at - 40), at + value.length + 30);
}

/** @param {Share} share */
function toCell({ found, all }) {
  return all === 0 ? "" : `${(found / all).toFixed(3)} of ${all}`;
}

/** @param {Share} share */
function percent({ found, all }) {
  return `${((found / all) * 100).toFixed(1)} %`;
}
