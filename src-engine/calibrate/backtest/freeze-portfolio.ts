import { NO_DAY } from '../../base/day.ts';
import { NONE, PLAN_STATUS, type Portfolio } from '../../model/portfolio.ts';

/** Beyond every horizon: what begins then never begins. */
const NEVER = 1_000_000;
const OPEN = 0;
const ENDED = 2;

function frozenPlans(portfolio: Portfolio, split: number): Portfolio['plans'] {
  const { plans } = portfolio;
  const status = plans.status.map((value, plan) => {
    if ((plans.startDay[plan] ?? 0) > split) return PLAN_STATUS.CANCELED;
    return (plans.endDay[plan] ?? NO_DAY) > split ? PLAN_STATUS.ACTIVE : value;
  });
  return { ...plans, status };
}

function frozenPromises(portfolio: Portfolio, split: number): Portfolio['promises'] {
  const { promises } = portfolio;
  const status = promises.status.map((value, row) => {
    if ((promises.madeDay[row] ?? 0) > split) return ENDED;
    return (promises.dueDay[row] ?? 0) > split ? OPEN : value;
  });
  return { ...promises, status };
}

/** Those begun by then. How far they had come is not known: which events were done is told of the as-of day only. */
function frozenProcesses(portfolio: Portfolio, split: number) {
  const { accounts, processes } = portfolio;
  const kept: number[] = [];
  // How many of the rows before each row are kept, and of all.
  const before = new Int32Array(processes.count + 1);
  for (let row = 0; row < processes.count; row++) {
    if ((processes.startDay[row] ?? 0) <= split) kept.push(row);
    before[row + 1] = kept.length;
  }
  const of = (column: ArrayLike<number>) => Array.from(kept, (row) => column[row] ?? 0);
  return {
    processStart: accounts.processStart.map((start) => before[start] ?? 0),
    processes: {
      count: kept.length,
      ids: kept.map((row) => processes.ids[row] ?? ''),
      debtClass: Uint16Array.from(of(processes.debtClass)),
      template: Uint16Array.from(of(processes.template)),
      startDay: Int32Array.from(of(processes.startDay)),
      baseDay: Int32Array.from(of(processes.baseDay)),
      lastSequence: new Int32Array(kept.length).fill(NONE),
    },
  };
}

/**
 * The portfolio as it stood on `split`: what was posted, agreed, promised, held, referred and begun later is not there yet. No new
 * bills come in: a backtest follows the debt of that day only. Scores, ratings and flags are those of the file: it has no
 * older ones.
 */
export function freezePortfolio(portfolio: Portfolio, split: number): Portfolio {
  const { accounts, agreements, holds, referrals } = portfolio;
  const { processes, processStart } = frozenProcesses(portfolio, split);
  return {
    ...portfolio,
    asOfDay: split,
    accounts: {
      ...accounts,
      nextBillDay: accounts.nextBillDay.map(() => NO_DAY),
      lastReviewDay: accounts.lastReviewDay.map((day) => (day > split ? NO_DAY : day)),
      processStart,
    },
    agreements: {
      ...agreements,
      recurringChargeMinor: agreements.recurringChargeMinor.map(() => NONE),
    },
    plans: frozenPlans(portfolio, split),
    promises: frozenPromises(portfolio, split),
    holds: {
      ...holds,
      fromDay: holds.fromDay.map((day) => (day > split ? split + NEVER : day)),
    },
    processes,
    referrals: {
      ...referrals,
      active: referrals.active.map((value, row) =>
        (referrals.startDay[row] ?? 0) > split ? 0 : value,
      ),
    },
  };
}
