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

/** Three messages on days 0, 14 and 28 of a process, from debt of 20 days on; every day is a working day. */
function rules(changes: Partial<Strategy['settings']> = {}): Strategy {
  const events = [0, 14, 28].map((dayOffset) => ({ dayOffset, algorithm: 'SEND_SMS' }));
  return aStrategy({ events, minAgeDays: 20, settings: changes });
}
const [FIRST = 0, SECOND = 0, THIRD = 0] = at(rules().processTemplates, 0).events.map(
  ({ sequence }) => sequence,
);
const CODE = at(rules().processTemplates, 0).code;

/** 100.00 from 10 January; on Monday, 2 March 2026 a process of the strategy's template has run since 20 February. */
function inProcess(
  facts: Partial<ProcessRow> = {},
  more: (account: AccountBuilder) => unknown = () => undefined,
) {
  const rows = new PortfolioFromRows();
  const account = anAccount(rows, 'A1').agreement('E1').owes(10_000, day('2026-01-10'));
  more(account);
  rows.process({
    ...{ id: 'P1', accountId: 'A1', debtClass: 'ENERGY', template: CODE },
    ...{ startDay: day('2026-02-20'), baseDay: day('2026-01-31'), lastSequence: FIRST },
    ...facts,
  });
  return rows.build(STEP_DAY);
}

/** Events that were done as `day sequence`, and what else became of processes. */
function lived(portfolio = inProcess(), strategy = rules(), days = 9) {
  const run = liveByHand(portfolio, strategy, [], days);
  const { log } = at(run.result.arms, 0);
  const done: string[] = [];
  for (let row = 0; row < log.count; row++)
    if (log.kind[row] === LOG_KIND.eventCompleted) done.push(`${log.day[row]} ${log.detail[row]}`);
  return {
    ...run,
    done,
    processes: run.texts('processCreated', 'processCancelled', 'processCompleted', 'criteriaRow'),
  };
}

describe('a process that the portfolio says runs already', () => {
  it('goes on with its next event, on the date that counts from its start', () => {
    const run = lived(inProcess(), rules(), 19);
    // 6 March is 14 days after 20 February, and 4 days after the as-of date; 20 March 28 and 18.
    expect(run.done).toEqual([`4 ${SECOND}`, `18 ${THIRD}`]);
    expect(run.processes).toEqual(['0 processCreated continued', '18 processCompleted done']);
    expect(run.told[0]?.amountMinor).toBe(10_000);
    expect(run.total('processesCreated')).toBe(1);
  });

  it('had no step before day 0 in its story: start and steps done are told with their dates', () => {
    expect(lived().story.processesBefore).toEqual([
      {
        ...{ debtClass: 'ENERGY', template: CODE, startDay: -10 },
        steps: [{ day: -10, sequence: FIRST, title: 'SEND_SMS', eventKind: 'SEND_SMS' }],
      },
    ]);
    // Where the last event is not known, what was due before the first day is done.
    const silent = inProcess({ startDay: day('2026-02-12'), lastSequence: null });
    expect(lived(silent).story.processesBefore[0]?.steps.map((step) => step.day)).toEqual([
      -18, -4,
    ]);
    const anew = lived(inProcess(), rules({ portfolioProcesses: 'RESTART' }));
    expect(anew.story.processesBefore).toEqual([]);
  });

  it('is told with what is done and what comes next', () => {
    const [first] = lived().story.decisions;
    expect(first?.kind).toBe('continue-process');
    expect(first?.because).toBe(
      `${CODE} has run since 20 Feb 2026 by the portfolio: event ${FIRST} is done, event ${SECOND}, SEND_SMS, is next and due on 6 Mar 2026`,
    );
  });

  it('does what is overdue in the first night', () => {
    const run = lived(inProcess({ startDay: day('2026-02-10') }));
    // 24 February has passed; 10 March is day 8.
    expect(run.done).toEqual([`0 ${SECOND}`, `8 ${THIRD}`]);
  });

  it('counts what was due before the as-of date as done where the last event is not known', () => {
    const late = inProcess({ startDay: day('2026-02-10'), lastSequence: null });
    expect(lived(late).done).toEqual([`8 ${THIRD}`]);
    // Due on the as-of date itself: not yet done.
    const today = inProcess({ startDay: day('2026-02-16'), lastSequence: null });
    expect(lived(today, rules(), 15).done).toEqual([`0 ${SECOND}`, `14 ${THIRD}`]);
  });

  it('begins with its first event where none was done', () => {
    const run = lived(inProcess({ startDay: STEP_DAY, lastSequence: 0 }), rules(), 29);
    expect(run.done).toEqual([`0 ${FIRST}`, `14 ${SECOND}`, `28 ${THIRD}`]);
  });

  it('ends in the first night when its debt was paid meanwhile', () => {
    const paid = inProcess({}, (account) => account.pays(10_000, day('2026-02-26')));
    const run = lived(paid);
    expect(run.done).toEqual([]);
    expect(run.processes).toEqual(['0 processCreated continued', '0 processCancelled done']);
  });

  it('judges debt up to its base date only', () => {
    const debts = (account: AccountBuilder) =>
      account.pays(10_000, day('2026-02-26')).owes(7000, day('2026-02-28'));
    expect(lived(inProcess({}, debts), rules(), 10).processes).toEqual([
      '0 processCreated continued',
      '0 processCancelled done',
    ]);
    const later = inProcess({ baseDay: null, startDay: day('2026-03-01') }, debts);
    expect(lived(later, rules(), 10).processes).toEqual(['0 processCreated continued']);
  });

  it('is complete in the first night where every event was done, and the debt is reviewed the next', () => {
    const run = lived(inProcess({ lastSequence: THIRD }), rules(), 3);
    expect(run.done).toEqual([`1 ${FIRST}`]);
    expect(run.processes).toEqual([
      '0 processCreated continued',
      '0 processCompleted done',
      '1 processCreated done',
      '1 criteriaRow done',
    ]);
  });

  it('is closed, and the account reviewed anew, where the strategy starts everybody anew', () => {
    const run = lived(inProcess(), rules({ portfolioProcesses: 'RESTART' }), 29);
    expect(run.done).toEqual([`0 ${FIRST}`, `14 ${SECOND}`, `28 ${THIRD}`]);
    expect(run.processes[0]).toBe('0 processCreated done');
    const [first] = run.story.decisions;
    expect(first?.kind).toBe('cancel-process');
    expect(first?.title).toBe('Close process under way');
    expect(first?.because).toBe(
      `By the portfolio ${CODE} has run since 20 Feb 2026; the strategy starts processes under way anew: it is closed, and the debt is reviewed as if it had none`,
    );
  });

  it('is an error and a To Do where the strategy has no template of its code, and the account is reviewed anew', () => {
    const run = lived(inProcess({ template: 'OLD' }), rules(), 2);
    expect(run.texts('error', 'toDoCreated')).toEqual([
      '0 error unknownTemplate',
      '0 toDoCreated done',
    ]);
    expect(run.done).toEqual([`0 ${FIRST}`]);
    expect(at(run.story.decisions, 0).title).toBe('Cannot go on with collection process');
    expect(at(run.story.decisions, 0).because).toContain('OLD');
  });

  it('is not replaced by a harder row', () => {
    const strategy = rules({ runningProcess: 'UPGRADE' });
    const template = at(strategy.processTemplates, 0);
    const both: Strategy = {
      ...strategy,
      processTemplates: [template, { ...template, code: 'HARD' }],
      classControls: strategy.classControls.map((control) => ({
        ...control,
        conditions: control.conditions.map((condition) => ({
          ...condition,
          criteria: condition.criteria.map((row) => ({ ...row, template: 'HARD' })),
        })),
      })),
    };
    expect(lived(inProcess(), both, 10).processes).toEqual(['0 processCreated continued']);
  });

  it('is not swapped by a live test', () => {
    const strategy = rules();
    const template = at(strategy.processTemplates, 0);
    const tested: Strategy = {
      ...strategy,
      processTemplates: [template, { ...template, code: 'SOFT', events: [] }],
      championChallenger: [
        {
          ...{ id: 'T1', champion: CODE, challenger: 'SOFT', shareBasisPoints: 10_000 },
          ...{ effectiveFrom: null, effectiveTo: null, unit: 'ACCOUNT' as const },
        },
      ],
    };
    expect(lived(inProcess(), tested, 10).done).toEqual([`4 ${SECOND}`]);
  });

  it('takes along the agreements that owe debt of its base date', () => {
    // Owed since the day on which the process began, after its base date: it is no part of it.
    const two = (since: string) =>
      inProcess({}, (account) => account.agreement('G1', 'ENERGY', 'GAS').owes(4000, day(since)));
    expect(lived(two('2026-02-20')).told[0]?.amountMinor).toBe(10_000);
    expect(lived(two('2026-01-20')).told[0]?.amountMinor).toBe(14_000);
  });

  it('bars the agreements that owe debt of its base date, and no other', () => {
    const events = [
      { dayOffset: 0, algorithm: 'SEND_SMS' },
      { dayOffset: 14, algorithm: 'SOFT_BAR', parameters: { minArrearsMinor: 0 } },
    ];
    const strategy = aStrategy({ events, minAgeDays: 20 });
    const barred = (change: (gas: AccountBuilder) => unknown) => {
      const two = inProcess({}, (account) =>
        change(account.agreement('G1', 'ENERGY', 'GAS').owes(4000, day('2026-01-20'))),
      );
      return lived(two, strategy)
        .told.filter(({ text }) => text.includes(' barred '))
        .map(({ text, detail, amountMinor }) => `${text} ${detail} ${amountMinor}`);
    };
    // E1 is agreement 0 and G1 agreement 1; 6 March, day 4, is 14 days after the start.
    expect(barred((gas) => gas)).toEqual(['4 barred softBar 0 10000', '4 barred softBar 1 4000']);
    // Paid in full before the as-of date, and billed again after the base date: it owes, and is no part of the process.
    const billedAgain = (gas: AccountBuilder) =>
      gas.pays(4000, day('2026-02-10')).owes(3000, day('2026-02-12'));
    expect(barred(billedAgain)).toEqual(['4 barred softBar 0 10000']);
  });

  it('moves its next event by the days of a hold', () => {
    const held = inProcess({}, (account) =>
      account.holds('MANUAL', STEP_DAY, { toDay: STEP_DAY + 9, blocks: ['EVENTS'] }),
    );
    // Ten days later than 6 March.
    expect(lived(held, rules(), 16).done).toEqual([`14 ${SECOND}`]);
  });

  it('is not stopped by a hold on an agreement of another class where its own class has none', () => {
    const other = inProcess({ debtClass: 'SERVICES', startDay: day('2026-02-10') }, (account) =>
      account.holds('MANUAL', STEP_DAY, {
        scope: 'AGREEMENT',
        target: 'A1/E1',
        blocks: ['EVENTS'],
      }),
    );
    const strategy = rules({ batchOrder: 'ACTIVATE_FIRST' });
    const [energy] = strategy.debtClasses;
    const both: Strategy = {
      ...strategy,
      debtClasses: [...strategy.debtClasses, ...(energy ? [{ ...energy, code: 'SERVICES' }] : [])],
    };
    expect(lived(other, both, 1).texts('eventCompleted')).toHaveLength(1);
  });
});

/** The rules with one guardrail that moves or blocks what it forbids. */
function guarded(
  severity: 'BLOCK' | 'DEFER',
  code: string,
  parameters: Strategy['guardrails'][number]['algorithm']['parameters'],
  changes: Partial<Strategy['settings']> = {},
): Strategy {
  const rule: Strategy['guardrails'][number] = {
    ...{ id: 'G1', title: 'A rule', market: 'ANY', enabled: true, severity },
    ...{ algorithm: { code, parameters }, source: 'Made for a test', verifiedOn: null },
  };
  return { ...rules(changes), guardrails: [rule] };
}

describe('what a process under way did before the run', () => {
  /** One message in so many days, the day of the message included. */
  const oneIn = (windowDays: number, changes: Partial<Strategy['settings']> = {}) =>
    guarded('DEFER', 'GR CAP', { steps: 'CONTACT', most: 1, windowDays, madeOnly: true }, changes);

  it('counts for a cap: the message of 20 February moves the one of 6 March', () => {
    expect(lived(inProcess(), oneIn(14)).done).toEqual([`4 ${SECOND}`]);
    // 16 days with 20 February among them end on 7 March: the next may go on 8 March.
    expect(lived(inProcess(), oneIn(16)).done).toEqual([`6 ${SECOND}`]);
  });

  it('does not count where nothing was done, or everybody starts anew', () => {
    expect(lived(inProcess({ lastSequence: 0 }), oneIn(16), 1).done).toEqual([`0 ${FIRST}`]);
    const anew = oneIn(16, { portfolioProcesses: 'RESTART' });
    expect(lived(inProcess(), anew, 1).done).toEqual([`0 ${FIRST}`]);
  });

  it('was done yesterday at the latest', () => {
    // The second of 13 March was sent early. 27 days with 1 March among them end on 27 March, on which the third is due.
    const early = inProcess({ lastSequence: SECOND, startDay: day('2026-02-27') });
    expect(lived(early, oneIn(26), 27).done).toEqual([`25 ${THIRD}`]);
    expect(lived(early, oneIn(27), 27).done).toEqual([`26 ${THIRD}`]);
  });

  it('is the first of two steps that need days between them, in its own process only', () => {
    const spacing = { first: 'MESSAGE', next: 'MESSAGE', leastDays: 14, required: true };
    const strategy = guarded('BLOCK', 'GR SPACING', spacing);
    expect(lived(inProcess(), strategy).done).toEqual([`4 ${SECOND}`]);
    const after = inProcess({ lastSequence: 0, startDay: day('2026-03-01') });
    expect(lived(after, strategy).done).toEqual([]);
  });
});
