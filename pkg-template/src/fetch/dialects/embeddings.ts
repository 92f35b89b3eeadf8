/**
 * Embeddings, as OpenAI and many others take them. An answer holds numbers alone.
 *
 * Source: https://platform.openai.com/docs/api-reference/embeddings
 */
import { PrivetError } from "../../errors.js";
import { isArray, type JsonObject } from "../../json.js";
import type { Dialect, Redactors } from "../dialect.js";
import { mapInOrder, redactObject } from "../walk.js";

export const embeddings: Dialect = {
  name: "Embeddings",
  matches: (url, method) => method === "POST" && url.pathname.endsWith("/embeddings"),
  redact: redactRequest,
  restore: (answer) => Promise.resolve(answer),
  restoreStream: () => ({ restore: (event) => Promise.resolve([event]), finish: () => Promise.resolve([]) }),
};

async function redactRequest(body: JsonObject, redact: Redactors): Promise<JsonObject> {
  const { input, ...rest } = body;
  const redacted = typeof input === "string" ? await redactInput(input, "$.input", redact) : await redactInputs(input, redact);
  return { ...body, ...(await redactObject(rest, "$", redact, { structure: STRUCTURE })), input: redacted };
}

async function redactInputs(inputs: unknown, redact: Redactors): Promise<unknown> {
  if (!isArray(inputs)) throw new PrivetError("unsupported", "the input is neither a text nor a list of texts", { path: "$.input" });
  return await mapInOrder(inputs, (input, index) => redactInput(input, `$.input[${index}]`, redact));
}

async function redactInput(input: unknown, path: string, redact: Redactors): Promise<string> {
  if (typeof input === "string") return await redact.text(input, path, "user");
  throw new PrivetError("unsupported", "tokens and images cannot be looked into, so nothing was sent; send the text", { path });
}

const STRUCTURE: ReadonlySet<string> = new Set(["encoding_format", "input_type", "model"]);
