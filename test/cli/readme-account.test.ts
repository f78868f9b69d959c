import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VERBS } from '../../src-engine/hosts/node/verbs/list.ts';
import { generatedPortfolio } from '../support/generated-portfolio.ts';

it('the account that README and help explain is in the portfolio that README generates', () => {
  const readme = readFileSync('README.md', 'utf8');
  const line = readme.split('\n').find((text) => text.includes('cslab -- generate')) ?? '';
  const [, accounts, seed] = /--accounts (\d+) --seed (\d+) /.exec(line) ?? [];
  const named = /cslab -- explain results --account (\S+)/.exec(readme)?.[1] ?? '';
  const helped = VERBS.flatMap(({ examples }) =>
    examples.flatMap((text) => /--account (\d\S+)/.exec(text)?.[1] ?? []),
  );
  expect(helped.length).toBeGreaterThan(2);
  expect(new Set(helped)).toEqual(new Set([named]));
  // Accounts are drawn one after the other: those of a smaller portfolio are in every larger one of the same seed.
  const { ids } = generatedPortfolio(
    'utility',
    Math.min(2000, Number(accounts)),
    Number(seed),
  ).accounts;
  expect(ids).toContain(named);
});
