import type { ScheduleRule, Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { checkOrder, movePriority, nextPriority } from './criteria-edits.ts';
import { freeCode } from './free-code.ts';

type Source = NonNullable<Strategy['scheduleAssignment']>['source'];

/** Edits of who gets which dunning schedule, as recipes on a draft; a place that is gone changes nothing. */
export const assignmentEdits = {
  setSource(draft: Strategy, source: Source): void {
    if (draft.scheduleAssignment !== undefined) draft.scheduleAssignment.source = source;
  },

  changeRule(draft: Strategy, position: number, change: Partial<ScheduleRule>): void {
    const rule = draft.scheduleAssignment?.rules[position];
    if (rule !== undefined) Object.assign(rule, change);
  },

  /** Appends a rule for everybody that is checked last. */
  addRule(draft: Strategy): void {
    const rules = draft.scheduleAssignment?.rules;
    if (rules === undefined) return;
    const ids = rules.map(({ id }) => ({ code: id }));
    rules.push({
      id: ids.length === 0 ? 'RULE' : freeCode('RULE', ids),
      priority: nextPriority(rules),
      ...{ collectionClass: '*', debtClass: '*', customerClass: '*', riskCategory: '*' },
      ...{ division: '*', ratingBelow: null, conditions: [] },
      schedule: draft.dunningSchedules?.[0]?.code ?? null,
    });
  },

  removeRule(draft: Strategy, position: number): void {
    draft.scheduleAssignment?.rules.splice(position, 1);
  },

  /** Moves a rule `by` places up (negative) or down in the order in which rules are checked. */
  moveRule(draft: Strategy, position: number, by: number): void {
    movePriority(draft.scheduleAssignment?.rules ?? [], position, by);
  },
} as const;

/** Positions of the rules in the order in which they are checked. */
export function ruleOrder({ scheduleAssignment }: Strategy): readonly number[] {
  return checkOrder(scheduleAssignment?.rules ?? []);
}
