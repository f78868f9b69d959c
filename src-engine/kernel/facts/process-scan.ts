import { weekdayOf } from '../../base/day.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { ageStartDay } from './class-debt.ts';

type Scan = Strategy['settings']['processMonitorScan'];

const SUNDAY = 6;

/** Whether the process monitor judges processes without a credit tonight (decision 23). */
export function isFullScan(scan: Scan, day: number): boolean {
  return scan === 'NIGHTLY' || (scan === 'WEEKLY' && weekdayOf(day) === SUNDAY);
}

/** The next night of a full scan after today; FAR_DAY when there is none. */
export function nextFullScan(scan: Scan, day: number): number {
  if (scan === 'CREDITED') return FAR_DAY;
  if (scan === 'NIGHTLY') return day + 1;
  return day + 7 - ((weekdayOf(day) + 7 - SUNDAY) % 7);
}

/**
 * Days until the own debt of an agreement reaches the age of the active process of its class, so that it joins it
 * (decision 8): 0 when it has, FAR_DAY when it cannot: it is another class's, linked, gone or being severed, or owes nothing.
 */
export function ageLeftDays(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  agreement: number,
): number {
  const { processes, items, severances } = state;
  if (context.image.agreementClass[state.firstAgreement + agreement] !== debtClass) return FAR_DAY;
  const row = debtClass * processes.maxAgreements + agreement;
  if (processes.linked[row] === 1 || processes.left[row] === 1) return FAR_DAY;
  if (severances.isSevering(agreement)) return FAR_DAY;
  const minAgeDays = (processes.startDay[debtClass] ?? 0) - (processes.baseDay[debtClass] ?? 0);
  let least = FAR_DAY;
  for (let item = 0; item < items.count; item++) {
    if (items.agreement[item] !== agreement || items.askedOfAgreementMinor(item) <= 0) continue;
    const left = ageStartDay(context, state, item) + minAgeDays - state.day;
    if (left < least) least = left;
  }
  return least > 0 ? least : 0;
}
