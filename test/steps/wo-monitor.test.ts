import { describe, expect, it } from 'vitest';
import type { AccountRow, AgreementRow } from '../../src-engine/model/rows.ts';
import { type AccountBuilder, anAccount } from '../support/account-builder.ts';
import { flowOf, logRows } from '../support/log-rows.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import {
  aWriteOffStrategy,
  silentBehaviour,
  type WriteOffOptions,
} from '../support/write-off-strategy.ts';

/** Monday 2026-03-02. */
const AS_OF = 20_514;

/** What the log says of the one account that `build` makes. */
function life(
  build: (account: AccountBuilder) => void,
  options: WriteOffOptions = {},
  facts: Partial<AccountRow> = {},
): string[] {
  const rows = new PortfolioFromRows();
  build(anAccount(rows, 'A', facts));
  const plan = aPlan([aWriteOffStrategy(options)], {
    days: 100,
    replications: 1,
    behaviour: silentBehaviour(),
  });
  const result = runPlan(rows.build(AS_OF), plan);
  // Skipping idle days must not change anything.
  expect(runPlan(rows.build(AS_OF), { ...plan, visitEveryDay: true })).toEqual(result);
  return logRows(result, 0);
}

/** A stopped agreement with its final bill of 180.00, due on the as-of day unless told otherwise. */
function stopped(
  account: AccountBuilder,
  finalBillDueDay: number | null = AS_OF,
  facts: Partial<AgreementRow> = {},
): AccountBuilder {
  return account
    .agreement('E', 'ENERGY', 'ELECTRIC', 'STOPPED', { finalBillDueDay, ...facts })
    .owes(18_000, AS_OF - 21, AS_OF);
}

const isProcess = (row: string) => row.includes('writeOffStarted');

describe('WO monitor: when debt is taken up', () => {
  it('when the final bill’s due date and the grace days have passed', () => {
    const rows = life((account) => stopped(account, AS_OF + 10), { graceDays: 20 });
    expect(rows.filter(isProcess)).toEqual(['day 30: writeOffStarted done 180.00']);
  });

  it('not before there is a final bill, and not while service runs', () => {
    expect(life((account) => stopped(account, null)).filter(isProcess)).toEqual([]);
    const active = life((account) => account.agreement('E').owes(18_000, AS_OF - 90));
    expect(active.filter(isProcess)).toEqual([]);
  });

  it('a reactivated agreement too', () => {
    const rows = life((account) =>
      account
        .agreement('E', 'ENERGY', 'ELECTRIC', 'REACTIVATED', { finalBillDueDay: AS_OF - 5 })
        .owes(18_000, AS_OF - 21),
    );
    expect(rows.filter(isProcess)).toEqual(['day 0: writeOffStarted done 180.00']);
  });

  it('a sub-agreement when its master is as far', () => {
    const build = (masterStatus: 'ACTIVE' | 'STOPPED' | 'CLOSED') => (account: AccountBuilder) =>
      stopped(
        account.agreement('0', 'OTHER', 'ELECTRIC', masterStatus, {
          finalBillDueDay: masterStatus === 'ACTIVE' ? null : AS_OF + 40,
        }),
        AS_OF,
        { masterId: 'A/0' },
      );
    expect(life(build('ACTIVE')).filter(isProcess)).toEqual([]);
    expect(life(build('CLOSED')).filter(isProcess)).toEqual(['day 0: writeOffStarted done 180.00']);
    // A stopped master without debt closes at once.
    expect(life(build('STOPPED')).slice(0, 2)).toEqual([
      'day 0: agreementClosed done 0.00',
      'day 0: writeOffStarted done 180.00',
    ]);
  });

  it('not while the account is postponed, nor while write-off is held', () => {
    const postponed = life(stopped, {}, { postponeUntilDay: AS_OF + 15 });
    expect(postponed.filter(isProcess)).toEqual(['day 15: writeOffStarted done 180.00']);
    const held = life((account) =>
      stopped(account).holds('MANUAL', AS_OF - 3, { toDay: AS_OF + 8, blocks: ['WRITE_OFF'] }),
    );
    expect(held.filter(isProcess)).toEqual(['day 9: writeOffStarted done 180.00']);
  });

  it('one process for each write-off debt class, with all that is ready', () => {
    const rows = life((account) =>
      stopped(account)
        .agreement('G', 'SERVICES', 'GAS', 'STOPPED', { finalBillDueDay: AS_OF - 10 })
        .owes(2500, AS_OF - 30),
    );
    expect(rows.filter(isProcess)).toEqual(['day 0: writeOffStarted done 205.00']);
  });

  it('what becomes ready while a process runs waits for its end', () => {
    const rows = life((account) =>
      stopped(account)
        .agreement('G', 'ENERGY', 'GAS', 'STOPPED', { finalBillDueDay: AS_OF + 10 })
        .owes(2500, AS_OF - 30),
    );
    expect(rows.filter(isProcess)).toEqual([
      'day 0: writeOffStarted done 180.00',
      'day 61: writeOffStarted done 25.00',
    ]);
  });

  it('debt without a control is an error, told once', () => {
    const rows = new PortfolioFromRows();
    stopped(anAccount(rows, 'A', { collectionClass: 'COM' }));
    const strategy = aWriteOffStrategy();
    const controls = strategy.writeOff.controls.map((control) => ({
      ...control,
      collectionClass: 'RES',
    }));
    const narrow = { ...strategy, writeOff: { ...strategy.writeOff, controls } };
    const behaviour = silentBehaviour();
    const result = runPlan(rows.build(AS_OF), aPlan([narrow], { days: 30, behaviour }));
    expect(logRows(result, 0)).toEqual([
      'day 0: error missingControl 180.00',
      'day 0: toDoCreated done 0.00',
    ]);
    expect(flowOf(result, 'toDos')).toBe(1);
    expect(flowOf(result, 'errors')).toBe(1);
  });
});

describe('WO monitor: attempts to close before a process', () => {
  const transfer = { code: 'WO TRANSFER', parameters: { sameDebtClassOnly: false } };
  const writeDown = { code: 'WO WRITE DOWN', parameters: { upToMinor: 300 } };
  const refund = { code: 'WO REFUND', parameters: { fromMinor: 500 } };

  it('transfer: the debt is on the next bill of an active agreement', () => {
    const rows = life(
      (account) =>
        stopped(account).agreement('G', 'ENERGY', 'GAS', 'ACTIVE', { recurringChargeMinor: 0 }),
      { attempts: [transfer] },
      { nextBillDay: AS_OF + 7 },
    );
    expect(rows.slice(0, 4)).toEqual([
      'day 0: writeOffAttempt transferred 180.00',
      'day 0: creditPosted done 180.00',
      'day 0: agreementClosed done 0.00',
      'day 7: billed done 0.00',
    ]);
    expect(rows.filter(isProcess)).toEqual([]);
  });

  it('transfer: refused when the active agreement is of another class and only the same counts', () => {
    const sameClass = { code: 'WO TRANSFER', parameters: { sameDebtClassOnly: true } };
    const rows = life((account) => stopped(account).agreement('G', 'SERVICES', 'GAS'), {
      attempts: [sameClass],
    });
    expect(rows[0]).toBe('day 0: writeOffStarted done 180.00');
  });

  it('write down: a tiny debit, and a tiny credit', () => {
    const tiny = (cents: number) => (account: AccountBuilder) =>
      account
        .agreement('E', 'ENERGY', 'ELECTRIC', 'STOPPED', { finalBillDueDay: AS_OF })
        .owes(10_000 + cents, AS_OF - 21)
        .pays(10_000, AS_OF - 1);
    const attempts = [writeDown, refund];
    expect(life(tiny(250), { attempts })).toEqual([
      'day 0: writeOffAttempt writtenDown 2.50',
      'day 0: creditPosted done 2.50',
      'day 0: agreementClosed done 0.00',
    ]);
    expect(life(tiny(-250), { attempts })).toEqual([
      'day 0: writeOffAttempt writtenDown 2.50',
      'day 0: agreementClosed done 0.00',
    ]);
  });

  it('refund: a big credit; between the two limits it stays', () => {
    const credit = (cents: number) => (account: AccountBuilder) =>
      account
        .agreement('E', 'ENERGY', 'ELECTRIC', 'STOPPED', { finalBillDueDay: AS_OF })
        .owes(1000, AS_OF - 21)
        .pays(1000 + cents, AS_OF - 1);
    const attempts = [writeDown, refund];
    expect(life(credit(4000), { attempts })).toEqual([
      'day 0: writeOffAttempt refunded 40.00',
      'day 0: agreementClosed done 0.00',
    ]);
    expect(life(credit(400), { attempts })).toEqual([]);
  });

  it('all attempts are tried, in the order of the control, until nothing is left', () => {
    const rows = life((account) => stopped(account), { attempts: [writeDown, refund, transfer] });
    expect(rows[0]).toBe('day 0: writeOffStarted done 180.00');
    const both = life((account) => stopped(account).agreement('G', 'ENERGY', 'GAS', 'ACTIVE'), {
      attempts: [writeDown, transfer],
    });
    expect(both[0]).toBe('day 0: writeOffAttempt transferred 180.00');
  });
});
