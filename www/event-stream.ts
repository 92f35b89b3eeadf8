import { at, parse } from "./json.js";

/**
 * Texts of an answer as they arrive in an event stream of OpenAI's Chat Completions.
 *
 * Ends at `[DONE]`; throws `StreamCut` when the connection ends before it.
 * Source: https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export async function* readAnswer(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let buffer = "";
  try {
    for await (const bytes of chunksOf(body)) {
      buffer += decoder.decode(bytes, { stream: true });
      const lines = buffer.split(/\r\n|\n|\r/);
      buffer = lines.pop() ?? "";
      for (const line of lines) {
        const data = /^data: ?(.*)$/.exec(line)?.[1];
        if (data === undefined) continue;
        if (data === "[DONE]") return;
        yield deltaOf(data);
      }
    }
  } catch {
    throw new StreamCut();
  }
  throw new StreamCut();
}

/** The answer ended before its end. */
export class StreamCut extends Error {}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function deltaOf(data: string): string {
  const content = at(at(at(at(parse(data), "choices"), 0), "delta"), "content");
  return typeof content === "string" ? content : "";
}
