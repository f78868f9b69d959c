import { USUAL_STRENGTH } from '../analyze/power.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { LiveTestForecast } from '../model/live-test-forecast.ts';
import { LIVE_TEST_OUTCOME, type LiveTestOutcome } from '../model/live-test-outcome.ts';
import { DAILY_METRICS, type RunResult } from '../model/run.ts';
import { type PilotOutcome, pilotOfRun, type RunUnits } from './pilot-of-run.ts';
import { planLiveTest } from './plan-live-test.ts';
import type { PilotSplit } from './simulate-pilot.ts';

/** What is asked of a live test before it begins. */
export interface ForecastQuestion {
  readonly outcome: LiveTestOutcome;
  readonly split: PilotSplit;
  /** Difference a unit, or of the ratios, that should be found; null: the one of the run. */
  readonly detect: number | null;
  /** Chance of finding it, 0 to 1. */
  readonly power: number;
  /** Units that become eligible each day; null when all are at hand. */
  readonly perDay: number | null;
}

/**
 * Plans a live test of challenger `arm` from a finished run: deviations are those between the run's customers in one
 * replication, each under one arm (simulation.md 4.7). Fails when the arms do not differ and no difference is named.
 */
export function forecastLiveTest(
  result: RunResult,
  arm: number,
  units: RunUnits,
  { outcome, split, detect, power, perDay }: ForecastQuestion,
): Result<LiveTestForecast, Failure> {
  const found = pilotOfRun(result, arm, outcomeOf(outcome), units, split);
  const delta = detect ?? Math.abs(found.paired.value);
  if (delta === 0)
    return err(
      failure(
        'bad-argument',
        'The arms do not differ in this run, so no test finds it.',
        '',
        'Say which difference to find.',
      ),
    );
  const { challengerBasisPoints, othersBasisPoints = 0 } = split;
  const part = 1 - othersBasisPoints / 10_000;
  const plan = planLiveTest({
    championDeviation: found.pilot.championDeviation,
    challengerDeviation: found.pilot.challengerDeviation,
    delta,
    challengerShare: challengerBasisPoints / 10_000 / part,
    strength: { ...USUAL_STRENGTH, power },
    available: Math.floor(found.units * part),
    perDay: perDay === null ? null : perDay * part,
  });
  return ok({ ...found, delta, plan, capacityBinds: hasLateSteps(result, arm) });
}

/** Whether agents or crews were too few for the champion or for challenger `arm`. */
function hasLateSteps({ arms, days, replications }: RunResult, arm: number): boolean {
  const row = DAILY_METRICS.indexOf('stepsDelayed');
  return [arms[0], arms[arm]].some((one) => {
    for (let replication = 0; replication < replications; replication++) {
      const from = (replication * DAILY_METRICS.length + row) * days;
      if (one?.daily.subarray(from, from + days).some((late) => late > 0)) return true;
    }
    return false;
  });
}

function outcomeOf(name: LiveTestOutcome): PilotOutcome {
  const { measure, over } = LIVE_TEST_OUTCOME[name];
  if (over === undefined) return { kind: 'mean', of: measure };
  return { kind: 'ratio', top: measure, bottom: over };
}
