import { type CountedRate, countedRate } from '../analyze/receivable-measures.ts';
import {
  ACCOUNT_MEASURES,
  type AccountMeasure,
  type ArmResult,
  DAILY_METRICS,
  type DailyMetric,
  type RunResult,
} from '../model/run.ts';

/** A rate of an arm with its parts, means over replications (simulation.md 5). */
export interface RunRate extends CountedRate {
  readonly id: string;
  /** What the numerator and the denominator count, in words. */
  readonly counts: readonly [string, string];
}

/** Totals of one arm over its horizon, means over replications. */
class ArmTotals {
  readonly #arm: ArmResult;
  readonly #result: RunResult;

  constructor(arm: ArmResult, result: RunResult) {
    this.#arm = arm;
    this.#result = result;
  }

  flow(metric: DailyMetric): number {
    const { days, replications } = this.#result;
    const row = DAILY_METRICS.indexOf(metric);
    let sum = 0;
    for (let replication = 0; replication < replications; replication++) {
      const from = (replication * DAILY_METRICS.length + row) * days;
      for (const value of this.#arm.daily.subarray(from, from + days)) sum += value;
    }
    return sum / replications;
  }

  measure(measure: AccountMeasure): number {
    const row = ACCOUNT_MEASURES.indexOf(measure);
    const { replications } = this.#result;
    let sum = 0;
    for (let replication = 0; replication < replications; replication++)
      sum += this.#arm.replicationTotals[replication * ACCOUNT_MEASURES.length + row] ?? 0;
    return sum / replications;
  }

  /** Value of the accounts that were cured, each as often as it was. */
  curedValue(openMinor: Float64Array): number {
    const from = ACCOUNT_MEASURES.indexOf('cured') * this.#result.accounts;
    let sum = 0;
    for (const [account, value] of openMinor.entries())
      sum += value * (this.#arm.accountSums[from + account] ?? 0);
    return sum / this.#result.replications;
  }
}

/**
 * Rates of an arm that a run knows exactly, by count and, where it has one, by value. `pastDueMinor` is what each account
 * owed past due on day 0. Promises and plans that are still open count in no denominator.
 */
export function runRates(
  arm: ArmResult,
  result: RunResult,
  pastDueMinor: Float64Array,
): readonly RunRate[] {
  const totals = new ArmTotals(arm, result);
  const { accounts } = result;
  const late = pastDueMinor.filter((value) => value > 0).length;
  const lateMinor = pastDueMinor.reduce((sum, value) => sum + value, 0);
  const flow = (metric: DailyMetric) => totals.flow(metric);
  const rate = (id: string, of: RunRate['counts'], top: number, bottom: number): RunRate => ({
    id,
    counts: of,
    ...countedRate(top, bottom),
  });
  const cash = totals.measure('cashMinor');
  const cost = totals.measure('costMinor');
  const ended = (kept: DailyMetric, broken: DailyMetric) => flow(kept) + flow(broken);
  const weeks = totals.measure('arrearsDays') / 7;
  return [
    rate('costToCollect', ['cost, minor units', 'cash, minor units'], cost, cash),
    rate('netOfCash', ['net cash, minor units', 'cash, minor units'], cash - cost, cash),
    rate(
      'cured',
      ['accounts cured', 'accounts past due on day 0'],
      curedOf(arm, result, pastDueMinor),
      late,
    ),
    rate(
      'curedValue',
      ['past due on day 0 of accounts cured, minor units', 'past due on day 0, minor units'],
      totals.curedValue(pastDueMinor),
      lateMinor,
    ),
    rate(
      'promisesKept',
      ['promises kept', 'promises kept or broken'],
      flow('promisesKept'),
      ended('promisesKept', 'promisesBroken'),
    ),
    rate(
      'plansCompleted',
      ['plans kept', 'plans kept or broken'],
      flow('plansKept'),
      ended('plansKept', 'plansBroken'),
    ),
    rate(
      'writtenOffOfBilled',
      ['written off, minor units', 'billed in the window, minor units'],
      flow('writtenOffMinor'),
      flow('billedMinor'),
    ),
    rate(
      'contactsPerArrearsWeek',
      ['contacts', 'weeks in arrears of all accounts'],
      flow('contacts'),
      weeks,
    ),
    rate('disconnections', ['services cut', 'accounts'], flow('cuts'), accounts),
    rate(
      'reconnections',
      ['services reconnected', 'services cut'],
      flow('reconnections'),
      flow('cuts'),
    ),
  ];
}

/** Accounts past due on day 0 that were cured, mean over replications. */
function curedOf(arm: ArmResult, result: RunResult, pastDueMinor: Float64Array): number {
  const from = ACCOUNT_MEASURES.indexOf('cured') * result.accounts;
  let sum = 0;
  for (const [account, value] of pastDueMinor.entries())
    if (value > 0) sum += arm.accountSums[from + account] ?? 0;
  return sum / result.replications;
}
