import { murmur3 } from '../../base/hash.ts';
import { normalQuantile } from '../../base/normal-quantile.ts';
import { philox4x32, philoxBlock, uniform52 } from '../../base/philox.ts';
import { PURPOSE } from '../../base/purposes.ts';

/** Standard normal draw of a step, from 0, of a path, from 0. */
export type PathNoise = (path: number, step: number) => number;

const [FIRST_SEED, SECOND_SEED] = [0x9e37_79b9, 0x85eb_ca6b];

/**
 * Noise of forecast paths, keyed as every draw: by the series' name, purpose 22, step and path (simulation.md 4.1 and 7).
 * The same series sees the same luck on every day and under every threshold.
 */
export function pathNoise(series: string, seed: number): PathNoise {
  const block = philoxBlock();
  const first = murmur3(series, FIRST_SEED);
  const second = murmur3(series, SECOND_SEED);
  const low = (seed % 4_294_967_296) | 0;
  const high = Math.floor(seed / 4_294_967_296);
  return (path, step) => {
    const key = (PURPOSE.forecastPaths << 24) | (step >> 1);
    philox4x32(block, first, second, key, path, low, high);
    const [a = 0, b = 0, c = 0, d = 0] = block.words;
    return normalQuantile(step % 2 === 0 ? uniform52(a, b) : uniform52(c, d));
  };
}
