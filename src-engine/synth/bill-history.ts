import { addMonths, civilDate, type Day } from '../base/day.ts';
import { detLog } from '../base/det-math.ts';
import type { Minor } from '../base/money.ts';
import { type AccountDraws, SLOT } from './account-draws.ts';
import type { Customer } from './customer.ts';
import type { PresetSpec, ServiceSpec } from './preset.ts';

/** One bill of one agreement with what became of it. */
export interface Bill {
  readonly postedDay: Day;
  readonly dueDay: Day;
  readonly amountMinor: Minor;
  /** Paid in full on this day; null when it is not. */
  readonly paidDay: Day | null;
}

/** Draw indices per service and month stay apart. */
const MONTHS_PER_SERVICE = 32;

function billAmount(
  customer: Customer,
  draws: AccountDraws,
  service: ServiceSpec,
  index: number,
  postedDay: Day,
): Minor {
  const level = draws.logNormal(0.2, SLOT.serviceAmount, service.letter.charCodeAt(0));
  const season = service.season[civilDate(postedDay).month - 1] ?? 1;
  const varies = !customer.row.onBudget && service.monthSigma > 0;
  const month = varies ? season * draws.logNormal(service.monthSigma, SLOT.billNoise, index) : 1;
  return Math.max(100, Math.round(service.medianMinor * customer.amountFactor * level * month));
}

/** Days after the due date on which a bill that was paid in full was paid; risk makes it later. */
function paymentDelay(
  customer: Customer,
  draws: AccountDraws,
  dueAfterDays: number,
  index: number,
): number {
  const lateShare = 0.14 + 0.09 * customer.risk + (customer.overdueBills > 0 ? 0.14 : 0);
  if (!draws.chance(Math.max(0.02, Math.min(0.85, lateShare)), SLOT.paymentLate, index)) {
    return -draws.below(Math.max(1, dueAfterDays - 3), SLOT.paymentDelay, index);
  }
  const meanDays = Math.max(4, 9 + 4 * customer.risk);
  return 1 + Math.floor(-meanDays * detLog(draws.uniform(SLOT.paymentDelay, index)));
}

/** How many of the latest bills of a service are open: those past due, and the one that is not yet due. */
function openBillCount(
  customer: Customer,
  draws: AccountDraws,
  preset: PresetSpec,
  ordinal: number,
): number {
  const service = preset.services[ordinal];
  const latestIsDue = customer.daysSinceBill > preset.dueAfterDays;
  const overdue =
    service !== undefined && draws.chance(service.overdueWithAccount, SLOT.serviceArrears, ordinal)
      ? customer.overdueBills
      : 0;
  return overdue + (latestIsDue ? 0 : 1);
}

/** The bills of one service of an account, oldest first: paid ones, then the open ones. */
export function drawBills(
  customer: Customer,
  draws: AccountDraws,
  preset: PresetSpec,
  ordinal: number,
  service: ServiceSpec,
  asOfDay: Day,
): readonly Bill[] {
  const latestDay = asOfDay - customer.daysSinceBill;
  const open = openBillCount(customer, draws, preset, ordinal);
  return Array.from({ length: customer.months }, (_, position) => {
    const back = customer.months - 1 - position;
    const index = ordinal * MONTHS_PER_SERVICE + back;
    const postedDay = addMonths(latestDay, -back);
    const dueDay = postedDay + preset.dueAfterDays;
    // The payments of one account fall on one day for all its services: its month decides, not the service.
    const delay = paymentDelay(customer, draws, preset.dueAfterDays, back);
    const paidDay = Math.max(postedDay + 1, Math.min(asOfDay - 1, dueDay + delay));
    return {
      postedDay,
      dueDay,
      amountMinor: billAmount(customer, draws, service, index, postedDay),
      paidDay: back < open ? null : paidDay,
    };
  });
}
