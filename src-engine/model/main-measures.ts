import type { MeasureId } from './comparison.ts';

/** Measures that a comparison is read by, in its order; the others stand in a list of their own below the guardrails (ux 2.4). */
export const MAIN_MEASURES: readonly MeasureId[] = [
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
