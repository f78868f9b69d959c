import { pointerOf } from './pointer.ts';
import type { AlgorithmUse, Strategy } from './strategy-schema.ts';

/** A criteria row with where it stands. */
export interface PlacedRow {
  /** JSON pointer in the strategy. */
  readonly pointer: string;
  readonly control: string;
  readonly conditionPriority: number;
  readonly condition: AlgorithmUse;
  /** Further tests of the condition, where it has any. */
  readonly and?: readonly AlgorithmUse[];
  readonly rowPriority: number;
  readonly template: string;
}

/** All criteria rows as the strategy writes them down; an index into this list names a row in event logs. */
export function criteriaRows(strategy: Strategy): readonly PlacedRow[] {
  return strategy.classControls.flatMap((control, controlIndex) =>
    control.conditions.flatMap((condition, conditionIndex) =>
      condition.criteria.map((row, rowIndex) => ({
        pointer: pointerOf(
          ...['classControls', controlIndex],
          ...['conditions', conditionIndex, 'criteria', rowIndex],
        ),
        control: control.code,
        conditionPriority: condition.priority,
        condition: condition.algorithm,
        ...(condition.and !== undefined && { and: condition.and }),
        rowPriority: row.priority,
        template: row.template,
      })),
    ),
  );
}
