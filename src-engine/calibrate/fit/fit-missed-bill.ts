import { detExp, detLog } from '../../base/det-math.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { CalibrationBadge } from '../../model/calibration.ts';
import { badgeOf } from './badge.ts';

/** Bills that fell due for customers of the same score and standing. */
export interface DueBills {
  readonly z: number;
  readonly inArrears: boolean;
  readonly due: number;
  readonly missed: number;
}

export interface MissedBillFit {
  readonly probability: number;
  readonly low: number;
  readonly high: number;
  readonly due: number;
  readonly missed: number;
  readonly badge: CalibrationBadge;
}

/** Deviation of the prior of the log odds while events are few, as for a benchmark (ADR 0033). */
const DEVIATION = 0.5;
const MOST_STEPS = 60;

const logistic = (x: number) => 1 / (1 + detExp(-x));

/**
 * Probability that a bill is missed at the average score and without arrears; what score and arrears do to its odds stays
 * as the model has it (simulation.md 1.7). Newton on one log odds, with the model's value as prior up to 200 missed bills.
 */
export function fitMissedBill(model: BehaviourModel, bills: readonly DueBills[]): MissedBillFit {
  const { probability, scoreSlope, inArrears } = model.missedBill;
  const due = bills.reduce((sum, row) => sum + row.due, 0);
  const missed = bills.reduce((sum, row) => sum + row.missed, 0);
  // Both outcomes must have been seen: odds of never or always are not odds.
  const badge =
    probability > 0 && probability < 1 ? badgeOf(Math.min(missed, due - missed)) : 'default';
  if (badge === 'default')
    return { probability, low: probability, high: probability, due, missed, badge };
  const prior = detLog(probability / (1 - probability));
  const weight = badge === 'data' ? 0 : 1 / (DEVIATION * DEVIATION);
  let odds = prior;
  let information = 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    let score = -weight * (odds - prior);
    information = weight;
    for (const row of bills) {
      const p = logistic(odds + scoreSlope * row.z + (row.inArrears ? inArrears : 0));
      score += row.missed - row.due * p;
      information += row.due * p * (1 - p);
    }
    const move = Math.max(-1, Math.min(1, score / information));
    odds += move;
    if (Math.abs(move) < 1e-12) break;
  }
  const reach = 1.959_963_984_540_054 / Math.sqrt(information);
  return {
    probability: logistic(odds),
    low: logistic(odds - reach),
    high: logistic(odds + reach),
    due,
    missed,
    badge,
  };
}
