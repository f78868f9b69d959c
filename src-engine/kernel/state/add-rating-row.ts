import { addMonths } from '../../base/day.ts';
import type { CompiledPenalty } from '../compile/compiled-strategy.ts';
import type { AccountState } from './account-state.ts';

/** Adds a rating row from today for the months of a penalty; its end day is inclusive (decision 28). */
export function addRatingRow(state: AccountState, penalty: CompiledPenalty | null): void {
  if (penalty === null) return;
  const endDay = addMonths(state.day, penalty.months) - 1;
  state.ratings.add(state.day, endDay, penalty.points, penalty.cashOnlyPoints);
}
