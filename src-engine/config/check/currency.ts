import { currencyProblem } from '../../base/currency-problem.ts';
import type { Problem } from '../../base/problem.ts';
import type { Strategy } from '../strategy-schema.ts';
import { warningAt } from './problem-maker.ts';

/** A warning, no error: a document of before may hold a portfolio in such a currency, and still runs. */
export function checkCurrency({ currency }: Strategy): readonly Problem[] {
  const found = currencyProblem(currency);
  return found === null
    ? []
    : [warningAt('currency-unknown', '/currency', found.message, found.hint)];
}
