// Whether something that was to stay on the device is in what a server received, in whatever writing.

/**
 * The planted originals that are in an exchange: as they are, percent-encoded, with JSON or HTML escapes, in hexadecimal, or in base64 of
 * either alphabet, also several of these upon one another.
 *
 * @param {import("./server.mjs").Exchange} exchange
 * @param {readonly string[]} planted
 */
export function leaksOf({ path, headers, body }, planted) {
  const texts = writings(`${path}\n${headers}\n${body}`);
  return planted.filter((original) => texts.some((text) => squeeze(text).includes(squeeze(original))));
}

/** @param {string} text */
function writings(text) {
  const found = new Set([text]);
  // A set goes on to what is added while it is read.
  for (const each of found) {
    if (found.size > MOST) throw new Error("too many writings: the search would be cut short");
    for (const read of READERS) for (const next of read(each)) if (next !== each && next.trim() !== "") found.add(next);
  }
  return [...found];
}

/** Each makes of a text what it may stand for. @type {readonly ((text: string) => readonly string[])[]} */
const READERS = [
  (text) => (/%[\da-f]{2}|\+/i.test(text) ? [percentDecode(text)] : []),
  (text) => (text.includes("\\") ? [text.replace(/\\u([\da-f]{4})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))).replace(/\\(.)/g, "$1")] : []),
  (text) => (/&#|&amp;/.test(text) ? [text.replace(/&#x([\da-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16))).replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replaceAll("&amp;", "&")] : []),
  (text) => (text.match(/[\w+/-]{12,}={0,2}/g) ?? []).flatMap((run) => [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), "base64").toString("latin1"))).filter(isReadable),
  (text) => (text.match(/(?:[\da-f]{2}){6,}/gi) ?? []).map((run) => Buffer.from(run, "hex").toString("latin1")).filter(isReadable),
];

/** @param {string} text */
function percentDecode(text) {
  return text.replaceAll("+", " ").replace(/(?:%[\da-f]{2})+/gi, (run) => Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8"));
}

/** @param {string} text */
function isReadable(text) {
  return /[ -~]{6,}/.test(text) && (text.match(/[^\t\n\r -~]/g) ?? []).length < text.length / 3;
}

/** @param {string} text */
function squeeze(text) {
  return text.toLowerCase().replace(/[\s\u00A0]+/g, " ");
}

const MOST = 4_000;
