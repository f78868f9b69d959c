import { FAR_DAY } from '../image/kernel-image.ts';
import type { AccountState } from '../state/account-state.ts';

/** Rating on a day: begin value plus every row in effect; a row's end day is inclusive (domain.md 3.10, decision 28). */
export function ratingOn(state: AccountState, day: number): number {
  return state.ratings.base + state.ratings.inEffect(day, state.ratings.points);
}

/** Cash-only score on a day, likewise; above the threshold cheques are refused. */
export function cashOnlyOn(state: AccountState, day: number): number {
  return state.ratings.cashOnlyBase + state.ratings.inEffect(day, state.ratings.cashOnly);
}

/** The first day after `day` on which a row begins or has ended, FAR_DAY when none will. */
export function nextRatingChangeDay(state: AccountState, day: number): number {
  const { ratings } = state;
  let next = FAR_DAY;
  for (let row = 0; row < ratings.count; row++) {
    const begins = ratings.fromDay[row] ?? 0;
    const ended = (ratings.endDay[row] ?? 0) + 1;
    if (begins > day && begins < next) next = begins;
    if (ended > day && ended < next) next = ended;
  }
  return next;
}
