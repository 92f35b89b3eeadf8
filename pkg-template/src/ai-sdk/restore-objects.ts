/** Restores a stream of objects, as `fetch`'s adapter restores a stream of bytes. */
import { isObject } from "../json.js";
import type { StreamRestorer } from "../fetch/dialect.js";

/**
 * `source` with every object restored. Fails safe: what cannot be restored passes as it is, and an error of the source
 * comes after everything that was held back.
 */
export function restoreObjects(source: ReadableStream<unknown>, restorer: StreamRestorer): ReadableStream<unknown> {
  const reader = source.getReader();
  const objects = restoreEach(reader, restorer);
  return new ReadableStream<unknown>(
    {
      async pull(controller) {
        const { done, value } = await objects.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

async function* restoreEach(reader: ReadableStreamDefaultReader<unknown>, restorer: StreamRestorer): AsyncGenerator<unknown, void, undefined> {
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield* await tryRestore(piece.value, restorer);
  } catch (error) {
    yield* await tryFinish(restorer);
    throw error;
  }
  yield* await tryFinish(restorer);
}

async function tryRestore(value: unknown, restorer: StreamRestorer): Promise<readonly unknown[]> {
  try {
    return isObject(value) ? await restorer.restore(value) : [value];
  } catch {
    return [value];
  }
}

async function tryFinish(restorer: StreamRestorer): Promise<readonly unknown[]> {
  try {
    return await restorer.finish();
  } catch {
    return [];
  }
}
