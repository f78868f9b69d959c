import { at } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { LiveTest } from '../model/live-test.ts';
import type { SplitBalance } from '../model/live-test-split.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { type AssignedUnit, assignByRanges, assignByStrata, splitBalance } from './assign-units.ts';
import { type SplitBalances, splitUnits } from './split-units.ts';

/** The customers of a portfolio in the newest phase of a live test. */
export interface LiveTestSplit {
  readonly units: readonly AssignedUnit[];
  readonly balance: SplitBalance;
  /** Customers who have another arm than in the phase before. */
  readonly changed: number;
  /** Of them, those who have met another challenger before. */
  readonly metOthers: number;
}

/** Gives the customers of a portfolio to the arms of a test. Fails when nobody takes part. */
export function splitLiveTest(
  test: LiveTest,
  portfolio: Portfolio,
  balances: SplitBalances,
): Result<LiveTestSplit, Failure> {
  const found = splitUnits(portfolio, balances, test.strata, test.pastDueOnly);
  if (found.length === 0)
    return err(
      failure(
        'bad-argument',
        'No customer takes part.',
        '',
        'Let customers without past-due debt take part, or import another portfolio.',
      ),
    );
  const units = test.strata.length > 0 ? assignByStrata(test, found) : assignByRanges(test, found);
  const { moves } = at(test.phases, test.phases.length - 1);
  const wasMoved = ({ basisPoint }: AssignedUnit) =>
    moves.some(({ from, to }) => basisPoint >= from && basisPoint < to);
  return ok({
    units,
    balance: splitBalance(test, units),
    changed: units.filter(({ earlierArm }) => earlierArm !== null).length,
    metOthers: units.filter(wasMoved).length,
  });
}
