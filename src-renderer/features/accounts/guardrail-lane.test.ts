import { expect, it } from 'vitest';
import { heldStretches } from './guardrail-lane.ts';
import { aCheck, aDecision, aStory } from './story-fixture.ts';

const held = (day: number, margin: number | null, because: string) =>
  aDecision({
    day,
    kind: 'held',
    title: 'Hold Outbound call',
    because,
    checks: [aCheck({ label: 'Nothing on hold', unit: 'flag', margin })],
  });
const DISPUTE = 'Hold for dispute from 2026-03-20 to 2026-03-26 blocks it';

it('a hold lasts until the day on which it is over, and two steps that it holds are one stretch', () => {
  const story = aStory({ decisions: [held(18, 6, DISPUTE), held(21, 3, DISPUTE)] });
  expect(heldStretches(story)).toEqual([
    { fromDay: 18, toDay: 24, label: 'dispute', title: `Hold Outbound call: ${DISPUTE}` },
  ]);
});

it('a guardrail that moved a step lasts until the step ran; one that blocked it stands on its day', () => {
  const decisions = [
    aDecision({ day: 40, kind: 'guardrail', title: 'Move Start severance', because: 'No Fridays' }),
    aDecision({ day: 50, kind: 'guardrail', title: 'Block Another step', because: 'Cold spell' }),
    aDecision({ day: 60, kind: 'keep-process' }),
  ];
  expect(
    heldStretches(aStory({ decisions })).map(({ fromDay, toDay, label }) => [
      fromDay,
      toDay,
      label,
    ]),
  ).toEqual([
    [40, 44, 'No Fridays'],
    [50, 50, 'Cold spell'],
  ]);
});

it('a hold without an end stands on its day', () => {
  const [stretch] = heldStretches(
    aStory({
      decisions: [
        held(30, null, 'Hold for moratorium from 2026-04-01 until it is lifted blocks it'),
      ],
    }),
  );
  expect(stretch).toMatchObject({ fromDay: 30, toDay: 30, label: 'moratorium' });
});

it('a hold is on the lane while it lasts, even when no step fell into it', () => {
  const holds = [
    { reason: 'dispute', fromDay: 0, toDay: 9 },
    { reason: 'breathing space', fromDay: 30, toDay: null },
  ];
  const story = aStory({ holds, days: 60 });
  expect(heldStretches(story)).toEqual([
    { fromDay: 0, toDay: 9, label: 'dispute', title: 'Hold for dispute' },
    {
      fromDay: 30,
      toDay: 59,
      label: 'breathing space',
      title: 'Hold for breathing space, not lifted',
    },
  ]);
  const stopped = aStory({ holds, days: 60, decisions: [held(4, 6, DISPUTE)] });
  expect(heldStretches(stopped).map(({ label }) => label)).toEqual(['dispute', 'breathing space']);
});
