import { NO_DAY } from '../../base/day.ts';
import { NONE, type Portfolio } from '../../model/portfolio.ts';
import { FAR_DAY, type KernelImage } from './kernel-image.ts';

type TermColumns = Pick<
  KernelImage,
  | 'nextBillDay'
  | 'customerSinceDay'
  | 'agreementStart'
  | 'agreementClass'
  | 'agreementService'
  | 'agreementType'
  | 'agreementStatus'
  | 'agreementFlags'
  | 'agreementChargeMinor'
  | 'agreementPayoffMinor'
  | 'agreementProvider'
  | 'agreementMaster'
  | 'agreementServicePoints'
  | 'agreementFinalDueDay'
>;

/** Days from one bill to the next when the portfolio names no next bill day. */
const USUAL_CYCLE_DAYS = 30;

/** Day of the account's last bill on or before the as-of day, NO_DAY when it has none. */
function lastBillDay(portfolio: Portfolio, account: number): number {
  const { accounts, agreements, transactions, asOfDay } = portfolio;
  let last = NO_DAY;
  const end = accounts.agreementStart[account + 1] ?? 0;
  for (let agreement = accounts.agreementStart[account] ?? 0; agreement < end; agreement++) {
    const to = agreements.transactionStart[agreement + 1] ?? 0;
    for (let row = agreements.transactionStart[agreement] ?? 0; row < to; row++) {
      const day = transactions.postedDay[row] ?? NO_DAY;
      if ((transactions.amountMinor[row] ?? 0) > 0 && day <= asOfDay && day > last) last = day;
    }
  }
  return last;
}

/** The first bill after the as-of day: as given, else a whole number of cycles after the last bill. */
function firstBillDay(portfolio: Portfolio, account: number): number {
  const { accounts, agreements, asOfDay } = portfolio;
  const end = accounts.agreementStart[account + 1] ?? 0;
  let charged = false;
  for (let agreement = accounts.agreementStart[account] ?? 0; agreement < end; agreement++)
    charged ||= (agreements.recurringChargeMinor[agreement] ?? NONE) !== NONE;
  if (!charged) return FAR_DAY;
  const given = accounts.nextBillDay[account] ?? NO_DAY;
  if (given > asOfDay) return given;
  const from = given === NO_DAY ? lastBillDay(portfolio, account) : given;
  if (from === NO_DAY) return FAR_DAY;
  const cycles = Math.floor((asOfDay - from) / USUAL_CYCLE_DAYS) + 1;
  return from + cycles * USUAL_CYCLE_DAYS;
}

/** The earliest start of a service that has begun by the as-of day; NO_DAY when none is known. */
export function customerSinceDay({ accounts, agreements, asOfDay }: Portfolio, account: number) {
  let since = NO_DAY;
  const end = accounts.agreementStart[account + 1] ?? 0;
  for (let agreement = accounts.agreementStart[account] ?? 0; agreement < end; agreement++) {
    const day = agreements.startDay[agreement] ?? NO_DAY;
    if (day === NO_DAY || day > asOfDay) continue;
    if (since === NO_DAY || day < since) since = day;
  }
  return since;
}

/** Terms of every agreement, and when each account is billed next. */
export function openingTerms(portfolio: Portfolio): TermColumns {
  const { accounts, agreements } = portfolio;
  const master = new Int16Array(agreements.count).fill(NONE);
  for (let row = 0; row < agreements.count; row++) {
    const named = agreements.master[row] ?? NONE;
    if (named === NONE) continue;
    master[row] = named - (accounts.agreementStart[agreements.account[row] ?? 0] ?? 0);
  }
  return {
    nextBillDay: Int32Array.from(accounts.ids, (_, account) => firstBillDay(portfolio, account)),
    customerSinceDay: Int32Array.from(accounts.ids, (_, account) =>
      customerSinceDay(portfolio, account),
    ),
    agreementStart: accounts.agreementStart,
    agreementClass: agreements.debtClass,
    agreementService: agreements.service,
    agreementType: agreements.type,
    agreementStatus: agreements.status,
    agreementFlags: agreements.flags,
    agreementChargeMinor: agreements.recurringChargeMinor,
    agreementPayoffMinor: agreements.payoffDifferenceMinor,
    agreementProvider: agreements.provider,
    agreementMaster: master,
    agreementServicePoints: agreements.servicePoints,
    agreementFinalDueDay: agreements.finalBillDueDay,
  };
}
