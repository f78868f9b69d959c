import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { explainAccount } from '../../src-engine/explain/explain-account.ts';
import { LOG_KIND } from '../../src-engine/model/event-log.ts';
import type { HoldReason, HoldRow } from '../../src-engine/model/rows.ts';
import { ACCOUNT_MEASURES } from '../../src-engine/model/run.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { runPlan } from '../support/run-plan.ts';
import { AS_OF, ladder, quietPlan, rowsOf } from './protected-run.ts';

/** 100.00, 30 days old, under one hold from day 0. */
function under(reason: HoldReason | null, facts: Partial<HoldRow> = {}) {
  const rows = new PortfolioFromRows();
  const account = anAccount(rows, 'A').owes(10_000, AS_OF - 30);
  if (reason !== null) account.holds(reason, AS_OF, { blocks: [], ...facts });
  return rows.build(AS_OF);
}

/** The ladder STD, and another template OWN for whoever the condition is true for. */
function withOwnLadder(reason: HoldReason, events = ladder().processTemplates[0]?.events ?? []) {
  const plain = ladder();
  return {
    ...plain,
    processTemplates: plain.processTemplates.flatMap((template) => [
      template,
      { ...template, code: 'OWN', events },
    ]),
    classControls: plain.classControls.map((control) => ({
      ...control,
      conditions: [
        {
          priority: 1,
          algorithm: { code: 'COLL COND HOLD', parameters: { reason } },
          criteria: [{ priority: 1, minAgeDays: 0, minAmountMinor: 0, template: 'OWN' }],
        },
        ...control.conditions,
      ],
    })),
  } satisfies Strategy;
}

describe('reasons of holds (domain.md 5.3)', () => {
  it('FRAUD: a ladder of its own from day 0; without the hold the usual one', () => {
    const strategy = withOwnLadder('FRAUD');
    // detail is the place of the template: 0 the usual one, 1 the own one.
    const created = (reason: HoldReason | null) =>
      rowsOf(runPlan(under(reason), quietPlan(strategy)), 'processCreated');
    expect(created('FRAUD')).toEqual(['0:1']);
    expect(created(null)).toEqual(['0:0']);
    expect(created('MANUAL')).toEqual(['0:0']);
  });

  it('FRAUD: the condition is asked again on the day the hold begins', () => {
    const patient = withOwnLadder('FRAUD');
    const later = under('FRAUD', { fromDay: AS_OF + 9 });
    const never = patient.classControls.map((control) => ({
      ...control,
      conditions: control.conditions.slice(0, 1),
    }));
    const plan = quietPlan({ ...patient, classControls: never });
    expect(rowsOf(runPlan(later, plan), 'processCreated')).toEqual(['9:1']);
    expect(runPlan(later, { ...plan, visitEveryDay: true })).toEqual(runPlan(later, plan));
  });

  it('VULNERABLE: a softer ladder', () => {
    const result = runPlan(under('VULNERABLE'), quietPlan(withOwnLadder('VULNERABLE')));
    expect(rowsOf(result, 'processCreated')).toEqual(['0:1']);
  });

  it('VULNERABLE: no bar without a person', () => {
    const bar = ladder({
      events: [
        { dayOffset: 2, algorithm: 'SOFT_BAR', parameters: { minArrearsMinor: 0 } },
        { dayOffset: 500, algorithm: 'SEND_SMS' },
      ],
    });
    const free = runPlan(under(null), quietPlan(bar));
    expect(rowsOf(free, 'barred')).toHaveLength(1);
    const held = runPlan(under('VULNERABLE'), quietPlan(bar));
    expect(rowsOf(held, 'barred')).toEqual([]);
    expect(rowsOf(held, 'toDoCreated')).toHaveLength(1);
  });

  it.each([
    ['BREATHING_SPACE', 60],
    ['MEDICAL', 15],
    ['MORATORIUM', 30],
    ['MANUAL', 4],
  ] as const)(
    '%s: no step, contact or fee for its %i days, and dates move by them',
    (reason, days) => {
      const toDay = reason === 'BREATHING_SPACE' ? null : AS_OF + days;
      const blocks: HoldRow['blocks'] = ['REVIEW', 'EVENTS', 'CONTACTS', 'SEVERANCE', 'FEES'];
      const facts = { fromDay: AS_OF + 1, toDay, blocks };
      const result = runPlan(under(reason, facts), quietPlan(ladder(), { days: 90 }));
      expect(rowsOf(result, 'eventCompleted')).toEqual(['0:1', `${5 + days}:2`, `${10 + days}:3`]);
    },
  );

  it('BANKRUPTCY: debt of before it stands apart and nobody is cured by that; the process ends', () => {
    const portfolio = under('BANKRUPTCY', { fromDay: AS_OF + 5 });
    const result = runPlan(portfolio, quietPlan(ladder()));
    expect(rowsOf(result, 'processCreated', 'processCancelled')).toEqual(['0:0', '5:0']);
    const arm = at(result.arms, 0);
    const began = Array.from(arm.log.kind).indexOf(LOG_KIND.holdBegan);
    expect(arm.log.amountMinor[began]).toBe(10_000);
    // One account, one replication: the total is the account's.
    expect(arm.replicationTotals[ACCOUNT_MEASURES.indexOf('cured')]).toBe(0);
  });

  it('BANKRUPTCY: what ages later is collected; the end brings the rest back with its age', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A')
      .owes(10_000, AS_OF - 30)
      .owes(3_000, AS_OF - 10)
      .holds('BANKRUPTCY', AS_OF - 20, { toDay: AS_OF + 40, blocks: [] });
    const strategy = ladder({ events: [{ dayOffset: 3, algorithm: 'SEND_SMS' }] });
    const result = runPlan(rows.build(AS_OF), quietPlan(strategy));
    const { log } = at(result.arms, 0);
    const created = Array.from(log.kind, (kind, row) =>
      kind === LOG_KIND.processCreated ? `${log.day[row]} ${log.amountMinor[row]}` : '',
    ).filter((text) => text !== '');
    // The later bill is twenty days old on day 10.
    expect(created[0]).toBe('10 3000');
    expect(created.filter((text) => Number(text.split(' ')[0]) <= 40)).toEqual(
      created.filter((text) => text.endsWith(' 3000')),
    );
    expect(created.at(-1)).toMatch(/^[45]\d 13000$/);
  });

  it('DISPUTE that leaves no more than the threshold: the process waits, and goes on when it is over', () => {
    const dispute = (amountMinor: number) =>
      under('DISPUTE', { fromDay: AS_OF + 2, toDay: AS_OF + 8, amountMinor });
    const strategy = ladder({ cancelAtMinor: 1000 });
    const events = (amountMinor: number) =>
      rowsOf(runPlan(dispute(amountMinor), quietPlan(strategy)), 'eventCompleted');
    // 10.00 are left: no letter on day 5 about debt that nobody asks for.
    expect(events(9000)).toEqual(['0:1', '9:2', '10:3']);
    // 10.01 are left: the undisputed rest is collected as ever.
    expect(events(8999)).toEqual(['0:1', '5:2', '10:3']);
  });

  it('DISPUTE: the explanation says why the step waits', () => {
    const facts = { fromDay: AS_OF + 2, toDay: AS_OF + 8, amountMinor: 9000 };
    const plan = quietPlan(ladder({ cancelAtMinor: 1000 }));
    const story = explainAccount(under('DISPUTE', facts), plan, 0, 'A', 1);
    if (!story.ok) throw new Error(story.error.message);
    const held = story.value.decisions.filter(({ kind }) => kind === 'held');
    expect(held.map(({ day, because }) => `${day} ${because}`)).toEqual([
      '5 Hold for dispute from 4 Mar 2026 to 10 Mar 2026 leaves no more than the cancel threshold of the debt',
    ]);
  });

  it('postpone date: no review before it, and one on it', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A', { postponeUntilDay: AS_OF + 12 }).owes(10_000, AS_OF - 30);
    const result = runPlan(rows.build(AS_OF), quietPlan(ladder()));
    expect(rowsOf(result, 'processCreated')).toEqual(['12:0']);
  });

  it('low amount: what no row asks for is left alone', () => {
    const result = runPlan(under(null), quietPlan(ladder({ minAmountMinor: 10_000 })));
    expect(rowsOf(result, 'processCreated')).toEqual([]);
  });
});
