/** Citations say where in a text they belong; restoring moves those places. */
import type { Restorers } from "./dialect.js";

/** Moves an offset in UTF-16 code units from the text as it came over the wire to the text as it is shown. */
export type Shift = (offset: unknown) => Promise<unknown>;

export function makeShift(wire: string, { peek }: Pick<Restorers, "peek">): Shift {
  return async (offset) => (typeof offset === "number" ? (await peek(wire.slice(0, offset))).length : offset);
}

/** The same for offsets in UTF-8 bytes. */
export function makeByteShift(wire: string, { peek }: Pick<Restorers, "peek">): Shift {
  const bytes = new TextEncoder().encode(wire);
  return async (offset) => {
    if (typeof offset !== "number") return offset;
    const shown = await peek(new TextDecoder().decode(bytes.subarray(0, offset)));
    return new TextEncoder().encode(shown).length;
  };
}

/** `object` with those of `members` that it has moved. */
export async function shiftMembers(object: Record<string, unknown>, members: readonly string[], shift: Shift): Promise<Record<string, unknown>> {
  const moved = { ...object };
  for (const member of members) if (member in object) moved[member] = await shift(object[member]);
  return moved;
}
