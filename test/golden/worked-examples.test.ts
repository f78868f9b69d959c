import { describe, expect, it } from 'vitest';
import { ppOvrdArs } from '../../src-engine/algorithms/override-arrears/pp-ovrd-ars.ts';
import { allocationBasisPoint } from '../../src-engine/base/allocation.ts';
import { at } from '../../src-engine/base/assert.ts';
import { isoDate, parseIsoDate } from '../../src-engine/base/day.ts';
import { explainAccount } from '../../src-engine/explain/explain-account.ts';
import { WorkCalendar } from '../../src-engine/kernel/compile/work-calendar.ts';
import { agedDebt, amountAtLeastAge } from '../../src-engine/kernel/facts/aged-debt.ts';
import { buildImage } from '../../src-engine/kernel/image/build-image.ts';
import type { Persona } from '../../src-engine/model/behaviour.ts';
import { LOG_KIND } from '../../src-engine/model/event-log.ts';
import type { RunResult } from '../../src-engine/model/run.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { aStrategy } from '../support/strategy-builder.ts';

const day = (text: string) => parseIsoDate(`2026-${text}`) ?? 0;
const TODAY = day('03-31');

/** Example A of domain.md 3.3. */
function exampleA(rows: PortfolioFromRows) {
  return anAccount(rows, 'A')
    .agreement('E1', 'REGU', 'ELECTRIC')
    .owes(12_000, day('01-05'))
    .owes(11_000, day('02-04'))
    .pays(6000, day('02-20'))
    .owes(9500, day('03-06'))
    .owes(500, null, day('03-20'))
    .agreement('G1', 'REGU', 'GAS')
    .owes(4000, day('01-05'))
    .owes(3500, day('02-04'))
    .pays(4000, day('02-20'))
    .pays(5000, day('03-10'));
}

/** The published matrix: > 5.00 at >= 50 days, then > 25.00 at >= 25 days. */
function publishedMatrix(payPlans: boolean) {
  const strategy = aStrategy({
    debtClass: 'REGU',
    payPlans,
    cancelAtMinor: 1000,
    events: [
      { dayOffset: 400, algorithm: 'CREATE_TODO', parameters: { toDoType: 'T', role: 'R' } },
    ],
  });
  const control = at(strategy.classControls, 0);
  const template = at(strategy.processTemplates, 0);
  return {
    ...strategy,
    processTemplates: [
      { ...template, code: 'ACCEL' },
      { ...template, code: 'COURTESY' },
    ],
    classControls: [
      {
        ...control,
        conditions: [
          {
            ...at(control.conditions, 0),
            criteria: [
              { priority: 10, minAgeDays: 50, minAmountMinor: 500, template: 'ACCEL' },
              { priority: 20, minAgeDays: 25, minAmountMinor: 2500, template: 'COURTESY' },
            ],
          },
        ],
      },
    ],
  };
}

function neverPays(persona: Persona): Persona {
  return {
    ...persona,
    fullPerDay: persona.fullPerDay.map(() => 0),
    partialPerDay: persona.partialPerDay.map(() => 0),
  };
}

describe('3.3 aged debt per debt class, example A', () => {
  const debt = agedDebt(
    [
      { arrearsDay: day('01-05'), amountMinor: 12_000 },
      { arrearsDay: day('02-04'), amountMinor: 11_000 },
      { arrearsDay: day('03-06'), amountMinor: 9500 },
      { arrearsDay: null, amountMinor: 500 },
      { arrearsDay: day('01-05'), amountMinor: 4000 },
      { arrearsDay: day('02-04'), amountMinor: 3500 },
    ],
    15_000,
    TODAY,
  );

  it('lets credits of all agreements eat the oldest debt first', () => {
    const byAge = new Map<number, number>();
    for (const item of debt.items)
      byAge.set(item.ageDays, (byAge.get(item.ageDays) ?? 0) + item.remainingMinor);
    expect([...byAge]).toEqual([
      [85, 1000],
      [55, 14_500],
      [25, 9500],
    ]);
    expect(debt.newChargeMinor).toBe(500);
    expect(debt.residualCreditMinor).toBe(0);
  });

  it('answers the age questions of the example', () => {
    expect(amountAtLeastAge(debt, 50)).toBe(15_500);
    expect(amountAtLeastAge(debt, 25)).toBe(25_000);
    expect(amountAtLeastAge(debt, 80)).toBe(1000);
  });

  it('is what the kernel starts from, pooled and per agreement', () => {
    const rows = new PortfolioFromRows();
    exampleA(rows);
    const image = buildImage(rows.build(TODAY));
    const items = Array.from(image.itemPooledMinor, (pooled, item) => ({
      age: TODAY - (image.itemArrearsDay[item] ?? 0),
      agreement: image.itemAgreement[item],
      pooled,
      own: image.itemAgreementMinor[item],
    }));
    // The gas agreement is 15.00 in credit by itself: its bills are paid, the credit shows only in the pool.
    expect(items.filter((item) => item.age >= 0)).toEqual([
      { age: 85, agreement: 0, pooled: 0, own: 6000 },
      { age: 85, agreement: 1, pooled: 1000, own: 0 },
      { age: 55, agreement: 0, pooled: 11_000, own: 11_000 },
      { age: 55, agreement: 1, pooled: 3500, own: 0 },
      { age: 25, agreement: 0, pooled: 9500, own: 9500 },
    ]);
    const own = (agreement: number) =>
      items
        .filter((item) => item.agreement === agreement && item.age >= 0)
        .reduce((sum, item) => sum + (item.own ?? 0), 0);
    expect(own(0)).toBe(26_500);
  });
});

describe('3.4 pay plan pseudo payments, example B', () => {
  const schedule = {
    from: 0,
    count: 3,
    day: Int32Array.from([day('03-15'), day('04-15'), day('05-15')]),
    amountMinor: Float64Array.from([5000, 5000, 5500]),
  };
  const pseudo = ppOvrdArs.compile({});

  it('counts what past rows still miss and all future rows', () => {
    expect(pseudo(schedule, 5000, TODAY)).toBe(10_500);
  });

  it('never reduces future rows: an overpaying customer keeps their insulation', () => {
    expect(pseudo(schedule, 10_000, TODAY)).toBe(10_500);
  });

  it('still insulates a missed row until the pay plan monitor runs', () => {
    expect(pseudo(schedule, 5000, day('04-16'))).toBe(10_500);
  });

  it('changes which criteria row fires: 0.00 at 50 days, 95.00 at 25 days', () => {
    const rows = new PortfolioFromRows();
    exampleA(rows)
      .pays(5000, day('03-15'))
      .plan(day('03-12'), 'REGU', [
        [day('03-15'), 5000],
        [day('04-15'), 5000],
        [day('05-15'), 5500],
      ]);
    const plan = aPlan([publishedMatrix(true)], { days: 1, replications: 1 });
    const story = explainAccount(rows.build(TODAY), plan, 0, 'A', 1);
    const decision = story.ok ? at(story.value.decisions, 0) : null;
    expect(decision?.kind).toBe('create-process');
    expect(decision?.chosen).toBe('COURTESY');
    const money = decision?.checks.filter((check) => check.unit === 'minor');
    expect(money?.map((check) => [check.actual, check.limit, check.passed])).toEqual([
      [0, 500, false],
      [9500, 2500, true],
    ]);
  });

  it('leaves 45.00 at 25 days when 100.00 was paid early, the kept quirk', () => {
    const rows = new PortfolioFromRows();
    exampleA(rows)
      .pays(10_000, day('03-15'))
      .plan(day('03-12'), 'REGU', [
        [day('03-15'), 5000],
        [day('04-15'), 5000],
        [day('05-15'), 5500],
      ]);
    const plan = aPlan([publishedMatrix(true)], { days: 1, replications: 1 });
    const story = explainAccount(rows.build(TODAY), plan, 0, 'A', 1);
    const money = story.ok
      ? at(story.value.decisions, 0).checks.filter((check) => check.unit === 'minor')
      : [];
    expect(money.map((check) => check.actual)).toEqual([0, 4500]);
  });
});

describe('3.4 two active plans of one class', () => {
  it('count a payment once: 70.00 insulated, not 20.00', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A')
      .agreement('1', 'REGU')
      .owes(12_000, TODAY - 60)
      .pays(5000, TODAY - 3)
      .plan(TODAY - 5, 'REGU', [
        [TODAY - 4, 5000],
        [TODAY + 100, 1000],
      ])
      .plan(TODAY - 5, 'REGU', [
        [TODAY - 4, 5000],
        [TODAY + 100, 1000],
      ]);
    const strategy = aStrategy({
      debtClass: 'REGU',
      events: [
        { dayOffset: 0, algorithm: 'CREATE_TODO', parameters: { toDoType: 'T', role: 'R' } },
      ],
    });
    const plan = aPlan([strategy], { days: 1, replications: 1 });
    const story = explainAccount(rows.build(TODAY), plan, 0, 'A', 1);
    const decision = story.ok ? at(story.value.decisions, 0) : null;
    expect(decision?.kind).toBe('no-process');
    expect(decision?.because).toContain('after $70.00 insulated by a pay plan');
  });
});

describe('3.5 and 3.6 criteria and creation, example A', () => {
  const rows = new PortfolioFromRows();
  exampleA(rows);
  const portfolio = rows.build(TODAY);
  const plan = aPlan([publishedMatrix(false)], { days: 1, replications: 1 });

  it('picks the accelerated row, base date 2026-02-09, 155.00 in arrears at start', () => {
    const log = at(runPlan(portfolio, plan).arms, 0).log;
    const created = Array.from(log.kind).indexOf(LOG_KIND.processCreated);
    expect(log.amountMinor[created]).toBe(15_500);
    expect(log.detail[created]).toBe(0);
    expect(isoDate(TODAY - 50)).toBe('2026-02-09');
  });

  it('tells the review with its numbers and the change that would have flipped it', () => {
    const story = explainAccount(portfolio, plan, 0, 'A', 1);
    const decision = story.ok ? at(story.value.decisions, 0) : null;
    expect(decision?.because).toBe('Debt of at least 50 d $155.00 > $5.00, oldest 85 d ≥ 50 d');
    expect(decision?.flip).toBe(
      '$150.00 less debt of at least 50 d would have kept row 10 from matching.',
    );
  });
});

describe('decisions 1 and 2: the edges of a criteria row', () => {
  /** Day index of the first process with a row of more than 60.00 at 21 days; null when none in 30 days. */
  function createdOn(amountMinor: number, ageDays: number): number | null {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A').owes(amountMinor, TODAY - ageDays);
    const strategy = aStrategy({
      minAgeDays: 21,
      minAmountMinor: 6000,
      events: [
        { dayOffset: 400, algorithm: 'CREATE_TODO', parameters: { toDoType: 'T', role: 'R' } },
      ],
    });
    const plan = aPlan([strategy], { days: 30, replications: 1 });
    const still = { ...plan.behaviour, personas: plan.behaviour.personas.map(neverPays) };
    const log = at(runPlan(rows.build(TODAY), { ...plan, behaviour: still }).arms, 0).log;
    const row = Array.from(log.kind).indexOf(LOG_KIND.processCreated);
    return row < 0 ? null : (log.day[row] ?? null);
  }

  it('needs strictly more than the amount', () => {
    expect(createdOn(6000, 21)).toBeNull();
    expect(createdOn(6001, 21)).toBe(0);
  });

  it('counts the day on which the age is reached', () => {
    expect(createdOn(6001, 20)).toBe(1);
    expect(createdOn(6001, 0)).toBe(21);
    expect(createdOn(6001, 90)).toBe(0);
  });
});

describe('3.7 champion / challenger', () => {
  it('buckets units as the GrowthBook SDKs do, hash version 2', () => {
    // Published vectors of the SDKs, times 10 000: (seed, value) to bucket.
    expect(allocationBasisPoint('seed', 'a')).toBe(505);
    expect(allocationBasisPoint('seed', 'b')).toBe(2696);
    expect(allocationBasisPoint('foo', 'ab')).toBe(2575);
    expect(allocationBasisPoint('foo', 'def')).toBe(2019);
    expect(allocationBasisPoint('89123klj', '8952klfjas09ujkasdf')).toBe(1240);
    expect(allocationBasisPoint('90850943850283058242805', '123')).toBe(7516);
    expect(allocationBasisPoint('()**(%$##$%#$#', '___)((*":&')).toBe(128);
  });

  it('gives the challenger template to about the asked share, 2 sigma', () => {
    let challengers = 0;
    for (let unit = 0; unit < 10_000; unit++)
      if (allocationBasisPoint('pilot', `A${unit}`) < 2000) challengers++;
    expect(challengers).toBeGreaterThan(1920);
    expect(challengers).toBeLessThan(2080);
  });
});

describe('3.8 event dates, example C', () => {
  const workweek = {
    workdays: ['MON', 'TUE', 'WED', 'THU', 'FRI'] as ('MON' | 'TUE' | 'WED' | 'THU' | 'FRI')[],
    holidays: ['2026-04-03', '2026-04-06'],
  };
  const dates = (mode: 'CALENDAR' | 'WORKDAY') => {
    const calendar = new WorkCalendar(workweek, mode, TODAY, TODAY + 60);
    return [0, 4, 11, 20].map((offset) => isoDate(calendar.eventDay(TODAY, offset)).slice(5));
  };

  it('adds calendar days and moves forward to a workday', () => {
    expect(dates('CALENDAR')).toEqual(['03-31', '04-07', '04-13', '04-20']);
  });

  it('counts workdays', () => {
    expect(dates('WORKDAY')).toEqual(['03-31', '04-08', '04-17', '04-30']);
  });

  it('starts on the next workday when the start is none, in and beyond the table', () => {
    const calendar = new WorkCalendar(workweek, 'WORKDAY', TODAY, TODAY + 2);
    expect(isoDate(calendar.eventDay(day('04-03'), 0))).toBe('2026-04-07');
    expect(isoDate(calendar.eventDay(day('04-04'), 1))).toBe('2026-04-08');
  });
});

describe('3.11 collection process monitor, example D', () => {
  /** Debt of 155.00 at the base date, threshold 10.00; the customer pays by a pay plan, to the day. */
  function paysOnTheEighth(amountMinor: number): RunResult {
    const rows = new PortfolioFromRows();
    const start = day('03-31');
    exampleA(rows).plan(start, 'REGU', [[day('04-08'), amountMinor]]);
    const strategy = publishedMatrix(false);
    const plan = aPlan([strategy], { days: 20, replications: 1 });
    return runPlan(rows.build(TODAY), {
      ...plan,
      behaviour: { ...plan.behaviour, instalmentKept: 1 },
    });
  }

  function cancelledDay(result: RunResult): number | null {
    const log = at(result.arms, 0).log;
    const row = Array.from(log.kind).indexOf(LOG_KIND.processCancelled);
    return row < 0 ? null : (log.day[row] ?? null);
  }

  it('cancels the same night when 150.00 leave 5.00', () => {
    expect(cancelledDay(paysOnTheEighth(15_000))).toBe(day('04-08') - TODAY);
  });

  it('goes on when 140.00 leave 15.00', () => {
    expect(cancelledDay(paysOnTheEighth(14_000))).toBeNull();
  });

  it('cancels at exactly the threshold, 145.00 leaving 10.00', () => {
    expect(cancelledDay(paysOnTheEighth(14_500))).toBe(day('04-08') - TODAY);
  });
});
