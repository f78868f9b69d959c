import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draws } from '../../src-engine/kernel/behaviour/draws.ts';
import { CANCEL_FIRST } from '../../src-engine/kernel/day-order.ts';
import { type EnteredHold, enterHold } from '../../src-engine/kernel/enter-hold.ts';
import type { KernelContext } from '../../src-engine/kernel/kernel-context.ts';
import { beginAccount } from '../../src-engine/kernel/run-account.ts';
import { AccountState } from '../../src-engine/kernel/state/account-state.ts';
import { Recorder } from '../../src-engine/kernel/state/recorder.ts';
import { LOG_KIND } from '../../src-engine/model/event-log.ts';
import { HOLD_BLOCK, HOLD_REASON, HOLD_SCOPE, NONE } from '../../src-engine/model/portfolio.ts';
import { prepareRun } from '../../src-engine/simulate/prepare-run.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { AS_OF, ladder, quietPlan } from './protected-run.ts';

const DAYS = 60;
const ALL =
  HOLD_BLOCK.REVIEW |
  HOLD_BLOCK.EVENTS |
  HOLD_BLOCK.CONTACTS |
  HOLD_BLOCK.SEVERANCE |
  HOLD_BLOCK.FEES;

const STRATEGY = {
  ...ladder(),
  customerClasses: ladder().customerClasses.map((terms) => ({
    ...terms,
    lateCharge: {
      graceDays: 40,
      minimumMinor: 0,
      rateBasisPoints: 200,
      flatMinor: 0,
      agesAtOnce: false,
    },
  })),
  holds: [{ reason: 'MEDICAL' as const, pendingEvents: 'SHIFT' as const, pausesAgeing: true }],
};

/** Works every day of one account and enters the holds on their days; says what was left behind. */
function run(entries: readonly { day: number; hold: EnteredHold }[]) {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A')
    .owes(10_000, AS_OF - 20)
    .owes(5_000, AS_OF - 5, AS_OF + 16);
  const prepared = prepareRun(rows.build(AS_OF), quietPlan(STRATEGY, { days: DAYS }));
  if (!prepared.ok) throw new Error(prepared.error.message);
  const { image, strategies, behaviour, payments, curedMinor } = prepared.value;
  const strategy = strategies[0];
  if (strategy === undefined) throw new Error('one arm');
  const draws = new Draws(1);
  draws.of(1, 2, 0);
  const recorder = new Recorder(DAYS, 1, 'all');
  recorder.begin(0, 0);
  const context: KernelContext = {
    image: image.kernel,
    strategy,
    services: image.dictionaries.services,
    divisions: image.dictionaries.divisions,
    behaviour,
    draws,
    recorder,
    payments,
    trace: null,
    letters: null,
    commands: prepared.value.commands,
    commandListener: null,
    arm: '',
    firstDay: AS_OF,
    endDay: AS_OF + DAYS,
    curedMinor,
    bankCalendar: prepared.value.bankCalendar,
    followers: null,
    visitEveryDay: true,
    allowsSmallRest: false,
  };
  const state = new AccountState(image.kernel, strategy.maxEvents, strategy.severance.maxEvents);
  state.load(image.kernel, 0);
  beginAccount(context, state, 0);
  for (let day = AS_OF; day < context.endDay; day++) {
    state.day = day;
    for (const { day: entered, hold } of entries)
      if (day === AS_OF + entered) enterHold(context, state, hold);
    for (const phase of CANCEL_FIRST) phase.run(context, state);
  }
  const log = recorder.finish();
  const rowsOfLog = Array.from({ length: log.count }, (_, row) =>
    [log.day[row], log.kind[row], log.detail[row], log.outcome[row], log.amountMinor[row]].join(
      ':',
    ),
  );
  return {
    rows: rowsOfLog,
    daily: Array.from(recorder.daily),
    openMinor: state.openMinor,
    holds: state.holds.count,
  };
}

function hold(fromDay: number, toDay: number, changes: Partial<EnteredHold> = {}): EnteredHold {
  return {
    scope: HOLD_SCOPE.ACCOUNT,
    target: NONE,
    reason: HOLD_REASON.MEDICAL,
    fromDay: AS_OF + fromDay,
    toDay: AS_OF + toDay,
    blocks: ALL,
    amountMinor: NONE,
    ...changes,
  };
}

/** Without the rows that say when the hold was told. */
const told = (rows: readonly string[]) => rows.filter((row) => !/^\d+:3[45]:/.test(row));

describe('a hold entered late', () => {
  // Nothing is due between days 1 and 4, 6 and 9, 11 and 19: entry within such a stretch changes nothing.
  it.each([
    ['a day late', 1, 12, 2],
    ['three days late', 1, 12, 4],
    ['over already', 6, 8, 9],
    ['late, of contacts alone', 6, 20, 9],
  ])('%s gives the same state, to the day and the cent', (_, from, to, entered) => {
    const known = run([{ day: from, hold: hold(from, to) }]);
    const late = run([{ day: entered, hold: hold(from, to) }]);
    expect(told(late.rows)).toEqual(told(known.rows));
    expect(late.openMinor).toBe(known.openMinor);
    // Reviews of the nights before the entry are history; nothing else differs.
    expect(told(late.rows).length).toBeGreaterThan(3);
  });

  /** Days between which nothing is due: what ran before an entry is history, so both runs must have the same history. */
  const STRETCHES = [
    [1, 4],
    [6, 9],
    [11, 15],
  ] as const;
  const SCOPES = [
    { scope: HOLD_SCOPE.ACCOUNT, target: NONE },
    { scope: HOLD_SCOPE.DEBT_CLASS, target: 0 },
    { scope: HOLD_SCOPE.AGREEMENT, target: 0 },
  ] as const;

  it('gives the same state as the same hold known in time, to the day and the cent, whatever the hold', () => {
    let held = 0;
    const without = told(run([]).rows);
    fc.assert(
      fc.property(
        fc.constantFrom(...STRETCHES),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom(...SCOPES),
        fc.constantFrom(HOLD_REASON.MEDICAL, HOLD_REASON.MANUAL, HOLD_REASON.DISPUTE),
        fc.integer({ min: 0, max: 63 }),
        fc.constantFrom(NONE, 1, 4_000, 12_000),
        ([first, last], early, late, length, place, reason, blocks, amountMinor) => {
          const from = first + (early % (last - first + 1));
          const entered = from + (late % (last - from + 1));
          const one = hold(from, from + length, { ...place, reason, blocks, amountMinor });
          const known = run([{ day: from, hold: one }]);
          const after = run([{ day: entered, hold: one }]);
          expect(told(after.rows)).toEqual(told(known.rows));
          expect(after.openMinor).toBe(known.openMinor);
          if (told(known.rows).join() !== without.join()) held += 1;
        },
      ),
      { numRuns: 150, seed: 7 },
    );
    // The property is about something: many of these holds change what happens.
    expect(held).toBeGreaterThan(30);
  });

  it('of a dispute brings the same arrears from its entry on', () => {
    const disputed = hold(1, 12, { reason: HOLD_REASON.DISPUTE, blocks: 0, amountMinor: 4_000 });
    const known = run([{ day: 1, hold: disputed }]);
    const late = run([{ day: 4, hold: disputed }]);
    expect(told(late.rows)).toEqual(told(known.rows));
    expect(late.openMinor).toBe(known.openMinor);
  });

  it.each(STRETCHES)(
    'of a bankruptcy sets the same debt apart, entered from day %i to %i',
    (from, last) => {
      // The process ends and a person is asked on the day of the entry: those rows have another day, and no other difference.
      const dayless = [LOG_KIND.processCancelled, LOG_KIND.toDoCreated];
      const rowsOf = (entered: number) => {
        const bankruptcy = hold(from, from + 30, { reason: HOLD_REASON.BANKRUPTCY, blocks: 0 });
        const { rows, openMinor } = run([{ day: entered, hold: bankruptcy }]);
        const undated = told(rows).map((row) =>
          dayless.some((kind) => row.split(':')[1] === String(kind))
            ? row.replace(/^\d+/, '')
            : row,
        );
        return { rows: undated.sort(), openMinor };
      };
      for (let entered = from + 1; entered <= last; entered++)
        expect(rowsOf(entered)).toEqual(rowsOf(from));
      expect(rowsOf(from).rows).not.toEqual(told(run([]).rows).sort());
    },
  );

  it('is not without effect', () => {
    expect(told(run([{ day: 2, hold: hold(1, 12) }]).rows)).not.toEqual(told(run([]).rows));
  });
});
