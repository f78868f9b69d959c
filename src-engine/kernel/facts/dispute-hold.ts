import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { thresholdDebtMinor } from './class-debt.ts';
import { SET_APART } from './disputes.ts';

/**
 * Whether a dispute holds the collection process of a class: some of its debt is in dispute, and what is left of it is at or
 * under the cancel threshold (domain.md 5.3). Its steps then wait until the dispute is over; money that comes in, or a full
 * scan, may end the process before.
 */
export function isHeldByDispute(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
): boolean {
  const { holds, items, processes } = state;
  const rule = context.strategy.classes[debtClass] ?? null;
  if (!holds.setsApart || rule === null) return false;
  let disputed = 0;
  for (let item = 0; item < items.count; item++) {
    if (items.debtClass[item] !== debtClass || items.disputedMinor[item] === SET_APART) continue;
    const open = Math.max(items.pooledMinor[item] ?? 0, items.agreementMinor[item] ?? 0);
    disputed += Math.min(items.disputedMinor[item] ?? 0, open);
  }
  if (disputed === 0) return false;
  const [baseDay, startDay] = [
    processes.baseDay[debtClass] ?? 0,
    processes.startDay[debtClass] ?? 0,
  ];
  return thresholdDebtMinor(context, state, debtClass, baseDay, startDay) <= rule.thresholdMinor;
}
