import { expect, it } from 'vitest';
import { anAccount } from '../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { aPlan } from '../../test/support/run-plan.ts';
import { aStrategy } from '../../test/support/strategy-builder.ts';
import { explainAccount } from './explain-account.ts';

const AS_OF = 20_514;

it('tells what an account was held for: before the run, through it, and what was over before is left out', () => {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A')
    .agreement('E', 'ENERGY', 'ELECTRIC')
    .owes(9000, AS_OF - 35)
    .holds('DISPUTE', AS_OF - 10, { toDay: AS_OF + 3 })
    .holds('VULNERABLE', AS_OF - 40)
    .holds('BREATHING_SPACE', AS_OF + 2, { toDay: AS_OF + 4 })
    .holds('MEDICAL', AS_OF + 5)
    .holds('MANUAL', AS_OF - 20, { toDay: AS_OF - 1 });
  const strategy = aStrategy({
    minAgeDays: 20,
    minAmountMinor: 6000,
    cancelAtMinor: 1000,
    events: [{ dayOffset: 0, algorithm: 'SEND_SMS' }],
  });
  const plan = aPlan([strategy], { days: 10, replications: 1 });
  const story = explainAccount(rows.build(AS_OF), plan, 0, 'A', 1);
  if (!story.ok) throw new Error(story.error.message);
  expect(story.value.holds).toEqual([
    { reason: 'dispute', fromDay: 0, toDay: 3 },
    { reason: 'vulnerable', fromDay: 0, toDay: null },
    { reason: 'breathing space', fromDay: 2, toDay: 4 },
    { reason: 'medical', fromDay: 5, toDay: null },
  ]);
});
