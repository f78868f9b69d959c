import { expect, it } from 'vitest';
import { algorithmChanges, algorithmWords } from './algorithm-changes.ts';

const test = (attribute: string, number: number) => ({
  code: 'COLL COND CHAR',
  parameters: { attribute, test: 'AT_LEAST', text: null, number },
});

it('the balance of an attribute test changed in minor units', () => {
  expect(algorithmWords(test('BALANCE', 15_000), 'USD')).toContain('number 150.00 USD');
  expect(algorithmWords(test('BAD_DEBT_SCORE', 70), 'USD')).toContain('number 70)');
  const changes = algorithmChanges(
    ['x'],
    'condition',
    test('BALANCE', 15_000),
    test('BALANCE', 20_000),
    ['USD', 'USD'],
  );
  expect(changes.map(({ text }) => text).join()).toContain('150.00 USD -> 200.00 USD');
});
