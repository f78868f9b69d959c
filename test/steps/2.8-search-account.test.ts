import { describe, expect, it } from 'vitest';
import { accountMatcher } from '../../src-engine/report/account-matcher.ts';
import { generatedPortfolio } from '../support/generated-portfolio.ts';

const portfolio = generatedPortfolio('utility', 400);
const { accounts, agreements } = portfolio;
const lower = (list: readonly string[]) => list.map((item) => item.toLowerCase());
const IDS = lower(accounts.ids);
const NAMES = lower(accounts.names);

function find(text: string): readonly number[] {
  const fits = accountMatcher(portfolio, IDS, NAMES, text);
  return Array.from(accounts.ids.keys()).filter((account) => fits?.(account) ?? true);
}

describe('2.8 Search account', () => {
  it('finds each account by its number, and by a service agreement of it', () => {
    for (let account = 0; account < accounts.count; account += 37) {
      const id = accounts.ids[account] ?? '';
      // A generated customer may have the number of one of its accounts: then the others of the customer come too.
      const others = find(id).filter((found) => found !== account);
      expect(find(id)).toContain(account);
      for (const other of others) {
        expect(portfolio.customers[accounts.customer[other] ?? -1]).toMatch(new RegExp(`^${id}`));
      }
      const agreement = agreements.ids[accounts.agreementStart[account] ?? 0] ?? '';
      expect(find(agreement)).toEqual([account]);
    }
  });

  it('finds each account by the words of its name, in any order', () => {
    for (let account = 0; account < accounts.count; account += 37) {
      const words = (accounts.names[account] ?? '').toLowerCase().split(' ').toReversed();
      expect(find(words.join(' '))).toContain(account);
    }
  });

  it('finds all accounts of a customer by the customer', () => {
    const shared = portfolio.customers.findIndex(
      (_, customer) => accounts.customer.filter((owner) => owner === customer).length > 1,
    );
    expect(shared).toBeGreaterThanOrEqual(0);
    const own = Array.from(accounts.ids.keys()).filter(
      (account) => accounts.customer[account] === shared,
    );
    expect(find(portfolio.customers[shared] ?? '')).toEqual(own);
  });

  it('finds the accounts with a service', () => {
    const gas = portfolio.services.indexOf('GAS');
    const own = new Set(
      Array.from(agreements.service.keys())
        .filter((row) => agreements.service[row] === gas)
        .map((row) => agreements.account[row] ?? -1),
    );
    expect(find('gas').filter((account) => own.has(account)).length).toBe(own.size);
  });
});
