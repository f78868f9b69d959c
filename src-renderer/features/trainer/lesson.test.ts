import { expect, test } from 'vitest';
import { aDecision, aStory } from '../accounts/story-fixture.ts';
import { LESSONS, placedSteps } from './lesson.ts';

const [lesson] = LESSONS;
if (lesson === undefined) throw new Error('there is a lesson');

test('steps stand on the days on which they happen, in order; what never happens is left out', () => {
  const decisions = [
    aDecision({ day: 2, kind: 'create-process', eventKind: '' }),
    aDecision({ day: 2, kind: 'send-event', eventKind: 'SEND_LETTER' }),
    aDecision({ day: 9, kind: 'send-event', eventKind: 'SEND_SMS' }),
    aDecision({ day: 12, kind: 'keep-process', eventKind: '' }),
    aDecision({ day: 46, kind: 'start-severance', eventKind: 'START_SEVERANCE' }),
  ];
  const steps = placedSteps(lesson, aStory({ decisions, days: 120 }));
  expect(steps.map(({ day, decision }) => [day, decision])).toEqual([
    [2, 0],
    [9, 2],
    [12, 3],
    [46, 4],
    [119, null],
  ]);
});

test('every question has its answer, and none asks for what the same step tells', () => {
  for (const { question, answer, text } of lesson.steps) {
    expect(question === undefined).toBe(answer === undefined);
    if (answer !== undefined) expect(text).not.toContain(answer);
  }
});
