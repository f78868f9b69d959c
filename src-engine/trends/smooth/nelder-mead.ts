/** A point and what the function is there. */
interface Vertex {
  readonly point: readonly number[];
  readonly value: number;
}

const MOST_ROUNDS = 120;
const TOLERANCE = 1e-9;

/**
 * The simplex search of Nelder and Mead for a minimum near `start`, with steps as given for each coordinate; reflection 1,
 * expansion 2, contraction and shrinking one half. Equal values keep their order, so that the way is always the same.
 */
export function nelderMead(
  start: readonly number[],
  steps: readonly number[],
  of: (point: readonly number[]) => number,
): readonly number[] {
  const vertex = (point: readonly number[]): Vertex => ({ point, value: of(point) });
  let simplex = [
    vertex(start),
    ...steps.map((step, axis) =>
      vertex(start.map((value, index) => value + (index === axis ? step : 0))),
    ),
  ];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, worst] = [simplex[0], simplex.at(-1)];
    const second = simplex.at(-2);
    if (best === undefined || worst === undefined || second === undefined) break;
    if (worst.value - best.value <= TOLERANCE * (Math.abs(best.value) + TOLERANCE)) break;
    const others = simplex.slice(0, -1);
    const centre = start.map(
      (_, axis) => others.reduce((sum, { point }) => sum + (point[axis] ?? 0), 0) / others.length,
    );
    const away = (reach: number) =>
      vertex(centre.map((value, axis) => value + reach * (value - (worst.point[axis] ?? 0))));
    const reflected = away(1);
    let next = reflected;
    if (reflected.value < best.value) {
      const expanded = away(2);
      if (expanded.value < reflected.value) next = expanded;
    } else if (reflected.value >= second.value) {
      next = away(reflected.value < worst.value ? 0.5 : -0.5);
      if (next.value >= Math.min(reflected.value, worst.value)) {
        const nearer = (value: number, axis: number) =>
          (best.point[axis] ?? 0) + (value - (best.point[axis] ?? 0)) / 2;
        simplex = [best, ...simplex.slice(1).map(({ point }) => vertex(point.map(nearer)))];
        continue;
      }
    }
    simplex[simplex.length - 1] = next;
  }
  simplex.sort((a, b) => a.value - b.value);
  return simplex[0]?.point ?? start;
}
