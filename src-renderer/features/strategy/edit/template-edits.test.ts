import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { sampleStrategy } from '../sample-strategy.ts';
import { freeCode } from './free-code.ts';
import { isNumberedByDay, stepOrder, templateEdits } from './template-edits.ts';

const strategy = sampleStrategy();

describe('template edits', () => {
  it('sets the day of one step and leaves the others and their numbers alone', () => {
    const edited = produce(strategy, (draft) => templateEdits.moveStep(draft, 0, 1, 16));
    expect(edited.processTemplates[0]?.events).toEqual([
      { sequence: 1, eventType: 'LETTER', dayOffset: 0 },
      { sequence: 2, eventType: 'SMS', dayOffset: 16 },
      { sequence: 3, eventType: 'RATING', dayOffset: 14 },
      { sequence: 4, eventType: 'SEVER', dayOffset: 44 },
    ]);
    expect(stepOrder(edited.processTemplates[0] ?? never())).toEqual([0, 2, 1, 3]);
  });

  it.each([
    [-3, 0],
    [12_000, 9999],
    [9.6, 10],
  ])('keeps day %d within what the schema takes', (day, expected) => {
    const edited = produce(strategy, (draft) => templateEdits.moveStep(draft, 0, 0, day));
    expect(edited.processTemplates[0]?.events[0]?.dayOffset).toBe(expected);
  });

  it('changes nothing when the step is gone', () => {
    expect(produce(strategy, (draft) => templateEdits.moveStep(draft, 0, 9, 3))).toBe(strategy);
    expect(produce(strategy, (draft) => templateEdits.moveStep(draft, 7, 0, 3))).toBe(strategy);
  });

  it('adds a step with the next number at the end of the list', () => {
    const edited = produce(strategy, (draft) => templateEdits.addStep(draft, 0, 'SMS', 21));
    expect(edited.processTemplates[0]?.events.at(-1)).toEqual({
      sequence: 5,
      eventType: 'SMS',
      dayOffset: 21,
    });
  });

  it('finds a free number when 999 is taken', () => {
    const edited = produce(strategy, (draft) => {
      const last = draft.processTemplates[0]?.events[3];
      if (last !== undefined) last.sequence = 999;
      templateEdits.addStep(draft, 0, 'SMS', 50);
    });
    expect(edited.processTemplates[0]?.events.at(-1)?.sequence).toBe(4);
  });

  it('goes on by tens where steps are numbered by tens', () => {
    const edited = produce(strategy, (draft) => {
      for (const event of draft.processTemplates[0]?.events ?? []) event.sequence *= 10;
      templateEdits.moveStep(draft, 0, 0, 60);
      templateEdits.addStep(draft, 0, 'SMS', 70);
    });
    expect(edited.processTemplates[0]?.events.map((event) => event.sequence)).toEqual([
      10, 20, 30, 40, 50,
    ]);
    const numbered = produce(edited, (draft) => templateEdits.renumberSteps(draft, 0));
    expect(numbered.processTemplates[0]?.events.map((event) => event.sequence)).toEqual([
      40, 10, 20, 30, 50,
    ]);
  });

  it('decides by numbers which of two events of one day goes first', () => {
    const sameDay = produce(strategy, (draft) => templateEdits.moveStep(draft, 0, 1, 14));
    expect(stepOrder(sameDay.processTemplates[0] ?? never())).toEqual([0, 1, 2, 3]);
    const swapped = produce(sameDay, (draft) => templateEdits.placeStep(draft, 0, 1, 2));
    expect(stepOrder(swapped.processTemplates[0] ?? never())).toEqual([0, 2, 1, 3]);
  });

  it('puts a step past its neighbours on the day of the one that it passed', () => {
    const place = (position: number, at: number) => {
      const edited = produce(strategy, (draft) => templateEdits.placeStep(draft, 0, position, at))
        .processTemplates[0];
      const order = stepOrder(edited ?? never());
      return order.map((one) => [one, edited?.events[one]?.dayOffset]);
    };
    // Days 0, 7, 14, 44.
    expect(place(0, 2)).toEqual([
      [1, 7],
      [2, 14],
      [0, 14],
      [3, 44],
    ]);
    expect(place(3, 0)).toEqual([
      [3, 0],
      [0, 0],
      [1, 7],
      [2, 14],
    ]);
    expect(produce(strategy, (draft) => templateEdits.placeStep(draft, 0, 1, 1))).toBe(strategy);
    expect(produce(strategy, (draft) => templateEdits.placeStep(draft, 0, 9, 1))).toBe(strategy);
  });

  it('numbers steps by their days', () => {
    const moved = produce(strategy, (draft) => templateEdits.moveStep(draft, 0, 0, 30));
    expect(isNumberedByDay(moved.processTemplates[0] ?? never())).toBe(false);
    const renumbered = produce(moved, (draft) => templateEdits.renumberSteps(draft, 0));
    expect(renumbered.processTemplates[0]?.events.map((event) => event.sequence)).toEqual([
      3, 1, 2, 4,
    ]);
    expect(isNumberedByDay(renumbered.processTemplates[0] ?? never())).toBe(true);
  });

  it('renames a template wherever it is named', () => {
    const edited = produce(strategy, (draft) => templateEdits.setCode(draft, 0, 'STD-NEW'));
    expect(edited.processTemplates[0]?.code).toBe('STD-NEW');
    const rows = edited.classControls[0]?.conditions.flatMap((condition) => condition.criteria);
    expect(rows?.map((row) => row.template)).toEqual(['FIRM', 'STD-NEW', 'STD-NEW']);
    expect(edited.championChallenger[0]?.champion).toBe('STD-NEW');
  });

  it('removes a template, hands its rows over, and drops a test of a template against itself', () => {
    const edited = produce(strategy, (draft) => templateEdits.removeTemplate(draft, 0, 'FIRM'));
    expect(edited.processTemplates.map((template) => template.code)).toEqual(['FIRM']);
    const rows = edited.classControls[0]?.conditions.flatMap((condition) => condition.criteria);
    expect(rows?.map((row) => row.template)).toEqual(['FIRM', 'FIRM', 'FIRM']);
    expect(edited.championChallenger).toEqual([]);
  });

  it('copies a template under a free code within 40 characters', () => {
    const edited = produce(strategy, (draft) => templateEdits.duplicateTemplate(draft, 0));
    expect(edited.processTemplates[2]?.code).toBe('STD-2');
    expect(edited.processTemplates[2]?.events).toEqual(strategy.processTemplates[0]?.events);
    const long = 'A'.repeat(40);
    expect(freeCode(long, [{ code: long }])).toBe(`${'A'.repeat(38)}-2`);
    expect(freeCode('STD-2', [{ code: 'STD' }, { code: 'STD-2' }])).toBe('STD-3');
  });
});

function never(): never {
  throw new Error('the sample has this template');
}
