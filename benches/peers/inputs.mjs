// What the peers are given: the texts of the speed benchmark with the values planted in them, and hostile ones, doubled.
import { HOSTILE, makeInputs, repeat } from "../inputs.mjs";

/** @typedef {{ name: string, text: string, planted: readonly string[], doubling?: { unit: string, step: number } }} PeerInput */

/** Characters of the shortest of three hostile texts; each is twice the one before. */
export const SHORTEST_HOSTILE = 5000;
const NAMES = ["chat message", "chat paste", "logs", "clean prose"];

/** @returns {readonly PeerInput[]} */
export function makePeerInputs() {
  const plain = makeInputs().filter(({ name }) => NAMES.includes(name));
  const hostile = HOSTILE.flatMap(([name, unit]) =>
    [0, 1, 2].map((step) => ({ name, text: repeat(unit, SHORTEST_HOSTILE * 2 ** step), planted: [], doubling: { unit, step } })),
  );
  return [...plain, ...hostile];
}
