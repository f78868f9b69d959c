import { philox4x32, philoxBlock, uniform52 } from '../../base/philox.ts';
import { PURPOSE } from '../../base/purposes.ts';

/** A stream of uniforms on (0, 1) for designing a sweep: a function of seed and stream, never of anything simulated. */
export type UniformDraws = () => number;

/** Draws number 0, 1, 2 … of one stream. `seed` is an integer from 0 to 2^53 - 1. */
export function uniformDraws(seed: number, stream: number): UniformDraws {
  const block = philoxBlock();
  let next = 0;
  return () => {
    philox4x32(
      block,
      stream,
      next++,
      PURPOSE.sweepSampling << 24,
      0,
      (seed % 4_294_967_296) | 0,
      Math.floor(seed / 4_294_967_296),
    );
    return uniform52(block.words[0] ?? 0, block.words[1] ?? 0);
  };
}
