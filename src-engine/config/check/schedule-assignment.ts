import type { Problem } from '../../base/problem.ts';
import { nearestName } from '../parse/nearest-name.ts';
import { pointerOf } from '../pointer.ts';
import type { ScheduleRule, Strategy } from '../strategy-schema.ts';
import { asksNoMore } from './asks-no-more.ts';
import { errorAt, noteAt, warningAt } from './problem-maker.ts';

const ANY = '*';
const MEMBERS = [
  'collectionClass',
  'debtClass',
  'customerClass',
  'riskCategory',
  'division',
] as const;
const POINTER = '/scheduleAssignment';

function covers(earlier: ScheduleRule, later: ScheduleRule): boolean {
  const rating =
    earlier.ratingBelow === null ||
    (later.ratingBelow !== null && later.ratingBelow <= earlier.ratingBelow);
  return (
    rating &&
    MEMBERS.every((name) => earlier[name] === ANY || earlier[name] === later[name]) &&
    asksNoMore(earlier.conditions, later.conditions)
  );
}

function unreachableRules(rules: readonly ScheduleRule[]): readonly Problem[] {
  const asked = rules
    .map((rule, place) => ({ rule, place }))
    .sort((a, b) => a.rule.priority - b.rule.priority);
  return asked.flatMap(({ rule, place }, position) => {
    const cover = asked.slice(0, position).find((earlier) => covers(earlier.rule, rule));
    if (cover === undefined) return [];
    return [
      errorAt(
        'assignment-rule-unreachable',
        pointerOf('scheduleAssignment', 'rules', place),
        `Rule ${rule.id} never decides: rule ${cover.rule.id} before it matches whenever it does.`,
        `Give it a priority below ${cover.rule.priority}, or ask more of ${cover.rule.id}.`,
      ),
    ];
  });
}

function unknownClasses(strategy: Strategy, rules: readonly ScheduleRule[]): readonly Problem[] {
  const known = strategy.debtClasses.map(({ code }) => code);
  return rules.flatMap(({ debtClass }, place) => {
    if (debtClass === ANY || known.includes(debtClass)) return [];
    const meant = nearestName(debtClass, known);
    return [
      errorAt(
        'debt-class-unknown',
        pointerOf('scheduleAssignment', 'rules', place, 'debtClass'),
        `Debt class ${debtClass} does not exist.`,
        meant === null ? `Defined: ${known.join(', ')}.` : `Did you mean ${meant}?`,
      ),
    ];
  });
}

/** Collection classes without anything that gives their accounts a schedule. */
function missing(strategy: Strategy): readonly Problem[] {
  const { collectionClasses, scheduleAssignment, dunningSchedules } = strategy;
  return collectionClasses.flatMap(({ collectionClass, method }, index) => {
    if (method !== 'SCHEDULE') return [];
    const pointer = pointerOf('collectionClasses', index, 'method');
    const what =
      (dunningSchedules ?? []).length === 0
        ? 'the strategy has no dunning schedule'
        : scheduleAssignment === undefined
          ? 'scheduleAssignment does not say which schedule an account has'
          : scheduleAssignment.source === 'RULES' && scheduleAssignment.rules.length === 0
            ? 'there is no assignment rule'
            : null;
    if (what === null) return [];
    return [
      errorAt(
        'schedule-assignment-missing',
        pointer,
        `Collection class ${collectionClass} is collected by dunning schedules, but ${what}.`,
        'Add it, or set the method to PROCESS or NONE.',
      ),
    ];
  });
}

function unused(strategy: Strategy): readonly Problem[] {
  const { collectionClasses, scheduleAssignment, dunningSchedules } = strategy;
  if (!collectionClasses.some(({ method }) => method === 'SCHEDULE')) {
    if (scheduleAssignment === undefined) return [];
    return [
      noteAt(
        'schedule-assignment-unused',
        POINTER,
        'No collection class is collected by dunning schedules, so no rule assigns one.',
        'Set the method of a collection class to SCHEDULE.',
      ),
    ];
  }
  const { source, rules } = scheduleAssignment ?? { source: 'RULES' as const, rules: [] };
  if (source === 'CRM')
    return rules.length === 0
      ? []
      : [
          warningAt(
            'assignment-rules-unused',
            `${POINTER}/rules`,
            'The CRM alone decides the schedule, so no assignment rule is asked.',
            'Set source to CRM_THEN_RULES, or remove the rules.',
          ),
        ];
  if (source === 'CRM_THEN_RULES') return [];
  return (dunningSchedules ?? []).flatMap(({ code }, index) =>
    rules.some(({ schedule }) => schedule === code)
      ? []
      : [
          noteAt(
            'schedule-unused',
            pointerOf('dunningSchedules', index),
            `Dunning schedule ${code} is not used.`,
            'Remove it, or refer to it in a rule.',
          ),
        ],
  );
}

/** Who gets which dunning schedule: nobody, rules that never decide, names that do not exist. */
export function checkScheduleAssignment(strategy: Strategy): readonly Problem[] {
  const rules = strategy.scheduleAssignment?.rules ?? [];
  return [
    ...missing(strategy),
    ...unknownClasses(strategy, rules),
    ...unreachableRules(rules),
    ...unused(strategy),
  ];
}
