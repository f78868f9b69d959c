import { describe, expect, it } from 'vitest';
import { allocationBasisPoint } from '../../src-engine/base/allocation.ts';
import { at } from '../../src-engine/base/assert.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { anAccount } from '../support/account-builder.ts';
import { AccountDriver } from '../support/account-driver.ts';
import { liveByHand } from '../support/manual-step.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aStrategy } from '../support/strategy-builder.ts';

/** Business date of examples A and B (domain.md 3.3, 3.4). */
const TODAY = parseIsoDate('2026-03-31') ?? 0;
const day = (iso: string) => parseIsoDate(iso) ?? 0;

/** Example A: electric and gas of one class, with the credits that eat the oldest debt first. */
function exampleA(plan = false, facts: Parameters<typeof anAccount>[2] = {}) {
  const rows = new PortfolioFromRows();
  const account = anAccount(rows, 'A1', facts)
    .agreement('E1', 'REGU', 'ELECTRIC')
    .owes(12_000, day('2026-01-05'))
    .owes(11_000, day('2026-02-04'))
    .pays(6000, day('2026-02-20'))
    .owes(9500, day('2026-03-06'))
    .agreement('G1', 'REGU', 'GAS')
    .owes(4000, day('2026-01-05'))
    .owes(3500, day('2026-02-04'))
    .pays(4000, day('2026-02-20'))
    .pays(5000, day('2026-03-10'));
  if (plan)
    account
      .agreement('E1', 'REGU')
      .pays(5000, day('2026-03-15'))
      .plan(day('2026-03-12'), 'REGU', [
        [day('2026-03-15'), 5000],
        [day('2026-04-15'), 5000],
        [day('2026-05-15'), 5500],
      ]);
  return rows.build(TODAY);
}

type Condition = Strategy['classControls'][number]['conditions'][number];
type Row = Condition['criteria'][number];

const row = (
  priority: number,
  minAgeDays: number,
  minAmountMinor: number,
  template: string,
): Row => ({
  priority,
  minAgeDays,
  minAmountMinor,
  template,
});
const condition = (priority: number, code: string, ...criteria: Row[]): Condition => ({
  priority,
  algorithm: { code, parameters: {} },
  criteria,
});

/** Oracle's published sample: over 5.00 at 50 days accelerates, over 25.00 at 25 days is a courtesy. */
const SAMPLE = [row(10, 50, 500, 'ACCEL'), row(20, 25, 2500, 'COURTESY')];

function rules(conditions: readonly Condition[], changes: Partial<Strategy> = {}): Strategy {
  const events = [
    { dayOffset: 0, algorithm: 'SEND_SMS' },
    { dayOffset: 11, algorithm: 'SEND_SMS' },
  ];
  const plain = aStrategy({ events, debtClass: 'REGU' });
  const template = at(plain.processTemplates, 0);
  return {
    ...plain,
    processTemplates: ['ACCEL', 'COURTESY', 'OTHER'].map((code) => ({ ...template, code })),
    classControls: plain.classControls.map((control) => ({
      ...control,
      conditions: [...conditions],
    })),
    ...changes,
  };
}

const DEFAULT = [condition(90, 'COLL COND DF', ...SAMPLE)];

/** The first night of the account: its log and its decisions. */
function night(portfolio = exampleA(), strategy = rules(DEFAULT)) {
  const run = liveByHand(portfolio, strategy, [], 1);
  return {
    ...run,
    created: run.told
      .filter(({ text }) => text.includes('processCreated'))
      .map(({ text, amountMinor }) => `${text.split(' ')[2]} ${amountMinor}`),
    chosen: run.story.decisions[0]?.chosen ?? '',
  };
}

describe('1.1 Determine collections eligibility', () => {
  it('a class that is not eligible is passed over', () => {
    const plain = rules(DEFAULT);
    const debtClasses = plain.debtClasses.map((one) => ({ ...one, eligibleForCollection: false }));
    expect(night(exampleA(), { ...plain, debtClasses }).created).toEqual([]);
  });

  it('the first true condition by priority is the only one used, in whatever order they stand', () => {
    const young = condition(20, 'COLL COND DF', row(1, 25, 2500, 'COURTESY'));
    const never = {
      ...condition(10, 'COLL COND BG', row(1, 0, 0, 'OTHER')),
      algorithm: { code: 'COLL COND BG', parameters: { debtClassOnly: true } },
    };
    const later = condition(30, 'COLL COND DF', row(1, 50, 500, 'ACCEL'));
    const { chosen } = night(exampleA(), rules([later, young, never]));
    expect(chosen).toBe('COURTESY');
  });

  it('a condition with an unreachable row suppresses collection of the class', () => {
    const wall = condition(10, 'COLL COND DF', row(1, 9999, 99_999_999_900, 'OTHER'));
    expect(night(exampleA(), rules([wall, ...DEFAULT])).created).toEqual([]);
  });

  it('a class without a control is an error row and a To Do, once', () => {
    const nowhere = { ...rules(DEFAULT), classControls: [] };
    const run = liveByHand(exampleA(), nowhere, [], 5);
    expect(run.texts('error', 'toDoCreated')).toEqual([
      '0 error missingRule',
      expect.stringMatching(/^0 toDoCreated /),
    ]);
  });
});

describe('1.2 Determine arrears', () => {
  it('example A: 155.00 at 50 days, 250.00 at 25 days, 10.00 at 80 days', () => {
    const over = (age: number, amountMinor: number) =>
      night(exampleA(), rules([condition(90, 'COLL COND DF', row(1, age, amountMinor, 'ACCEL'))]))
        .created.length;
    for (const [age, amountMinor] of [
      [50, 15_500],
      [25, 25_000],
      [80, 1000],
    ] as const) {
      expect(over(age, amountMinor - 1)).toBe(1);
      expect(over(age, amountMinor)).toBe(0);
    }
  });

  it('ageing by due date leaves out what is not due for so long', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1')
      .agreement('1', 'REGU')
      .owes(9000, TODAY - 30, TODAY - 9);
    const strategy = (ageBasis: 'ARREARS_DATE' | 'DUE_DATE') => {
      const plain = rules([condition(90, 'COLL COND DF', row(1, 25, 0, 'ACCEL'))]);
      return { ...plain, settings: { ...plain.settings, ageBasis } };
    };
    expect(night(rows.build(TODAY), strategy('ARREARS_DATE')).created).toEqual(['done 9000']);
    expect(night(rows.build(TODAY), strategy('DUE_DATE')).created).toEqual([]);
  });

  it('a row beyond the oldest bucket never matches', () => {
    const plain = rules([condition(90, 'COLL COND DF', row(1, 80, 0, 'ACCEL'))]);
    const capped = { ...plain, settings: { ...plain.settings, oldestBucketAgeDays: 60 } };
    expect(night(exampleA(), capped).created).toEqual([]);
    expect(night(exampleA(), plain).created).toEqual(['done 1000']);
  });
});

describe('1.3 Reduce arrears by pay plan amounts', () => {
  it('example B: 105.00 of the plan insulate the oldest debt; 95.00 at 25 days still match', () => {
    const { chosen, created } = night(exampleA(true));
    expect(chosen).toBe('COURTESY');
    expect(created).toHaveLength(1);
  });

  it('newest debt first: the plan takes 95.00 at 25 days and 10.00 of 105.00 at 55; 95.00 at 50 days still match', () => {
    const withOrder = (oldestFirst: boolean, amountMinor: number) => {
      const plain = rules([condition(90, 'COLL COND DF', row(1, 50, amountMinor, 'ACCEL'))]);
      const algorithm = { code: 'PP OVRD ARS', parameters: { oldestFirst } };
      return night(exampleA(true), {
        ...plain,
        debtClasses: plain.debtClasses.map((one) => ({
          ...one,
          overrideArrearsAlgorithm: algorithm,
        })),
      }).created.length;
    };
    expect([withOrder(false, 9499), withOrder(false, 9500)]).toEqual([1, 0]);
    expect(withOrder(true, 0)).toBe(0);
  });

  it('a class without the algorithm does not know the plan', () => {
    const plain = rules(DEFAULT);
    const blind = {
      ...plain,
      debtClasses: plain.debtClasses.map((one) => ({ ...one, overrideArrearsAlgorithm: null })),
    };
    expect(night(exampleA(true), blind).chosen).toBe('ACCEL');
  });
});

describe('1.4 Apply collection criteria', () => {
  it('the first row that matches by priority, whatever the order they stand in', () => {
    const swapped = [condition(90, 'COLL COND DF', ...[...SAMPLE].reverse())];
    expect(night(exampleA(), rules(swapped)).chosen).toBe('ACCEL');
  });

  it('the mild row wins when it comes first', () => {
    const mild = [row(10, 25, 2500, 'COURTESY'), row(20, 50, 500, 'ACCEL')];
    expect(night(exampleA(), rules([condition(90, 'COLL COND DF', ...mild)])).chosen).toBe(
      'COURTESY',
    );
  });

  it('strictly more than the amount, at least as old', () => {
    const only = (age: number, amountMinor: number) =>
      night(exampleA(), rules([condition(90, 'COLL COND DF', row(1, age, amountMinor, 'ACCEL'))]))
        .created;
    expect(only(85, 999)).toEqual(['done 1000']);
    expect(only(86, 0)).toEqual([]);
    expect(only(50, 15_500)).toEqual([]);
  });

  it('a class that already has an active process is left alone', () => {
    const run = liveByHand(exampleA(), rules(DEFAULT), [], 10);
    expect(run.texts('processCreated')).toEqual(['0 processCreated done']);
  });
});

describe('1.5 Create collection process', () => {
  it('base date, arrears at the start and all events at once', () => {
    const { created, timeline } = night();
    expect(created).toEqual(['done 15500']);
    expect(timeline).toEqual(['0 done 1', '11 pending 2']);
  });

  it('links the agreements that have debt of that age themselves', () => {
    new AccountDriver(exampleA(), rules(DEFAULT), { days: 1 }).live(({ processes }) => {
      // Electric owes 170.00 of that age itself, gas is in credit.
      expect([0, 1].map((agreement) => processes.isLinked(0, agreement))).toEqual([true, false]);
      expect(TODAY - (processes.baseDay[0] ?? 0)).toBe(50);
    });
  });

  it('an agreement that is being severed already is not linked again', () => {
    const nominate = {
      primaryService: 'ELECTRIC',
      secondaryService: null,
      minArrearsMinor: 0,
      minOldestAgeDays: 0,
    };
    const severing = aStrategy({
      debtClass: 'REGU',
      events: [
        { dayOffset: 0, algorithm: 'START_SEVERANCE', parameters: nominate },
        { dayOffset: 3, algorithm: 'SEND_SMS' },
      ],
    });
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1')
      .agreement('1', 'REGU', 'ELECTRIC')
      .owes(9000, TODAY - 40)
      .agreement('2', 'REGU', 'GAS')
      .owes(9000, TODAY - 40);
    const links = new Map<number, boolean[]>();
    new AccountDriver(rows.build(TODAY), severing, { days: 5 }).live((state) => {
      const linked = [0, 1].map((agreement) => state.processes.isLinked(0, agreement));
      links.set(state.processes.number[0] ?? 0, linked);
    });
    expect([...links]).toEqual([
      [1, [true, true]],
      [2, [false, true]],
    ]);
  });
});

describe('1.5 Create collection process: a template that the CRM has chosen (decision 38)', () => {
  const assigned = (assignedTemplate: string) => exampleA(false, { assignedTemplate });

  it('wins over the template of the row; the row still says when the process begins', () => {
    const { created, chosen } = night(assigned('OTHER'));
    expect(created).toEqual(['assigned 15500']);
    expect(chosen).toBe('OTHER (template chosen by the CRM; the row has ACCEL)');
    expect(
      night(assigned('OTHER'), rules([condition(90, 'COLL COND DF', row(1, 86, 0, 'ACCEL'))]))
        .created,
    ).toEqual([]);
  });

  it('no live test swaps it', () => {
    const swap = {
      id: 'T1',
      champion: 'OTHER',
      challenger: 'COURTESY',
      shareBasisPoints: 10_000,
      effectiveFrom: null,
      effectiveTo: null,
      unit: 'ACCOUNT',
    } as const;
    const { created } = night(assigned('OTHER'), rules(DEFAULT, { championChallenger: [swap] }));
    expect(created).toEqual(['assigned 15500']);
  });

  it('no harder row replaces it while it runs', () => {
    const plain = rules(DEFAULT);
    const upgrading: Strategy = {
      ...plain,
      settings: { ...plain.settings, runningProcess: 'UPGRADE' },
      classControls: plain.classControls.map((control) => ({
        ...control,
        conditions: [
          condition(90, 'COLL COND DF', row(10, 58, 2000, 'COURTESY'), row(20, 50, 500, 'ACCEL')),
        ],
      })),
    };
    const texts = (portfolio: ReturnType<typeof exampleA>) =>
      liveByHand(portfolio, upgrading, [], 10).texts('processCreated', 'processCancelled');
    expect(texts(exampleA())).toEqual([
      '0 processCreated done',
      '3 processCancelled replaced',
      '3 processCreated done',
    ]);
    expect(texts(assigned('OTHER'))).toEqual(['0 processCreated assigned']);
  });

  it('one that the strategy does not have is an error and a To Do; the row decides', () => {
    const run = liveByHand(assigned('NOWHERE'), rules(DEFAULT), [], 1);
    expect(run.texts('error', 'processCreated', 'toDoCreated')).toEqual([
      '0 error unknownTemplate',
      '0 processCreated done',
      '0 toDoCreated done',
    ]);
  });
});

describe('1.6 Create challenger process', () => {
  const test = { id: 'T1', champion: 'ACCEL', challenger: 'OTHER', shareBasisPoints: 2000 };
  const options = (changes: Partial<Strategy['championChallenger'][number]> = {}) =>
    rules(DEFAULT, {
      championChallenger: [
        { ...test, effectiveFrom: null, effectiveTo: null, unit: 'ACCOUNT', ...changes },
      ],
    });
  const drawn = allocationBasisPoint('T1', 'A1');

  it('the account’s draw decides, and one process is created', () => {
    const to = night(exampleA(), options({ shareBasisPoints: drawn + 1 }));
    expect(to.created).toEqual(['challenger 15500']);
    expect(to.chosen).toContain('OTHER');
    const not = night(exampleA(), options({ shareBasisPoints: Math.max(1, drawn) }));
    expect(not.created).toEqual(['champion 15500']);
  });

  it('outside the period of selection the champion is used', () => {
    const all = { shareBasisPoints: 10_000 };
    expect(night(exampleA(), options({ ...all, effectiveFrom: '2026-04-01' })).created).toEqual([
      'done 15500',
    ]);
    expect(night(exampleA(), options({ ...all, effectiveTo: '2026-03-31' })).created).toEqual([
      'done 15500',
    ]);
    expect(night(exampleA(), options({ ...all, effectiveFrom: '2026-03-31' })).created).toEqual([
      'challenger 15500',
    ]);
  });

  it('20 percent of 10,000 accounts within two standard deviations of 2,000', () => {
    const chosen = Array.from({ length: 10_000 }, (_, unit) =>
      allocationBasisPoint('T1', `A${unit}`),
    );
    const challengers = chosen.filter((point) => point < 2000).length;
    expect(challengers).toBeGreaterThan(1920);
    expect(challengers).toBeLessThan(2080);
  });
});
