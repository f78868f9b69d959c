import { at } from '../../../base/assert.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { defaultBehaviour } from '../../../config/default-behaviour.ts';
import { defaultStrategies } from '../../../config/default-strategies.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { SweepPlan } from '../../../model/sweep.ts';
import type { RunRanges } from '../../../search/evaluate/run-settings.ts';
import { runSweep } from '../../../search/run-sweep.ts';
import { type Measurement, measurement } from './rounds.ts';

const CRITERIA = '/classControls/0/conditions/4/criteria/1';
const DAYS = 120;

/** Ten ages and ten amounts. */
function plan(): SweepPlan {
  return {
    champion: at(defaultStrategies(), 0),
    variables: [
      { pointer: `${CRITERIA}/minAgeDays`, from: 14, to: 59, step: 5 },
      { pointer: `${CRITERIA}/minAmountMinor`, from: 2500, to: 25_000, step: 2500 },
    ],
    design: 'grid',
    points: 0,
    behaviour: defaultBehaviour(),
    days: DAYS,
    replications: 1,
    seed: 42,
    heldOutShare: 0,
    harmLimit: null,
    harmWeights: 'default',
  };
}

/** Seconds that a sweep of 100 settings takes on the portfolio. */
export async function hundredCells(
  portfolio: Portfolio,
  runRanges: RunRanges,
  clock: () => number,
  rounds: number,
): Promise<Result<Measurement, Failure>> {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = clock();
    const swept = await runSweep(portfolio, plan(), { runRanges, onProgress: () => undefined });
    if (!swept.ok) return swept;
    seconds.push((clock() - began) / 1000);
  }
  return ok(
    measurement(
      {
        id: 'sweep.hundredCellsSeconds',
        unit: 's',
        better: 'lower',
        what: `sweep of 10 ages and 10 amounts, ${portfolio.accounts.count} accounts, ${DAYS} days, 1 replication, every worker; elapsed time`,
      },
      seconds,
    ),
  );
}
