import { expect, it } from 'vitest';
import type { AccountStory, Decision } from '../../model/explanation.ts';
import { SampleStories } from './sample-stories.ts';

const STORY = {
  accountId: '',
  pastDueMinor: [0],
  payments: [],
  events: [],
  decisions: [],
} as unknown as AccountStory;

const decision = (part: Partial<Decision>): Decision =>
  ({ day: 0, because: '', checks: [], ...part }) as Decision;
const overBy = (margin: number): Decision =>
  decision({
    kind: 'start-severance',
    checks: [{ unit: 'minor', margin } as Decision['checks'][number]],
  });

it('the first good example of a kind stays, a better one takes the place of a worse', () => {
  const stories = new SampleStories();
  stories.look({ ...STORY, accountId: 'far', decisions: [overBy(50_000)] }, false);
  stories.look({ ...STORY, accountId: 'near', decisions: [overBy(5_000)] }, false);
  stories.look({ ...STORY, accountId: 'nearest', decisions: [overBy(821)] }, false);
  stories.look({ ...STORY, accountId: 'later', decisions: [overBy(1)] }, false);
  expect(stories.bookmarks()).toMatchObject([
    { accountId: 'nearest', title: 'Near-miss severance' },
  ]);
  expect(stories.isComplete).toBe(false);
});

it('a self-cure is one to whom nothing was sent', () => {
  const cured = {
    ...STORY,
    pastDueMinor: [20_000],
    payments: [{ day: 4, amountMinor: 20_000, kind: 'full' }],
  } as AccountStory;
  const stories = new SampleStories();
  stories.look(
    { ...cured, accountId: 'sent', events: [{}] as unknown as AccountStory['events'] },
    false,
  );
  stories.look({ ...cured, accountId: 'paid up', pastDueMinor: [0] }, false);
  expect(stories.bookmarks()).toEqual([]);
  stories.look({ ...cured, accountId: 'alone' }, false);
  expect(stories.bookmarks()).toMatchObject([{ accountId: 'alone', title: 'Self-cure' }]);
});

it('a broken plan is a better story when collection follows', () => {
  const broken = decision({ kind: 'plan-broken', day: 20 });
  const stories = new SampleStories();
  stories.look({ ...STORY, accountId: 'quiet', decisions: [broken] }, false);
  stories.look(
    {
      ...STORY,
      accountId: 'followed',
      decisions: [broken, decision({ kind: 'create-process', day: 21 })],
    },
    false,
  );
  expect(stories.bookmarks()).toMatchObject([{ accountId: 'followed' }]);
});

it('a disputed bill is a story when the rest is collected', () => {
  const stories = new SampleStories();
  const events = [{ state: 'done' }] as unknown as AccountStory['events'];
  stories.look({ ...STORY, accountId: 'undisputed', events }, false);
  stories.look({ ...STORY, accountId: 'quiet' }, true);
  stories.look({ ...STORY, accountId: 'collected', events }, true);
  expect(stories.bookmarks()).toMatchObject([{ accountId: 'collected', title: 'Dispute hold' }]);
});

it('an account stands for one kind: a second bookmark would have taken the name of the first away', () => {
  const story = {
    ...STORY,
    accountId: 'both',
    payments: [{ day: 30, amountMinor: 20_000, kind: 'full' }],
    decisions: [
      decision({ kind: 'plan-broken', day: 5 }),
      decision({ kind: 'create-process', day: 5 }),
      decision({ kind: 'start-severance', day: 20 }),
      decision({ kind: 'cancel-severance', day: 30 }),
    ],
  } as AccountStory;
  const stories = new SampleStories();
  stories.look(story, false);
  stories.look({ ...story, accountId: 'other' }, false);
  expect(stories.bookmarks()).toMatchObject([
    { accountId: 'both', title: 'Pay plan broken' },
    { accountId: 'other', title: 'Severance stopped in time' },
  ]);
});

it('a severance that is paid is told apart by whether the service was cut', () => {
  const paid = {
    ...STORY,
    payments: [{ day: 30, amountMinor: 20_000, kind: 'full' }],
    decisions: [
      decision({ kind: 'start-severance', day: 20 }),
      decision({ kind: 'cancel-severance', day: 30 }),
    ],
  } as AccountStory;
  const restored = [...paid.decisions, decision({ kind: 'start-reconnection', day: 30 })];
  const stories = new SampleStories();
  // By a pay plan, not by a payment.
  stories.look({ ...paid, accountId: 'arranged', payments: [] }, false);
  stories.look({ ...paid, accountId: 'in time' }, false);
  stories.look({ ...paid, accountId: 'late', decisions: restored }, false);
  expect(stories.bookmarks()).toMatchObject([
    { accountId: 'in time', title: 'Severance stopped in time' },
    { accountId: 'late', title: 'Service restored' },
  ]);
});

it('a promise is a story when the process waited for it and went on, or ended', () => {
  const made = decision({ kind: 'promise-made', day: 10 });
  const look = (accountId: string, end: 'promise-kept' | 'promise-broken', next: Decision) => ({
    ...STORY,
    accountId,
    decisions: [made, decision({ kind: end, day: 20 }), next],
  });
  const stories = new SampleStories();
  const ended = decision({ kind: 'cancel-process', day: 20 });
  stories.look(look('kept', 'promise-kept', ended), false);
  stories.look(look('broken', 'promise-broken', decision({ kind: 'send-event', day: 21 })), false);
  expect(stories.bookmarks()).toMatchObject([
    { accountId: 'kept', title: 'Promise kept' },
    { accountId: 'broken', title: 'Promise broken' },
  ]);
});
