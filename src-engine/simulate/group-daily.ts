import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { DAILY_METRICS, FIRST_STOCK, type RunPlan } from '../model/run.ts';
import { prepareToldAgain } from './prepare-told-again.ts';
import { runAccounts } from './run-accounts.ts';

const FIRST_LEVEL = DAILY_METRICS.indexOf(FIRST_STOCK);
/** Nights of reviews are written as changes too, and to the account that comes next. */
const REVIEWS = DAILY_METRICS.indexOf('reviews');

/**
 * Daily metrics of one arm in replication 1 by group of accounts: [group][metric][day], but for reviews, which stay 0. Runs
 * the replication again, since a run keeps sums of all accounts only; the groups add up to them. `groupOf` has one place,
 * from 0 to `groups` - 1, an account.
 */
export function groupDaily(
  portfolio: Portfolio,
  plan: RunPlan,
  arm: number,
  groupOf: ArrayLike<number>,
  groups: number,
): Result<Float64Array, Failure> {
  const prepared = prepareToldAgain(portfolio, plan, arm);
  if (!prepared.ok) return prepared;
  const { days } = plan;
  const rows = DAILY_METRICS.length;
  const cells = new Float64Array(groups * rows * days);
  runAccounts(prepared.value, 0, prepared.value.accountCount, {
    listeners: {
      flows: (account, row, day, amount) => {
        if (row === REVIEWS) return;
        const place = ((groupOf[account] ?? 0) * rows + row) * days + day;
        cells[place] = (cells[place] ?? 0) + amount;
      },
    },
  });
  for (let group = 0; group < groups; group++)
    for (let row = FIRST_LEVEL; row < rows; row++) {
      const from = (group * rows + row) * days;
      for (let day = 1; day < days; day++)
        cells[from + day] = (cells[from + day] ?? 0) + (cells[from + day - 1] ?? 0);
    }
  return ok(cells);
}
