import type { SweepObjective, SweepResult } from '../../../../src-engine/model/sweep.ts';

/** How an objective is called, alone and within a sentence. */
export interface ObjectiveWords {
  readonly name: string;
  readonly inText: string;
}

const OBJECTIVE_WORDS: Readonly<Record<SweepObjective, ObjectiveWords>> = {
  netCash: { name: 'Net cash', inText: 'net cash' },
  npv: { name: 'NPV', inText: 'NPV' },
};

/** What the differences, bands and choice of a sweep are of. */
export function objectiveOf({ objective }: SweepResult): ObjectiveWords {
  return OBJECTIVE_WORDS[objective];
}
