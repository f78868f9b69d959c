import type { MeasureId } from '../../../src-engine/model/comparison.ts';

/** Measures that a comparison is read by: the others stand in a list of their own below the guardrails (ux 2.4). */
const MAIN: readonly MeasureId[] = [
  'netCash',
  'liquidationRate',
  'curedShare',
  'meanArrearsDays',
  'rollRate',
  'arrearsOver90',
  'costToCollect',
  'severancesPerThousand',
  'harmPerThousand',
];

export function isMainMeasure(measure: MeasureId): boolean {
  return MAIN.includes(measure);
}
