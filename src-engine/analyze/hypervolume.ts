import { dominatedBy, type FrontPoint } from './front.ts';

/**
 * Area between a reference point (a gain that is too low, a harm that is too high) and the front of the points: larger is a
 * better choice of settings (simulation.md 4.9). Points outside the reference do not count.
 */
export function hypervolume(points: readonly FrontPoint[], reference: FrontPoint): number {
  const dominated = dominatedBy(points);
  const front = points
    .filter((point, index) => dominated[index] === null && point.harm < reference.harm)
    .sort((a, b) => a.gain - b.gain);
  let area = 0;
  let reached = reference.gain;
  for (const { gain, harm } of front) {
    if (gain <= reached) continue;
    area += (gain - reached) * (reference.harm - harm);
    reached = gain;
  }
  return area;
}
