import { describe, expect, it } from 'vitest';
import { readToDoDetail } from '../../src-engine/model/to-do-detail.ts';
import { toDoList } from '../../src-engine/report/to-do-list.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { liveStep, STEP_DAY } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';

function debtor(division = 'NORTH', managementGroup: string | null = null) {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1', { division, managementGroup }).owes(12_000, STEP_DAY - 40);
  return rows.build(STEP_DAY);
}

function strategyOf(role: string | null) {
  const event = (dayOffset: number) => ({
    dayOffset,
    algorithm: 'CREATE_TODO',
    parameters: { toDoType: 'CALL-BACK', role },
  });
  const later = { dayOffset: 9, algorithm: 'SEND_SMS' };
  const strategy = aStrategy({ events: [event(2), later] });
  const { toDos } = strategy;
  const roles = [
    ...toDos.roles,
    ...['CARE', 'TEAM-N', 'OUT'].map((code) => ({ code, title: code, supervisor: false })),
  ];
  return {
    ...strategy,
    toDos: {
      ...toDos,
      roles: roles.filter(({ code }, index) => roles.findIndex((r) => r.code === code) === index),
      types: toDos.types.map((type) =>
        type.code === 'CALL-BACK'
          ? { ...type, allowedRoles: ['COLLECTIONS', 'CARE', 'TEAM-N'], priority: 7 }
          : type,
      ),
      routing: [
        { type: 'CALL-BACK', division: 'NORTH', managementGroup: '*', role: 'TEAM-N' },
        { type: 'CALL-BACK', division: '*', managementGroup: 'KEY', role: 'CARE' },
      ],
    },
  };
}

const withCare = strategyOf('CARE');

function roleOf(division: string, role: string | null, group: string | null = null): string {
  const strategy = strategyOf(role);
  const run = liveStep(debtor(division, group), strategy, { days: 5 });
  const entry = run.told.find(({ text }) => text === '2 toDoCreated done');
  const { role: index } = readToDoDetail(entry?.detail ?? 0);
  return strategy.toDos.roles[index]?.code ?? '';
}

describe('1.8.3.1 Activate event: create To Do entry', () => {
  it('the event completes when it has handed the request over; nobody waits for the worker', () => {
    const run = liveStep(debtor(), withCare, { days: 10 });
    expect(run.texts('eventCompleted')).toEqual([
      '2 eventCompleted done',
      '9 eventCompleted reached',
    ]);
  });

  it('a role that may not work the type fails the event', () => {
    const strategy = strategyOf('OUT');
    const toDos = { ...strategy.toDos, routing: [] };
    const run = liveStep(debtor(), { ...strategy, toDos }, { days: 4 });
    expect(run.texts('eventFailed')).toEqual([
      '2 eventFailed roleNotAllowed',
      '3 eventFailed roleNotAllowed',
    ]);
  });
});

describe('1.8.3.2 Initiate To Do list entry creation', () => {
  it('the request becomes an entry of its process the same night', () => {
    const run = liveStep(debtor(), withCare, { days: 5 });
    const after = run.texts('eventCompleted', 'toDoCreated');
    expect(after).toEqual(['2 eventCompleted done', '2 toDoCreated done']);
    expect(run.told.find(({ text }) => text.includes('toDoCreated'))?.process).toBe(1);
    expect(run.total('toDos')).toBe(1);
  });
});

describe('2.6 Create To Do entry', () => {
  it('role by division override, then the event’s, then the type’s default', () => {
    expect(roleOf('NORTH', 'CARE')).toBe('TEAM-N');
    expect(roleOf('SOUTH', 'CARE')).toBe('CARE');
    expect(roleOf('SOUTH', null)).toBe('COLLECTIONS');
  });

  it('the account’s management group beats its division and the event', () => {
    expect(roleOf('NORTH', null, 'KEY')).toBe('CARE');
    expect(roleOf('NORTH', 'CARE', 'PUBLIC')).toBe('TEAM-N');
    expect(roleOf('SOUTH', 'TEAM-N', 'KEY')).toBe('CARE');
  });
});

type Override = ReturnType<typeof strategyOf>['toDos']['messages'][number];

/** The entries of an account in NORTH whose step asks for CALL-BACK, under one override by message. */
function overridden(override: Partial<Override>) {
  const plain = strategyOf('CARE');
  const says = { type: 'CALL-BACK', message: 'EVENT', suppress: false, toType: null, role: null };
  const messages = [{ ...says, ...override } as Override];
  const strategy = { ...plain, toDos: { ...plain.toDos, messages } };
  const run = liveStep(debtor(), strategy, { days: 5 });
  const [arm] = run.result.arms;
  if (arm === undefined) throw new Error('a run has an arm');
  const entries = toDoList(strategy, arm.log, ['A1']).map(({ type, role }) => `${type} ${role}`);
  return { entries, run };
}

describe('2.6 Create To Do entry, overrides by message', () => {
  it('the role of the message beats division, event and default', () => {
    expect(overridden({ role: 'CARE' }).entries).toEqual(['CALL-BACK CARE']);
  });

  it('another type keeps the other rules: a role of the step that may not work it fails the step', () => {
    const { entries } = overridden({ type: 'CALL-BACK', toType: 'FAILED-EVENT' });
    // The step gives it to CARE, who may not work failed events: the step fails, and an entry says so.
    expect(entries).toEqual(['FAILED-EVENT COLLECTIONS']);
  });

  it('a suppressed entry is not made; the event is complete, and the log says why there is none', () => {
    const { entries, run } = overridden({ suppress: true });
    expect(entries).toEqual([]);
    expect(run.total('toDos')).toBe(0);
    expect(run.texts('eventCompleted', 'toDoCreated', 'toDoSuppressed')).toEqual([
      '2 eventCompleted done',
      '2 toDoSuppressed done',
    ]);
  });

  it('a message of another kind leaves it as it is', () => {
    expect(overridden({ message: 'NO_CONTACT', suppress: true }).entries).toEqual([
      'CALL-BACK TEAM-N',
    ]);
  });
});

describe('2.7 Work To Do', () => {
  it('the work queue lists entries with account, process, type, role and priority, most urgent first', () => {
    const run = liveStep(debtor('SOUTH'), withCare, { days: 5 });
    const [arm] = run.result.arms;
    if (arm === undefined) throw new Error('a run has an arm');
    expect(toDoList(withCare, arm.log, ['A1'])).toEqual([
      {
        accountId: 'A1',
        entry: 1,
        replication: 1,
        day: 2,
        process: 1,
        template: 'Standard',
        type: 'CALL-BACK',
        title: 'CALL-BACK',
        role: 'CARE',
        roleTitle: 'CARE',
        priority: 7,
        steps: [],
      },
    ]);
  });
});
