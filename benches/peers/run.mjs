// `npm run bench -- --peers`: Privet and its peers on the same texts in one run, in rounds.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "../clock.mjs";
import { makePeerInputs } from "./inputs.mjs";
import { installPeers } from "./install.mjs";
import { PEERS } from "./peers.mjs";

/** @typedef {import("../table.mjs").TextTable} TextTable */
/** @typedef {{ milliseconds: number, found: number, planted: number }} Measured */

const ROUNDS = 3;
/** Milliseconds for a text, of real time: longer is cut short, and not tried again. */
const LIMIT = 10_000;
const PRIVET = "privet";

/** @returns {Promise<readonly TextTable[]>} */
export async function comparePeers() {
  const failures = await installPeers();
  const inputs = makePeerInputs();
  const present = PEERS.filter(({ name }) => !failures.has(name)).map(({ name }) => new Runner(name));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [number, { doubling }] of inputs.entries()) {
      // Growth is a ratio within one peer: one round tells it.
      if (round > 0 && doubling !== undefined) continue;
      for (const runner of present) await runner.measure(number);
    }
  }
  present.forEach((runner) => runner.stop());
  return [speedOf(present, inputs, failures), growthOf(present, inputs)];
}

/** A peer in its process, and what was measured of it. */
class Runner {
  /** @type {import("node:child_process").ChildProcess | undefined} */
  #child;
  /** @type {Map<number, Measured[]>} */
  #results = new Map();
  /** @type {Map<number, string>} */
  #failures = new Map();

  /** @param {string} name */
  constructor(name) {
    this.name = name;
  }

  /** @param {number} number */
  async measure(number) {
    if (this.#failures.has(number)) return;
    try {
      this.#child ??= await this.#start();
      const measured = await this.#answer(this.#child, (child) => child.send(number));
      this.#results.set(number, [...(this.#results.get(number) ?? []), measured]);
    } catch (error) {
      this.#failures.set(number, error instanceof Error ? error.message : "fails");
      this.stop();
    }
  }

  stop() {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }

  /** @param {number} number */
  failure(number) {
    return this.#failures.get(number);
  }

  /** One figure a round. @param {number} number */
  results(number) {
    return this.#results.get(number) ?? [];
  }

  async #start() {
    const child = fork(fileURLToPath(new URL("child.mjs", import.meta.url)), [this.name], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    await this.#answer(child, () => true);
    return child;
  }

  /** @param {import("node:child_process").ChildProcess} child @param {(child: import("node:child_process").ChildProcess) => unknown} ask @returns {Promise<Measured>} */
  #answer(child, ask) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(() => reject(new Error(`> ${LIMIT / 1000} s`))), LIMIT);
      const onMessage = (/** @type {any} */ message) => settle(() => resolve(message));
      const onExit = () => settle(() => reject(new Error("fails")));
      const settle = (/** @type {() => void} */ end) => {
        clearTimeout(timer);
        child.off("message", onMessage).off("exit", onExit);
        end();
      };
      child.on("message", onMessage).on("exit", onExit);
      ask(child);
    });
  }
}

/** @param {readonly Runner[]} runners @param {ReturnType<typeof makePeerInputs>} inputs @param {ReadonlyMap<string, string>} failures @returns {TextTable} */
function speedOf(runners, inputs, failures) {
  const plain = [...inputs.entries()].filter(([, { doubling }]) => doubling === undefined);
  const privet = runners.find(({ name }) => name === PRIVET);
  const time = (/** @type {Runner} */ runner, /** @type {number} */ number) => {
    const times = runner.results(number).map(({ milliseconds }) => milliseconds);
    const base = privet?.results(number).map(({ milliseconds }) => milliseconds) ?? [];
    if (times.length === 0) return runner.failure(number) ?? "";
    const ratio = median(times.map((one, round) => one / (base[round] ?? NaN)));
    // Where Privet has no time for it, there is nothing to compare with.
    const isCompared = runner !== privet && Number.isFinite(ratio);
    return `${median(times).toPrecision(3)} ms${isCompared ? ` (×${ratio.toPrecision(2)})` : ""}`;
  };
  const share = (/** @type {Runner} */ runner, /** @type {number} */ number) => {
    const [measured] = runner.results(number);
    return measured === undefined ? "" : `${Math.round((measured.found / measured.planted) * 100)} %`;
  };
  const withItems = plain.filter(([, { planted }]) => planted.length > 0);
  return {
    title: "Peers: time for a text, and × Privet; values found of those planted",
    columns: ["PEER", ...plain.map(([, { name }]) => name), ...withItems.map(([, { name }]) => `found, ${name}`)],
    rows: [
      ...runners.map((runner) => [runner.name, ...plain.map(([number]) => time(runner, number)), ...withItems.map(([number]) => share(runner, number))]),
      ...[...failures].map(([name, reason]) => [`${name}: not installed`, reason]),
    ],
  };
}

/** @param {readonly Runner[]} runners @param {ReturnType<typeof makePeerInputs>} inputs @returns {TextTable} */
function growthOf(runners, inputs) {
  const texts = [...inputs.entries()].filter(([, { doubling }]) => doubling?.step === 2);
  const rows = runners.map((runner) => {
    const all = texts.map(([number, { name }]) => {
      const time = (/** @type {number} */ at) => runner.results(at)[0]?.milliseconds;
      const [one, two] = [time(number - 1), time(number)];
      return { name, two: two ?? Infinity, growth: one === undefined || two === undefined ? Infinity : two / one, failure: runner.failure(number) ?? runner.failure(number - 1) ?? runner.failure(number - 2) };
    });
    const worst = all.reduce((a, b) => (b.two > a.two ? b : a));
    const cell = worst.failure ?? `${worst.two.toPrecision(3)} ms`;
    const steep = all.filter(({ growth, two }) => growth > STEEP && two > LEAST).length;
    return [runner.name, `${steep} of ${all.length}`, worst.name, cell, Number.isFinite(worst.growth) ? `×${worst.growth.toFixed(1)}` : ""];
  });
  return {
    title: "Peers on hostile texts of 5, 10 and 20 K",
    columns: ["PEER", "STEEPER THAN ×2.5", "SLOWEST TEXT", "TIME AT 20 K", "ITS LAST DOUBLING"],
    rows,
  };
}

/** Growth per doubling that shows more than linear cost, on texts that take as many milliseconds at least. */
const STEEP = 2.5;
const LEAST = 5;
