/** Bodies as pages write them, to what goes over the port, and back. */
import type { Body, FormEntry } from "../shared/wire.js";
import { natives } from "./natives.js";

/** @returns The body, and the media type that the browser would give it. */
export async function readBody(body: BodyInit | Document | null | undefined): Promise<{ readonly body: Body<ArrayBuffer>; readonly mediaType: string }> {
  if (body === null || body === undefined) return { body: { kind: "none" }, mediaType: "" };
  if (typeof body === "string") return { body: { kind: "text", text: body }, mediaType: "text/plain" };
  if (body instanceof natives.FormData) return { body: { kind: "form", entries: await readForm(body) }, mediaType: "multipart/form-data" };
  if (body instanceof Document) return { body: { kind: "text", text: new XMLSerializer().serializeToString(body) }, mediaType: "application/xml" };
  const response = new natives.Response(body);
  const mediaType = response.headers.get("content-type") ?? "";
  return { body: { kind: "bytes", bytes: await natives.bytesOf(response), mediaType }, mediaType };
}

/** What the browser's own functions take. */
export function writeBody(body: Body<ArrayBuffer>): Blob | FormData | string | null {
  switch (body.kind) {
    case "none":
      return null;
    case "text":
      return body.text;
    case "bytes":
      return new natives.Blob([body.bytes], { type: body.mediaType });
    case "form":
      return writeForm(body.entries);
  }
}

async function readForm(form: FormData): Promise<FormEntry<ArrayBuffer>[]> {
  const entries: FormEntry<ArrayBuffer>[] = [];
  for (const [name, value] of form.entries()) {
    if (typeof value === "string") entries.push({ name, value });
    else entries.push({ name, file: { name: value.name, mediaType: value.type, bytes: await natives.bytesOfBlob(value) } });
  }
  return entries;
}

function writeForm(entries: readonly FormEntry<ArrayBuffer>[]): FormData {
  const form = new natives.FormData();
  for (const entry of entries) {
    if ("value" in entry) form.append(entry.name, entry.value);
    else form.append(entry.name, new natives.Blob([entry.file.bytes], { type: entry.file.mediaType }), entry.file.name);
  }
  return form;
}
