import { expect, it } from 'vitest';
import { type LogRow, runResult } from '../../test/support/run-result.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import type { LoggedAccounts } from '../model/logged-accounts.ts';
import { loggedAccounts } from './logged-accounts.ts';

const [CHAMPION] = defaultStrategies();
const STD = CHAMPION.processTemplates.findIndex(({ code }) => code === 'ENERGY-STD');

const champion: readonly LogRow[] = [
  [0, 0, 1, 'processCreated', STD, 'done', 0],
  [0, 0, 1, 'criteriaRow', 2, 'done', 0],
  [0, 5, 1, 'eventCompleted', 10, 'reached', 0],
  [0, 9, 1, 'eventCompleted', 20, 'noMobile', 0],
  [1, 9, 0, 'payment', 0, 'onTimePayment', 5000],
];
const challenger: readonly LogRow[] = [
  [2, 9, 1, 'processCreated', STD + 1, 'done', 0],
  [2, 9, 1, 'eventCompleted', 10, 'done', 0],
  [3, 9, 0, 'severanceEvent', 0, 'done', 0],
];
const RESULT = runResult({
  days: 30,
  replications: 1,
  accounts: 5,
  arms: [
    { name: 'a', log: champion },
    { name: 'b', log: challenger },
  ],
});

function found(wanted: LoggedAccounts): readonly number[] {
  const test = loggedAccounts(RESULT, wanted, CHAMPION);
  return [0, 1, 2, 3, 4].filter(test);
}

it('a day has the accounts that paid or were treated on it under any arm; what was left out is no treatment', () => {
  expect(found({ by: 'day', day: 9 })).toEqual([1, 2, 3]);
  expect(found({ by: 'day', day: 5 })).toEqual([0]);
  expect(found({ by: 'day', day: 6 })).toEqual([]);
});

it('a criteria row has the accounts whose process it began, under its arm', () => {
  expect(found({ by: 'row', arm: 0, row: 2 })).toEqual([0]);
  expect(found({ by: 'row', arm: 1, row: 2 })).toEqual([]);
});

it('a step has the accounts at which it was carried out, of its own template only', () => {
  const step = (template: string, sequence: number) =>
    found({ by: 'step', arm: 0, template, sequence });
  expect(step('ENERGY-STD', 10)).toEqual([0]);
  expect(step('ENERGY-STD', 20)).toEqual([]);
  expect(step('ENERGY-ACC', 10)).toEqual([]);
  // A template that the strategy does not have: nobody, not those that belong to no process.
  expect(step('GONE', 10)).toEqual([]);
});
