import {
  championUnits,
  detectableDifference,
  powerAt,
  type TestStrength,
} from '../analyze/power.ts';
import type { LiveTestPlan } from '../model/live-test-forecast.ts';

/** What a live test is planned from. Deviations are of one unit in split mode, as the simulation shows them. */
export interface LiveTestQuestion {
  readonly championDeviation: number;
  readonly challengerDeviation: number;
  /** The smallest difference a unit that should be found. */
  readonly delta: number;
  /** Share of the units that get the challenger, between 0 and 1. */
  readonly challengerShare: number;
  readonly strength: TestStrength;
  /** Units there are. */
  readonly available: number;
  /** Units that become eligible each day; null when all are at hand. */
  readonly perDay: number | null;
}

/** Sample size, duration and power of a live test (simulation.md 4.7). */
export function planLiveTest(question: LiveTestQuestion): LiveTestPlan {
  const { championDeviation, challengerDeviation, challengerShare, available, perDay } = question;
  const variances = {
    champion: championDeviation * championDeviation,
    challenger: challengerDeviation * challengerDeviation,
  };
  const ratio = challengerShare / (1 - challengerShare);
  const champion = championUnits(variances, question.delta, ratio, question.strength);
  const championCount = Math.ceil(champion);
  const challengerCount = Math.ceil(champion * ratio);
  const wanted = championCount + challengerCount;
  const error = Math.sqrt(
    variances.champion / (available * (1 - challengerShare)) +
      variances.challenger / (available * challengerShare),
  );
  return {
    championUnits: championCount,
    challengerUnits: challengerCount,
    days: perDay === null ? null : Math.ceil(wanted / perDay),
    isEnough: wanted <= available,
    detectable: detectableDifference(error, question.strength),
    power: powerAt(question.delta, error, question.strength.alpha),
  };
}
