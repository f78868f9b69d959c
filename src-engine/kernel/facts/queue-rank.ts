import type { CapacityGroup } from '../../config/strategy-schema.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { EventSubject } from '../phases/event-subject.ts';
import type { AccountState } from '../state/account-state.ts';
import { classDebtMinor, oldestAgeDays } from './class-debt.ts';

type Rank = (context: KernelFacts, state: AccountState, subject: EventSubject) => number;

const RANKS: Readonly<Record<CapacityGroup['queueOrder'], Rank>> = {
  // Who waits longest comes first in any order, so that nothing else has to be said.
  DUE_DATE: () => 0,
  LARGEST_DEBT: (context, state, { debtClass }) =>
    classDebtMinor(context, state, debtClass, state.day),
  OLDEST_DEBT: (context, state, { debtClass }) =>
    oldestAgeDays(context, state, debtClass, state.day),
  HIGHEST_RISK: (context, state) => context.image.badDebtZ[state.account] ?? 0,
};

/** Where a step stands in the queue of a capacity group: the larger, the earlier (simulation.md 1.7). */
export function queueRank(
  context: KernelFacts,
  state: AccountState,
  subject: EventSubject,
  group: CapacityGroup,
): number {
  return RANKS[group.queueOrder](context, state, subject);
}
