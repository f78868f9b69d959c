import { type UniformDraws, uniformDraws } from './uniform-draws.ts';

/** Fisher and Yates: every order of 0 to n - 1 is equally likely. */
function permutation(n: number, draw: UniformDraws): readonly number[] {
  const order = Array.from({ length: n }, (_, index) => index);
  for (let last = n - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

/**
 * `count` points of the unit cube such that each of the `count` equal slices of every dimension holds exactly one:
 * x_i = (pi(i) + 1/2) / n with a permutation for each dimension (simulation.md 6.2).
 */
export function latinHypercube(
  count: number,
  dimensions: number,
  seed: number,
): readonly (readonly number[])[] {
  const orders = Array.from({ length: dimensions }, (_, dimension) =>
    permutation(count, uniformDraws(seed, dimension)),
  );
  return Array.from({ length: count }, (_, point) =>
    orders.map((order) => ((order[point] ?? 0) + 0.5) / count),
  );
}
