/** Restores the body of an answer, whole or while it streams. */
import { isArray, isObject, type JsonObject, parseJson } from "../json.js";
import type { Dialect, Restorers, StreamRestorer } from "./dialect.js";
import { dataOf, FrameSplitter, makeFrame, withData } from "./event-stream.js";

/**
 * `response` with its body restored. What is not an answer of the dialect passes unchanged, and so does an error: it may
 * be logged, so its placeholders stay.
 */
export async function restoreResponse(response: Response, dialect: Dialect, restorers: Restorers): Promise<Response> {
  const type = response.headers.get("content-type") ?? "";
  if (!response.ok || response.body === null) return response;
  if (/^text\/event-stream\b/i.test(type)) return withBody(response, restoreStream(response.body, dialect.restoreStream(restorers)));
  if (dialect.plainText === true && /^text\/plain\b/i.test(type)) return withBody(response, restoreText(response.body, restorers));
  if (!/[/+]json\b/i.test(type)) return response;
  const text = await response.text();
  return withBody(response, await restoreWhole(text, dialect, restorers));
}

async function restoreWhole(text: string, dialect: Dialect, restorers: Restorers): Promise<string> {
  const answer = parseJson(text)?.value;
  try {
    if (isArray(answer)) return JSON.stringify(await restoreList(answer, dialect.restoreStream(restorers)));
    return isObject(answer) ? JSON.stringify(await dialect.restore(answer, restorers)) : text;
  } catch {
    return text;
  }
}

/** Some providers stream a JSON list of events instead of an event stream. */
async function restoreList(events: readonly unknown[], restorer: StreamRestorer): Promise<unknown[]> {
  const restored: unknown[] = [];
  for (const event of events) restored.push(...(isObject(event) ? await restorer.restore(event) : [event]));
  return [...restored, ...(await restorer.finish())];
}

/** An answer that is nothing but the model's text. */
function restoreText(source: ReadableStream<Uint8Array>, restorers: Restorers): ReadableStream<Uint8Array> {
  const field = restorers.makeField();
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const encoder = new TextEncoder();
  return source.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: async (bytes, controller) => {
        controller.enqueue(encoder.encode(await field.push(decoder.decode(bytes, { stream: true }))));
      },
      flush: async (controller) => {
        controller.enqueue(encoder.encode((await field.push(decoder.decode())) + (await field.finish())));
      },
    }),
  );
}

function withBody(response: Response, body: BodyInit): Response {
  const headers = new Headers(response.headers);
  // They describe the body as it came over the wire.
  headers.delete("content-encoding");
  headers.delete("content-length");
  const restored = new Response(body, { status: response.status, statusText: response.statusText, headers });
  Object.defineProperty(restored, "url", { value: response.url });
  return restored;
}

function restoreStream(source: ReadableStream<Uint8Array>, restorer: StreamRestorer): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  const frames = restoreFrames(reader, restorer);
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      // Pulled, not piped: an error of the network then comes after everything that arrived before it.
      async pull(controller) {
        const { done, value } = await frames.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

async function* restoreFrames(reader: ReadableStreamDefaultReader<Uint8Array>, restorer: StreamRestorer): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const splitter = new FrameSplitter();
  let model = "";
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      for (const frame of splitter.push(decoder.decode(piece.value, { stream: true }))) {
        model = frame;
        yield await restoreFrame(frame, restorer);
      }
    }
  } catch (error) {
    yield await finishFrames(restorer, model);
    throw error;
  }
  // No blank line has ended the rest: a last frame that is complete all the same, or half of one.
  const rest = splitter.push(decoder.decode()).join("") + splitter.finish();
  const data = dataOf(rest);
  const isWhole = data !== undefined && (data === DONE || parseJson(data) !== undefined);
  if (isWhole) yield await restoreFrame(endFrame(rest, model), restorer);
  yield await finishFrames(restorer, model);
  if (!isWhole) yield rest;
}

async function restoreFrame(frame: string, restorer: StreamRestorer): Promise<string> {
  const data = dataOf(frame);
  if (data === undefined) return frame;
  if (data === DONE) return (await finishFrames(restorer, frame)) + frame;
  const event = parseJson(data)?.value;
  if (!isObject(event)) return frame;
  const events = await tryRestore(event, restorer);
  const last = events.length - 1;
  return events.map((each, index) => (each === event ? frame : index === last ? withData(frame, JSON.stringify(each)) : makeOwnFrame(each, frame))).join("");
}

async function tryRestore(event: JsonObject, restorer: StreamRestorer): Promise<readonly JsonObject[]> {
  try {
    return await restorer.restore(event);
  } catch {
    return [event];
  }
}

async function finishFrames(restorer: StreamRestorer, model: string): Promise<string> {
  try {
    return (await restorer.finish()).map((event) => makeOwnFrame(event, model)).join("");
  } catch {
    return "";
  }
}

function makeOwnFrame(event: JsonObject, model: string): string {
  return makeFrame(JSON.stringify(event), model, typeof event["type"] === "string" ? event["type"] : undefined);
}

function endFrame(rest: string, model: string): string {
  const end = /\r\n|\r/.exec(model)?.[0] ?? "\n";
  return rest.replace(/[\r\n]*$/, end + end);
}

const DONE = "[DONE]";
