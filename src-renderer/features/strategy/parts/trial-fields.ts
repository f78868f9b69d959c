import type { SweepField } from '../../../../src-engine/protocol/methods.ts';

/** Numbers that are thresholds: ages, amounts and points on which a rule decides. */
const PLACES = /^\/(classControls|debtClasses|creditRating|processTemplates|severanceTemplates)\//;
const UNITS: readonly SweepField['unit'][] = ['minor', 'days', 'points'];
const STEPS_EACH_SIDE = 10;

/** What a slider moves a number over, in the engine's units. */
export interface TrialRange {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** Where collection begins comes first: it is what most accounts are decided by. */
const FIRST = '/classControls/';

export function trialFields(fields: readonly SweepField[]): readonly SweepField[] {
  const all = fields.filter(({ pointer, unit }) => PLACES.test(pointer) && UNITS.includes(unit));
  const isFirst = ({ pointer }: SweepField) => pointer.startsWith(FIRST);
  return [...all.filter(isFirst), ...all.filter((field) => !isFirst(field))];
}

/**
 * Ten round steps to each side of the value as it is, within its bounds: a step is a tenth of the value at most, and at least 1
 * (of money one unit of the currency, which has `digits` decimals).
 */
export function trialRange(field: SweepField, digits: number): TrialRange {
  const { value, minimum, maximum, unit } = field;
  const least = unit === 'minor' ? 10 ** digits : 1;
  const rough = Math.max(least, Math.abs(value) / STEPS_EACH_SIDE);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([5, 2, 1].find((one) => one * power <= rough) ?? 1) * power;
  const below = Math.min(STEPS_EACH_SIDE, Math.floor((value - minimum) / step));
  const above = Math.min(STEPS_EACH_SIDE, Math.floor((maximum - value) / step));
  return { from: value - below * step, to: value + above * step, step };
}
