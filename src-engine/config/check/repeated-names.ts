import type { Problem } from '../../base/problem.ts';
import { pointerOf } from '../pointer.ts';
import type { Strategy } from '../strategy-schema.ts';
import { valuesAt } from '../values-at.ts';
import { errorAt, noteAt } from './problem-maker.ts';

type Entry = Readonly<Record<string, unknown>>;

/** Lists whose entries are told apart by these members, and what an entry is called; `*` is every entry of a list. */
const NAMED: readonly (readonly [list: string, what: string, members: readonly string[]])[] = [
  ['creditRating/divisions', 'Division', ['division']],
  ['customerClasses', 'Customer class', ['customerClass', 'division']],
  ['collectionClasses', 'Collection class', ['collectionClass']],
  ['debtClasses', 'Debt class', ['code']],
  ['classControls', 'Class control', ['code']],
  ['eventTypes', 'Event type', ['code']],
  ['capacityGroups', 'Capacity group', ['code']],
  ['letterTemplates', 'Letter', ['code']],
  ['processTemplates', 'Process template', ['code']],
  ['dunningSchedules', 'Dunning schedule', ['code']],
  ['scheduleAssignment/rules', 'Assignment rule', ['id']],
  ['championChallenger', 'Champion/challenger test', ['id']],
  ['agreementTypes', 'Agreement type', ['type']],
  ['severanceTemplates', 'Severance template', ['code']],
  ['writeOff/controls', 'Write-off control', ['code']],
  ['writeOff/controls', 'Write-off control for', ['collectionClass', 'writeOffDebtClass']],
  ['writeOff/templates', 'Write-off template', ['code']],
  ['writeOff/agencies', 'Agency', ['code']],
  ['toDos/roles', 'Role', ['code']],
  ['toDos/types', 'To Do type', ['code']],
  ['toDos/routing', 'Routing of', ['type', 'division', 'managementGroup']],
  ['toDos/messages', 'Override of', ['type', 'message']],
  ['holds', 'Hold', ['reason']],
  ['guardrails', 'Guardrail', ['id']],
  ['outcomeLimits', 'Limit of', ['guardrail']],
];

/** Numbers that are unique in their list; `owner` is the pattern of what the list belongs to. */
const NUMBERED: readonly (readonly [
  code: string,
  owner: string,
  list: string,
  member: string,
  sentence: (owner: Entry, value: number) => string,
])[] = [
  [
    'priority-repeated',
    'classControls/*',
    'conditions',
    'priority',
    (owner, value) => `Control ${owner['code']} has two conditions with priority ${value}.`,
  ],
  [
    'priority-repeated',
    'classControls/*/conditions/*',
    'criteria',
    'priority',
    (owner, value) => `Condition ${owner['priority']} has two rows with priority ${value}.`,
  ],
  [
    'priority-repeated',
    'agreementTypes/*',
    'severanceCriteria',
    'priority',
    (owner, value) => `Agreement type ${owner['type']} has two criteria with priority ${value}.`,
  ],
  [
    'priority-repeated',
    'writeOff/controls/*',
    'criteria',
    'priority',
    (owner, value) => `Write-off control ${owner['code']} has two criteria with priority ${value}.`,
  ],
  [
    'priority-repeated',
    'scheduleAssignment',
    'rules',
    'priority',
    (_, value) => `Two assignment rules have priority ${value}.`,
  ],
  ...['processTemplates/*', 'severanceTemplates/*', 'writeOff/templates/*'].map(
    (owner) =>
      [
        'sequence-repeated',
        owner,
        'events',
        'sequence',
        (template: Entry, value: number) =>
          `Template ${template['code']} has two steps with sequence ${value}.`,
      ] as const,
  ),
];

/** Positions of the entries whose name occurs earlier in the list. */
function repeats(names: readonly (string | number)[]): readonly number[] {
  const seen = new Set<string | number>();
  return names.flatMap((name, index) => {
    if (seen.has(name)) return [index];
    seen.add(name);
    return [];
  });
}

function repeatedEntries(strategy: Strategy): readonly Problem[] {
  return NAMED.flatMap(([list, what, members]) => {
    const entries = valuesAt(strategy, `${list}/*`);
    const named = entries.map(({ value }) => members.map((name) => String((value as Entry)[name])));
    return repeats(named.map((name) => JSON.stringify(name))).map((index) =>
      errorAt(
        'code-repeated',
        pointerOf(...(entries[index]?.path ?? []), members[0] ?? ''),
        `${what} ${named[index]?.join(', ')} is defined twice.`,
        'Give one of the two another name, or remove it.',
      ),
    );
  });
}

/** The smallest free number after `taken`. */
function freeAfter(taken: number, used: readonly number[]): number {
  let free = taken + 1;
  while (used.includes(free)) free += 1;
  return free;
}

function repeatedNumbers(strategy: Strategy): readonly Problem[] {
  return NUMBERED.flatMap(([code, pattern, list, member, sentence]) =>
    valuesAt(strategy, pattern).flatMap(({ value: owner, path }) => {
      const numbers = valuesAt(owner, `${list}/*/${member}`).map(({ value }) => Number(value));
      return repeats(numbers).map((index) => {
        const value = numbers[index] ?? 0;
        return errorAt(
          code,
          pointerOf(...path, list, index, member),
          sentence(owner as Entry, value),
          `Set to ${freeAfter(value, numbers)}.`,
        );
      });
    }),
  );
}

function repeatedDays(strategy: Strategy): readonly Problem[] {
  const { workdays, holidays } = strategy.workCalendar;
  const lists = [
    ['workdays', workdays],
    ['holidays', holidays],
  ] as const;
  return lists.flatMap(([list, names]) =>
    repeats(names).map((index) =>
      noteAt(
        'day-repeated',
        pointerOf('workCalendar', list, index),
        `${names[index]} is listed twice.`,
        'Remove one of the two.',
      ),
    ),
  );
}

/** Codes, priorities and sequences that must be unique and are not; repeated calendar days are only untidy. */
export function checkRepeatedNames(strategy: Strategy): readonly Problem[] {
  return [...repeatedEntries(strategy), ...repeatedNumbers(strategy), ...repeatedDays(strategy)];
}
