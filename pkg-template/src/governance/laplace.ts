/**
 * Whole numbers from the discrete Laplace distribution, exactly: with coins of rational probability alone. Noise from floating point numbers gives
 * the value away by its lowest bits (Mironov 2012, https://doi.org/10.1145/2382196.2382264).
 *
 * Source: Canonne, Kamath, Steinke, "The Discrete Gaussian for Differential Privacy", NeurIPS 2020, algorithms 1 and 2,
 * https://arxiv.org/abs/2004.00010
 */

/** A random whole number of `0..bound`, all as likely. `bound` is at most 2^32. */
export type Uniform = (bound: number) => number;

/** From the system's generator; what would favour small numbers is drawn again. */
export function drawUniform(bound: number): number {
  const fair = 2 ** 32 - (2 ** 32 % bound);
  const drawn = new Uint32Array(1);
  for (;;) {
    const [value = 0] = crypto.getRandomValues(drawn);
    if (value < fair) return value % bound;
  }
}

/** A whole number `x` with a probability in proportion to `exp(-|x| / scale)`. `scale` is a whole number of at least 1. */
export function drawLaplace(scale: number, uniform: Uniform = drawUniform): number {
  for (;;) {
    const rest = uniform(scale);
    if (!drawExp(rest, scale, uniform)) continue;
    let rounds = 0;
    while (drawExp(1, 1, uniform)) rounds += 1;
    const size = rest + scale * rounds;
    const isNegative = uniform(2) === 1;
    // Else 0 would be as likely as both of its neighbours.
    if (!isNegative || size !== 0) return isNegative ? -size : size;
  }
}

/** `true` with the probability `exp(-over / under)`, where `over` is at most `under`. */
function drawExp(over: number, under: number, uniform: Uniform): boolean {
  let round = 1;
  while (uniform(under * round) < over) round += 1;
  return round % 2 === 1;
}
