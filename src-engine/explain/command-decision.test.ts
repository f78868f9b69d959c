import { expect, it } from 'vitest';
import type { CompiledCommand } from '../kernel/compile/manual-commands.ts';
import { CommandChecks } from '../kernel/manual/command-checks.ts';
import { commandDecision } from './command-decision.ts';
import { COMMAND_WORDS } from './command-words.ts';

const COMMAND: CompiledCommand = {
  command: {
    accountId: 'A1',
    day: 2,
    arm: null,
    user: 'Dana',
    note: '',
    act: { action: 'create-referral', agreement: 0, agency: 'X' },
  },
  place: 0,
  day: 2,
  debtClass: 0,
  collectionClass: 0,
};

const decide = (checks: CommandChecks) => commandDecision(COMMAND, checks, 2, 'ENERGY', ['E1']);
const labels = (checks: CommandChecks) =>
  decide(checks).checks.map(({ label, passed, actual, limit }) => [label, passed, actual, limit]);

it('tells each test in words that are true when it passes, once for all agreements', () => {
  const checks = new CommandChecks();
  for (const fails of [false, false, true]) {
    checks.refuse('unknown-agreement', false);
    checks.refuse('agreement-ended', fails);
  }
  checks.warn('date-in-past', false);
  expect(labels(checks)).toEqual([
    ['The account has the service agreements', true, 1, 1],
    ['No service agreement named is closed or cancelled', false, 0, 1],
    ['The trigger date does not lie in the past', true, 1, 1],
  ]);
  expect(decide(checks)).toMatchObject({
    kind: 'command-refused',
    because: 'Refused: The service agreement is closed or cancelled.',
  });
});

it('no two tests are told alike', () => {
  const met = Object.values(COMMAND_WORDS).map((words) => words.met);
  expect(new Set(met).size).toBe(met.length);
});
