import { expect, it } from 'vitest';
import { strategyTitle } from './strategy-title.ts';

it('a strategy whose name was deleted left its title, its list of problems and the reason not to run without a word', () => {
  expect([strategyTitle('ENERGY-STD'), strategyTitle(' ')]).toEqual([
    'ENERGY-STD',
    'Strategy without a name',
  ]);
});
