import { expect, it } from 'vitest';
import { anAccount } from '../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../../test/support/run-plan.ts';
import { aWriteOffStrategy, silentBehaviour } from '../../test/support/write-off-strategy.ts';
import { at } from '../base/assert.ts';
import { LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';
import type { KnownPayment } from '../model/known-payment.ts';
import { writeOffText } from './feed-write-off.ts';

const AS_OF = 20_514;

function sentences(payments: readonly KnownPayment[] = []): readonly string[] {
  const strategy = aWriteOffStrategy();
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A')
    .agreement('E', 'ENERGY', 'ELECTRIC', 'STOPPED', { finalBillDueDay: AS_OF })
    .owes(18_000, AS_OF - 40);
  const plan = aPlan([strategy], {
    days: 70,
    replications: 1,
    behaviour: silentBehaviour(),
    payments,
  });
  const { log } = at(runPlan(rows.build(AS_OF), plan).arms, 0);
  return Array.from({ length: log.count }, (_, row) => row).flatMap((row) => {
    const detail = log.detail[row] ?? 0;
    const text = writeOffText(strategy, log.kind[row] ?? 0, detail, log.outcome[row] ?? 0);
    return text === null ? [] : [`${log.day[row]} ${text}`];
  });
}

it('tells a write-off to its end', () => {
  expect(sentences()).toEqual([
    '0 Write-off process started: Sample',
    '0 Referred to Agency X',
    '0 Write-off step 10',
    '0 Write-off step 20: did not reach the customer',
    '60 Taken back from Agency X',
    '60 Write-off step 30',
    '60 Written off',
    '60 Write-off step 40',
    '60 Write-off process completed',
  ]);
});

it('tells one that is paid', () => {
  const rest = sentences([{ accountId: 'A', day: 9, amountMinor: 18_000, agreement: null }]);
  expect(rest.slice(4)).toEqual([
    '9 Referral to Agency X closed: paid',
    '9 Write-off process cancelled: nothing is owed any more',
  ]);
});

it('tells attempts, and what a person cancelled; other kinds are not its own', () => {
  const strategy = aWriteOffStrategy();
  const { cancelledByUser, refunded, done } = LOG_OUTCOME;
  const told = (kind: number, outcome: number) => writeOffText(strategy, kind, 0, outcome);
  expect(told(LOG_KIND.writeOffCancelled, cancelledByUser)).toMatch(/cancelled: .*user|hand/);
  expect(told(LOG_KIND.writeOffAttempt, refunded)).toMatch(/^Before write-off: .*refund/);
  expect(told(LOG_KIND.payment, done)).toBeNull();
});
