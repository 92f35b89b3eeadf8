/** Decides what becomes of something that is about to leave a page: the package's own adapter masks it, or it is held. */
import { type Conversation, findPrivetError } from "privet";
import { redactFiles } from "privet/attachments";
import { type Dialect, jsonPath, wrapFetch } from "privet/fetch";
import { fromBase64, toBase64 } from "../shared/base64.js";
import { isArray, isObject, parseJson, textOf } from "../shared/json.js";
import type { Body, FilePart, FormEntry, HoldReason, Outgoing, Verdict } from "../shared/wire.js";
import { endpointOf, isProvider, type SiteProfile, structureOf } from "../sites/index.js";
import { Held } from "./held.js";
import { closeNested, openNested } from "./nested.js";
import { keepPlaceholders } from "./own-placeholders.js";
import { looksLikePrompt } from "./prompt-like.js";
import { maskQuery } from "./query.js";

/** Whether the person let something go that would be held. */
export type IsAllowed = (held: Held) => Promise<boolean>;

/** What is held says what it was, so that the person can be asked. */
export type Masked = Exclude<Verdict<string>, { verdict: "hold" }> | { readonly verdict: "hold"; readonly held: Held };

export async function mask(profile: SiteProfile, chat: Conversation, outgoing: Outgoing<string>, isAllowed: IsAllowed): Promise<Masked> {
  try {
    return await new Masking(profile, chat, outgoing, isAllowed).run();
  } catch (error) {
    return { verdict: "hold", held: toHeld(error) };
  }
}

class Masking {
  readonly #profile: SiteProfile;
  readonly #chat: Conversation;
  readonly #outgoing: Outgoing<string>;
  readonly #url: URL;
  readonly #dialect: Dialect;
  readonly #isAllowed: IsAllowed;

  constructor(profile: SiteProfile, chat: Conversation, outgoing: Outgoing<string>, isAllowed: IsAllowed) {
    this.#profile = profile;
    this.#chat = chat;
    this.#outgoing = outgoing;
    this.#isAllowed = isAllowed;
    this.#url = new URL(outgoing.url);
    this.#dialect = jsonPath({ structure: structureOf(profile), restore: [] });
  }

  async run(): Promise<Exclude<Verdict<string>, { verdict: "hold" }>> {
    const { body, transport } = this.#outgoing;
    const url = await maskQuery(this.#url, keepPlaceholders(this.#chat));
    // Neither can be opened at another address.
    if ((transport === "socket" || transport === "peer") && url !== this.#url.href) throw new Held("unknown");
    const masked = await this.#maskBody(body);
    const isSame = url === this.#url.href && JSON.stringify(masked) === JSON.stringify(body);
    return isSame ? { verdict: "pass" } : { verdict: "send", url, body: masked };
  }

  async #maskBody(body: Body<string>): Promise<Body<string>> {
    switch (body.kind) {
      case "none":
        return body;
      case "text":
        return { kind: "text", text: await this.#maskText(body.text) };
      case "bytes":
        return await this.#maskBytes(body);
      case "form":
        return { kind: "form", entries: await this.#maskForm(body.entries) };
    }
  }

  async #maskBytes(body: Extract<Body<string>, { kind: "bytes" }>): Promise<Body<string>> {
    const holds = endpointOf(this.#profile, this.#url)?.holds;
    const bytes = fromBase64(body.bytes);
    const mediaType = this.#outgoing.mediaType === "" ? body.mediaType : this.#outgoing.mediaType;
    if (/^multipart\/form-data\b/i.test(mediaType)) return { kind: "form", entries: await this.#maskForm(await readMultipart(bytes, mediaType)) };
    const isUpload = holds === "file" || FILE_TYPE.test(mediaType);
    if (isUpload) {
      const file = await this.#maskFile({ name: "", mediaType, bytes: body.bytes });
      return { kind: "bytes", bytes: file.bytes, mediaType: file.mediaType };
    }
    const text = decode(bytes);
    if (text === undefined) {
      if (holds !== "opaque") await this.#holdUnlessAllowed(new Held("unreadable", body.bytes));
      return body;
    }
    return { kind: "bytes", bytes: toBase64(new TextEncoder().encode(await this.#maskText(text))), mediaType: mediaType };
  }

  /** JSON, lines of JSON, a form in one text, or plain text. */
  async #maskText(text: string): Promise<string> {
    if (text.trim() === "") return text;
    const whole = parseJson(text);
    if (whole !== undefined) return await this.#maskJson(text, whole.value);
    if (/^application\/x-www-form-urlencoded\b/i.test(this.#outgoing.mediaType) || /^[\w.%-]+=[^\s{[]*(?:&|$)/.test(text)) return await this.#maskFields(text);
    const separator = text.includes(RECORD_END) ? RECORD_END : "\n";
    const records = text.split(separator);
    const parsed = records.map((record) => (record.trim() === "" ? undefined : parseJson(record)));
    if (parsed.every((each, index) => each !== undefined || records[index]?.trim() === "")) {
      const masked: string[] = [];
      for (const [index, record] of records.entries()) masked.push(parsed[index] === undefined ? record : await this.#maskJson(record, parsed[index].value));
      return masked.join(separator);
    }
    return textOf(await this.#throughAdapter({ text }), "text");
  }

  /** Byte for byte the same when nothing is found. */
  async #maskJson(text: string, value: unknown): Promise<string> {
    const opened = { value: openNested(value) };
    const masked = await this.#throughAdapter(opened);
    const isChanged = JSON.stringify(masked) !== JSON.stringify(opened);
    if (isChanged && this.#isUnknown() && looksLikePrompt(value)) await this.#holdUnlessAllowed(new Held("unknown", this.#url.host + this.#url.pathname));
    return isChanged ? JSON.stringify(closeNested(masked["value"])) : text;
  }

  async #maskFields(text: string): Promise<string> {
    const fields = [...new URLSearchParams(text)];
    const masked: [string, string][] = [];
    for (const [name, value] of fields) masked.push([name, structureOf(this.#profile).includes(name) ? value : await this.#maskField(value)]);
    return masked.every(([, value], index) => value === fields[index]?.[1]) ? text : new URLSearchParams(masked).toString();
  }

  async #maskField(value: string): Promise<string> {
    const parsed = /^\s*[[{]/.test(value) ? parseJson(value) : undefined;
    if (parsed !== undefined) return await this.#maskJson(value, parsed.value);
    return textOf(await this.#throughAdapter({ value }), "value");
  }

  async #maskForm(entries: readonly FormEntry<string>[]): Promise<readonly FormEntry<string>[]> {
    const masked: FormEntry<string>[] = [];
    for (const entry of entries) {
      if ("value" in entry) {
        masked.push({ name: entry.name, value: await this.#maskField(entry.value) });
        continue;
      }
      // The browser itself would send the file from its field.
      if (this.#outgoing.transport === "form" && entry.file.bytes !== "") throw new Held("file");
      masked.push({ name: entry.name, file: isJsonPart(entry.file) ? await this.#maskJsonPart(entry.file) : await this.#maskFile(entry.file) });
    }
    return masked;
  }

  async #maskJsonPart(file: FilePart<string>): Promise<FilePart<string>> {
    const text = decode(fromBase64(file.bytes));
    if (text === undefined) throw new Held("unreadable");
    return { ...file, bytes: toBase64(new TextEncoder().encode(await this.#maskText(text))) };
  }

  async #maskFile(file: FilePart<string>): Promise<FilePart<string>> {
    try {
      return await redactFile(this.#chat, file);
    } catch (error) {
      await this.#holdUnlessAllowed(toHeld(error));
      return file;
    }
  }

  async #holdUnlessAllowed(held: Held): Promise<void> {
    if (!(await this.#isAllowed(held))) throw held;
  }

  async #throughAdapter(body: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
    const at = `${this.#url.protocol.replace(/^ws/, "http")}//${this.#url.host}`;
    let sent: unknown;
    const capture = wrapFetch(
      keepPlaceholders(this.#chat),
      (_, init) => {
        sent = init?.body;
        return Promise.resolve(new Response(null, { status: 204 }));
      },
      { dialects: [{ at, dialect: this.#dialect }] },
    );
    await capture(at, { method: "POST", body: JSON.stringify(body) });
    const parsed = typeof sent === "string" ? parseJson(sent)?.value : undefined;
    if (!isObject(parsed)) throw new Held("core");
    return parsed;
  }

  #isUnknown(): boolean {
    return isProvider(this.#profile, this.#url) && endpointOf(this.#profile, this.#url) === undefined;
  }
}

/** @throws {Held} `file` for what cannot be looked into. */
export async function redactFile(chat: Conversation, file: FilePart<string>): Promise<FilePart<string>> {
  if (file.bytes.length > LONGEST_FILE) throw new Held("file", file.bytes);
  const own = keepPlaceholders(chat);
  const redactText = async (text: string): Promise<string> => {
    const draft = await own.redact(text);
    if (draft.blocked) throw new Held("blocked");
    return draft.text;
  };
  const look = redactFiles({ csv: () => import("papaparse"), mail: () => import("postal-mime"), ask: ({ mediaType }) => mediaType.startsWith("image/") });
  try {
    const redacted = await look({ name: file.name, mediaType: file.mediaType, base64: file.bytes }, "$", redactText);
    return { name: await redactText(redacted.name ?? ""), mediaType: redacted.mediaType, bytes: redacted.base64 };
  } catch (error) {
    if (error instanceof Held || findPrivetError(error)?.code !== "unsupported") throw error;
    throw new Held("file", file.bytes);
  }
}

/** A form that arrives as bytes, because the page had made a request of it already. */
async function readMultipart(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<readonly FormEntry<string>[]> {
  const form = await new Response(bytes, { headers: { "content-type": mediaType } }).formData().catch(() => undefined);
  if (form === undefined) throw new Held("unreadable");
  const entries: FormEntry<string>[] = [];
  for (const [name, value] of form.entries()) {
    entries.push(typeof value === "string" ? { name, value } : { name, file: { name: value.name, mediaType: value.type, bytes: toBase64(await value.arrayBuffer()) } });
  }
  return entries;
}

function isJsonPart({ mediaType }: FilePart<string>): boolean {
  return /^application\/json\b/i.test(mediaType);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // Text holds no control characters but these; what does is a binary format that happens to be valid.
    return /\p{Cc}/u.test(text.replaceAll(RECORD_END, "").replace(/[\t\n\v\f\r]/g, "")) ? undefined : text;
  } catch {
    return undefined;
  }
}

export function toHeld(error: unknown): Held {
  return error instanceof Held ? error : new Held(reasonOf(error));
}

function reasonOf(error: unknown): HoldReason {
  switch (findPrivetError(error)?.code) {
    case "blocked":
      return "blocked";
    case "limit":
      return "limit";
    case "unsupported":
      return "unreadable";
    default:
      return "core";
  }
}

/** Ends a message of SignalR. */
const RECORD_END = "\u001E";
/** What is sent as a file whatever the address is. */
const FILE_TYPE = /^(?:image|audio|video)\/|^application\/(?:pdf|zip|vnd\.|msword)|^text\/csv\b|^message\/rfc822\b/i;
/** In characters of base64: 24 MB. */
const LONGEST_FILE = 32 * 1024 * 1024;

export function isBody(value: unknown): value is Body<string> {
  if (!isObject(value)) return false;
  const { kind, text, bytes, entries } = value;
  return kind === "none" || (kind === "text" && typeof text === "string") || (kind === "bytes" && typeof bytes === "string") || (kind === "form" && isArray(entries));
}
