import { NO_DAY } from '../../base/day.ts';
import type { CommandRule } from './command-rule.ts';

/** M11, a review tonight; it ends a postponement. */
export const forceReviewCommand: CommandRule<'force-review'> = {
  judge: () => undefined,
  carryOut: (_context, state) => {
    state.postponeUntilDay = NO_DAY;
    state.reviews.add(state.day);
  },
};
