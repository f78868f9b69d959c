import type { Difference, MeasureDefinition, MeasureUnit, Reading } from '../model/comparison.ts';

/** Beyond this multiple of the change that matters an effect is implausible enough to look at (ux 2.4). */
const IMPLAUSIBLE = 10;

/** Smallest step that the screen shows, in the measure's unit (ux 3.4). */
function displayStep(unit: MeasureUnit, size: number): number {
  switch (unit) {
    case 'minor':
      return size >= 99_995_000 ? 100_000 : size >= 100_000 ? 10_000 : 1;
    case 'ratio':
    case 'minorPerMinor':
      return 0.0001;
    case 'days':
      return 0.01;
    case 'perThousand':
      return 0.1;
    case 'count':
      return 1;
  }
}

function shown(unit: MeasureUnit, value: number, size: number): number {
  const step = displayStep(unit, size);
  return Math.round(value / step) * step;
}

/**
 * The fixed rule of ux 2.4: oriented so that positive is better, in multiples of the change that matters, on the
 * numbers as displayed. With 0 every difference matters and none is implausible. `signsAgainst` is the share of replications whose sign differs from the mean's.
 */
export function readingOf(
  definition: MeasureDefinition,
  difference: Difference,
  changeThatMatters: number,
  signsAgainst: number,
): Reading {
  const { unit, direction } = definition;
  const size = Math.abs(difference.value);
  const sign = direction === 'higher' ? 1 : -1;
  // Any difference is more than one of the smallest number that there is, and none at all is none of it.
  const step = changeThatMatters > 0 ? changeThatMatters : Number.MIN_VALUE;
  const m = (sign * shown(unit, difference.value, size)) / step;
  const ends = [difference.low, difference.high].map(
    (end) => (sign * shown(unit, end, size)) / step,
  );
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  if (changeThatMatters > 0 && Math.abs(m) > IMPLAUSIBLE) return 'Check this';
  if (low > 0 || high < 0) {
    if (signsAgainst > 1 / 3) return 'Check this';
    if (Math.abs(m) >= 1) return m > 0 ? 'Better' : 'Worse';
    return m > 0 ? 'Slightly better' : 'Slightly worse';
  }
  return low >= -1 && high <= 1 ? 'No difference' : 'Unclear';
}
