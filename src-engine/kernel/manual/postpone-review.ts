import type { CommandRule } from './command-rule.ts';

/** M11, no review of the account before a day; the day it passes is a review day (domain.md 3.2). */
export const postponeReviewCommand: CommandRule<'postpone-review'> = {
  judge: (_facts, state, { act }, checks) => {
    checks.refuse('day-not-in-future', act.untilDay <= state.day);
  },
  carryOut: (_context, state, { act }) => {
    state.postponeUntilDay = act.untilDay;
    state.reviews.add(act.untilDay);
  },
};
