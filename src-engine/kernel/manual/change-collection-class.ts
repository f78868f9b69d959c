import { NONE } from '../../model/portfolio.ts';
import type { CommandRule } from './command-rule.ts';

/** M11, other rules for the account: its running processes go on, the next review is tonight. */
export const changeCollectionClassCommand: CommandRule<'change-collection-class'> = {
  judge: (_facts, state, { collectionClass }, checks) => {
    if (checks.refuse('unknown-collection-class', collectionClass === NONE)) return;
    checks.refuse('same-collection-class', collectionClass === state.collectionClass);
  },
  carryOut: (_context, state, { collectionClass }) => {
    state.collectionClass = collectionClass;
    state.reviews.add(state.day);
  },
};
