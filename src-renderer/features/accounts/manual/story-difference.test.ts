import { expect, test } from 'vitest';
import { aStory } from '../story-fixture.ts';
import { storyDifference } from './story-difference.ts';

test('a story differs from itself in nothing', () => {
  expect(storyDifference(aStory(), aStory())).toEqual({
    cashMinor: 0,
    costMinor: 0,
    severances: 0,
    added: [],
    dropped: [],
  });
});

test('events that moved are told twice: where they no longer are and where they are now', () => {
  const before = aStory();
  const [first, ...rest] = before.events;
  if (first === undefined) throw new Error('the story has events');
  const moved = { ...first, day: first.day + 3 };
  const after = aStory({
    events: [moved, ...rest],
    cashMinor: before.cashMinor + 500,
    costMinor: before.costMinor - 20,
    severanceStartDays: [],
  });
  const difference = storyDifference(before, after);
  expect(difference).toMatchObject({
    cashMinor: 500,
    costMinor: -20,
    added: [moved],
    dropped: [first],
  });
  expect(difference.severances).toBe(-before.severanceStartDays.length);
});

test('an event that is cancelled is no longer, and not new as well', () => {
  const before = aStory();
  const [first, second] = before.events;
  if (first === undefined || second === undefined) throw new Error('the story has two events');
  const cancelled = { ...second, state: 'cancelled' as const };
  // One that was never planned for that day is told: it has been moved there and cancelled on it.
  const elsewhere = { ...second, day: second.day + 2, state: 'cancelled' as const };
  const gone = storyDifference(before, aStory({ events: [first, cancelled] }));
  expect(gone).toMatchObject({ added: [], dropped: [second] });
  const moved = storyDifference(before, aStory({ events: [first, elsewhere] }));
  expect(moved).toMatchObject({ added: [elsewhere], dropped: [second] });
});
