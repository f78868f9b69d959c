import { assert } from '../../base/assert.ts';
import type { CompiledScores } from '../compile/compiled-strategy.ts';
import type { CompiledTerms } from '../compile/compiled-terms.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';

/** Review and billing terms of the account's customer class and division; found once for each account. */
export function termsOf(context: KernelFacts, state: AccountState): CompiledTerms {
  state.terms ??= findTerms(context, state);
  return state.terms;
}

function findTerms(context: KernelFacts, state: AccountState): CompiledTerms {
  const { image, strategy } = context;
  const cell =
    (image.customerClass[state.account] ?? 0) * strategy.divisionCount +
    (image.division[state.account] ?? 0);
  const terms = strategy.terms[cell];
  assert(terms !== undefined, 'every customer class and division has terms');
  return terms;
}

/** Begin values and thresholds of the account's division. */
export function scoresOf(context: KernelFacts, state: AccountState): CompiledScores {
  const scores = context.strategy.scores[context.image.division[state.account] ?? 0];
  assert(scores !== undefined, 'every division has scores');
  return scores;
}
