/** Forms: their texts are redacted, their files go through the same hands as those of JSON. */
import { fromBase64, toBase64 } from "../base64.js";
import type { Redactors } from "./dialect.js";
import { redactArguments } from "./walk.js";

/** `form` with every text and every file made ready; a text that is JSON is looked into. */
export async function redactForm(form: FormData, redact: Redactors): Promise<FormData> {
  const redacted = new FormData();
  for (const [key, value] of form.entries()) {
    const path = `$.${/^[\w-]{1,64}$/.test(key) ? key : "*"}`;
    const name = await redact.text(key, path, "other");
    if (typeof value === "string") {
      redacted.append(name, await redactArguments(value, path, redact, "user"));
      continue;
    }
    const file = await redact.file({ mediaType: value.type, base64: toBase64(new Uint8Array(await value.arrayBuffer())), name: value.name }, path);
    redacted.append(name, new Blob([fromBase64(file.base64)], { type: file.mediaType }), await redact.text(file.name ?? value.name, path, "other"));
  }
  return redacted;
}
