import { describe, expect, it } from 'vitest';
import { anAccount } from '../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { parseIsoDate } from '../base/day.ts';
import { parseCommands } from './parse-commands.ts';
import { resolveCommands } from './resolve-commands.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

function portfolio() {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1').agreement('9', 'ENERGY', 'GAS').agreement('2', 'ENERGY', 'ELECTRIC');
  anAccount(rows, 'A2').agreement('7', 'ENERGY', 'GAS');
  return rows.build(AS_OF);
}

function parsed(commands: readonly unknown[]) {
  return parseCommands(JSON.stringify({ schemaVersion: 1, kind: 'manual-commands', commands }));
}

function resolved(...commands: readonly unknown[]) {
  const file = parsed(commands);
  if (!file.ok) throw new Error(file.error[0]?.message);
  return resolveCommands(
    { portfolio: portfolio(), arms: ['champion'], days: 30 },
    file.value.commands,
  );
}

const WHO = { account: 'A1', on: '2026-03-04', user: 'Dana' };

describe('a file of manual commands', () => {
  it('names become places, dates become days', () => {
    const agreement = portfolio().agreements.ids[1] ?? '';
    const add = { action: 'add-agreement', debtClass: 'ENERGY', agreement };
    const move = {
      action: 'change-event',
      debtClass: 'ENERGY',
      sequence: 2,
      triggerOn: '2026-03-09',
    };
    const result = resolved(
      { ...WHO, act: add },
      { ...WHO, arm: 'champion', note: 'why', act: move },
    );
    expect(result).toEqual({
      ok: true,
      value: [
        {
          accountId: 'A1',
          day: 2,
          arm: null,
          user: 'Dana',
          note: '',
          act: { action: 'add-agreement', debtClass: 'ENERGY', agreement: 1 },
        },
        {
          accountId: 'A1',
          day: 2,
          arm: 'champion',
          user: 'Dana',
          note: 'why',
          act: {
            action: 'change-event',
            debtClass: 'ENERGY',
            sequence: 2,
            newSequence: 2,
            triggerDay: AS_OF + 7,
          },
        },
      ],
    });
  });

  it.each([
    ['/commands/0/account', { ...WHO, account: 'A3', act: { action: 'force-review' } }],
    ['/commands/0/on', { ...WHO, on: '2026-03-01', act: { action: 'force-review' } }],
    ['/commands/0/on', { ...WHO, on: '2026-04-01', act: { action: 'force-review' } }],
    ['/commands/0/arm', { ...WHO, arm: 'other', act: { action: 'force-review' } }],
    [
      '/commands/0/act/agreement',
      { ...WHO, act: { action: 'add-agreement', debtClass: 'ENERGY', agreement: 'none' } },
    ],
    [
      '/commands/0/act/agreements/0',
      {
        ...WHO,
        act: {
          action: 'create-process',
          debtClass: 'ENERGY',
          template: 'STD',
          daysInArrears: 3,
          agreements: ['none'],
        },
      },
    ],
  ])('what the run lacks is refused at %s', (where, command) => {
    const result = resolved(command);
    expect(result).toMatchObject({ ok: false, error: { where } });
  });

  it.each([
    ['/kind', 'manual', { schemaVersion: 1, commands: [] }],
    [
      '/commands/0/act/reason',
      'PAID',
      {
        schemaVersion: 1,
        kind: 'manual-commands',
        commands: [
          { ...WHO, act: { action: 'cancel-process', debtClass: 'ENERGY', reason: 'NONE' } },
        ],
      },
    ],
    [
      '/commands/0/on',
      'date',
      {
        schemaVersion: 1,
        kind: 'manual-commands',
        commands: [{ ...WHO, on: '2026-02-30', act: { action: 'force-review' } }],
      },
    ],
  ])('what is not written as it should be is refused at %s', (pointer, word, document) => {
    const result = parseCommands(JSON.stringify(document));
    if (result.ok) throw new Error('was accepted');
    expect(result.error[0]?.pointer).toBe(pointer);
    expect(`${result.error[0]?.message} ${result.error[0]?.hint}`).toContain(word);
  });
});
