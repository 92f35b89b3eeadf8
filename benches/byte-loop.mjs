// The physical reference: `encodeInto` and a table look-up for each byte, in wasm. No scanner of text is faster.
import { readFile } from "node:fs/promises";
import binaryen from "binaryen";

/**
 * @param {number} mostBytes - Of the longest text that it will be given.
 * @returns {Promise<(text: string) => number>} The sum over the bytes of a text, so that no engine leaves the loop out.
 */
export async function makeByteLoop(mostBytes) {
  const source = binaryen.parseText(await readFile(new URL("table-sum.wat", import.meta.url), "utf8"));
  const { instance } = await WebAssembly.instantiate(new Uint8Array(source.emitBinary()));
  const { memory, sum } = /** @type {{ memory: WebAssembly.Memory, sum: (at: number, end: number) => number }} */ (
    /** @type {unknown} */ (instance.exports)
  );
  memory.grow(Math.ceil((TABLE + mostBytes) / PAGE));
  const bytes = new Uint8Array(memory.buffer);
  for (let byte = 0; byte < TABLE; byte += 1) bytes[byte] = byte % 7;
  const room = bytes.subarray(TABLE);
  const encoder = new TextEncoder();
  return (text) => sum(TABLE, TABLE + encoder.encodeInto(text, room).written);
}

const TABLE = 256;
const PAGE = 65_536;
