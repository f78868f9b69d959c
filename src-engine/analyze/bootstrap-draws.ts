import { detExp, detLog } from '../base/det-math.ts';
import { philox4x32, philoxBlock, uniform52 } from '../base/philox.ts';
import { PURPOSE } from '../base/purposes.ts';

/** Weights of one bootstrap draw; the array is overwritten by the next. */
export type BootstrapDraws = (draw: number) => Float64Array;

function uniforms(seed: number) {
  const block = philoxBlock();
  const low = (seed % 4_294_967_296) | 0;
  const high = Math.floor(seed / 4_294_967_296);
  return (draw: number, index: number): readonly [number, number] => {
    philox4x32(block, draw, index, PURPOSE.bootstrap << 24, 0, low, high);
    const [a = 0, b = 0, c = 0, d = 0] = block.words;
    return [uniform52(a, b), uniform52(c, d)];
  };
}

/** Standard normal multipliers, one a group: Marsaglia's polar method, two from each accepted pair. */
export function normalDraws(groups: number, seed: number): BootstrapDraws {
  const pair = uniforms(seed);
  const weights = new Float64Array(groups);
  return (draw) => {
    let index = 0;
    for (let group = 0; group < groups; ) {
      const [u, v] = pair(draw, index++);
      const x = 2 * u - 1;
      const y = 2 * v - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * detLog(square)) / square);
      weights[group++] = x * scale;
      if (group < groups) weights[group++] = y * scale;
    }
    return weights;
  };
}

const P_NONE = detExp(-1);

function poissonOne(uniform: number): number {
  let count = 0;
  let term = P_NONE;
  let sum = term;
  while (uniform > sum && count < 20) {
    count += 1;
    term /= count;
    sum += term;
  }
  return count;
}

/** Poisson(1) weights, one a group: how often the group is in the resampled portfolio (simulation.md 4.5). */
export function poissonDraws(groups: number, seed: number): BootstrapDraws {
  const pair = uniforms(seed);
  const weights = new Float64Array(groups);
  return (draw) => {
    for (let group = 0; group < groups; group += 2) {
      const [u, v] = pair(draw, group);
      weights[group] = poissonOne(u);
      if (group + 1 < groups) weights[group + 1] = poissonOne(v);
    }
    return weights;
  };
}
