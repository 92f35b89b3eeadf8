/** Tables and JSON: a column's header and a member's name say what a value is. */
import type { RedactText } from "../fetch/dialect.js";
import { mapInOrder } from "../fetch/walk.js";
import { isArray, isObject, parseJson } from "../json.js";
import { type Load, loadFunction } from "./library.js";
import { unreadable } from "./readers.js";

/** CSV, parsed and written by Papa Parse. Every cell is looked at beside its column's header. */
export async function redactCsv(text: string, load: Load, path: string, redact: RedactText): Promise<string> {
  const parse = await loadFunction(load, "parse", path);
  const unparse = await loadFunction(load, "unparse", path);
  const parsed = parse(text, { skipEmptyLines: true });
  const { data, meta } = isObject(parsed) ? parsed : {};
  if (!isArray(data)) throw unreadable(path);
  const rows = data.map((row) => (isArray(row) ? row.map(String) : []));
  const [header = [], ...body] = rows;
  const redactedHeader = await mapInOrder(header, (cell) => redact(cell, path, "user"));
  const redactedBody = await mapInOrder(body, (row) => mapInOrder(row, (cell, column) => redactBeside(header[column] ?? "", cell, path, redact)));
  const delimiter = isObject(meta) && typeof meta["delimiter"] === "string" ? meta["delimiter"] : ",";
  return String(unparse([redactedHeader, ...redactedBody], { delimiter, newline: "\n" }));
}

/** JSON, with every text and every long number in it looked at beside its member's name. */
export async function redactJsonFile(text: string, path: string, redact: RedactText): Promise<string> {
  const parsed = parseJson(text);
  if (parsed === undefined) throw unreadable(path);
  return JSON.stringify(await redactValue(parsed.value, "", path, redact), undefined, 2);
}

async function redactValue(value: unknown, name: string, path: string, redact: RedactText): Promise<unknown> {
  if (typeof value === "string") return await redactBeside(name, value, path, redact);
  if (typeof value === "number") return await redactNumber(value, name, path, redact);
  if (isArray(value)) return await mapInOrder(value, (item) => redactValue(item, name, path, redact));
  if (!isObject(value)) return value;
  const members = await mapInOrder(Object.entries(value), async ([key, member]): Promise<[string, unknown]> => [await redact(key, path, "user"), await redactValue(member, key, path, redact)]);
  return Object.fromEntries(members);
}

async function redactNumber(value: number, name: string, path: string, redact: RedactText): Promise<number | string> {
  const digits = String(value);
  const text = digits.length < 4 ? digits : await redactBeside(name, digits, path, redact);
  return text === digits ? value : text;
}

/** `value`, redacted as if `Name: value` stood in a text. */
async function redactBeside(name: string, value: string, path: string, redact: RedactText): Promise<string> {
  if (value === "") return value;
  const label = `${toWords(name)}: `;
  const redacted = name === "" ? "" : await redact(label + value, path, "user");
  // A finding may reach into the label; then the value is looked at alone.
  return redacted.startsWith(label) ? redacted.slice(label.length) : await redact(value, path, "user");
}

/** `dateOfBirth`, `date_of_birth` and `date-of-birth` are `date of birth`. */
function toWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_-]+/g, " ").trim();
}
