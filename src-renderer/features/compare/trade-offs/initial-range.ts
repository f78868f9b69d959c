import type { NumericField } from '../../../../src-engine/config/numeric-fields.ts';
import type { SweepVariable } from '../../../../src-engine/model/sweep.ts';

const STEPS_EACH_SIDE = 3;

/** 1, 2 or 5 times a power of ten, the largest that is not above `size`; at least 1. */
function roundStep(size: number): number {
  if (size < 2) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [5, 2, 1].find((one) => one * power <= size) ?? 1;
  return factor * power;
}

/**
 * What a field is first offered to be swept over: its value and up to three round steps to each side, about a seventh of
 * its size each, within its bounds.
 */
export function initialRange({ pointer, value, minimum, maximum }: NumericField): SweepVariable {
  const step = roundStep(Math.abs(value) / 7);
  const below = Math.min(STEPS_EACH_SIDE, Math.floor((value - minimum) / step));
  const above = Math.min(STEPS_EACH_SIDE, Math.floor((maximum - value) / step));
  return { pointer, from: value - below * step, to: value + above * step, step };
}
