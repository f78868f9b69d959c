import { expect, it } from 'vitest';
import { generatedPortfolio } from '../../test/support/generated-portfolio.ts';
import { randomPortfolio } from '../../test/support/random-portfolio.ts';
import { aPlan } from '../../test/support/run-plan.ts';
import { accountLedger } from '../calibrate/history/account-ledger.ts';
import { LedgerWalk } from '../calibrate/history/ledger-walk.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { HOLD_REASON, type Portfolio } from '../model/portfolio.ts';
import { ACCOUNT_MEASURES } from '../model/run.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import { runAccounts } from '../simulate/run-accounts.ts';
import { accountBalances } from './account-balances.ts';

/** Past due on the as-of day by the ledger, and by a run's first morning; only where they differ. */
function differences(portfolio: Portfolio): readonly string[] {
  const { pastDueMinor, oldestDays } = accountBalances(portfolio);
  const found: string[] = [];
  for (let account = 0; account < portfolio.accounts.count; account++) {
    const walk = new LedgerWalk(accountLedger(portfolio, account, portfolio.asOfDay));
    for (const day of walk.days()) {
      if (day > portfolio.asOfDay) break;
      walk.post(day);
      walk.credit(day, () => undefined);
    }
    const { amountMinor, oldestDueDay } = walk.pastDue(portfolio.asOfDay);
    const own = `${amountMinor}, ${amountMinor === 0 ? 0 : portfolio.asOfDay - oldestDueDay} d`;
    const run = `${pastDueMinor[account]}, ${oldestDays[account]} d`;
    if (own !== run)
      found.push(`${portfolio.accounts.ids[account]}: ledger ${own}, first morning ${run}`);
  }
  return found;
}

const disputes = ({ holds }: Portfolio) =>
  holds.reason.filter((reason) => reason === HOLD_REASON.DISPUTE).length;

it.each(['utility', 'telecom', 'card'] as const)(
  'Portfolio and Trends differed by what is disputed in part: %s',
  (preset) => {
    const portfolio = generatedPortfolio(preset, 3_000);
    expect(disputes(portfolio)).toBeGreaterThan(0);
    expect(differences(portfolio)).toEqual([]);
  },
);

it('the ledger of random accounts ends where a run begins', () => {
  for (let seed = 1; seed <= 40; seed++)
    expect(differences(randomPortfolio(seed, 20, 20_514))).toEqual([]);
});

it('the liquidation rate divided by more than Portfolio calls past due', () => {
  const portfolio = generatedPortfolio('utility', 400);
  const run = prepareRun(portfolio, aPlan(defaultStrategies(), { days: 3, replications: 1 }));
  if (!run.ok) throw new Error(run.error.message);
  const row = ACCOUNT_MEASURES.indexOf('openingArrearsMinor');
  const { pastDueMinor } = accountBalances(portfolio);
  for (const { accountSums } of runAccounts(run.value, 0, 400).arms)
    expect([...accountSums.subarray(row * 400, (row + 1) * 400)]).toEqual([...pastDueMinor]);
});
