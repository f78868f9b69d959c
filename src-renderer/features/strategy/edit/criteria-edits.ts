import type {
  AlgorithmUse,
  CriteriaRow,
  Strategy,
} from '../../../../src-engine/config/strategy-schema.ts';
import { freeCode } from './free-code.ts';

const LAST_PRIORITY = 9999;
const PRIORITY_STEP = 10;

interface Prioritised {
  priority: number;
}

/** Positions of a list in the order in which it is checked: lowest priority number first. */
export function checkOrder(list: readonly Readonly<Prioritised>[]): readonly number[] {
  return list
    .map((_, position) => position)
    .sort((a, b) => (list[a]?.priority ?? 0) - (list[b]?.priority ?? 0) || a - b);
}

/**
 * Edits of class controls, their conditions and criteria rows, as recipes on a draft of the strategy. Positions are
 * places in the document's lists; a place that is gone changes nothing.
 */
export const criteriaEdits = {
  changeRow(
    draft: Strategy,
    at: { readonly control: number; readonly condition: number; readonly row: number },
    change: Partial<CriteriaRow>,
  ): void {
    const row = draft.classControls[at.control]?.conditions[at.condition]?.criteria[at.row];
    if (row !== undefined) Object.assign(row, change);
  },

  /** Appends a row that is checked last: the values of the row before, to be narrowed or widened. */
  addRow(draft: Strategy, control: number, condition: number): void {
    const criteria = draft.classControls[control]?.conditions[condition]?.criteria;
    if (criteria === undefined) return;
    const last = criteria[checkOrder(criteria).at(-1) ?? -1];
    criteria.push({
      priority: nextPriority(criteria),
      minAgeDays: last?.minAgeDays ?? 30,
      minAmountMinor: last?.minAmountMinor ?? 0,
      template: last?.template ?? draft.processTemplates[0]?.code ?? '',
    });
  },

  /** A second row with the same values, checked right after everything that is there. */
  duplicateRow(draft: Strategy, control: number, condition: number, row: number): void {
    const criteria = draft.classControls[control]?.conditions[condition]?.criteria;
    const original = criteria?.[row];
    if (criteria === undefined || original === undefined) return;
    criteria.push({ ...original, priority: nextPriority(criteria) });
  },

  /** Appends rows as they are, those without a priority checked last in their order. */
  addRows(
    draft: Strategy,
    control: number,
    condition: number,
    rows: readonly (Omit<CriteriaRow, 'priority'> & { readonly priority: number | null })[],
  ): void {
    const criteria = draft.classControls[control]?.conditions[condition]?.criteria;
    if (criteria === undefined) return;
    for (const row of rows)
      criteria.push({ ...row, priority: row.priority ?? nextPriority(criteria) });
  },

  removeRow(draft: Strategy, control: number, condition: number, row: number): void {
    draft.classControls[control]?.conditions[condition]?.criteria.splice(row, 1);
  },

  /** Moves a row `by` places up (negative) or down in its condition's check order. */
  moveRow(draft: Strategy, control: number, condition: number, row: number, by: number): void {
    movePriority(draft.classControls[control]?.conditions[condition]?.criteria ?? [], row, by);
  },

  /** Appends a condition that is checked last, with one row. */
  addCondition(draft: Strategy, control: number, algorithm: AlgorithmUse): void {
    const conditions = draft.classControls[control]?.conditions;
    if (conditions === undefined) return;
    conditions.push({ priority: nextPriority(conditions), algorithm, criteria: [] });
    criteriaEdits.addRow(draft, control, conditions.length - 1);
  },

  setConditionPriority(draft: Strategy, control: number, condition: number, value: number): void {
    const edited = draft.classControls[control]?.conditions[condition];
    if (edited !== undefined) edited.priority = value;
  },

  setConditionAlgorithm(
    draft: Strategy,
    control: number,
    condition: number,
    algorithm: AlgorithmUse,
  ): void {
    const edited = draft.classControls[control]?.conditions[condition];
    if (edited !== undefined) edited.algorithm = algorithm;
  },

  /** Appends a further test, which must be true too. */
  addTest(draft: Strategy, control: number, condition: number, test: AlgorithmUse): void {
    const edited = draft.classControls[control]?.conditions[condition];
    if (edited !== undefined) edited.and = [...(edited.and ?? []), test];
  },

  /** Without further tests there is no list of them. */
  removeTest(draft: Strategy, control: number, condition: number, test: number): void {
    const edited = draft.classControls[control]?.conditions[condition];
    edited?.and?.splice(test, 1);
    if (edited?.and?.length === 0) delete edited.and;
  },

  removeCondition(draft: Strategy, control: number, condition: number): void {
    draft.classControls[control]?.conditions.splice(condition, 1);
  },

  moveCondition(draft: Strategy, control: number, condition: number, by: number): void {
    movePriority(draft.classControls[control]?.conditions ?? [], condition, by);
  },

  changeControl(
    draft: Strategy,
    control: number,
    change: Partial<Omit<Strategy['classControls'][number], 'conditions'>>,
  ): void {
    const edited = draft.classControls[control];
    if (edited !== undefined) Object.assign(edited, change);
  },

  /** Appends a copy of a control under a free code. */
  duplicateControl(draft: Strategy, control: number): void {
    const original = draft.classControls[control];
    if (original === undefined) return;
    draft.classControls.push({
      ...original,
      code: freeCode(original.code, draft.classControls),
      conditions: original.conditions.map((condition) => ({
        ...condition,
        algorithm: copyAlgorithm(condition.algorithm),
        ...(condition.and !== undefined && { and: condition.and.map(copyAlgorithm) }),
        criteria: condition.criteria.map((row) => ({ ...row })),
      })),
    });
  },

  removeControl(draft: Strategy, control: number): void {
    draft.classControls.splice(control, 1);
  },
} as const;

/** The algorithm with parameters of its own, safe to put into a document. */
export function copyAlgorithm(use: {
  readonly code: string;
  readonly parameters: AlgorithmUse['parameters'];
}): AlgorithmUse {
  return { code: use.code, parameters: { ...use.parameters } };
}

/** The next round priority behind all of a list. */
export function nextPriority(list: readonly Prioritised[]): number {
  const highest = Math.max(0, ...list.map((one) => one.priority));
  return Math.min(LAST_PRIORITY, (Math.floor(highest / PRIORITY_STEP) + 1) * PRIORITY_STEP);
}

/** Moves the member at `position` by exchanging priorities with its neighbours; equal priorities are made distinct. */
export function movePriority(list: Prioritised[], position: number, by: number): void {
  const order = [...checkOrder(list)];
  const place = order.indexOf(position);
  if (place < 0) return;
  const target = Math.max(0, Math.min(order.length - 1, place + by));
  if (target === place) return;
  const priorities = distinct(order.map((index) => list[index]?.priority ?? 0));
  order.splice(place, 1);
  order.splice(target, 0, position);
  order.forEach((index, rank) => {
    const member = list[index];
    const priority = priorities[rank];
    if (member !== undefined && priority !== undefined) member.priority = priority;
  });
}

/** Ascending numbers without repeats: the same when they are distinct, else 10, 20, 30 … */
function distinct(priorities: readonly number[]): readonly number[] {
  const repeats = priorities.some(
    (priority, rank) => rank > 0 && priority === priorities[rank - 1],
  );
  return repeats ? priorities.map((_, rank) => (rank + 1) * PRIORITY_STEP) : priorities;
}
