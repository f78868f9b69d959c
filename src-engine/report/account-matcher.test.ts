import { describe, expect, it } from 'vitest';
import { anAccount } from '../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { accountMatcher } from './account-matcher.ts';

const rows = new PortfolioFromRows();
anAccount(rows, '1001-77', { name: 'Nora Lund', customerId: 'C-9', division: 'HARBOUR' })
  .agreement('E', 'ENERGY', 'ELECTRIC', 'ACTIVE', { type: 'E-RES' })
  .agreement('G', 'ENERGY', 'GAS');
anAccount(rows, '1002-12', { name: 'Nora Berg', segment: 'Small business' }).agreement('E');
anAccount(rows, '2002-13', { name: 'Omar Lund', customerId: 'C-9' }).agreement('W', 'X', 'WATER');
const portfolio = rows.build(20_000);

function find(text: string): readonly string[] | null {
  const { ids, names } = portfolio.accounts;
  const lower = (list: readonly string[]) => list.map((item) => item.toLowerCase());
  const test = accountMatcher(portfolio, lower(ids), lower(names), text);
  return test === null ? null : ids.filter((_, account) => test(account));
}

describe('account search', () => {
  it.each<[string, string, readonly string[]]>([
    ['number, from its beginning', '100', ['1001-77', '1002-12']],
    ['a part of a name in any case', 'lUND', ['1001-77', '2002-13']],
    ['customer', 'c-9', ['1001-77', '2002-13']],
    ['service', 'gas', ['1001-77']],
    ['agreement type', 'e-res', ['1001-77']],
    ['agreement number', '2002-13/w', ['2002-13']],
    ['division', 'harbour', ['1001-77']],
    ['segment', 'business', ['1002-12']],
    ['every word of several', 'nora gas', ['1001-77']],
    ['nothing that is inside a number', '77', []],
    ['nothing when one word fits nobody', 'nora steam', []],
  ])('finds by %s', (_name, text, found) => {
    expect(find(text)).toEqual(found);
  });

  it('finds everybody for a blank text', () => {
    expect(find('  ')).toBeNull();
  });
});
