/** Loads the names model, once: people, places and organisations in free text. A separate file, because not every page needs it. */
import { loadNamesFile } from "#load";
import { guard, toPrivetError } from "./errors.js";
import { core, init } from "./load.js";

/** Where the names model comes from: its address or its bytes. */
export type NamesSource = URL | string | BufferSource;

/**
 * Loads the model for all redactors of this page or process. A second call waits for the first; after a failure the next call tries again.
 *
 * @throws {PrivetError} `load` when the file cannot be had, `names` when it is damaged or of another version.
 */
export function loadNamesModel(source?: NamesSource): Promise<void> {
  ready ??= start(source).catch((error: unknown) => {
    ready = undefined;
    throw toPrivetError(error);
  });
  return ready;
}

async function start(source: NamesSource | undefined): Promise<void> {
  await init();
  const model = source === undefined || typeof source === "string" || source instanceof URL ? await loadNamesFile(source) : toBytes(source);
  guard(() => {
    core().loadNames(model);
  });
}

function toBytes(source: BufferSource): Uint8Array {
  return ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source);
}

let ready: Promise<void> | undefined;
