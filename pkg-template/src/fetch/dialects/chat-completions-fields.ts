/** What a whole answer and a streamed one have in common in OpenAI's Chat Completions. */
import { isArray, isObject } from "../../json.js";
import type { RestoreOptions } from "../../types.js";
import { type Shift, shiftMembers } from "../citations.js";
import { mapInOrder } from "../walk.js";

/** Members of a message, or of its change in a stream, that are text for a person. */
export const TEXT_MEMBERS = ["content", "refusal", "reasoning", "reasoning_content"] as const;

/** Arguments of a tool call are JSON, and a tool may send them anywhere. */
export const ARGUMENTS: RestoreOptions = { escape: "json", sink: "toolArguments" };

/** The input of a custom tool is plain text. */
export const TOOL_INPUT: RestoreOptions = { escape: "text", sink: "toolArguments" };

/** Moves the offsets of citations, which count in the text as it came over the wire. */
export async function shiftCitations(annotations: unknown, shift: Shift): Promise<unknown> {
  if (!isArray(annotations)) return annotations;
  return await mapInOrder(annotations, async (annotation) => {
    if (!isObject(annotation) || !isObject(annotation["url_citation"])) return annotation;
    return { ...annotation, url_citation: await shiftMembers(annotation["url_citation"], ["start_index", "end_index"], shift) };
  });
}
