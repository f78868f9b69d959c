import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { LOG_KIND } from '../../src-engine/model/event-log.ts';
import type { ProcessRow } from '../../src-engine/model/rows.ts';
import { type AccountBuilder, anAccount } from '../support/account-builder.ts';
import { liveByHand } from '../support/manual-step.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { STEP_DAY } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';

const day = (iso: string) => parseIsoDate(iso) ?? 0;

/** Levels at 5, 15 and 25 days; the third waits 14 days for itself and has steps on its day and 3 days later. */
function dunned(changes: Partial<Strategy> = {}): Strategy {
  const events = [0, 14, 28].map((dayOffset) => ({ dayOffset, algorithm: 'SEND_SMS' }));
  const strategy = aStrategy({ events, minAgeDays: 20 });
  const [first, second, third] = strategy.eventTypes.map(({ code }) => code);
  const level = (
    code: string,
    minAgeDays: number,
    minDaysSincePrevious: number,
    ...events: readonly (readonly [number, string | undefined, number])[]
  ) => ({
    ...{ code, title: code, conditions: [], minAgeDays, minAmountMinor: 1000, minUnpaidBills: 0 },
    ...{ minDaysSincePrevious, timing: 'ANY_DAY' as const, mayBeJumped: true },
    events: events.map(([sequence, eventType = '', dayOffset]) => ({
      ...{ sequence, eventType, dayOffset },
    })),
  });
  const everybody = {
    ...{ id: 'ALL', priority: 10, collectionClass: '*', debtClass: '*', customerClass: '*' },
    ...{ riskCategory: '*', division: '*', ratingBelow: null, conditions: [], schedule: 'D' },
  };
  return {
    ...strategy,
    collectionClasses: [{ collectionClass: '*', method: 'SCHEDULE' }],
    dunningSchedules: [
      {
        ...{ code: 'D', title: 'D', version: 1 },
        levels: [
          level('L1', 5, 0, [10, first, 0]),
          level('L2', 15, 7, [20, second, 0]),
          level('L3', 25, 14, [30, third, 0], [40, first, 3]),
        ],
        restore: { minAgeDays: 0, atOrUnderMinor: 200, liftBars: true, chargeFee: false },
      },
    ],
    scheduleAssignment: { source: 'RULES', rules: [everybody] },
    ...changes,
  };
}

describe('a dunning schedule that the portfolio says runs already', () => {
  /** 100.00 from 10 January; on Monday, 2 March 2026 the level was reached on 20 February, 10 days before. */
  const atLevel = (
    lastSequence: number | null,
    more: (account: AccountBuilder) => unknown = () => undefined,
    facts: Partial<ProcessRow> = {},
  ) => {
    const rows = new PortfolioFromRows();
    const account = anAccount(rows, 'A1').agreement('E1').owes(10_000, day('2026-01-10'));
    more(account);
    rows.process({
      ...{ id: 'P1', accountId: 'A1', debtClass: 'ENERGY', template: 'D', lastSequence },
      ...{ startDay: day('2026-02-20'), baseDay: null },
      ...facts,
    });
    return rows.build(STEP_DAY);
  };
  const lived = (portfolio: ReturnType<typeof atLevel>, strategy: Strategy, days: number) => {
    const run = liveByHand(portfolio, strategy, [], days);
    const { log } = at(run.result.arms, 0);
    const done: string[] = [];
    for (let row = 0; row < log.count; row++)
      if (log.kind[row] === LOG_KIND.eventCompleted)
        done.push(`${log.day[row]} ${log.detail[row]}`);
    const processes = run.texts('processCreated', 'processCancelled', 'processCompleted');
    return { ...run, done, processes };
  };
  const levels = (run: ReturnType<typeof lived>) =>
    run.texts('levelReached', 'levelJumped', 'levelRestored');

  it('stands at its level, does none of its steps again, and goes up when the next one has waited', () => {
    const run = lived(atLevel(2), dunned(), 20);
    // The third level waits 14 days: 6 March, day 4; its second step comes 3 days later.
    expect(run.done).toEqual(['4 30', '7 40']);
    expect(levels(run)).toEqual(['4 levelReached done']);
    expect(run.processes).toEqual(['0 processCreated continued', '7 processCompleted done']);
    expect(at(run.story.decisions, 0).because).toBe(
      'D has run since 20 Feb 2026 by the portfolio: level 2 is reached',
    );
  });

  it('waits at the first level for the second one by its own days', () => {
    const portfolio = atLevel(1, undefined, { startDay: day('2026-02-26') });
    // 7 days after 26 February is 5 March, day 3; 14 days later the third level: day 17.
    const run = lived(portfolio, dunned(), 25);
    expect(run.done).toEqual(['3 20', '17 30', '20 40']);
  });

  it('is left when what is owed is paid in the run', () => {
    const paid = atLevel(2, (account) => account.pays(10_000, day('2026-02-26')));
    const run = lived(paid, dunned(), 20);
    expect(run.done).toEqual([]);
    expect(levels(run)).toEqual(['0 levelRestored done']);
    expect(run.processes).toEqual(['0 processCreated continued', '0 processCancelled done']);
  });

  it('has nothing more to do at its last level', () => {
    // A level above the last is the last.
    for (const last of [3, 9]) {
      const run = lived(atLevel(last), dunned(), 40);
      expect(run.done).toEqual([]);
      expect(run.processes).toEqual(['0 processCreated continued', '0 processCompleted done']);
    }
  });

  it('finds its level by age where the portfolio names none, and says so', () => {
    for (const last of [0, null]) {
      const run = lived(atLevel(last), dunned(), 2);
      expect(run.processes).toEqual(['0 processCreated done']);
      expect(at(run.story.decisions, 0).because).toBe(
        'By the portfolio D has run since 20 Feb 2026, a dunning schedule, but no level of it is reached: its levels are judged anew',
      );
    }
  });

  it('does not go on where the account is collected by process templates, and says so', () => {
    const strategy = dunned({ collectionClasses: [{ collectionClass: '*', method: 'PROCESS' }] });
    const run = lived(atLevel(2), strategy, 2);
    expect(run.done).toEqual([`0 ${at(at(strategy.processTemplates, 0).events, 0).sequence}`]);
    expect(at(run.story.decisions, 0).because).toBe(
      'By the portfolio D has run since 20 Feb 2026, a dunning schedule, but the account is collected by process templates: the debt is reviewed anew',
    );
  });
});
