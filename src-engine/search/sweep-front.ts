import type { FrontPoint } from '../analyze/front.ts';
import { hypervolume } from '../analyze/hypervolume.ts';
import type { SweepFront } from '../model/sweep.ts';

/**
 * How much of the trade between gain and harm the settings open up (simulation.md 4.9, golden V23): the area between their
 * front and the least gain and most harm among them, and its part of the rectangle that one setting with the best of both
 * would fill. Null for fewer than two settings.
 */
export function sweepFront(points: readonly FrontPoint[]): SweepFront | null {
  if (points.length < 2) return null;
  const gains = points.map(({ gain }) => gain);
  const harms = points.map(({ harm }) => harm);
  const reference = { gain: Math.min(...gains), harm: Math.max(...harms) };
  const area = hypervolume(points, reference);
  const whole = (Math.max(...gains) - reference.gain) * (reference.harm - Math.min(...harms));
  return {
    hypervolume: area,
    reference: { gainMinor: reference.gain, harm: reference.harm },
    share: whole === 0 ? null : area / whole,
  };
}
