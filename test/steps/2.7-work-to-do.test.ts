import { describe, expect, it } from 'vitest';
import type { ManualAction } from '../../src-engine/model/manual-command.ts';
import { anAccount } from '../support/account-builder.ts';
import { byHand, liveByHand } from '../support/manual-step.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { STEP_DAY } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';

const FINAL = { dayOffset: 20, algorithm: 'SEND_SMS' };

/** Two agreements of one class, and one of a class without rules. */
function portfolio() {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1')
    .agreement('1', 'ENERGY', 'ELECTRIC')
    .owes(9000, STEP_DAY - 40)
    .agreement('2', 'ENERGY', 'GAS')
    .owes(4000, STEP_DAY - 40)
    .agreement('3', 'OTHER', 'WATER')
    .owes(700, STEP_DAY - 40);
  return rows.build(STEP_DAY);
}

describe('2.7 Work To Do, by hand (M12)', () => {
  const TODO = {
    dayOffset: 2,
    algorithm: 'CREATE_TODO',
    parameters: { toDoType: 'CALL', role: 'TEAM' },
  };
  const strategy = aStrategy({ events: [TODO, FINAL], minAgeDays: 20 });
  const done = (entry: number, role: string): ManualAction => ({
    action: 'complete-to-do',
    entry,
    role,
  });

  it('an entry is completed once, by someone in its role, after it was made', () => {
    const run = liveByHand(portfolio(), strategy, [
      byHand(1, done(2, 'TEAM')),
      byHand(3, done(2, 'NOBODY')),
      byHand(3, done(2, 'TEAM')),
      byHand(4, done(2, 'TEAM')),
    ]);
    // Entry 1 is the missing rule of class OTHER.
    expect(run.verdicts).toEqual(['no such entry', 'not in role', 'accepted', 'already complete']);
  });

  const LEAD = {
    ...strategy,
    toDos: {
      ...strategy.toDos,
      roles: [...strategy.toDos.roles, { code: 'LEAD', title: 'Leads', supervisor: true }],
    },
  };
  const assign = (role: string, to: string): ManualAction => ({
    action: 'assign-to-do',
    entry: 2,
    role,
    to,
  });
  const forward = (role: string, toRole: string): ManualAction => ({
    action: 'forward-to-do',
    entry: 2,
    role,
    toRole,
  });
  const by = (user: string, day: number, act: ManualAction) => ({ ...byHand(day, act), user });

  it('someone of the role takes an entry for themselves; only then it is theirs to complete', () => {
    const run = liveByHand(portfolio(), LEAD, [
      by('Dana', 3, assign('TEAM', 'Kim')),
      by('Dana', 3, assign('COLLECTIONS', 'Dana')),
      by('Dana', 3, assign('TEAM', 'Dana')),
      by('Kim', 4, assign('TEAM', 'Kim')),
      by('Kim', 4, done(2, 'TEAM')),
      by('Dana', 5, done(2, 'TEAM')),
      by('Dana', 6, assign('TEAM', 'Dana')),
    ]);
    expect(run.verdicts).toEqual([
      'not a supervisor',
      'not in role',
      'accepted',
      'assigned to another',
      'assigned to another',
      'accepted',
      'already complete',
    ]);
  });

  it('a supervisor gives an entry to anybody, and forwards it to a role that may work it', () => {
    const run = liveByHand(portfolio(), LEAD, [
      by('Lee', 3, assign('LEAD', 'Kim')),
      by('Lee', 4, assign('LEAD', 'Dana')),
      by('Dana', 5, forward('TEAM', 'COLLECTIONS')),
      by('Lee', 5, forward('LEAD', 'LEAD')),
      by('Lee', 5, forward('LEAD', 'TEAM')),
      by('Lee', 5, forward('LEAD', 'COLLECTIONS')),
      by('Dana', 6, done(2, 'TEAM')),
      by('Kim', 6, done(2, 'COLLECTIONS')),
    ]);
    expect(run.verdicts).toEqual([
      'accepted',
      'accepted',
      'not a supervisor',
      'role not allowed',
      'same role',
      'accepted',
      'not in role',
      'accepted',
    ]);
  });
});
