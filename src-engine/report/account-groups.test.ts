import { expect, it } from 'vitest';
import { ACCOUNT_FLAG, type Portfolio } from '../model/portfolio.ts';
import { accountGroups } from './account-groups.ts';

const { vulnerable, lifeSupport, onBudget } = ACCOUNT_FLAG;

const portfolio = {
  segments: ['Residential', 'Commercial'],
  nationalities: [],
  riskCategories: ['', 'HIGH'],
  accounts: {
    count: 4,
    segment: Uint16Array.of(0, 1, 0, 1),
    nationality: new Uint16Array(0),
    riskCategory: Uint16Array.of(1, 0, 1, 1),
    flags: Uint16Array.of(vulnerable + lifeSupport, lifeSupport, onBudget, 0),
  },
} as unknown as Portfolio;

it('names the group of each account; who is vulnerable counts there first', () => {
  expect(accountGroups(portfolio, 'segment')).toEqual([
    ...['Residential', 'Commercial', 'Residential', 'Commercial'],
  ]);
  expect(accountGroups(portfolio, 'protection')).toEqual([
    ...['Vulnerable', 'Life support', 'Not protected', 'Not protected'],
  ]);
});

it('says of whom nothing is known', () => {
  expect(accountGroups(portfolio, 'riskCategory')).toEqual(['HIGH', 'Not known', 'HIGH', 'HIGH']);
  expect(accountGroups(portfolio, 'nationality')).toEqual(Array(4).fill('Not known'));
});
