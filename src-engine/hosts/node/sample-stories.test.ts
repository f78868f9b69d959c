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
