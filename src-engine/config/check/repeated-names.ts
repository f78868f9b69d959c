import type { Problem } from '../../base/problem.ts';
import { pointerOf } from '../pointer.ts';
import type { Strategy } from '../strategy-schema.ts';
import { errorAt, noteAt } from './problem-maker.ts';

/** Positions of the entries whose name occurs earlier in the list. */
function repeats(names: readonly (string | number)[]): readonly number[] {
  const seen = new Set<string | number>();
  return names.flatMap((name, index) => {
    if (seen.has(name)) return [index];
    seen.add(name);
    return [];
  });
}

function repeatedCodes(
  list: keyof Strategy,
  what: string,
  names: readonly string[],
  member = 'code',
): readonly Problem[] {
  return repeats(names).map((index) =>
    errorAt(
      'code-repeated',
      pointerOf(list, index, member),
      `${what} ${names[index]} is defined twice.`,
      'Give one of the two another name, or remove it.',
    ),
  );
}

/** The smallest free number after `taken`. */
function freeAfter(taken: number, used: readonly number[]): number {
  let free = taken + 1;
  while (used.includes(free)) free += 1;
  return free;
}

function repeatedNumbers(
  code: string,
  base: readonly PropertyKey[],
  member: string,
  what: (value: number) => string,
  numbers: readonly number[],
): readonly Problem[] {
  return repeats(numbers).map((index) => {
    const value = numbers[index] ?? 0;
    return errorAt(
      code,
      pointerOf(...base, index, member),
      what(value),
      `Set to ${freeAfter(value, numbers)}.`,
    );
  });
}

function repeatedPriorities(strategy: Strategy): readonly Problem[] {
  return strategy.classControls.flatMap((control, at) => {
    const base = ['classControls', at, 'conditions'];
    const conditions = repeatedNumbers(
      'priority-repeated',
      base,
      'priority',
      (value) => `Control ${control.code} has two conditions with priority ${value}.`,
      control.conditions.map((condition) => condition.priority),
    );
    const rows = control.conditions.flatMap((condition, position) =>
      repeatedNumbers(
        'priority-repeated',
        [...base, position, 'criteria'],
        'priority',
        (value) =>
          `Condition ${condition.priority} of ${control.code} has two rows with priority ${value}.`,
        condition.criteria.map((row) => row.priority),
      ),
    );
    return [...conditions, ...rows];
  });
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
  const codes = (list: readonly { readonly code: string }[]) => list.map((entry) => entry.code);
  const ids = strategy.championChallenger.map((option) => option.id);
  return [
    ...repeatedCodes('debtClasses', 'Debt class', codes(strategy.debtClasses)),
    ...repeatedCodes('classControls', 'Class control', codes(strategy.classControls)),
    ...repeatedCodes('eventTypes', 'Event type', codes(strategy.eventTypes)),
    ...repeatedCodes('processTemplates', 'Process template', codes(strategy.processTemplates)),
    ...repeatedCodes('championChallenger', 'Champion/challenger test', ids, 'id'),
    ...repeatedPriorities(strategy),
    ...strategy.processTemplates.flatMap((template, at) =>
      repeatedNumbers(
        'sequence-repeated',
        ['processTemplates', at, 'events'],
        'sequence',
        (value) => `Template ${template.code} has two steps with sequence ${value}.`,
        template.events.map((event) => event.sequence),
      ),
    ),
    ...repeatedDays(strategy),
  ];
}
