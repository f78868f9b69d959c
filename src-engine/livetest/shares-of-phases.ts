import type { LiveTest } from '../model/live-test.ts';
import type { PilotQuestion } from '../model/pilot.ts';
import { phaseShares } from './live-test-phases.ts';

/** Planned shares of a test for the reading of its result: phase by phase, and the newest for a file without phases. */
export function sharesOfPhases(
  test: LiveTest,
): Pick<Required<PilotQuestion>, 'shares' | 'phaseShares'> {
  const newest = test.phases.at(-1);
  return {
    shares: newest === undefined ? null : phaseShares(test, newest),
    phaseShares: Object.fromEntries(
      test.phases.map((phase) => [String(phase.phase), phaseShares(test, phase)]),
    ),
  };
}
