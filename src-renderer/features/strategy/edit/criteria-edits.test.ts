import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { sampleStrategy } from '../sample-strategy.ts';
import { checkOrder, criteriaEdits } from './criteria-edits.ts';

const strategy = sampleStrategy();
const rowsOf = (edited: typeof strategy) => edited.classControls[0]?.conditions[1]?.criteria;

describe('criteria edits', () => {
  it('changes one value of one row', () => {
    const edited = produce(strategy, (draft) =>
      criteriaEdits.changeRow(
        draft,
        { control: 0, condition: 1, row: 1 },
        { minAmountMinor: 7500 },
      ),
    );
    expect(rowsOf(edited)?.[1]).toEqual({
      priority: 90,
      minAgeDays: 21,
      minAmountMinor: 7500,
      template: 'STD',
    });
    expect(rowsOf(edited)?.[0]).toBe(rowsOf(strategy)?.[0]);
  });

  it('adds a row that is checked last and starts from the row before', () => {
    const edited = produce(strategy, (draft) => criteriaEdits.addRow(draft, 0, 1));
    expect(rowsOf(edited)?.[2]).toEqual({
      priority: 100,
      minAgeDays: 21,
      minAmountMinor: 6000,
      template: 'STD',
    });
  });

  it('moves a row up by exchanging priorities', () => {
    const edited = produce(strategy, (draft) => criteriaEdits.moveRow(draft, 0, 1, 1, -1));
    expect(rowsOf(edited)?.map((row) => row.priority)).toEqual([90, 10]);
    expect(checkOrder(rowsOf(edited) ?? [])).toEqual([1, 0]);
  });

  it('moves a row over several places', () => {
    const three = produce(strategy, (draft) => criteriaEdits.addRow(draft, 0, 1));
    const edited = produce(three, (draft) => criteriaEdits.moveRow(draft, 0, 1, 2, -2));
    expect(checkOrder(rowsOf(edited) ?? [])).toEqual([2, 0, 1]);
    expect(rowsOf(edited)?.map((row) => row.priority)).toEqual([90, 100, 10]);
  });

  it('leaves the first row where it is when it is moved up', () => {
    expect(produce(strategy, (draft) => criteriaEdits.moveRow(draft, 0, 1, 0, -1))).toBe(strategy);
  });

  it('tells equal priorities apart before it exchanges them', () => {
    const equal = produce(strategy, (draft) =>
      criteriaEdits.changeRow(draft, { control: 0, condition: 1, row: 1 }, { priority: 10 }),
    );
    const edited = produce(equal, (draft) => criteriaEdits.moveRow(draft, 0, 1, 1, -1));
    expect(rowsOf(edited)?.map((row) => row.priority)).toEqual([20, 10]);
  });

  it('moves a condition with its rows', () => {
    const edited = produce(strategy, (draft) => criteriaEdits.moveCondition(draft, 0, 1, -1));
    expect(edited.classControls[0]?.conditions.map((one) => one.priority)).toEqual([90, 20]);
    expect(edited.classControls[0]?.conditions[1]?.criteria).toHaveLength(2);
  });

  it('adds a condition that is checked last, with a row', () => {
    const edited = produce(strategy, (draft) =>
      criteriaEdits.addCondition(draft, 0, { code: 'COLL COND BG', parameters: {} }),
    );
    expect(edited.classControls[0]?.conditions[2]).toEqual({
      priority: 100,
      algorithm: { code: 'COLL COND BG', parameters: {} },
      criteria: [{ priority: 10, minAgeDays: 30, minAmountMinor: 0, template: 'STD' }],
    });
  });

  it('copies a control under a free code', () => {
    const edited = produce(strategy, (draft) => criteriaEdits.duplicateControl(draft, 0));
    expect(edited.classControls.map((control) => control.code)).toEqual([
      'ENERGY-RES',
      'ENERGY-RES-2',
    ]);
    expect(edited.classControls[1]?.conditions).toEqual(strategy.classControls[0]?.conditions);
  });
});
