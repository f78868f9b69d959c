import { detExp, detLog } from '../../base/det-math.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { Provenance } from '../../model/calibration.ts';
import type { PriorRange } from './prior-range.ts';

/** Standard normal quantile of 97.5 %: fitted intervals are 95 %. */
const Z95 = 1.959_963_984_540_054;

/** Where a fitted figure comes from; null when it is an assumption. */
export function fittedOrigin(model: BehaviourModel, pointer: string): Provenance | null {
  const origin = model.provenance?.find((one) => one.pointer === pointer);
  return origin === undefined || origin.badge === 'default' ? null : origin;
}

/** Standard deviation of the logarithm of a fitted figure; null when its interval has no width on that scale. */
export function fittedSpread({ low, high }: Provenance): number | null {
  return low > 0 && low < high ? detLog(high / low) / (2 * Z95) : null;
}

/** The figure so many standard deviations away, within the model's own bounds. */
export function spreadRange(
  value: number,
  spread: number,
  least: number,
  most: number,
  deviations: number,
): PriorRange {
  const factor = detExp(deviations * spread);
  return { low: Math.max(least, value / factor), high: Math.min(most, value * factor) };
}
