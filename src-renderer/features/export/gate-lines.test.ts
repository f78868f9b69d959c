import { expect, test } from 'vitest';
import { gateLines } from './gate-lines.ts';

test('what several rules have in common is said once', () => {
  const electric = 'No account of the portfolio has service ELECTRIC.';
  const gas = 'No account of the portfolio has service GAS.';
  expect(gateLines([electric, gas, electric])).toEqual([`${electric} In 2 places.`, gas]);
  expect(gateLines([])).toEqual([]);
});
