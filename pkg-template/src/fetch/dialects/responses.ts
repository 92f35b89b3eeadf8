/**
 * OpenAI's Responses.
 *
 * Source: https://platform.openai.com/docs/api-reference/responses
 */
import { PrivetError } from "../../errors.js";
import { isArray, isObject, type JsonObject } from "../../json.js";
import type { Dialect, Redactors, Restorers } from "../dialect.js";
import { mapInOrder, redactObject, restoreJson } from "../walk.js";
import { redactItem, restoreItem, STRUCTURE } from "./responses-items.js";
import { restoreResponseEvents } from "./responses-stream.js";

export const responses: Dialect = {
  name: "OpenAI Responses",
  matches: (url, method) => method === "POST" && /\/responses(\/input_tokens)?$/.test(url.pathname),
  redact: redactRequest,
  restore: restoreAnswer,
  restoreStream: (restorers) => restoreResponseEvents(restorers, restoreAnswer),
};

async function redactRequest(body: JsonObject, redact: Redactors): Promise<JsonObject> {
  const { input, ...rest } = body;
  const redacted = await redactInput(input, redact);
  return { ...body, ...(await redactObject(rest, "$", redact, { structure: STRUCTURE })), ...(redacted !== undefined && { input: redacted }) };
}

async function redactInput(input: unknown, redact: Redactors): Promise<unknown> {
  if (input === undefined || input === null) return input;
  if (typeof input === "string") return await redact.text(input, "$.input", "user");
  if (!isArray(input)) throw new PrivetError("unsupported", "the input is neither text nor a list of items", { path: "$.input" });
  return await mapInOrder(input, (item, index) => redactItem(item, { path: `$.input[${index}]`, redact, author: "other" }));
}

async function restoreAnswer(answer: JsonObject, restorers: Restorers): Promise<JsonObject> {
  const { output } = answer;
  if (!isArray(output)) return answer;
  const restored: JsonObject = { ...answer, output: await mapInOrder(output, (item) => restoreItem(item, restorers)) };
  // What the provider repeats of the request.
  for (const member of ["instructions", "metadata", "user", "safety_identifier"]) {
    const echo = answer[member];
    if (typeof echo === "string" || isObject(echo)) restored[member] = await restoreJson(echo, restorers.peek);
  }
  if (typeof answer["output_text"] === "string") restored["output_text"] = await restorers.restore(answer["output_text"]);
  return restored;
}
