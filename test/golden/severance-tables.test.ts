import { describe, expect, it } from 'vitest';
import { AGREEMENT_STATUS } from '../../src-engine/model/portfolio.ts';
import { AccountDriver } from '../support/account-driver.ts';
import { day, owing, publishedSeverance, START } from '../support/published-severance.ts';

/** The crew takes two workdays for the warning and one for the cut (domain.md 3.12, example dates). */
const WARNING_TWO_DAYS = new Map([[START, 2]]);

function table(options: { readonly paidOn?: string; readonly dispatchWorkdaysBefore?: number }) {
  const { paidOn } = options;
  return new AccountDriver(
    owing(),
    publishedSeverance({ dispatchWorkdaysBefore: options.dispatchWorkdaysBefore ?? 0 }),
    {
      days: 40,
      fieldWorkDays: WARNING_TWO_DAYS,
      onDay: new Map(paidOn === undefined ? [] : [[day(paidOn), (driver) => driver.pay(17_000)]]),
    },
  ).live();
}

describe('3.12 template with dependent steps, start Monday 2026-04-20', () => {
  it('has the published dates', () => {
    const told = table({}).told('severanceStarted', 'fieldActivity', 'severanceEvent');
    expect(told).toEqual([
      '04-20 severanceStarted 0 done',
      '04-20 fieldActivity 10 ordered',
      '04-22 fieldActivity 10 done',
      expect.stringMatching(/^04-22 severanceEvent 10 (reached|notReached)$/),
      '04-24 fieldActivity 20 ordered',
      '04-27 fieldActivity 20 done',
      '04-27 severanceEvent 20 done',
      '04-27 severanceEvent 30 done',
      expect.stringMatching(/^04-27 severanceEvent 40 (reached|notReached)$/),
      '05-07 severanceEvent 50 done',
    ]);
  });

  it('expires, stops the next day with a final bill, and is complete', () => {
    const driver = table({});
    expect(driver.told('agreementExpired', 'severanceCompleted', 'agreementStopped')).toEqual([
      '05-07 agreementExpired 0 done',
      '05-07 severanceCompleted 0 done',
      '05-08 agreementStopped 0 done',
    ]);
    expect(driver.state.services.status[0]).toBe(AGREEMENT_STATUS.STOPPED);
  });
});

describe('3.12 life-support variant', () => {
  const dates = (lifeSupport: boolean) =>
    new AccountDriver(
      owing({ lifeSupport }),
      publishedSeverance({
        criteria: lifeSupport
          ? [['SV CRIT LS', 'LIFE', { scope: 'BOTH' }]]
          : [['SV CRIT DFLT', 'LIFE']],
      }),
      // Warning ordered Mon 04-27, done Wed 04-29; the cut is done on its day.
      {
        // Up to the day of the cut: the debt of who is protected is collected again from the next night on.
        days: lifeSupport ? 15 : 60,
        fieldWorkDays: new Map([
          [day('04-27'), 2],
          [day('05-04'), 0],
        ]),
      },
    )
      .live()
      .told('severanceEvent', 'severanceCancelled', 'agreementExpired')
      .map((row) => row.replace(/notReached|reached/, 'done'));

  it('waits 5 days for the warning, 2 for the To Do, 3 for the cut, 10 for expiry', () => {
    expect(dates(false)).toEqual([
      '04-20 severanceEvent 10 done',
      '04-29 severanceEvent 20 done',
      '05-01 severanceEvent 30 done',
      '05-04 severanceEvent 40 done',
      '05-04 severanceEvent 50 done',
      '05-04 severanceEvent 60 done',
      '05-14 agreementExpired 0 done',
      '05-14 severanceEvent 70 done',
    ]);
  });

  it('never cuts where somebody is on life support: a person decides at that step', () => {
    expect(dates(true)).toEqual([
      '04-20 severanceEvent 10 done',
      '04-29 severanceEvent 20 done',
      '05-01 severanceEvent 30 done',
      '05-04 severanceCancelled 0 protectedCustomer',
    ]);
  });
});

describe('3.12 payment while severance is active', () => {
  it('Sat 04-25: the cut is pending, process and field activity are cancelled, nothing to reconnect', () => {
    const driver = table({ paidOn: '04-25' });
    expect(driver.told('fieldActivity', 'severanceCancelled', 'reconnectStarted')).toEqual([
      '04-20 fieldActivity 10 ordered',
      '04-22 fieldActivity 10 done',
      '04-24 fieldActivity 20 ordered',
      '04-25 fieldActivity 20 notSent',
      '04-25 severanceCancelled 0 done',
    ]);
    expect(driver.total('toDos')).toBe(0);
    expect(driver.total('cuts')).toBe(0);
  });

  it('Sat 04-25, orders already given: a To Do calls the crew back', () => {
    const driver = table({ paidOn: '04-25', dispatchWorkdaysBefore: 1 });
    expect(driver.told('fieldActivity', 'severanceCancelled').slice(-2)).toEqual([
      '04-25 fieldActivity 20 calledBack',
      '04-25 severanceCancelled 0 done',
    ]);
    expect(driver.total('toDos')).toBe(1);
    expect(driver.total('cuts')).toBe(0);
  });

  it('Wed 04-29: cut but not expired, reconnected the next workday', () => {
    const driver = table({ paidOn: '04-29' });
    expect(
      driver.told('severanceCancelled', 'reconnectStarted', 'fieldActivity').slice(-4),
    ).toEqual([
      '04-29 severanceCancelled 0 done',
      '04-29 reconnectStarted 0 done',
      '04-29 fieldActivity 10 ordered',
      '04-30 fieldActivity 10 done',
    ]);
    expect(driver.told('agreementExpired')).toEqual([]);
    expect([driver.total('cuts'), driver.total('reconnections')]).toEqual([1, 1]);
    expect(driver.state.services.status[0]).toBe(AGREEMENT_STATUS.ACTIVE);
  });

  it('Fri 05-08: expired, the payment only lowers the balance', () => {
    const driver = table({ paidOn: '05-08' });
    const kinds = ['severanceCancelled', 'reconnectStarted', 'severanceCompleted'] as const;
    expect(driver.told(...kinds, 'agreementStopped', 'agreementClosed')).toEqual([
      '05-07 severanceCompleted 0 done',
      '05-08 agreementStopped 0 done',
      '05-08 agreementClosed 0 done',
    ]);
    expect(driver.state.openMinor).toBe(0);
    expect(driver.total('reconnections')).toBe(0);
  });

  it('goes on when the payment leaves more than the threshold', () => {
    const partly = new AccountDriver(owing(), publishedSeverance(), {
      days: 40,
      fieldWorkDays: WARNING_TWO_DAYS,
      onDay: new Map([[day('04-25'), (driver: AccountDriver) => driver.pay(15_999)]]),
    }).live();
    expect(partly.told('severanceCancelled', 'agreementExpired')).toEqual([
      '05-07 agreementExpired 0 done',
    ]);
    const kept = partly.trace.decisions.find(({ kind }) => kind === 'keep-severance');
    expect(kept?.because).toBe('Debt at the cut-off date is still $10.01, above $10.00');
    expect(kept?.flip).toBe('$0.01 more paid would have cancelled it.');
  });
});
