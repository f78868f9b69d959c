import { enablePatches, produceWithPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { editHistory } from './edit-history.ts';
import type { UndoEntry } from './undo-stack.ts';

enablePatches();

/** A strategy with the edits that made it, in order. */
function edited(...recipes: readonly ((draft: Strategy) => void)[]) {
  let [strategy] = defaultStrategies() as readonly Strategy[];
  const undo = recipes.map((recipe, index): UndoEntry => {
    const [next, forward, backward] = produceWithPatches(strategy as Strategy, (draft) => {
      recipe(draft as Strategy);
    });
    strategy = next;
    const label = `edit ${index + 1}`;
    return { kind: 'edit', slot: 0, label, mergeKey: null, atMs: index, forward, backward };
  });
  return { undo, now: new Map([[0, strategy as Strategy]]) };
}

const eventsOf = (draft: Strategy) =>
  (draft.processTemplates[0]?.events ?? []) as { dayOffset: number; sequence: number }[];
const setDay = (position: number, day: number) => (draft: Strategy) => {
  const event = eventsOf(draft)[position];
  if (event !== undefined) event.dayOffset = day;
};
const labels = (history: ReturnType<typeof editHistory>) => history.edits.map(({ label }) => label);
const LAST = '/processTemplates/0/events/7';

describe('history of one thing', () => {
  it('lists its edits, newest first, and what going back to each takes back', () => {
    const { undo, now } = edited(setDay(7, 43), setDay(1, 9), setDay(7, 42), setDay(0, 1));
    const history = editHistory(undo, now, 0, [LAST]);
    expect(history.edits.map(({ label, later }) => [label, later])).toEqual([
      ['edit 3', 1],
      ['edit 1', 3],
    ]);
    expect(history.all).toBe(4);
    const [newest] = history.edits;
    const dayOf = (strategy: Strategy | null | undefined) =>
      strategy?.processTemplates[0]?.events[7]?.dayOffset;
    expect([dayOf(newest?.before), dayOf(newest?.after)]).toEqual([43, 42]);
  });

  it('follows a step whose place in the list was another before a row went', () => {
    const { undo, now } = edited(setDay(7, 43), (draft) => void eventsOf(draft).splice(2, 1));
    expect(labels(editHistory(undo, now, 0, ['/processTemplates/0/events/6']))).toEqual(['edit 1']);
    expect(labels(editHistory(undo, now, 0, ['/processTemplates/0/events/2']))).toEqual([]);
  });

  it('ends with the edit that brought the thing', () => {
    const { undo, now } = edited(
      setDay(0, 3),
      (draft) => void eventsOf(draft).push({ ...eventsOf(draft)[0], sequence: 99 } as never),
      setDay(8, 60),
    );
    const history = editHistory(undo, now, 0, ['/processTemplates/0/events/8']);
    expect(labels(history)).toEqual(['edit 3', 'edit 2']);
    expect(history.all).toBe(2);
  });

  it('keeps a renamed template, and follows a strategy that changed places', () => {
    const renamed = edited((draft) => {
      const [template] = draft.processTemplates as { code: string }[];
      if (template !== undefined) template.code = 'OTHER';
    });
    expect(labels(editHistory(renamed.undo, renamed.now, 0, ['/processTemplates/0']))).toEqual([
      'edit 1',
    ]);
    const [, other] = defaultStrategies();
    const mine = renamed.now.get(0) as Strategy;
    const promoted: UndoEntry = {
      kind: 'swap',
      slot: 1,
      other: 0,
      label: 'Promote',
      mergeKey: null,
      atMs: 9,
    };
    const undo = [...renamed.undo, promoted];
    const now = new Map([
      [0, other as Strategy],
      [1, mine],
    ]);
    expect(labels(editHistory(undo, now, 1, ['/processTemplates/0']))).toEqual(['edit 1']);
    expect(labels(editHistory(undo, now, 0, ['/processTemplates/0']))).toEqual([]);
  });
});
