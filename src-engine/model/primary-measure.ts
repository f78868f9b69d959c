import type { MeasureId } from './comparison.ts';

/**
 * The measure that decides the headline of a comparison, chosen before the run (ux 2.4). Every measure of the comparison
 * may be it: each has a direction and a paired interval. A plan names it only where it is not net cash.
 */
export interface PrimaryMeasure {
  readonly primaryMeasure?: MeasureId;
}

export const DEFAULT_PRIMARY_MEASURE: MeasureId = 'netCash';

/** The member of a plan, a run or a request: none for the default, so that what was made before it stays as it was. */
export function primaryMember(measure: MeasureId | null | undefined): PrimaryMeasure {
  const isDefault = measure == null || measure === DEFAULT_PRIMARY_MEASURE;
  return isDefault ? {} : { primaryMeasure: measure };
}
