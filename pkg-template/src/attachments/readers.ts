/** What is read from files that are more than text. Everything comes out as text. */
import { PrivetError } from "../errors.js";
import { asText, isArray, isObject, type JsonObject } from "../json.js";
import { type Load, loadFunction } from "./library.js";

/** A Word document's words, by mammoth. */
export async function readDocx(bytes: Uint8Array<ArrayBuffer>, load: Load, path: string): Promise<string> {
  const extract = await loadFunction(load, "extractRawText", path);
  // In a browser it takes the one, in Node the other.
  const result = await extract({ arrayBuffer: bytes.buffer, buffer: bytes });
  return notEmpty(isObject(result) ? asText(result["value"]) : "", path);
}

/** A PDF's text, page by page, by PDF.js. A PDF of scanned pages has none, and is refused. */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>, load: Load, path: string): Promise<string> {
  const getDocument = await loadFunction(load, "getDocument", path);
  const task = getDocument({ data: bytes.slice(), isEvalSupported: false, disableFontFace: true, verbosity: 0 });
  const document = await member(task, "promise");
  const pages: string[] = [];
  for (let number = 1; number <= Number(await member(document, "numPages")); number += 1) {
    const content = await call(await call(document, "getPage", number), "getTextContent");
    const items = isObject(content) && isArray(content["items"]) ? content["items"].filter(isObject) : [];
    const text = items.map((item) => asText(item["str"]) + (item["hasEOL"] === true ? "\n" : "")).join("");
    // A page without text may be a picture of one.
    pages.push(notEmpty(text, path));
  }
  await call(task, "destroy");
  return pages.join("\n\n");
}

/** A mail, by postal-mime: its head and body as text, and its files, which are to be read, too. */
export async function readMail(bytes: Uint8Array<ArrayBuffer>, load: Load, path: string): Promise<{ readonly text: string; readonly files: readonly MailFile[] }> {
  const parse = await loadFunction(load, "parse", path);
  const mail = await parse(bytes);
  if (!isObject(mail)) throw unreadable(path);
  const head = [line("From", mail["from"]), line("To", mail["to"]), line("Cc", mail["cc"]), line("Date", mail["date"]), line("Subject", mail["subject"])];
  const body = asText(mail["text"]) || htmlToText(asText(mail["html"]), path);
  const attachments = isArray(mail["attachments"]) ? mail["attachments"].filter(isObject) : [];
  return { text: [...head.filter((each) => each !== ""), "", body].join("\n"), files: attachments.map((each) => toFile(each, path)) };
}

export interface MailFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

function toFile(attachment: JsonObject, path: string): MailFile {
  const { content, filename, mimeType } = attachment;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content instanceof ArrayBuffer ? new Uint8Array(content) : content instanceof Uint8Array ? Uint8Array.from(content) : undefined;
  if (bytes === undefined) throw unreadable(path);
  return { name: asText(filename), mediaType: asText(mimeType), bytes };
}

function line(name: string, value: unknown): string {
  const text = addressesOf(value);
  return text === "" ? "" : `${name}: ${text}`;
}

function addressesOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (isArray(value)) return value.map(addressesOf).join(", ");
  if (!isObject(value)) return "";
  const group = isArray(value["group"]) ? addressesOf(value["group"]) : "";
  return [asText(value["name"]), asText(value["address"]) && `<${asText(value["address"])}>`, group].filter((part) => part !== "").join(" ");
}

/** Only a browser knows what HTML shows. */
function htmlToText(html: string, path: string): string {
  if (html === "") return "";
  if (!("DOMParser" in globalThis)) throw unreadable(path);
  return new DOMParser().parseFromString(html, "text/html").body.textContent;
}

function notEmpty(text: string, path: string): string {
  if (text.trim() === "") throw unreadable(path);
  return text;
}

export function unreadable(path: string): PrivetError {
  return new PrivetError("unsupported", "a file holds nothing that can be read as text, so nothing was sent", { path });
}

async function member(object: unknown, name: string): Promise<unknown> {
  return typeof object === "object" && object !== null ? await Reflect.get(object, name) : undefined;
}

async function call(object: unknown, name: string, ...args: readonly unknown[]): Promise<unknown> {
  const method = await member(object, name);
  return typeof method === "function" ? await Reflect.apply(method, object, args) : undefined;
}
