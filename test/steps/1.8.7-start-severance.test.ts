import { describe, expect, it } from 'vitest';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import type { AgreementStatus } from '../../src-engine/model/rows.ts';
import { anAccount } from '../support/account-builder.ts';
import { AccountDriver } from '../support/account-driver.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { owing, publishedSeverance, START } from '../support/published-severance.ts';
import {
  agreementType,
  eventType,
  type Row,
  severanceTemplate,
} from '../support/severance-rules.ts';

type Service = readonly [
  name: string,
  service: string,
  debtMinor: number,
  status?: AgreementStatus,
];

/** One account with the given agreements, each with debt that is old enough. */
function account(services: readonly Service[]): Portfolio {
  const rows = new PortfolioFromRows();
  const builder = anAccount(rows, 'A');
  for (const [name, service, debtMinor, status] of services)
    builder
      .agreement(name, 'ENERGY', service, status ?? 'ACTIVE')
      .owes(debtMinor, START - 70, START - 49);
  return rows.build(START);
}

function lived(portfolio: Portfolio, strategy: Strategy, days = 1): AccountDriver {
  return new AccountDriver(portfolio, strategy, { days }).live();
}

function severed(portfolio: Portfolio, strategy: Strategy): number[] {
  return lived(portfolio, strategy)
    .told('severanceStarted')
    .map((row) => Number(row.split(' ')[2]));
}

/** START_SEVERANCE: no nomination. */
function startsAll(limits: { minArrearsMinor?: number; minOldestAgeDays?: number } = {}): Strategy {
  const strategy = publishedSeverance();
  const [first, ...rest] = strategy.eventTypes;
  if (first === undefined) throw new Error('an event type starts severance');
  const parameters = {
    primaryService: null,
    secondaryService: null,
    minArrearsMinor: limits.minArrearsMinor ?? 0,
    minOldestAgeDays: limits.minOldestAgeDays ?? 0,
  };
  const algorithm = { code: 'START_SEVERANCE', parameters };
  return { ...strategy, eventTypes: [{ ...first, algorithm }, ...rest] };
}

describe('1.8.7.1 Activate Event Start Severance Process', () => {
  it('starts on the scheduled date, one process for each active linked agreement', () => {
    const three = account([
      ['1', 'ELECTRIC', 9000],
      ['2', 'GAS', 4000],
      ['3', 'WATER', 3000, 'STOPPED'],
    ]);
    const driver = lived(three, startsAll());
    expect(driver.told('severanceStarted', 'eventCompleted')).toEqual([
      '04-20 severanceStarted 0 done',
      '04-20 severanceStarted 1 done',
      '04-20 eventCompleted 1 done',
    ]);
  });

  it('keeps its limits: not enough arrears, not old enough', () => {
    const one = account([['1', 'ELECTRIC', 9000]]);
    for (const limits of [{ minArrearsMinor: 9001 }, { minOldestAgeDays: 71 }])
      expect(lived(one, startsAll(limits)).told('severanceStarted', 'eventCompleted')).toEqual([
        '04-20 eventCompleted 1 conditionNotMet',
      ]);
    expect(severed(one, startsAll({ minArrearsMinor: 9000, minOldestAgeDays: 70 }))).toEqual([0]);
  });

  it('completes with "nothing to sever" when no active agreement is left (decision 18)', () => {
    const stopped = account([['1', 'ELECTRIC', 9000, 'STOPPED']]);
    expect(lived(stopped, publishedSeverance()).told('eventCompleted')).toEqual([
      '04-20 eventCompleted 1 nothingToSever',
    ]);
  });
});

describe('1.8.7.2 Nominate Single SA for Severance Process', () => {
  it('takes the primary service, else the secondary, else all', () => {
    const sever = (...services: Service[]) => severed(account(services), publishedSeverance());
    expect(sever(['1', 'GAS', 9000], ['2', 'ELECTRIC', 600], ['3', 'WATER', 800])).toEqual([1]);
    expect(sever(['1', 'GAS', 9000], ['2', 'WATER', 800])).toEqual([0]);
    expect(sever(['1', 'WATER', 9000], ['2', 'OTHER', 800])).toEqual([0, 1]);
  });

  it('takes the largest arrears of the service, then the lowest id (decision 19)', () => {
    const sever = (...debts: number[]) =>
      severed(
        account(debts.map((debt, index): Service => [String(index), 'ELECTRIC', debt])),
        publishedSeverance(),
      );
    expect(sever(5000, 8000, 7000)).toEqual([1]);
    expect(sever(5000, 8000, 8000)).toEqual([1]);
  });

  it('passes over an agreement of the primary service that is not active', () => {
    const services: Service[] = [
      ['1', 'ELECTRIC', 9000, 'STOPPED'],
      ['2', 'GAS', 900],
    ];
    expect(severed(account(services), publishedSeverance())).toEqual([1]);
  });

  it('tells whom it chose and whom it passed over', () => {
    const two = account([
      ['1', 'GAS', 9000],
      ['2', 'ELECTRIC', 600],
    ]);
    const decision = lived(two, publishedSeverance()).trace.decisions.find(
      ({ kind }) => kind === 'start-severance',
    );
    expect(decision?.chosen).toBe('A/2');
    expect(decision?.passedOver).toEqual(['A/1']);
  });

  it('severs a sub-agreement with its master: only the master gets a cut', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A')
      .agreement('1', 'ENERGY', 'WATER')
      .owes(9000, START - 70, START - 49)
      .agreement('2', 'ENERGY', 'SEWER', 'ACTIVE', { masterId: 'A/1' })
      .owes(700, START - 70, START - 49);
    const driver = lived(rows.build(START), publishedSeverance(), 40);
    expect(driver.told('severanceStarted', 'agreementExpired', 'agreementStopped')).toEqual([
      '04-20 severanceStarted 0 done',
      '05-04 agreementExpired 0 done',
      '05-04 agreementExpired 1 done',
      '05-05 agreementStopped 0 done',
      '05-05 agreementStopped 1 done',
    ]);
    expect(driver.total('cuts')).toBe(1);
  });
});

describe('1.8.7.3 Determine Severance Process(es) for SA(s)', () => {
  const rows: readonly Row[] = [
    ['SV CRIT LS', 'LIFE', { scope: 'BOTH' }],
    ['SV CRIT MMSA', 'LIFE'],
    ['SV CRIT DFLT', 'STD'],
  ];
  const chosen = (portfolio: Portfolio, criteria: readonly Row[] = rows) =>
    lived(portfolio, publishedSeverance({ criteria })).trace.decisions.find(({ kind }) =>
      ['choose-severance', 'refuse-severance'].includes(kind),
    );

  it('takes the first true criterion by priority', () => {
    expect(chosen(owing())?.chosen).toBe('STD');
    expect(chosen(owing({ lifeSupport: true }))?.chosen).toBe('LIFE');
    expect(chosen(owing({}, { premiseLifeSupport: true }))?.chosen).toBe('LIFE');
    expect(chosen(owing({}, { masterMeter: true }))?.chosen).toBe('LIFE');
    expect(chosen(owing())?.passedOver).toEqual([
      'Row 10: Life support is not true',
      'Row 20: Master meter is not true',
    ]);
  });

  it('asks the entry of the agreement type before *', () => {
    const strategy = publishedSeverance();
    const exact = {
      ...strategy,
      agreementTypes: [
        ...strategy.agreementTypes,
        agreementType('ELECTRIC', [['SV CRIT DFLT', 'LIFE']]),
      ],
    };
    const decision = lived(owing(), exact).trace.decisions.find(
      ({ kind }) => kind === 'choose-severance',
    );
    expect(decision?.chosen).toBe('LIFE');
    expect(decision?.rulePointer).toBe('/agreementTypes/1/severanceCriteria/0');
  });

  it('severs nobody when no criterion is true: an error and a To Do (decision 20)', () => {
    const strategy = publishedSeverance({ criteria: [['SV CRIT MMSA', 'STD']] });
    const driver = lived(owing(), strategy);
    expect(driver.told('severanceStarted', 'error', 'eventCompleted')).toEqual([
      '04-20 error 0 missingRule',
      '04-20 eventCompleted 1 missingRule',
    ]);
    expect([driver.total('errors'), driver.total('toDos')]).toEqual([1, 1]);
    expect(chosen(owing(), [['SV CRIT MMSA', 'STD']])?.kind).toBe('refuse-severance');
  });

  it('never severs life support by a ladder that was not chosen because of it', () => {
    const driver = lived(owing({ lifeSupport: true }), publishedSeverance());
    expect(driver.told('severanceStarted', 'eventCompleted')).toEqual([
      '04-20 eventCompleted 1 protectedCustomer',
    ]);
  });
});

describe('1.8.7.4 Create Severance Process(es)', () => {
  it('dates the roots only; the others wait for their predecessors', () => {
    const driver = new AccountDriver(owing(), publishedSeverance(), {
      days: 1,
      fieldWorkDays: new Map([[START, 2]]),
    }).live();
    const { severances } = driver.state;
    expect(Array.from(severances.triggerDay.subarray(0, 5))).toEqual([
      START,
      ...Array.from({ length: 4 }, () => 1_000_000),
    ]);
    expect(severances.number[0]).toBe(1);
    expect(severances.startedBy[0]).toBe(1);
    expect(severances.baseDay[0]).toBe(START - 57);
  });

  it('has at most one active process for an agreement', () => {
    const strategy = startsAll();
    const twice = {
      ...strategy,
      processTemplates: strategy.processTemplates.map((template) => ({
        ...template,
        events: [...template.events, { sequence: 2, eventType: 'EVENT-1', dayOffset: 2 }],
      })),
    };
    const driver = lived(account([['1', 'ELECTRIC', 9000]]), twice, 4);
    expect(driver.told('severanceStarted', 'eventCompleted')).toEqual([
      '04-20 severanceStarted 0 done',
      '04-20 eventCompleted 1 done',
      '04-22 eventCompleted 2 nothingToSever',
    ]);
  });
});

describe('1.8.7.4 severances that sever each other', () => {
  it('go on the next night: nobody is severed twice in one', () => {
    const published = publishedSeverance();
    const others = {
      ...published,
      eventTypes: [
        ...published.eventTypes.slice(0, 1),
        eventType('OTHERS', { code: 'SEVER_OTHERS', parameters: {} }),
      ],
      severanceTemplates: [severanceTemplate('STD', [[10, 'OTHERS', [], 0]])],
    };
    const two = account([
      ['1', 'ELECTRIC', 9000],
      ['2', 'WATER', 4000],
    ]);
    expect(
      lived(two, others).told('severanceStarted', 'severanceEvent', 'severanceCompleted'),
    ).toEqual([
      '04-20 severanceStarted 0 done',
      '04-20 severanceStarted 1 done',
      '04-20 severanceEvent 10 done',
      '04-20 severanceCompleted 0 done',
      '04-20 severanceEvent 10 nothingToSever',
      '04-20 severanceCompleted 1 done',
    ]);
  });
});
