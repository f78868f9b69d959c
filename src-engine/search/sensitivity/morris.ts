import { assert, at } from '../../base/assert.ts';
import { type UniformDraws, uniformDraws } from '../design/uniform-draws.ts';

/** Morris's screening: `count` paths through the unit cube, each moving every input once (simulation.md 6). */
export interface MorrisPath {
  /** One more than there are inputs. */
  readonly points: readonly (readonly number[])[];
  /** Which input the step to point i + 1 moves. */
  readonly moved: readonly number[];
}

export interface MorrisEffect {
  /** Mean elementary effect: the direction. */
  readonly mean: number;
  /** Mean of its absolute values: the influence. */
  readonly meanAbsolute: number;
  /** Standard deviation: interaction, or a bend. */
  readonly deviation: number;
}

/** Streams of the paths are apart from those of the designs. */
const FIRST_STREAM = 2_000_000;

function shuffled(count: number, draw: UniformDraws): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [order[last], order[other]] = [at(order, other), at(order, last)];
  }
  return order;
}

/**
 * Paths on a lattice of `levels` (even) levels with the step levels / (2 (levels - 1)): 4 levels move by 2/3. Every
 * level is equally likely to be a start.
 */
export function morrisPaths(
  inputs: number,
  count: number,
  levels: number,
  seed: number,
): readonly MorrisPath[] {
  assert(levels >= 2 && levels % 2 === 0, 'an even number of levels');
  const half = levels / 2;
  return Array.from({ length: count }, (_, path) => {
    const draw = uniformDraws(seed, FIRST_STREAM + path);
    const place = Array.from({ length: inputs }, () => Math.floor(draw() * levels));
    const moved = shuffled(inputs, draw);
    const point = () => place.map((level) => level / (levels - 1));
    const points = [point()];
    for (const input of moved) {
      const level = at(place, input);
      place[input] = level < half ? level + half : level - half;
      points.push(point());
    }
    return { points, moved };
  });
}

/** Effects of the inputs from the outputs at each path's points; one path alone has no deviation: 0. */
export function morrisEffects(
  paths: readonly MorrisPath[],
  outputs: readonly (readonly number[])[],
): readonly MorrisEffect[] {
  const inputs = paths[0]?.moved.length ?? 0;
  const effects: number[][] = Array.from({ length: inputs }, () => []);
  for (const [path, { points, moved }] of paths.entries()) {
    for (const [step, input] of moved.entries()) {
      const before = at(points, step)[input] ?? 0;
      const after = at(points, step + 1)[input] ?? 0;
      const change = (outputs[path]?.[step + 1] ?? 0) - (outputs[path]?.[step] ?? 0);
      effects[input]?.push(change / (after - before));
    }
  }
  return effects.map((list) => {
    const n = list.length;
    const mean = list.reduce((sum, effect) => sum + effect, 0) / n;
    const meanAbsolute = list.reduce((sum, effect) => sum + Math.abs(effect), 0) / n;
    const squares = list.reduce((sum, effect) => sum + (effect - mean) * (effect - mean), 0);
    return { mean, meanAbsolute, deviation: n < 2 ? 0 : Math.sqrt(squares / (n - 1)) };
  });
}
