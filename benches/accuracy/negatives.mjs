// Texts without personal data that look like it: made by the kind, so that a recognizer that is too eager shows.
import { PROMPTS, PROSE } from "./prompts.mjs";

/** @typedef {import("../random.mjs").Random} Random */

/**
 * @typedef {object} Negative
 * @property {string} kind
 * @property {string} text
 */

const HEX = "0123456789abcdef";
const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const BASE64 = `${UPPER}abcdefghijklmnopqrstuvwxyz0123456789+/`;
const WORDS = ["parser", "cache", "render", "widget", "socket", "queue", "index", "buffer", "stream", "schema", "worker", "token", "layer", "matrix"];

/** Fills the slots of a prompt. @param {Random} r @param {string} template */
export function fill(r, template) {
  const year = () => String(r.int(1700, 2026));
  /** @type {Record<string, () => string>} */
  const slots = {
    n: () => String(r.int(1, 19)),
    thousand: () => r.digits(3),
    big: () => String(r.int(100, 99_999)),
    price: () => r.pick([`${r.int(1, 999)}.${r.digits(2)}`, `${r.int(1, 9)},${r.digits(3)}.00`, `${r.int(1, 999)},${r.digits(2)}`, `${r.int(1, 9)}.${r.digits(3)},50`]),
    time: () => `${r.int(7, 19)}:${r.pick(["00", "15", "30", "45"])}`,
    date: () => r.date(r.pick(["YYYY-MM-DD", "DD.MM.YYYY", "DD/MM/YYYY", "MM/DD/YYYY"]), 2018, 2026),
    year,
    id: () => r.string("123456789", 1) + r.digits(r.int(7, 9)),
    percent: () => `${r.int(1, 99)} %`,
  };
  return template.replace(/\{(\w+)\}/gu, (slot, /** @type {string} */ name) => slots[name]?.() ?? slot);
}

/** @param {Random} r */
const uuid = (r) => `${r.string(HEX, 8)}-${r.string(HEX, 4)}-4${r.string(HEX, 3)}-${r.string("89ab", 1)}${r.string(HEX, 3)}-${r.string(HEX, 12)}`;
/** @param {Random} r */
const stamp = (r) => `${r.date("YYYY-MM-DD", 2020, 2026)}T${String(r.int(10, 23))}:${r.int(10, 59)}:${r.int(10, 59)}`;
/** @param {Random} r */
const semver = (r) => `${r.int(0, 30)}.${r.int(0, 40)}.${r.int(0, 30)}`;
/** @param {string} first The check digit of a bar code. */
const ean = (first) => first + String((10 - ([...first].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0) % 10)) % 10);
/** @param {Random} r */
const isbn10 = (r) => { const body = r.digits(9); const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0); const check = (11 - (sum % 11)) % 11; return `${body.slice(0, 1)}-${body.slice(1, 4)}-${body.slice(4)}-${check === 10 ? "X" : check}`; };
/** Lines of one kind. @param {number} count @param {() => string} line */
const lines = (count, line) => Array.from({ length: count }, line).join("\n");

/**
 * One text of each kind; a new kind is a new row.
 *
 * @type {Readonly<Record<string, (random: Random) => string>>}
 */
export const KINDS = {
  "JavaScript": (r) => `export function ${r.pick(WORDS)}${r.int(1, 99)}(${r.pick(WORDS)}, size = ${r.int(16, 65536)}) {\n  const limit = 0x${r.string(HEX, 8)};\n  if (size > ${r.digits(7)}) throw new RangeError(\`at most \${limit} bytes\`);\n  return ${r.pick(WORDS)}.slice(${r.int(0, 9)}, ${r.int(10, 4096)}).map((x) => x * ${r.int(1, 9)}.${r.digits(6)}).filter(Boolean);\n}\n// eslint-disable-next-line no-magic-numbers\nsetTimeout(() => ${r.pick(WORDS)}(), ${r.int(1, 90)}000);`,
  "Python": (r) => `@pytest.mark.parametrize("n,expected", [(${r.int(1, 99)}, ${r.digits(6)}), (${r.int(100, 999)}, ${r.digits(9)})])\ndef test_${r.pick(WORDS)}(n, expected):\n    x = np.array([${Array.from({ length: 6 }, () => `${r.int(0, 9)}.${r.digits(8)}`).join(", ")}])\n    assert ${r.pick(WORDS)}(n, seed=${r.digits(9)}) == expected  # see PEP 8, line ${r.int(10, 999)}\n    logger.info("done in %.3f s", time.time() - ${r.int(15, 17)}${r.digits(8)}.${r.digits(3)})`,
  "Rust": (r) => `#[derive(Debug, Clone)]\nstruct ${r.pick(["Parser", "Queue", "Matrix"])} { id: u64, at: [u8; ${r.int(2, 64)}] }\nconst SEED: u64 = 0x${r.string(HEX, 16)};\nimpl std::fmt::Display for Queue { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{:>${r.int(2, 9)}}", self.id) } }\nlet primes = [${Array.from({ length: 8 }, () => r.int(2, 99_999)).join(", ")}]; // ${r.digits(3)}_${r.digits(3)}_${r.digits(3)}`,
  "Java": (r) => `package com.example.${r.pick(WORDS)};\nimport java.util.List;\npublic final class ${r.pick(["Order", "Cache", "Worker"])}Service implements Serializable {\n  private static final long serialVersionUID = ${r.string("123456789", 1)}${r.digits(17)}L;\n  /** @since ${semver(r)} */\n  @Override public String toString() { return String.format("%s-%05d", name, ${r.digits(5)}); }\n}`,
  "SQL": (r) => `SELECT o.id, SUM(o.total) AS total FROM orders o JOIN items i ON i.order_id = o.id WHERE o.created_at >= '${r.date("YYYY-MM-DD", 2020, 2026)}' AND o.id IN (${Array.from({ length: 6 }, () => r.digits(8)).join(", ")}) GROUP BY 1 HAVING SUM(o.total) > ${r.int(100, 9999)}.${r.digits(2)} LIMIT ${r.int(10, 1000)};`,
  "shell": (r) => `#!/bin/sh\nset -eu\nfind . -name '*.log' -mtime +${r.int(2, 90)} -size +${r.int(1, 900)}k -delete\ntar czf backup-${r.date("YYYYMMDD", 2020, 2026)}-${r.digits(6)}.tar.gz ./data && chmod 0${r.int(600, 755)} backup-*.gz\nkill -9 ${r.int(1000, 99_999)}; curl -sS http://localhost:${r.int(3000, 9999)}/health | jq '.uptime'`,
  "CSS": (r) => `.${r.pick(WORDS)} { color: #${r.string(HEX, 6)}; background: rgba(${r.int(0, 255)}, ${r.int(0, 255)}, ${r.int(0, 255)}, 0.${r.digits(2)}); margin: ${r.int(0, 99)}px ${r.int(0, 99)}px ${r.int(0, 99)}px ${r.int(0, 99)}px; transition: all ${r.int(1, 9)}00ms cubic-bezier(0.${r.digits(2)}, 0, 0.${r.digits(2)}, 1); }`,
  "C": (r) => `#define MASK 0x${r.string(HEX, 8)}u\nstatic const uint32_t table[] = { ${Array.from({ length: 8 }, () => `0x${r.string(HEX, 8)}`).join(", ")} };\nfor (int i = 0; i < ${r.digits(4)}; i++) { h = (h ^ table[i & 7]) * ${r.digits(10)}u; } /* RFC ${r.int(1000, 9700)}, section ${r.int(1, 9)}.${r.int(1, 9)} */`,
  "diff": (r) => `diff --git a/src/${r.pick(WORDS)}.rs b/src/${r.pick(WORDS)}.rs\nindex ${r.string(HEX, 7)}..${r.string(HEX, 7)} 100644\n@@ -${r.int(1, 900)},${r.int(1, 20)} +${r.int(1, 900)},${r.int(1, 20)} @@ fn ${r.pick(WORDS)}()\n-    let size = ${r.digits(6)};\n+    let size = ${r.digits(7)};`,
  "server log": (r) => lines(6, () => `${stamp(r)}.${r.digits(3)}Z ${r.pick(["INFO", "WARN", "ERROR", "DEBUG"])} [${r.pick(WORDS)}-${r.int(1, 40)}] req=${r.string(HEX, 16)} status=${r.int(200, 504)} bytes=${r.digits(r.int(3, 9))} took ${r.int(1, 9000)}ms trace_id=${r.string(HEX, 32)}`),
  "kernel log": (r) => lines(5, () => `[${String(r.int(1, 99_999)).padStart(8)}.${r.digits(6)}] ${r.pick(["usb 1-1.4:", "eth0:", "EXT4-fs (sda1):", "CPU3:"])} ${r.pick(["link up", "new device", "mounted", "reset"])} ${r.int(1, 9)}:${r.int(0, 9)}, id 0x${r.string(HEX, 4)}, sector ${r.digits(9)}`),
  "JSON": (r) => JSON.stringify({ id: Number(`1${r.digits(8)}`), uuid: uuid(r), created: Number(`17${r.digits(8)}`), updated: Number(`17${r.digits(11)}`), total: Number(`${r.int(1, 999)}.${r.int(10, 99)}`), sku: `${r.string(UPPER, 3)}-${r.digits(5)}`, size: [r.int(1, 4000), r.int(1, 4000)], tags: [r.pick(WORDS), r.pick(WORDS)] }, null, 1),
  "CSV": (r) => `date,store,units,revenue\n${lines(8, () => `${r.date("YYYY-MM-DD", 2020, 2026)},${r.int(100, 999)},${r.int(1, 9999)},${r.int(1, 99_999)}.${r.digits(2)}`)}`,
  "table of numbers": (r) => lines(8, () => Array.from({ length: 6 }, () => r.digits(r.int(1, 7))).join(r.pick(["\t", "  ", " "]))),
  "measurements": (r) => lines(6, () => `t=${r.int(0, 999)}.${r.digits(3)} s  U=${r.int(0, 24)}.${r.digits(4)} V  I=-${r.int(0, 9)}.${r.digits(6)} A  T=${r.int(10, 99)}.${r.digits(2)} °C  p=${r.int(900, 1100)}.${r.digits(1)} hPa`),
  "timestamps": (r) => `started ${r.int(15, 17)}${r.digits(8)}, ended ${r.int(15, 17)}${r.digits(8)}.${r.digits(6)}; in ms 17${r.digits(11)}, in ns 17${r.digits(17)}; snowflake ${r.string("123456789", 1)}${r.digits(17)}; UTC ${stamp(r)}+02:00`,
  "hashes": (r) => `md5 ${r.string(HEX, 32)}\nsha1 ${r.string(HEX, 40)}\nsha256:${r.string(HEX, 64)}\ncommit ${r.string(HEX, 40)}\nintegrity sha512-${r.string(BASE64, 86)}==\netag W/"${r.string(HEX, 8)}-${r.string(HEX, 6)}"`,
  "UUIDs": (r) => lines(5, () => r.pick([`id ${uuid(r)}`, `{${uuid(r).toUpperCase()}}`, `urn:uuid:${uuid(r)}`, `/items/${uuid(r)}/edit`])),
  "versions": (r) => `Chrome ${r.int(90, 140)}.0.${r.int(1000, 9999)}.${r.int(1, 250)}, Windows 10.0.${r.int(10_000, 26_000)}.${r.int(1, 9999)}, version ${r.int(1, 20)}.${r.int(0, 20)}.${r.int(0, 20)}.${r.int(0, 20)}, firmware v${r.int(1, 9)}.${r.int(0, 9)}.${r.int(0, 99)}-rc.${r.int(1, 9)}+${r.string(HEX, 7)}, openssl 3.${r.int(0, 5)}.${r.int(0, 20)} (build ${r.digits(8)})`,
  "lock file": (r) => lines(3, () => `    "node_modules/${r.pick(WORDS)}": {\n      "version": "${semver(r)}",\n      "resolved": "https://registry.npmjs.org/${r.pick(WORDS)}/-/${r.pick(WORDS)}-${semver(r)}.tgz",\n      "integrity": "sha512-${r.string(BASE64, 86)}==",\n      "engines": { "node": ">=${r.int(10, 24)}.${r.int(0, 20)}.0" }\n    },`),
  "Cargo.lock": (r) => lines(3, () => `[[package]]\nname = "${r.pick(WORDS)}"\nversion = "${semver(r)}"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "${r.string(HEX, 64)}"\n`),
  "stack trace": (r) => `TypeError: Cannot read properties of undefined (reading '${r.pick(WORDS)}')\n${lines(4, () => `    at ${r.pick(WORDS)} (/srv/app/node_modules/${r.pick(WORDS)}/lib/index.js:${r.int(1, 9999)}:${r.int(1, 120)})`)}\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)`,
  "Java trace": (r) => `Exception in thread "main" java.lang.IllegalStateException: code ${r.digits(6)}\n${lines(4, () => `\tat com.example.${r.pick(WORDS)}.${r.pick(["Main", "Job", "Task"])}.run(${r.pick(["Main", "Job", "Task"])}.java:${r.int(1, 999)})`)}\n\t... ${r.int(2, 40)} more`,
  "cron and config": (r) => `${r.int(0, 59)} ${r.int(0, 23)} * * ${r.int(0, 6)} /usr/bin/backup --keep ${r.int(1, 99)}\n*/${r.int(2, 30)} 8-18 * * 1-5 run\nworker_connections ${r.digits(4)};\nkeepalive_timeout ${r.int(10, 90)};\nlisten 0.0.0.0:${r.int(1024, 9999)}\nMaxMemory=${r.digits(10)}`,
  "colours": (r) => `#${r.string(HEX, 6)} #${r.string(HEX, 3)} #${r.string(HEX, 8)} rgb(${r.int(0, 255)} ${r.int(0, 255)} ${r.int(0, 255)}) hsl(${r.int(0, 360)}deg ${r.int(0, 100)}% ${r.int(0, 100)}%) RAL ${r.int(1000, 9023)} Pantone ${r.int(100, 999)} C`,
  "ISBN and DOI": (r) => `ISBN ${ean(`978${r.digits(9)}`).replace(/^(.{3})(.)(.{4})(.{4})(.)$/u, "$1-$2-$3-$4-$5")}, ISBN ${isbn10(r)}, ISBN: ${ean(`979${r.digits(9)}`)}, ISSN ${r.digits(4)}-${r.digits(4)}, doi:10.${r.int(1000, 9999)}/s${r.digits(5)}-${r.digits(3)}-${r.digits(5)}-${r.int(0, 9)}, arXiv:${r.int(10, 26)}${String(r.int(1, 12)).padStart(2, "0")}.${r.digits(5)}, PMID ${r.digits(8)}`,
  "prices": (r) => `Total: $${r.int(1, 999)},${r.digits(3)}.${r.digits(2)} (was €${r.int(1, 9)}.${r.digits(3)},${r.digits(2)}), VAT ${r.int(5, 27)} %, subtotal ${r.int(100, 9999)}.${r.digits(2)} USD, ${r.int(1, 9)} x ${r.int(1, 99)},95 EUR, CHF ${r.int(1, 9)}'${r.digits(3)}.50, ${r.int(1, 900)} 000 kr, ¥${r.digits(5)}`,
  "orders": (r) => `Order #${r.digits(9)} · order number ${r.digits(3)}-${r.digits(7)}-${r.digits(7)} · invoice INV-${r.int(2019, 2026)}-${r.digits(6)} · tracking 1Z${r.string(`${UPPER}0123456789`, 16)} · tracking number ${r.digits(20)} · ticket ${r.digits(8)} · RMA ${r.digits(10)} · case ${r.digits(8)}`,
  "SKUs": (r) => `SKU ${r.string(UPPER, 2)}-${r.digits(4)}-${r.string(UPPER, 2)}, part number ${r.digits(3)}-${r.digits(5)}-${r.digits(2)}, EAN ${ean(`4${r.digits(11)}`)}, article ${r.digits(8)}, model ${r.string(UPPER, 3)}${r.digits(4)}${r.string(UPPER, 1)}, serial ${r.string(`${UPPER}0123456789`, 12)}, ASIN B0${r.string(`${UPPER}0123456789`, 8)}`,
  "sport": (r) => `Final ${r.int(0, 5)}-${r.int(0, 5)} (${r.int(0, 2)}-${r.int(0, 2)}); sets 6-${r.int(0, 4)} ${r.int(0, 4)}-6 7-5; ${r.int(80, 130)}-${r.int(80, 130)} after overtime; 4x100 m in ${r.int(36, 44)}.${r.digits(2)}; marathon 2:0${r.int(1, 9)}:${r.int(10, 59)}; table 38 ${r.int(10, 28)} ${r.int(1, 9)} ${r.int(1, 9)} ${r.int(40, 99)}-${r.int(20, 60)} ${r.int(50, 95)}; attendance ${r.int(10, 80)},${r.digits(3)}`,
  "maths": (r) => `f(x) = ${r.int(2, 9)}x^2 - ${r.int(2, 99)}x + ${r.int(1, 999)}; ∫ from 0 to ${r.int(1, 9)}; ${r.digits(5)} * ${r.digits(5)} = ${r.digits(10)}; π ≈ 3.14159265358979; e^${r.int(1, 9)}.${r.digits(3)}; ${r.int(1, 99)}/${r.int(1, 99)} + ${r.int(1, 99)}/${r.int(1, 99)}; 6.022 x 10^23; mod ${r.int(2, 97)}; (${r.int(1, 9)}, ${r.int(1, 9)}, ${r.int(1, 9)}); n! for n = ${r.int(5, 30)}`,
  "chess": (r) => `1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6 5. O-O Be7 6. Re1 b5 7. Bb3 d6 8. c3 O-O 9. h3 Nb8 10. d4 Nbd7 ${r.pick(["1-0", "0-1", "1/2-1/2"])} FEN r1bqkbnr/pppp1ppp/2n5/4p3/4P3/5N2/PPPP1PPP/RNBQKB1R w KQkq - ${r.int(0, 9)} ${r.int(1, 40)}`,
  "recipe": (r) => `Serves ${r.int(2, 8)}. ${r.int(100, 900)} g flour, ${r.int(1, 9)} eggs, 1/2 tsp salt, ${r.int(100, 900)} ml milk. Bake ${r.int(20, 60)}-${r.int(61, 90)} minutes at ${r.int(150, 230)} °C (${r.int(300, 450)} °F). Per 100 g: ${r.int(80, 600)} kcal, fat ${r.int(1, 40)}.${r.digits(1)} g.`,
  "legal": (r) => `Pursuant to Article ${r.int(1, 99)}(${r.int(1, 9)}) of Regulation (EU) 2016/679 and Section ${r.int(1, 400)}.${r.int(1, 30)} of the Act, see Case C-${r.int(100, 999)}/${r.int(10, 26)}, ECLI:EU:C:${r.int(2010, 2026)}:${r.int(100, 999)}, para. ${r.int(1, 150)}; Directive 2009/136/EC; Public Law ${r.int(90, 118)}-${r.int(1, 400)}.`,
  "timetable": (r) => lines(5, () => `${r.pick(["RE", "IC", "ICE", "S"])} ${r.int(1, 999)}  dep ${r.int(5, 22)}:${r.int(10, 59)}  arr ${r.int(5, 22)}:${r.int(10, 59)}  platform ${r.int(1, 22)}  ${r.date("DD.MM.YYYY", 2024, 2026)}`),
  "markdown": (r) => `## Release ${semver(r)} (${r.date("YYYY-MM-DD", 2022, 2026)})\n\n- Fix #${r.digits(4)}: ${r.pick(WORDS)} failed after ${r.digits(5)} items (#${r.digits(5)})\n- Bump ${r.pick(WORDS)} from ${semver(r)} to ${semver(r)}\n\n| Size | Before | After |\n| ---: | ---: | ---: |\n| ${r.digits(6)} | ${r.int(1, 99)}.${r.digits(2)} ms | ${r.int(1, 99)}.${r.digits(2)} ms |`,
};

/** PII-free messages to a chat: prompts in twelve languages, one of each kind now and then. @param {Random} r @param {number} count @returns {Negative[]} */
export function makeMessages(r, count) {
  const kinds = Object.entries(KINDS);
  const prompts = Object.entries(PROMPTS);
  return Array.from({ length: count }, (_, at) => {
    const [language, templates] = r.pick(prompts);
    if (at % 4 !== 3) return { kind: `prompt, ${language}`, text: fill(r, r.pick(templates)) };
    const [kind, make] = r.pick(kinds);
    return { kind: `prompt with ${kind}`, text: `${fill(r, r.pick(templates))}\n\n${make(r)}` };
  });
}

/** Ordinary text: half prose, half of the kinds above. @param {Random} r @param {number} length @returns {Negative[]} */
export function makeOrdinary(r, length) {
  const kinds = Object.entries(KINDS);
  const prose = Object.entries(PROSE);
  /** @type {Negative[]} */
  const texts = [];
  let prosaic = 0;
  let other = 0;
  while (prosaic + other < length) {
    if (prosaic <= other) {
      const [language, templates] = r.pick(prose);
      const text = Array.from({ length: 5 }, () => fill(r, r.pick(templates))).join("\n\n");
      texts.push({ kind: `prose, ${language}`, text });
      prosaic += text.length;
    } else {
      const [kind, make] = r.pick(kinds);
      const text = make(r);
      texts.push({ kind, text });
      other += text.length;
    }
  }
  return texts;
}
