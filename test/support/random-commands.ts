import {
  CANCEL_REASONS,
  type ManualAction,
  type ManualCommand,
} from '../../src-engine/model/manual-command.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import { Choices } from './random-portfolio.ts';

const SEVERANCE_TEMPLATES: readonly [string, ...string[]] = [
  'SV-STD',
  'SV-SOFT',
  'SV-RANDOM',
  'NONE',
];

const WRITE_OFF_TEMPLATES: readonly [string, ...string[]] = ['W1', 'W2', 'W1', 'NONE'];
const AGENCIES: readonly [string, ...string[]] = ['X', 'Y', 'Z', 'NONE'];
/** What is done to an entry: by people of its role and of others, by supervisors (S), by two users in turn. */
function toDoAction(choices: Choices, own: Choices): ManualAction {
  const entry = choices.int(1, 3);
  const plain = choices.pick(['R', 'COLLECTIONS']);
  const role = own.chance(0.4) ? 'S' : plain;
  return own.pick<ManualAction>([
    { action: 'assign-to-do', entry, role, to: own.pick(['Dana', 'Kim']) },
    { action: 'forward-to-do', entry, role, toRole: own.pick(['R', 'S', 'COLLECTIONS']) },
    { action: 'complete-to-do', entry, role },
  ]);
}

function randomAction(
  choices: Choices,
  own: Choices,
  portfolio: Portfolio,
  today: number,
): ManualAction {
  const debtClass = choices.pick(portfolio.debtClasses as [string, ...string[]]);
  const sequence = choices.int(1, 8);
  const triggerDay = today + choices.int(-3, 30);
  const agreement = choices.int(0, 2);
  return choices.pick<ManualAction>([
    {
      action: 'create-process',
      debtClass,
      template: choices.pick(['T1', 'T2', 'T3']),
      daysInArrears: choices.int(0, 60),
      agreements: [agreement],
    },
    {
      action: 'add-event',
      debtClass,
      sequence,
      eventType: choices.pick(['SMS', 'LETTER', 'CALL']),
      triggerDay,
    },
    { action: 'change-event', debtClass, sequence, newSequence: choices.int(1, 20), triggerDay },
    { action: 'delete-event', debtClass, sequence },
    { action: 'cancel-events', debtClass, sequences: [sequence] },
    { action: 'run-event', debtClass, sequence },
    { action: 'add-agreement', debtClass, agreement },
    { action: 'remove-agreement', debtClass, agreement },
    {
      action: 'cancel-process',
      debtClass,
      reason: choices.pick(CANCEL_REASONS as unknown as [(typeof CANCEL_REASONS)[number]]),
    },
    {
      action: 'create-pay-plan',
      debtClass,
      instalments: [
        { day: today + choices.int(1, 20), amountMinor: choices.int(100, 9000) },
        { day: today + choices.int(21, 60), amountMinor: choices.int(100, 9000) },
      ],
    },
    { action: 'cancel-pay-plans', debtClass },
    { action: 'create-severance', agreement, template: choices.pick(SEVERANCE_TEMPLATES) },
    { action: 'cancel-severance', agreement, reason: 'DISPUTE' },
    { action: 'create-write-off', agreement, template: choices.pick(WRITE_OFF_TEMPLATES) },
    { action: 'cancel-write-off', agreement, reason: 'ERROR' },
    { action: 'create-referral', agreement, agency: choices.pick(AGENCIES) },
    { action: 'cancel-referral', agreement, reason: 'MGMT_DECISION' },
    { action: 'postpone-review', untilDay: today + choices.int(1, 40) },
    { action: 'force-review' },
    {
      action: 'change-collection-class',
      collectionClass: choices.pick(portfolio.collectionClasses as [string, ...string[]]),
    },
    toDoAction(choices, own),
  ]);
}

/** Commands of every kind on the first three quarters of the accounts, on random days; many are refused. */
export function randomCommands(
  seed: number,
  portfolio: Portfolio,
  count: number,
  days: number,
): ManualCommand[] {
  const choices = new Choices(seed + 5000);
  // Work on To Dos has draws of its own: those of everything else stay where they were.
  const own = new Choices(seed + 95_000);
  // The last quarter of the accounts is left alone.
  const ids = portfolio.accounts.ids.slice(0, Math.ceil(portfolio.accounts.count * 0.75)) as [
    string,
    ...string[],
  ];
  return Array.from({ length: count }, () => {
    const day = choices.int(0, days - 1);
    return {
      accountId: choices.pick(ids),
      day,
      arm: choices.pick([null, null, 'arm1']),
      user: own.pick(['Dana', 'Kim']),
      note: '',
      act: randomAction(choices, own, portfolio, portfolio.asOfDay + day),
    };
  });
}
