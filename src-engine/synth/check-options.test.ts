import { expect, it } from 'vitest';
import { collectingSink } from '../../test/support/collecting-sink.ts';
import { generateOptionsFailure } from './check-options.ts';
import { generatePortfolio } from './generate.ts';

const GOOD = {
  preset: 'utility',
  accounts: 10,
  seed: 1,
  asOfDay: 20_514,
  currency: 'USD',
} as const;

it('accepts usable options', () => {
  expect(generateOptionsFailure(GOOD)).toBeNull();
});

it.each([
  ['accounts', { accounts: 0 }],
  ['accounts', { accounts: 1.5 }],
  ['accounts', { accounts: 1_000_001 }],
  ['seed', { seed: -1 }],
  ['seed', { seed: 2 ** 53 }],
  ['asOfDay', { asOfDay: 1e9 }],
  ['asOfDay', { asOfDay: Number.NaN }],
  ['currency', { currency: 'usd' }],
  ['shares.pastDue', { shares: { pastDue: 1.2 } }],
  ['processes.share', { processes: { share: 1.01, template: 'T' } }],
  ['processes.template', { processes: { share: 0.5, template: ' ' } }],
  ['shares.onPlan', { shares: { onPlan: Number.NaN } }],
])('says what is wrong with %s', (where, change) => {
  const failure = generateOptionsFailure({ ...GOOD, ...change });
  expect(failure?.where).toBe(where);
  expect(failure?.hint).not.toBe('');
  expect(() =>
    generatePortfolio({ ...GOOD, ...change }, collectingSink(), () => undefined),
  ).toThrow('unchecked');
});
