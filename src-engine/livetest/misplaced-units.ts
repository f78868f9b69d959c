import { allocationBasisPoint } from '../base/allocation.ts';
import type { LiveTest } from '../model/live-test.ts';
import type { Misplaced } from '../model/live-test-split.ts';
import type { PilotUnit } from './pilot-table.ts';
import { slotArm } from './slots.ts';

const EXAMPLES = 3;

/**
 * Looks up every unit of a result in the plan; a unit without a phase is looked up in the newest one, one whose phase the
 * plan does not know counts as misplaced.
 */
export function misplacedUnits(test: LiveTest, units: readonly PilotUnit[]): Misplaced {
  const newest = test.phases.at(-1);
  const wrong = units.filter(({ unit, arm, phase }) => {
    const own = phase === '' ? newest : test.phases.find((one) => String(one.phase) === phase);
    if (own === undefined) return true;
    const given = slotArm(own.slots, allocationBasisPoint(test.experiment, unit));
    return arm !== (given ?? test.champion);
  });
  return { units: wrong.length, examples: wrong.slice(0, EXAMPLES).map(({ unit }) => unit) };
}
