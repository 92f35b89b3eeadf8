/** Who can open an envelope. */
import { fromBase64Url } from "../bytes.js";
import { isArray, isObject, parseJson } from "../json.js";

/** Thumbprints (RFC 7638) of the keys that an envelope is sealed to, as its headers name them. They are public. */
export function recipientsOf(envelope: string): readonly string[] {
  const general = parseJson(envelope)?.value;
  const headers = isObject(general) && isArray(general["recipients"]) ? general["recipients"].map((one) => (isObject(one) ? one["header"] : undefined)) : [protectedOf(envelope)];
  return headers.flatMap((header) => (isObject(header) && typeof header["kid"] === "string" ? [header["kid"]] : []));
}

function protectedOf(compact: string): unknown {
  const bytes = fromBase64Url(compact.split(".")[0] ?? "");
  return bytes && parseJson(new TextDecoder().decode(bytes))?.value;
}
