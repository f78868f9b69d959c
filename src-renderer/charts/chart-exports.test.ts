import { expect, test } from 'vitest';
import { withoutHints } from './chart-exports.ts';

test('a picture does not ask to select anything', () => {
  expect(
    withoutHints(
      'Flow over 120 days; champion. Not behaviour-model error. Select a day to list the accounts with a payment on it, replication 1.',
    ),
  ).toBe('Flow over 120 days; champion. Not behaviour-model error.');
  expect(
    withoutHints(
      'Stock on day 0. Each account by its oldest debt; select a cell to list its accounts of replication 1. Teal: less rolls forward.',
    ),
  ).toBe('Stock on day 0. Each account by its oldest debt. Teal: less rolls forward.');
  expect(withoutHints('The four cells are all accounts. Select a cell to list its accounts.')).toBe(
    'The four cells are all accounts.',
  );
});
