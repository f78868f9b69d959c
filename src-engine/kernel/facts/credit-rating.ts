import { FAR_DAY } from '../image/kernel-image.ts';
import type { AccountState } from '../state/account-state.ts';

/** Rating on a day: begin value plus every row in effect; a row's end day is inclusive (domain.md 3.10, decision 28). */
export function ratingOn(state: AccountState, day: number): number {
  let rating = state.baseRating;
  for (let row = 0; row < state.ratingRows; row++) {
    if ((state.ratingEndDay[row] ?? 0) >= day) rating += state.ratingPoints[row] ?? 0;
  }
  return rating;
}

/** The first day after `day` on which a row has ended, FAR_DAY when none will. */
export function nextRatingChangeDay(state: AccountState, day: number): number {
  let next = FAR_DAY;
  for (let row = 0; row < state.ratingRows; row++) {
    const change = (state.ratingEndDay[row] ?? 0) + 1;
    if (change > day && change < next) next = change;
  }
  return next;
}

/** Adds a row that starts today. */
export function addRatingRow(state: AccountState, points: number, endDay: number): void {
  if (state.ratingRows === state.ratingEndDay.length) {
    const wider = state.ratingRows * 2;
    const ends = new Int32Array(wider);
    ends.set(state.ratingEndDay);
    state.ratingEndDay = ends;
    const values = new Int32Array(wider);
    values.set(state.ratingPoints);
    state.ratingPoints = values;
  }
  const row = state.ratingRows++;
  state.ratingEndDay[row] = endDay;
  state.ratingPoints[row] = points;
}
