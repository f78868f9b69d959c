import { describe, expect, it } from 'vitest';
import type { ManualAction } from '../../src-engine/model/manual-command.ts';
import { anAccount } from '../support/account-builder.ts';
import { byHand, liveByHand } from '../support/manual-step.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { STEP_DAY } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';
import { aWriteOffStrategy } from '../support/write-off-strategy.ts';

const LETTER = { dayOffset: 3, algorithm: 'SEND_SMS' };
const CALL = { dayOffset: 10, algorithm: 'SEND_SMS' };
const FINAL = { dayOffset: 20, algorithm: 'SEND_SMS' };
/** The rules create nothing by themselves: nothing is that old. */
const PATIENT = aStrategy({ events: [LETTER, CALL, FINAL], minAgeDays: 400, cancelAtMinor: 1000 });
/** The rules create a process on day 0. */
const PROMPT = aStrategy({ events: [LETTER, CALL, FINAL], minAgeDays: 20, cancelAtMinor: 1000 });

/** Two agreements of one class, one of another, one closed. */
function portfolio() {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1')
    .agreement('1', 'ENERGY', 'ELECTRIC')
    .owes(9000, STEP_DAY - 40)
    .agreement('2', 'ENERGY', 'GAS')
    .owes(4000, STEP_DAY - 40)
    .agreement('3', 'OTHER', 'WATER')
    .owes(700, STEP_DAY - 40)
    .agreement('4', 'ENERGY', 'GAS', 'CLOSED');
  return rows.build(STEP_DAY);
}

const CREATE: ManualAction = {
  action: 'create-process',
  debtClass: 'ENERGY',
  template: 'STD',
  daysInArrears: 30,
  agreements: [0, 1],
};
const ENERGY = { debtClass: 'ENERGY' } as const;

describe('3.0 Populate data', () => {
  it('the base date is today less the days in arrears, and every event is dated from today', () => {
    const run = liveByHand(portfolio(), PATIENT, [byHand(1, CREATE)]);
    expect(run.told.find(({ text }) => text === '1 processCreated byHand')?.amountMinor).toBe(
      13_000,
    );
    expect(run.timeline).toEqual(['4 done 1', '11 done 2', '21 pending 3']);
  });
});

describe('3.1 Request create', () => {
  it.each([
    ['no-agreement', { ...CREATE, agreements: [] }],
    ['unknown-template', { ...CREATE, template: 'NONE' }],
    ['unknown-debt-class', { ...CREATE, debtClass: 'NONE' }],
    ['base-date-in-future', { ...CREATE, daysInArrears: -1 }],
    ['other-debt-class', { ...CREATE, agreements: [0, 2] }],
    ['agreement-ended', { ...CREATE, agreements: [3] }],
    ['unknown-agreement', { ...CREATE, agreements: [9] }],
    ['no-control', { ...CREATE, debtClass: 'OTHER', agreements: [2] }],
  ] as const)('is refused: %s', (problem, act) => {
    const run = liveByHand(portfolio(), PATIENT, [byHand(1, act)]);
    expect(run.verdicts).toEqual([problem.replaceAll('-', ' ')]);
    expect(run.texts('command', 'processCreated')).toEqual(['1 command refused']);
  });

  it('a second process of the debt class is refused, and the first goes on', () => {
    const run = liveByHand(portfolio(), PATIENT, [byHand(1, CREATE), byHand(5, CREATE)]);
    expect(run.verdicts).toEqual(['accepted', 'process exists']);
    expect(run.timeline).toEqual(['4 done 1', '11 done 2', '21 pending 3']);
  });

  it('warns when the cancel rule would end it at once: nothing was that old', () => {
    const run = liveByHand(portfolio(), PATIENT, [byHand(1, { ...CREATE, daysInArrears: 300 })]);
    expect(run.verdicts).toEqual(['accepted']);
    expect(run.story.decisions.find(({ kind }) => kind === 'command')?.because).toContain(
      'at or under the cancel threshold',
    );
  });

  it('a command of another arm is not carried out', () => {
    const foreign = { ...byHand(1, CREATE), arm: 'someone else' };
    expect(liveByHand(portfolio(), PATIENT, [foreign]).texts('command', 'processCreated')).toEqual(
      [],
    );
  });
});

describe('3.2 Evaluate process', () => {
  it('the decision says who did it and why, and every test it passed', () => {
    const run = liveByHand(portfolio(), PATIENT, [byHand(1, CREATE)]);
    const decision = run.story.decisions.find(({ kind }) => kind === 'command');
    expect(decision).toMatchObject({ day: 1, title: 'Create STD by hand', debtClass: 'ENERGY' });
    expect(decision?.because).toContain('by Dana on this day: asked by phone');
    expect(decision?.checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(decision?.checks.length).toBeGreaterThan(8);
  });
});

describe('3.3 Modify events', () => {
  const add = (sequence: number, day: number, eventType = 'EVENT-1'): ManualAction => ({
    action: 'add-event',
    ...ENERGY,
    sequence,
    eventType,
    triggerDay: STEP_DAY + day,
  });

  it('an added event runs on its day; one dated in the past at the next activation', () => {
    const run = liveByHand(portfolio(), PROMPT, [byHand(1, add(7, 8)), byHand(4, add(8, 2))]);
    expect(run.timeline).toEqual(['3 done 1', '4 done 8', '8 done 7', '10 done 2', '20 done 3']);
    expect(run.verdicts).toEqual(['accepted', 'accepted']);
  });

  it.each([
    ['sequence-used', add(2, 8)],
    ['unknown-event-type', add(7, 8, 'NONE')],
    ['no-active-process', { ...add(7, 8), debtClass: 'OTHER' }],
  ] as const)('an event is not added: %s', (problem, act) => {
    const run = liveByHand(portfolio(), PROMPT, [byHand(1, act as ManualAction)]);
    expect(run.verdicts).toEqual([problem.replaceAll('-', ' ')]);
    expect(run.timeline).toEqual(['3 done 1', '10 done 2', '20 done 3']);
  });

  it('a pending event moves to another day and sequence, also before others', () => {
    const change: ManualAction = {
      action: 'change-event',
      ...ENERGY,
      sequence: 3,
      newSequence: 9,
      triggerDay: STEP_DAY + 7,
    };
    const run = liveByHand(portfolio(), PROMPT, [byHand(1, change)]);
    expect(run.timeline.slice(0, 3)).toEqual(['3 done 1', '7 done 9', '10 done 2']);
    expect(run.texts('processCompleted')).toEqual(['10 processCompleted done']);
  });

  it('completed events are history: neither changed nor deleted', () => {
    const late: ManualAction = {
      action: 'change-event',
      ...ENERGY,
      sequence: 1,
      newSequence: 1,
      triggerDay: STEP_DAY + 30,
    };
    const drop: ManualAction = { action: 'delete-event', ...ENERGY, sequence: 1 };
    const run = liveByHand(portfolio(), PROMPT, [byHand(5, late), byHand(5, drop)]);
    expect(run.verdicts).toEqual(['not pending', 'not pending']);
  });

  it('a day without work is a warning, not a refusal', () => {
    // 2026-03-07 is a Saturday.
    const { workCalendar } = PROMPT;
    const week = { ...workCalendar, workdays: ['MON', 'TUE', 'WED', 'THU', 'FRI'] } as const;
    const weekly = { ...PROMPT, workCalendar: { ...week, workdays: [...week.workdays] } };
    const run = liveByHand(portfolio(), weekly, [byHand(1, add(7, 5))]);
    expect(run.verdicts).toEqual(['accepted']);
    expect(run.story.decisions.find(({ kind }) => kind === 'command')?.because).toContain(
      'not a workday',
    );
  });
});

describe('3.4 Update process and events', () => {
  it('commands of one day are carried out in their order, each on what the one before left', () => {
    const drop: ManualAction = { action: 'delete-event', ...ENERGY, sequence: 2 };
    const again: ManualAction = {
      action: 'add-event',
      ...ENERGY,
      sequence: 2,
      eventType: 'EVENT-3',
      triggerDay: STEP_DAY + 9,
    };
    const run = liveByHand(portfolio(), PROMPT, [byHand(1, drop), byHand(1, again)]);
    expect(run.verdicts).toEqual(['accepted', 'accepted']);
    expect(run.timeline).toEqual(['3 done 1', '9 done 2', '20 done 3']);
    const turned = liveByHand(portfolio(), PROMPT, [byHand(1, again), byHand(1, drop)]);
    expect(turned.verdicts).toEqual(['sequence used', 'accepted']);
    expect(turned.timeline).toEqual(['3 done 1', '20 done 3']);
  });

  it('an event runs now, whatever its day; the last one that runs completes the process', () => {
    const now = (sequence: number): ManualAction => ({ action: 'run-event', ...ENERGY, sequence });
    const run = liveByHand(portfolio(), PROMPT, [
      byHand(1, now(3)),
      byHand(2, now(1)),
      byHand(2, now(2)),
    ]);
    expect(run.timeline.slice(0, 3)).toEqual(['1 done 3', '2 done 1', '2 done 2']);
    expect(run.texts('processCompleted')[0]).toBe('2 processCompleted done');
    expect(run.texts('processCancelled')).toEqual([]);
  });
});

describe('3.5 Modify SA list', () => {
  const leave = (agreement: number): ManualAction => ({
    action: 'remove-agreement',
    ...ENERGY,
    agreement,
  });
  const join = (agreement: number): ManualAction => ({
    action: 'add-agreement',
    ...ENERGY,
    agreement,
  });

  it('an agreement leaves and comes back', () => {
    const run = liveByHand(portfolio(), PROMPT, [byHand(1, leave(1)), byHand(2, join(1))]);
    expect(run.verdicts).toEqual(['accepted', 'accepted']);
    expect(run.texts('agreementRemoved')).toEqual(['1 agreementRemoved cancelledByUser']);
  });

  it.each([
    ['already-linked', join(0)],
    ['other-debt-class', join(2)],
    ['agreement-ended', join(3)],
    ['not-linked', leave(3)],
  ] as const)('the list stays: %s', (problem, act) => {
    const run = liveByHand(portfolio(), PROMPT, [byHand(1, act)]);
    expect(run.verdicts).toEqual([problem.replaceAll('-', ' ')]);
  });
});

describe('3.6 Update process and SA list', () => {
  it('the last agreement takes the process with it', () => {
    const leave = (agreement: number): ManualAction => ({
      action: 'remove-agreement',
      ...ENERGY,
      agreement,
    });
    const run = liveByHand(portfolio(), PROMPT, [byHand(1, leave(0)), byHand(1, leave(1))], 3);
    expect(run.texts('processCancelled')).toEqual(['1 processCancelled cancelledByUser']);
    expect(run.timeline.filter((line) => line.includes('cancelled'))).toEqual([
      '3 cancelled 1',
      '10 cancelled 2',
      '20 cancelled 3',
    ]);
  });
});

describe('3.7 Cancel pending events', () => {
  const cancel = (...sequences: number[]): ManualAction => ({
    action: 'cancel-events',
    ...ENERGY,
    sequences,
  });

  it('a cancelled event does not run, the others do', () => {
    const run = liveByHand(portfolio(), PROMPT, [byHand(1, cancel(2))]);
    expect(run.timeline).toEqual(['3 done 1', '10 cancelled 2', '20 done 3']);
    expect(run.texts('eventCancelled')).toEqual(['1 eventCancelled cancelledByUser']);
    expect(run.texts('processCompleted')).toHaveLength(1);
  });

  it('none left pending: the process is cancelled by the user, not complete', () => {
    const run = liveByHand(portfolio(), PROMPT, [byHand(5, cancel(2, 3))], 6);
    expect(run.texts('processCancelled', 'processCompleted')).toEqual([
      '5 processCancelled cancelledByUser',
    ]);
  });

  it('completed events cannot be cancelled, and then none of the list is', () => {
    const run = liveByHand(portfolio(), PROMPT, [byHand(5, cancel(2, 1))]);
    expect(run.verdicts).toEqual(['not pending']);
    expect(run.timeline).toEqual(['3 done 1', '10 done 2', '20 done 3']);
  });
});

describe('3.8 Cancel process with reason', () => {
  it('every pending event goes, and the reason is in the story', () => {
    const act: ManualAction = { action: 'cancel-process', ...ENERGY, reason: 'HARDSHIP' };
    const run = liveByHand(portfolio(), PATIENT, [byHand(1, CREATE), byHand(5, act)]);
    expect(run.texts('processCancelled')).toEqual(['5 processCancelled cancelledByUser']);
    expect(run.timeline).toEqual(['4 done 1', '11 cancelled 2', '21 cancelled 3']);
    expect(run.story.decisions.map(({ title }) => title)).toContain(
      'Cancel the process, reason hardship',
    );
  });

  it('without an active process there is nothing to cancel', () => {
    const act: ManualAction = { action: 'cancel-process', ...ENERGY, reason: 'ERROR' };
    expect(liveByHand(portfolio(), PATIENT, [byHand(1, act)]).verdicts).toEqual([
      'no active process',
    ]);
  });
});

describe('M10 Pay plans by hand', () => {
  const plan: ManualAction = {
    action: 'create-pay-plan',
    ...ENERGY,
    instalments: [
      { day: STEP_DAY + 20, amountMinor: 6000 },
      { day: STEP_DAY + 50, amountMinor: 7000 },
    ],
  };

  it('covers the debt, so the cancel rules end the process at once', () => {
    const run = liveByHand(portfolio(), PROMPT, [byHand(4, plan)]);
    expect(run.texts('planStarted', 'processCancelled')).toEqual([
      '4 planStarted done',
      '4 processCancelled payPlan',
    ]);
  });

  it('cancelled, the debt is taken up again the same night', () => {
    const stop: ManualAction = { action: 'cancel-pay-plans', ...ENERGY };
    const run = liveByHand(portfolio(), PROMPT, [byHand(4, plan), byHand(9, stop)]);
    expect(run.texts('planCanceled', 'processCreated')).toEqual([
      '0 processCreated done',
      '9 planCanceled cancelledByUser',
      '9 processCreated done',
    ]);
  });

  it.each([
    ['no-instalments', { ...plan, instalments: [] }],
    ['instalment-not-positive', { ...plan, instalments: [{ day: STEP_DAY + 9, amountMinor: 0 }] }],
    ['day-not-in-future', { ...plan, instalments: [{ day: STEP_DAY + 1, amountMinor: 1 }] }],
  ] as const)('is refused: %s', (problem, act) => {
    const run = liveByHand(portfolio(), PROMPT, [byHand(1, act as ManualAction)]);
    expect(run.verdicts).toEqual([problem.replaceAll('-', ' ')]);
  });
});

describe('M10 Severance by hand', () => {
  const template = PATIENT.severanceTemplates[0]?.code ?? '';
  const start = (agreement: number, code = template): ManualAction => ({
    action: 'create-severance',
    agreement,
    template: code,
  });
  const stop: ManualAction = { action: 'cancel-severance', agreement: 0, reason: 'DISPUTE' };

  it('starts on one agreement with service, and ends with a reason', () => {
    const run = liveByHand(portfolio(), PATIENT, [byHand(2, start(0)), byHand(3, stop)]);
    expect(run.verdicts).toEqual(['accepted', 'accepted']);
    expect(run.texts('severanceStarted', 'severanceCancelled')).toEqual([
      '2 severanceStarted done',
      '3 severanceCancelled cancelledByUser',
    ]);
  });

  it('one at a time, by a template that exists, where there is service to take away', () => {
    const run = liveByHand(portfolio(), PATIENT, [
      byHand(1, stop),
      byHand(1, start(0, 'NONE')),
      byHand(1, start(3)),
      byHand(2, start(0)),
      byHand(2, start(0)),
    ]);
    expect(run.verdicts).toEqual([
      'no active severance',
      'unknown template',
      'no service',
      'accepted',
      'severance exists',
    ]);
  });

  it('never on life support', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1', { lifeSupport: true })
      .agreement('1', 'ENERGY', 'ELECTRIC')
      .owes(9000, STEP_DAY - 40);
    const run = liveByHand(rows.build(STEP_DAY), PATIENT, [byHand(2, start(0))]);
    expect(run.verdicts).toEqual(['life support']);
    expect(run.texts('severanceStarted')).toEqual([]);
  });
});

describe('M10 Write-off by hand', () => {
  /** Stopped and final billed, 30.00 and 20.00 of one class, due in 10 days; a live one; one that owes nothing. */
  function ended(days = 10) {
    const rows = new PortfolioFromRows();
    const stopped = { type: 'ELECTRIC', finalBillDueDay: STEP_DAY + days };
    anAccount(rows, 'A1')
      .agreement('1', 'ENERGY', 'ELECTRIC', 'STOPPED', stopped)
      .owes(3000, STEP_DAY - 40)
      .agreement('2', 'ENERGY', 'ELECTRIC', 'STOPPED', stopped)
      .owes(2000, STEP_DAY - 40)
      .agreement('3', 'ENERGY', 'GAS')
      .owes(700, STEP_DAY - 40)
      .agreement('4', 'ENERGY', 'GAS', 'STOPPED', stopped);
    return rows.build(STEP_DAY);
  }
  const rules = aWriteOffStrategy();
  const start = (agreement: number, template = 'SAMPLE'): ManualAction => ({
    action: 'create-write-off',
    agreement,
    template,
  });
  const stop: ManualAction = { action: 'cancel-write-off', agreement: 0, reason: 'ERROR' };
  const postpone: ManualAction = { action: 'postpone-review', untilDay: STEP_DAY + 60 };
  const kinds = ['writeOffStarted', 'writeOffCancelled', 'referred', 'referralClosed'] as const;

  it('starts on one agreement before its grace is over; cancelled, its referral is taken back', () => {
    const run = liveByHand(ended(), rules, [
      byHand(1, postpone),
      byHand(2, start(0)),
      byHand(5, stop),
    ]);
    expect(run.verdicts).toEqual(['accepted', 'accepted', 'accepted']);
    expect(run.texts(...kinds)).toEqual([
      '2 writeOffStarted done',
      '2 referred done',
      '5 referralClosed recalled',
      '5 writeOffCancelled cancelledByUser',
    ]);
    expect(run.told.find(({ text }) => text === '2 writeOffStarted done')?.amountMinor).toBe(3000);
    expect(run.timeline).toEqual(['2 done 10', '2 done 20', '62 cancelled 30', '62 cancelled 40']);
    const told = run.story.decisions.find(({ kind }) => kind === 'cancel-write-off');
    expect(told?.because).toContain('By hand');
  });

  it('cancelled without a postponement, the monitor starts it again that night', () => {
    const run = liveByHand(ended(0), rules, [byHand(5, stop)]);
    expect(run.texts('writeOffStarted', 'writeOffCancelled')).toEqual([
      '0 writeOffStarted done',
      '5 writeOffCancelled cancelledByUser',
      '5 writeOffStarted done',
    ]);
  });

  it('is refused with its reason', () => {
    const run = liveByHand(ended(), rules, [
      byHand(1, stop),
      byHand(1, start(9)),
      byHand(1, start(2)),
      byHand(1, start(3)),
      byHand(1, start(0, 'NONE')),
      byHand(2, start(0)),
      byHand(2, start(1)),
    ]);
    expect(run.verdicts).toEqual([
      'no active write off',
      'unknown agreement',
      'not stopped',
      // It owed nothing and was closed on the first day.
      'not stopped',
      'unknown template',
      'accepted',
      'write off exists',
    ]);
  });

  it('what the type never writes off, and what has no final bill, is refused', () => {
    const never = rules.agreementTypes.map((type) => ({ ...type, writeOffDebtClass: null }));
    const kept = liveByHand(ended(), { ...rules, agreementTypes: never }, [byHand(1, start(0))]);
    expect(kept.verdicts).toEqual(['never written off']);
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1')
      .agreement('1', 'ENERGY', 'GAS', 'STOPPED')
      .owes(3000, STEP_DAY - 40);
    const unbilled = liveByHand(rows.build(STEP_DAY), rules, [byHand(1, start(0))]);
    expect(unbilled.verdicts).toEqual(['not final billed']);
  });
});

describe('M10 Agency referral by hand', () => {
  function owing() {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1')
      .agreement('1', 'ENERGY', 'ELECTRIC')
      .owes(3000, STEP_DAY - 40)
      .agreement('2', 'ENERGY', 'GAS');
    return rows.build(STEP_DAY);
  }
  const give = (agreement: number, agency = 'Y'): ManualAction => ({
    action: 'create-referral',
    agreement,
    agency,
  });
  const back: ManualAction = { action: 'cancel-referral', agreement: 0, reason: 'MGMT_DECISION' };

  it('gives what is owed to the agency that the person names, and takes it back', () => {
    const run = liveByHand(owing(), aWriteOffStrategy(), [byHand(2, give(0)), byHand(9, back)]);
    expect(run.verdicts).toEqual(['accepted', 'accepted']);
    const rows = run.told.filter(({ text }) => text.includes('refer'));
    expect(rows.map(({ text, amountMinor }) => `${text} ${amountMinor}`)).toEqual([
      '2 referred done 3000',
      '9 referralClosed recalled 3000',
    ]);
  });

  it('one agency at a time, that takes referrals, for what is owed', () => {
    const run = liveByHand(owing(), aWriteOffStrategy(), [
      byHand(1, back),
      byHand(1, give(1)),
      byHand(1, give(0, 'NONE')),
      byHand(2, give(0)),
      byHand(2, give(0, 'X')),
    ]);
    expect(run.verdicts).toEqual([
      'not referred',
      'nothing owed',
      'unknown agency',
      'accepted',
      'referral exists',
    ]);
  });
});

describe('M11 Reviews and collection class by hand', () => {
  it('a postponed review waits for its day; a forced one does not', () => {
    const wait: ManualAction = { action: 'postpone-review', untilDay: STEP_DAY + 12 };
    const force: ManualAction = { action: 'force-review' };
    expect(liveByHand(portfolio(), PROMPT, [byHand(0, wait)]).texts('processCreated')[0]).toBe(
      '12 processCreated done',
    );
    expect(
      liveByHand(portfolio(), PROMPT, [byHand(0, wait), byHand(6, force)]).texts(
        'processCreated',
      )[0],
    ).toBe('6 processCreated done');
  });

  it('a day that has come is no day to wait for', () => {
    const wait: ManualAction = { action: 'postpone-review', untilDay: STEP_DAY + 3 };
    expect(liveByHand(portfolio(), PROMPT, [byHand(3, wait)]).verdicts).toEqual([
      'day not in future',
    ]);
  });

  it('the collection class must exist and be another', () => {
    const change = (collectionClass: string): ManualAction => ({
      action: 'change-collection-class',
      collectionClass,
    });
    const own = portfolio().collectionClasses[0] ?? '';
    const run = liveByHand(portfolio(), PROMPT, [
      byHand(1, change('NONE')),
      byHand(1, change(own)),
    ]);
    expect(run.verdicts).toEqual(['unknown collection class', 'same collection class']);
  });
});
