import { expect, test } from 'vitest';
import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import { aCheck, aDecision, aStory } from '../accounts/story-fixture.ts';
import { LESSONS, type Lesson, type LessonStep } from './lesson.ts';
import { placedSteps } from './placed-steps.ts';

const [firstLetter] = LESSONS;
if (firstLetter === undefined) throw new Error('there is a lesson');

function lessonOf(...steps: readonly LessonStep[]): Lesson {
  return { id: 'one', title: 'One', about: '', bookmark: 'Somebody', steps };
}

function told(lesson: Lesson, story: AccountStory) {
  return placedSteps(lesson, {
    stories: new Map([[lesson.bookmark, story]]),
    view: null,
    own: null,
  });
}

test('steps stand on the days on which they happen, in order; what never happens is left out', () => {
  const decisions = [
    aDecision({ day: 2, kind: 'create-process', eventKind: '' }),
    aDecision({ day: 2, kind: 'send-event', eventKind: 'SEND_LETTER' }),
    aDecision({ day: 9, kind: 'send-event', eventKind: 'SEND_SMS' }),
    aDecision({ day: 12, kind: 'keep-process', eventKind: '' }),
    aDecision({ day: 46, kind: 'start-severance', eventKind: 'START_SEVERANCE' }),
  ];
  const steps = told(firstLetter, aStory({ decisions, days: 120 }));
  expect(steps.map(({ day, decision }) => [day, decision])).toEqual([
    [2, 0],
    [9, 2],
    [12, 3],
    [46, 4],
    [119, null],
  ]);
});

test('the figures of a text are those of the run at its day', () => {
  const decisions = [
    aDecision({ day: 16, kind: 'keep-process', because: 'Debt is still $248.20' }),
    aDecision({ day: 44, title: 'Start severance' }),
  ];
  const [first, second] = told(
    lessonOf(
      {
        at: { decision: 'keep-process' },
        show: 'account',
        text: '{paid} on day {day}, {date}: {because}; {pastDue} past due.',
      },
      {
        at: { decision: 'start-severance' },
        show: 'account',
        text: '{title} {daysBefore} days later: {check.Arrears} against {check.Arrears.limit}.',
      },
    ),
    aStory({ decisions }),
  );
  expect(first?.text).toBe(
    '$38.20 on day 16, 18 Mar 2026: Debt is still $248.20; $248.20 past due.',
  );
  expect(second?.text).toBe('Start severance 28 days later: $248.20 against $240.00.');
});

test('which answer is right, and what the step rests on, is read from the run', () => {
  const step: LessonStep = {
    at: { decision: 'create-process' },
    show: 'account',
    text: '',
    question: 'Kept or broken on day {day}?',
    answer: '',
    choices: [
      { text: 'Kept', when: [['first.plan-kept', '<', 'first.plan-broken']] },
      { text: 'Broken', when: [['first.plan-broken', '<', 'first.plan-kept']] },
    ],
    holds: [['check.Arrears', '>=', 'check.Arrears.limit']],
  };
  const create = aDecision({ day: 0, kind: 'create-process' });
  const later = (kind: 'plan-kept' | 'plan-broken') =>
    aStory({ decisions: [create, aDecision({ day: 30, kind })] });
  expect(
    told(lessonOf(step), later('plan-kept'))[0]?.choices.map(({ isRight }) => isRight),
  ).toEqual([true, false]);
  const broken = told(lessonOf(step), later('plan-broken'))[0];
  expect(broken?.choices.map(({ isRight }) => isRight)).toEqual([false, true]);
  expect(broken?.question).toBe('Kept or broken on day 0?');
  expect(broken?.broken).toEqual([]);

  const low = aDecision({ ...create, checks: [aCheck({ actual: 10 })] });
  expect(told(lessonOf(step), aStory({ decisions: [low] }))[0]?.broken).toEqual([
    'check.Arrears >= check.Arrears.limit',
  ]);
});

test('two accounts of a lesson are each followed from their own beginning', () => {
  const steps = [
    { bookmark: 'Late', at: { decision: 'create-process' }, show: 'account', text: '' },
    { bookmark: 'Early', at: { decision: 'create-process' }, show: 'account', text: '' },
    { bookmark: 'Late', at: { decision: 'start-severance' }, show: 'account', text: '' },
  ] as const;
  const story = (accountId: string, day: number) =>
    aStory({
      accountId,
      decisions: [
        aDecision({ day, kind: 'create-process' }),
        aDecision({ day: day + 44, kind: 'start-severance' }),
      ],
    });
  const placed = placedSteps(lessonOf(...steps), {
    stories: new Map([
      ['Late', story('late', 20)],
      ['Early', story('early', 1)],
    ]),
    view: null,
    own: null,
  });
  expect(placed.map(({ accountId, day }) => [accountId, day])).toEqual([
    ['late', 20],
    ['early', 1],
    ['late', 64],
  ]);
});

test('a text that asks for what nothing tells it is a mistake of the lesson', () => {
  const wrong = lessonOf({ at: { end: true }, show: 'account', text: 'Owed: {pastdue}' });
  expect(() => told(wrong, aStory())).toThrow('a lesson asks for "pastdue"');
});
