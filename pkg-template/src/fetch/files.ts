/** Files inside a request: data URLs, and the refusal of what nobody looks into. */
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
export async function redactDataUrl(url: unknown, name: unknown, kind: string, { path, redact }: PartContext): Promise<string> {
  const file = fileOf(url, name);
  if (file === undefined) throw unseen(kind, path);
  const redacted = await redact.file(file, path);
  return `data:${redacted.mediaType};base64,${redacted.base64}`;
}
