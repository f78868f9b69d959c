/** A rate with what it is made of: every output of a rate carries both (simulation.md 5). */
export interface CountedRate {
  readonly numerator: number;
  readonly denominator: number;
  /** Null when the denominator is 0: nothing to divide is no rate of 0. */
  readonly rate: number | null;
}

export function countedRate(numerator: number, denominator: number): CountedRate {
  return { numerator, denominator, rate: denominator === 0 ? null : numerator / denominator };
}

/** An account's debt and the days past due of its oldest unpaid item; 0 when nothing is past due. */
export interface AgedBalance {
  readonly balanceMinor: number;
  readonly daysPastDue: number;
}

/** First day of each bucket of reports; the boundary day 30 belongs to 30 to 59 (simulation.md 5). */
export const REPORT_BUCKETS = [0, 1, 30, 60, 90, 120, 180] as const;

/** Balance by bucket, in the order of REPORT_BUCKETS. */
export function bucketBalances(accounts: readonly AgedBalance[]): number[] {
  const sums = REPORT_BUCKETS.map(() => 0);
  for (const { balanceMinor, daysPastDue } of accounts) {
    const bucket = REPORT_BUCKETS.findLastIndex((from) => daysPastDue >= from);
    sums[bucket] = (sums[bucket] ?? 0) + balanceMinor;
  }
  return sums;
}

/** Balance of accounts at least so many days past due over all balance; at least, not more than. */
export function portfolioAtRisk(accounts: readonly AgedBalance[], days: number): CountedRate {
  const late = accounts.filter(({ daysPastDue }) => daysPastDue >= days);
  const sum = (rows: readonly AgedBalance[]) =>
    rows.reduce((total, { balanceMinor }) => total + balanceMinor, 0);
  return countedRate(sum(late), sum(accounts));
}

/** The same by accounts that owe something. */
export function accountsAtRisk(accounts: readonly AgedBalance[], days: number): CountedRate {
  const owing = accounts.filter(({ balanceMinor }) => balanceMinor > 0);
  return countedRate(owing.filter(({ daysPastDue }) => daysPastDue >= days).length, owing.length);
}

/** Days of sales that a balance is: receivables over credit sales of a period times its days. Null without sales. */
export function daysSalesOutstanding(
  receivableMinor: number,
  salesMinor: number,
  days: number,
): number | null {
  return salesMinor === 0 ? null : (receivableMinor / salesMinor) * days;
}

export interface MonthSales {
  readonly days: number;
  readonly salesMinor: number;
}

/**
 * Days of sales by counting back: months from the latest on are taken off the receivables with their days, the last one in
 * part. Null when all months together are less than the receivables.
 */
export function countBackDays(
  receivableMinor: number,
  months: readonly MonthSales[],
): number | null {
  let left = receivableMinor;
  let days = 0;
  for (const month of months) {
    if (left <= 0) return days;
    const share = month.salesMinor === 0 ? 1 : Math.min(1, left / month.salesMinor);
    days += share * month.days;
    left -= month.salesMinor;
  }
  return left > 0 ? null : days;
}

/** Collection effectiveness: 100 (B + S - E) / (B + S - E current), in percent; null when nothing could be collected. */
export function collectionEffectiveness(month: {
  readonly openingMinor: number;
  readonly salesMinor: number;
  readonly closingMinor: number;
  readonly closingCurrentMinor: number;
}): number | null {
  const due = month.openingMinor + month.salesMinor;
  const could = due - month.closingCurrentMinor;
  return could === 0 ? null : (100 * (due - month.closingMinor)) / could;
}

/** Mean age weighted by amount; null without amounts. */
export function weightedDays(
  rows: readonly { readonly days: number; readonly amountMinor: number }[],
): number | null {
  const amount = rows.reduce((sum, row) => sum + row.amountMinor, 0);
  if (amount === 0) return null;
  return rows.reduce((sum, row) => sum + row.days * row.amountMinor, 0) / amount;
}

/** What collection did to one account in a window. */
export interface CollectedAccount {
  /** Past due at the start plus what became past due inside. */
  readonly dueMinor: number;
  /** Paid to us, of it. */
  readonly paidMinor: number;
  /** Paid to an agency, gross. */
  readonly agencyMinor: number;
  readonly commissionMinor: number;
  /** Events, contacts, field work; without commission. */
  readonly costMinor: number;
  readonly writtenOffMinor: number;
  readonly contacts: number;
  readonly cured: boolean;
}

/** Measures of a window over accounts (simulation.md 5, V31). */
export interface CollectionMeasures {
  readonly grossMinor: number;
  readonly costMinor: number;
  readonly netMinor: number;
  readonly recovery: CountedRate;
  readonly netRecovery: CountedRate;
  readonly costToCollect: CountedRate;
  readonly cured: CountedRate;
  readonly curedValue: CountedRate;
  readonly writtenOff: CountedRate;
  readonly netLoss: CountedRate;
  readonly contactsPerAccount: CountedRate;
}

export function collectionMeasures(accounts: readonly CollectedAccount[]): CollectionMeasures {
  const sum = (of: (account: CollectedAccount) => number) =>
    accounts.reduce((total, account) => total + of(account), 0);
  const due = sum(({ dueMinor }) => dueMinor);
  const agency = sum(({ agencyMinor }) => agencyMinor);
  const gross = sum(({ paidMinor }) => paidMinor) + agency;
  const cost = sum(({ costMinor, commissionMinor }) => costMinor + commissionMinor);
  const writtenOff = sum(({ writtenOffMinor }) => writtenOffMinor);
  const afterWriteOff = sum((account) => (account.writtenOffMinor > 0 ? account.agencyMinor : 0));
  return {
    grossMinor: gross,
    costMinor: cost,
    netMinor: gross - cost,
    recovery: countedRate(gross, due),
    netRecovery: countedRate(gross - cost, due),
    costToCollect: countedRate(cost, gross),
    cured: countedRate(
      sum(({ cured }) => (cured ? 1 : 0)),
      accounts.length,
    ),
    curedValue: countedRate(
      sum(({ cured, dueMinor }) => (cured ? dueMinor : 0)),
      due,
    ),
    writtenOff: countedRate(writtenOff, due),
    netLoss: countedRate(writtenOff - afterWriteOff, due),
    contactsPerAccount: countedRate(
      sum(({ contacts }) => contacts),
      accounts.length,
    ),
  };
}
