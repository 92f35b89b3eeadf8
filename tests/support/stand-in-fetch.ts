/** A network for one test: a `fetch` that keeps what was sent and answers as the test says. */

/** What reached the network. */
export interface SentRequest {
  readonly url: string;
  readonly body: string;
  readonly init: RequestInit | undefined;
}

export interface StandIn {
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  readonly sent: SentRequest[];
}

/** Answers every request with what `answer` makes of it; by default with an empty completion. */
export function standInFetch(answer: (request: SentRequest) => Response = () => completion("")): StandIn {
  const sent: SentRequest[] = [];
  return {
    sent,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const kept = { url: request.url, body: await request.text(), init };
      sent.push(kept);
      return answer(kept);
    },
  };
}

/** A whole answer of Chat Completions. */
export function completion(content: string, message: object = {}, headers: Record<string, string> = {}): Response {
  const body = { id: "c", object: "chat.completion", choices: [{ index: 0, message: { role: "assistant", content, ...message }, finish_reason: "stop" }] };
  return new Response(JSON.stringify(body), { headers: { "content-type": "application/json", ...headers } });
}

/** An event stream that arrives in the given pieces. */
export function eventStream(pieces: readonly (string | Uint8Array)[], ending: "close" | "cut" = "close"): Response {
  const encoder = new TextEncoder();
  const left = pieces.map((piece) => (typeof piece === "string" ? encoder.encode(piece) : piece));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift();
      if (piece !== undefined) controller.enqueue(piece);
      else if (ending === "close") controller.close();
      else controller.error(new Error("connection lost"));
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream" } });
}

/** One event with a change to choice 0. */
export function event(delta: object, choice: object = {}): string {
  return `data: ${JSON.stringify({ id: "c", choices: [{ index: 0, delta, finish_reason: null, ...choice }] })}\n\n`;
}

/** Reads a stream to its end, or to its error. */
export async function readAll(response: Response): Promise<{ readonly text: string; readonly error?: unknown }> {
  const decoder = new TextDecoder();
  let text = "";
  if (response.body === null) return { text };
  try {
    for await (const bytes of response.body) text += decoder.decode(bytes, { stream: true });
  } catch (error) {
    return { text, error };
  }
  return { text: text + decoder.decode() };
}

/** The JSON events of an event stream, in order. */
export function eventsOf(text: string): unknown[] {
  return [...text.matchAll(/^data: (\{.*\})\r?$/gm)].map(([, json = ""]) => parse(json));
}

/** Parses JSON without a promise about what is in it. */
export function parse(json: string): unknown {
  const value: unknown = JSON.parse(json);
  return value;
}
