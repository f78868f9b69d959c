import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { dayOf } from '../../src-engine/base/day.ts';
import { stillBehaviour } from '../../src-engine/cases/still-behaviour.ts';
import { exampleLadders } from '../../src-engine/config/default-strategies.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { LOG_KIND, type LogKindName } from '../../src-engine/model/event-log.ts';
import type { KnownPayment } from '../../src-engine/model/known-payment.ts';
import type { AccountRow } from '../../src-engine/model/rows.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';

const [U1, T1, B1] = exampleLadders();
const AS_OF = dayOf(2026, 3, 2);

/** `CODE day` of every step of a template; days count from the bill or due date on which a ladder is entered. */
function steps(strategy: Strategy, code: string, entryDay: number): string[] {
  const template = strategy.processTemplates.find((entry) => entry.code === code);
  return (template?.events ?? []).map(
    ({ eventType, dayOffset }) => `${eventType} ${entryDay + dayOffset}`,
  );
}

function entryDays(strategy: Strategy): Map<string, [days: number, minor: number][]> {
  const rows = strategy.classControls.flatMap(({ conditions }) =>
    conditions.flatMap(({ criteria }) => criteria),
  );
  const entries = new Map<string, [number, number][]>();
  for (const { template, minAgeDays, minAmountMinor } of rows)
    entries.set(template, [...(entries.get(template) ?? []), [minAgeDays, minAmountMinor]]);
  return entries;
}

function costOf(strategy: Strategy, code: string): number | undefined {
  return strategy.eventTypes.find((type) => type.code === code)?.unitCostMinor;
}

interface Debtor {
  readonly strategy: Strategy;
  readonly debtClass: string;
  readonly service: string;
  readonly days: number;
  readonly facts?: Partial<AccountRow>;
  readonly payments?: readonly KnownPayment[];
}

/** What happens to a customer who owes 300.00 from the first day and never pays, every day a workday. */
function lived({ strategy, debtClass, service, days, facts, payments = [] }: Debtor) {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A', facts).agreement('1', debtClass, service).owes(30_000, AS_OF, AS_OF);
  const everyDay = {
    ...strategy,
    workCalendar: {
      workdays: ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const,
      holidays: [],
    },
  };
  const plan = aPlan(
    [
      {
        ...everyDay,
        workCalendar: { ...everyDay.workCalendar, workdays: [...everyDay.workCalendar.workdays] },
      },
    ],
    {
      days,
      replications: 1,
      payments,
      behaviour: stillBehaviour({ instalments: 'MISSED', fieldWorkDays: 1 }),
    },
  );
  const { log } = at(runPlan(rows.build(AS_OF), plan).arms, 0);
  return (...kinds: LogKindName[]): string[] =>
    Array.from({ length: log.count }, (_, row) => row).flatMap((row) => {
      const kind = kinds.find((name) => log.kind[row] === LOG_KIND[name]);
      if (kind === undefined) return [];
      const amount = kind === 'feeCharged' ? ` ${log.amountMinor[row]}` : '';
      return [`${log.day[row]} ${kind} ${log.detail[row]}${amount}`];
    });
}

describe('ladder U1, regulated utility (bill days)', () => {
  it('is entered above 25 at 27 days, above 5 at 57', () => {
    expect(entryDays(U1).get('U1-STD')).toEqual([[27, 2500]]);
    expect(entryDays(U1).get('U1-ACC')).toEqual([[57, 500]]);
    expect(at(U1.debtClasses, 0).cancelAlgorithm.parameters).toEqual({ thresholdMinor: 1000 });
    expect(U1.settings.ageBasis).toBe('ARREARS_DATE');
  });

  it('has the steps of the table on their bill days, at their costs', () => {
    expect(steps(U1, 'U1-STD', 27)).toEqual([
      'REMINDER 27',
      'SMS 27',
      'CALL 34',
      'NOTICE 37',
      'CREDIT 41',
      'END-PLAN 44',
      'END-BUDGET 44',
      'SEVER 48',
    ]);
    expect((costOf(U1, 'REMINDER') ?? 0) + (costOf(U1, 'SMS') ?? 0)).toBe(95);
    expect(
      ['NOTICE', 'SEVER', 'SV-WARN', 'SV-CUT', 'SV-CUT-REMOTE', 'SV-EXPIRE'].map((code) =>
        costOf(U1, code),
      ),
    ).toEqual([110, 10, 2500, 4500, 200, 300]);
  });

  it('accelerated: notice on day 0, severance on day 12, no call', () => {
    const accelerated = steps(U1, 'U1-ACC', 0);
    expect(accelerated).toContain('NOTICE 0');
    expect(accelerated).toContain('SEVER 12');
    expect(accelerated.some((step) => step.startsWith('CALL'))).toBe(false);
  });

  it('warns at bill day 48, cuts at 52, expires ten days later', () => {
    const told = lived({ strategy: U1, debtClass: 'ENERGY', service: 'ELECTRIC', days: 75 });
    expect(told('severanceStarted', 'severanceEvent', 'agreementExpired')).toEqual([
      '48 severanceStarted 0',
      // The crew needs a day: the warning ordered on day 48 is done on day 49.
      '49 severanceEvent 10',
      '52 severanceEvent 20',
      '52 severanceEvent 30',
      '52 severanceEvent 40',
      '62 agreementExpired 0',
      '62 severanceEvent 50',
    ]);
  });
});

describe('ladder U1, after the service has ended', () => {
  const WRITE_OFF = ['writeOffStarted', 'referred', 'referralClosed', 'writtenOff'] as const;

  it('refers 20 days after the final bill is due, recalls and writes off 60 days later', () => {
    const told = lived({ strategy: U1, debtClass: 'ENERGY', service: 'ELECTRIC', days: 175 });
    // Expired on day 62, stopped on the 63rd, final bill due on the 84th.
    expect(told('agreementStopped', ...WRITE_OFF, 'agreementClosed')).toEqual([
      '63 agreementStopped 0',
      '104 writeOffStarted 0',
      '104 referred 0',
      '164 referralClosed 0',
      '164 writtenOff 0',
      '164 agreementClosed 0',
    ]);
    expect(['AGENCY', 'WRITE-OFF'].map((code) => costOf(U1, code))).toEqual([50, 100]);
    expect(new Set(U1.writeOff.agencies.map((agency) => agency.feeBasisPoints))).toEqual(
      new Set([2500]),
    );
  });

  it('charges 40.00 for the reconnection of a customer who pays after the cut', () => {
    const payments = [{ accountId: 'A', day: 55, amountMinor: 30_000, agreement: null }];
    const debtor = { strategy: U1, debtClass: 'ENERGY', service: 'ELECTRIC', days: 75 };
    const told = lived({ ...debtor, payments });
    expect(told('severanceCancelled', 'reconnectStarted', 'feeCharged')).toEqual([
      '55 severanceCancelled 0',
      '55 reconnectStarted 0',
      '56 feeCharged 0 4000',
    ]);
  });
});

describe('ladder T1, telecom (days past due)', () => {
  it.each([
    ['T1-LOW', 2, [2, 5, 10, 15, 18, 25, 30, 40, 50, 75]],
    ['T1-MED', 2, [2, 3, 6, 10, 12, 15, 20, 25, 35, 60]],
    ['T1-HIGH', 1, [1, 1, 3, 5, 6, 8, 12, 15, 22, 45]],
  ] as const)('%s has the steps of its column, entered above 10.00', (code, entry, days) => {
    const order = [
      'RETRY',
      'SMS',
      'EMAIL',
      'LATE-FEE',
      'IVR',
      'SOFT-BAR',
      'CALL',
      'HARD-BAR',
      'FINAL',
      'TERMINATE',
    ];
    expect(steps(T1, code, entry)).toEqual(order.map((step, place) => `${step} ${days[place]}`));
    for (const [, minor] of entryDays(T1).get(code) ?? []) expect(minor).toBe(1000);
  });

  it('bars, and terminates with a final bill and a fee, a customer who never pays', () => {
    const facts = { collectionClass: 'CONSUMER', riskCategory: 'LOW' };
    const told = lived({ strategy: T1, debtClass: 'TELECOM', service: 'MOBILE', days: 80, facts });
    expect(told('barred', 'feeCharged', 'severanceStarted', 'agreementStopped')).toEqual([
      '15 feeCharged 0 500',
      '25 barred 0',
      '40 barred 0',
      '75 severanceStarted 0',
      // The early-termination fee is on the final bill of the next day.
      '75 feeCharged 0 5000',
      '76 agreementStopped 0',
    ]);
  });
});

describe('ladder T1, after the contract has ended', () => {
  it.each([
    ['LOW', 76, 90, 180],
    ['MEDIUM', 61, 75, 180],
    ['HIGH', 46, 60, 150],
  ] as const)('%s: stopped on day %i, at the agency on %i, written off on %i', (risk, ...days) => {
    const facts = { collectionClass: 'CONSUMER', riskCategory: risk };
    const told = lived({ strategy: T1, debtClass: 'TELECOM', service: 'MOBILE', days: 200, facts });
    const [stopped, referred, writtenOff] = days;
    expect(told('agreementStopped', 'referred', 'referralClosed', 'writtenOff')).toEqual([
      `${stopped} agreementStopped 0`,
      expect.stringMatching(`^${referred} referred [01]$`),
      expect.stringMatching(`^${writtenOff} referralClosed [01]$`),
      `${writtenOff} writtenOff 0`,
    ]);
    expect(costOf(T1, 'WRITE-OFF')).toBe(50);
  });

  it('refers nothing under 30.00', () => {
    const agency = T1.eventTypes.find(({ code }) => code === 'AGENCY');
    expect(agency?.algorithm.parameters).toEqual({ agency: null, minAmountMinor: 3000 });
  });

  it.each([
    ['2.00 left', 29_800, '30 restored 0'],
    ['2.01 left', 29_799, null],
  ] as const)('a hard bar is lifted at 2.00 or less, for 8.00: %s', (_, amountMinor, restored) => {
    // 300.00 are overdue; the late fee of 5.00 waits for the next bill.
    const facts = { collectionClass: 'CONSUMER', riskCategory: 'MEDIUM' };
    const payments = [{ accountId: 'A', day: 30, amountMinor, agreement: null }];
    const debtor = { strategy: T1, debtClass: 'TELECOM', service: 'MOBILE', days: 40, facts };
    const told = lived({ ...debtor, payments });
    expect(told('restored', 'feeCharged')).toEqual([
      '10 feeCharged 0 500',
      ...(restored === null ? [] : [restored, '30 feeCharged 0 800']),
    ]);
  });
});

it('ladder T1 waives the restoration fee for LOW', () => {
  const facts = { collectionClass: 'CONSUMER', riskCategory: 'LOW' };
  const payments = [{ accountId: 'A', day: 45, amountMinor: 29_800, agreement: null }];
  const debtor = { strategy: T1, debtClass: 'TELECOM', service: 'MOBILE', days: 50, facts };
  expect(lived({ ...debtor, payments })('restored', 'feeCharged')).toEqual([
    '15 feeCharged 0 500',
    '45 restored 0',
    '45 feeCharged 0 0',
  ]);
});

describe('ladder B1, credit card (days past due)', () => {
  it('has the steps of the table', () => {
    expect(steps(B1, 'B1-STD', 1)).toEqual([
      'LATE-FEE 1',
      'EMAIL 1',
      'SMS 5',
      'LETTER-1 20',
      'BUREAU 30',
      'RATING 30',
      'BLOCK 30',
      'CALLS-5 30',
      'HARDSHIP 45',
      'PLAN 45',
      'PENALTY 60',
      'NEW-USE 60',
      'AGENT 60',
      'DEFAULT 90',
      'SETTLE 90',
      'PRELEGAL 120',
      'LAST-OFFER 150',
      'CLOSE 179',
    ]);
    expect(steps(B1, 'B1-DIAL', 1)).toContain('DIAL 12');
  });

  it('blocks, closes to new use and closes the account of a customer who never pays', () => {
    const told = lived({ strategy: B1, debtClass: 'CARD', service: 'CARD', days: 200 });
    expect(told('barred', 'feeCharged', 'severanceStarted', 'agreementStopped')).toEqual([
      '1 feeCharged 0 3000',
      '30 barred 0',
      '60 feeCharged 0 750',
      '179 severanceStarted 0',
      '180 agreementStopped 0',
    ]);
  });

  it('is charged off and placed with the agency on day 180', () => {
    const told = lived({ strategy: B1, debtClass: 'CARD', service: 'CARD', days: 200 });
    expect(told('writeOffStarted', 'writtenOff', 'referred', 'agreementClosed')).toEqual([
      '180 writeOffStarted 0',
      '180 writtenOff 0',
      '180 agreementClosed 0',
      '180 referred 0',
    ]);
    expect(costOf(B1, 'CHARGE-OFF')).toBe(200);
    expect(B1.writeOff.agencies.map((agency) => agency.feeBasisPoints)).toEqual([3000]);
  });
});
