import { expect, it } from 'vitest';
import { findTerms, glossaryTerms } from './glossary-terms.ts';

const names = (text: string) => findTerms(glossaryTerms(), text).map(({ term }) => term);

it('has every word once, by the alphabet, with a meaning that is a sentence', () => {
  const terms = glossaryTerms();
  expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
  const lower = terms.map(({ term }) => term.toLowerCase());
  expect(lower).toEqual([...lower].sort());
  expect(terms.filter(({ meaning }) => !/^[A-Z0-9].*\.$/.test(meaning))).toEqual([]);
});

it('finds a word by its name first, then by its other words, then by its meaning', () => {
  expect(names('sever')[0]).toBe('Severance process');
  expect(names('ADM')).toContain('Account Debt Monitor');
  expect(names('net cash')[0]).toBe('Net cash collected');
  expect(names('further tests')).toEqual(['Condition with further tests']);
  expect(names('zebra')).toEqual([]);
});
