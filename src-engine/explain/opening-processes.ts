import type { ProcessFacts } from '../model/account-facts.ts';
import { NONE, type Portfolio } from '../model/portfolio.ts';
import { openingState } from './opening-state.ts';

/**
 * The collection processes that an account brings along, as known before any run: their steps and the amount at which they
 * stop are the strategy's to say. The debt is what is asked for of the class and aged by the base day, minor units.
 */
export function openingProcesses(portfolio: Portfolio, account: number): readonly ProcessFacts[] {
  const { accounts, processes } = portfolio;
  const first = accounts.processStart[account] ?? 0;
  const end = accounts.processStart[account + 1] ?? 0;
  if (first >= end) return [];
  const { items } = openingState(portfolio, account);
  return Array.from({ length: end - first }, (_, index) => {
    const row = first + index;
    const debtClass = processes.debtClass[row] ?? 0;
    const baseDay = processes.baseDay[row] ?? 0;
    let debtMinor = 0;
    for (let item = 0; item < items.count; item++) {
      if (items.debtClass[item] !== debtClass || (items.arrearsDay[item] ?? 0) > baseDay) continue;
      debtMinor += items.askedMinor(item);
    }
    const template = portfolio.runningTemplates[processes.template[row] ?? 0] ?? '';
    const last = processes.lastSequence[row] ?? NONE;
    return {
      id: processes.ids[row] ?? '',
      template,
      title: template,
      debtClass: portfolio.debtClasses[debtClass] ?? '',
      startDay: processes.startDay[row] ?? 0,
      endDay: null,
      status: 'ACTIVE',
      debtMinor,
      debtWithoutPlansMinor: debtMinor,
      thresholdMinor: null,
      lastSequence: last === NONE ? null : last,
      events: [],
    };
  });
}
