import { addMonths, type Day } from '../base/day.ts';
import type { Minor } from '../base/money.ts';
import type { PayPlanRow } from '../model/rows.ts';
import { type AccountDraws, SLOT } from './account-draws.ts';
import type { DrawnAgreement, PartPayment } from './agreements.ts';
import type { Customer } from './customer.ts';
import type { PresetSpec } from './preset.ts';

/** Accounts with fewer overdue bills get no plan. */
const LEAST_OVERDUE_BILLS = 2;
/** Plans that somebody else pays. */
const THIRD_PARTY_SHARE = 0.04;

/** Whether the account keeps a pay plan for its overdue debt. */
export function hasPayPlan(customer: Customer, draws: AccountDraws, preset: PresetSpec): boolean {
  return customer.overdueBills >= LEAST_OVERDUE_BILLS && draws.chance(preset.planShare, SLOT.plan);
}

/** Equal whole amounts; the last takes the remainder. */
export function split(totalMinor: Minor, parts: number): readonly Minor[] {
  const each = Math.floor(totalMinor / parts);
  return Array.from({ length: parts }, (_, index) =>
    index < parts - 1 ? each : totalMinor - each * (parts - 1),
  );
}

/**
 * An active pay plan over what is overdue in the preset's first debt class. A part payment already made is its first
 * instalment, kept; the rest is due in monthly instalments after the as-of date. Null when nothing is overdue.
 */
export function drawPayPlan(
  customer: Customer,
  draws: AccountDraws,
  preset: PresetSpec,
  agreements: readonly DrawnAgreement[],
  part: PartPayment,
  asOfDay: Day,
): PayPlanRow | null {
  const debtClass = preset.services[0]?.debtClass ?? '';
  const covered = agreements.filter((agreement) => agreement.row.debtClass === debtClass);
  const openMinor = covered.reduce((sum, agreement) => sum + agreement.overdueMinor, 0);
  const paidMinor = covered.reduce((sum, agreement) => sum + agreement.partPaidMinor, 0);
  const count = draws.chance(0.6, SLOT.plan, 1) ? 3 : 6;
  if (openMinor < count * 100) return null;
  const firstDay = asOfDay + 1 + draws.below(28, SLOT.plan, 2);
  const future = split(openMinor, count).map((amountMinor, index) => ({
    day: addMonths(firstDay, index),
    amountMinor,
  }));
  const kept = paidMinor > 0 ? [{ day: part.day, amountMinor: paidMinor }] : [];
  return {
    id: `${customer.row.id}-P1`,
    accountId: customer.row.id,
    debtClass,
    startDay: paidMinor > 0 ? part.day - 3 : asOfDay - 1 - draws.below(14, SLOT.plan, 3),
    status: 'ACTIVE',
    endDay: null,
    payorId: draws.chance(THIRD_PARTY_SHARE, SLOT.payor) ? 'HARDSHIP-FUND' : null,
    instalments: [...kept, ...future],
  };
}
