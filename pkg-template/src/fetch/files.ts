/** Files inside a request: data URLs, and the refusal of what nobody looks into. */
import { fromBase64 } from "../base64.js";
import type { RedactFile, RequestFile } from "./dialect.js";
import { type PartContext, unseen } from "./parts.js";

/** Refuses every file: what happens to them when the app names nothing that looks into them. */
export const refuseFiles: RedactFile = ({ mediaType }, path) => Promise.reject(unseen(mediaType.replace(/\/.*$/, ""), path));

/** The file of a `data:` URL; `undefined` when it is another address. */
export function fileOf(url: unknown, name?: unknown): RequestFile | undefined {
  if (typeof url !== "string") return undefined;
  const [, mediaType, base64] = /^data:([^;,]*)(?:;[^,]*)?;base64,(.*)$/is.exec(url) ?? [];
  if (mediaType === undefined || base64 === undefined) return undefined;
  return { mediaType, base64, name: typeof name === "string" ? name : undefined };
}

/** Redacts the file of a `data:` URL; any other address is refused: its content cannot be looked into. */
export async function redactDataFile(url: unknown, name: unknown, kind: string, { path, redact }: PartContext): Promise<RequestFile> {
  const file = fileOf(url, name);
  if (file === undefined) throw unseen(kind, path);
  return await redact.file(file, path);
}

export async function redactDataUrl(url: unknown, name: unknown, kind: string, context: PartContext): Promise<string> {
  const { mediaType, base64 } = await redactDataFile(url, name, kind, context);
  return `data:${mediaType};base64,${base64}`;
}

/** The text of a file that is one, under its name, for providers that take texts but not files of text. */
export async function toTextPart(file: RequestFile, { path, redact, author }: PartContext): Promise<string | undefined> {
  if (!file.mediaType.startsWith("text/")) return undefined;
  const name = file.name === undefined ? "" : `${await redact.text(file.name, path, author)}:\n\n`;
  return name + textOf(file);
}

export function textOf({ base64 }: RequestFile): string {
  return new TextDecoder().decode(fromBase64(base64));
}
