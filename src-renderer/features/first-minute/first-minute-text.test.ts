import { expect, it } from 'vitest';
import type { RunView } from '../../../src-engine/protocol/methods.ts';
import { firstMinuteText } from './first-minute-text.ts';

const VIEW = {
  comparison: { headlines: [{ arm: 'A', sentence: 'A collects $35.3k more' }] },
  swapSets: [{ championOnly: { accounts: 184 } }],
} as unknown as RunView;
const COMPARE = { screen: 'compare', params: {} } as const;

it('says the answer of the run that is shown', () => {
  const facts = { step: 'answer', address: COMPARE, isRunning: false } as const;
  expect(firstMinuteText({ ...facts, view: VIEW })).toMatch(
    /^A collects \$35\.3k more\. .* each bar is the 95% interval/,
  );
  expect(firstMinuteText({ ...facts, view: null })).toMatch(/^In the table, each bar/);
});

it('follows the way from the swap set to one customer', () => {
  const facts = { step: 'customer', view: VIEW, isRunning: false } as const;
  expect(firstMinuteText({ ...facts, address: COMPARE })).toContain('Select 184 accounts');
  expect(firstMinuteText({ ...facts, address: { screen: 'accounts', params: {} } })).toContain(
    'first account of the list',
  );
  expect(
    firstMinuteText({ ...facts, address: { screen: 'accounts', params: { account: 'A-1' } } }),
  ).toContain('day by day');
});

it('tells what to press, and then that it runs', () => {
  const facts = { step: 'change', address: COMPARE, view: VIEW } as const;
  expect(firstMinuteText({ ...facts, isRunning: false })).toContain('five times');
  expect(firstMinuteText({ ...facts, isRunning: true })).toContain('run again');
});
