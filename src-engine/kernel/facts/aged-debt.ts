/**
 * Aged debt of one debt class (domain.md 3.3): credits never wait for a bill and consume the oldest debit first.
 * Plain reference over rows; the kernel keeps the same figures as running columns.
 */
export interface DebtItem {
  /** When the debit starts to age; null is a new charge, owed but not aged. */
  readonly arrearsDay: number | null;
  readonly amountMinor: number;
}

export interface AgedItem {
  readonly arrearsDay: number;
  readonly ageDays: number;
  /** What is left after credits, minor units. */
  readonly remainingMinor: number;
}

export interface AgedDebt {
  /** Oldest first; items paid in full are left out. */
  readonly items: readonly AgedItem[];
  readonly newChargeMinor: number;
  /** Credit that found no debit, minor units, >= 0. */
  readonly residualCreditMinor: number;
}

/**
 * Consumes `creditMinor` (>= 0) against the debits, oldest first; `ages` must be ascending arrears days. Returns what
 * is left of the credit. Writes the remaining amounts into `remaining`.
 */
export function consumeOldestFirst(
  remaining: Float64Array,
  from: number,
  to: number,
  creditMinor: number,
): number {
  let credit = creditMinor;
  for (let index = from; index < to && credit > 0; index++) {
    const open = remaining[index] ?? 0;
    const used = open < credit ? open : credit;
    remaining[index] = open - used;
    credit -= used;
  }
  return credit;
}

/** Ages the debits of a class on `asOfDay` after the sum of its credits (given as a positive amount). */
export function agedDebt(
  debits: readonly DebtItem[],
  creditMinor: number,
  asOfDay: number,
): AgedDebt {
  const aged = debits
    .filter((item) => item.arrearsDay !== null)
    .map((item) => ({ arrearsDay: item.arrearsDay ?? 0, amountMinor: item.amountMinor }))
    .sort((a, b) => a.arrearsDay - b.arrearsDay);
  const remaining = Float64Array.from(aged, (item) => item.amountMinor);
  const residualCreditMinor = consumeOldestFirst(remaining, 0, remaining.length, creditMinor);
  const items = aged
    .map((item, index) => ({
      arrearsDay: item.arrearsDay,
      ageDays: asOfDay - item.arrearsDay,
      remainingMinor: remaining[index] ?? 0,
    }))
    .filter((item) => item.remainingMinor > 0);
  const newChargeMinor = debits
    .filter((item) => item.arrearsDay === null)
    .reduce((sum, item) => sum + item.amountMinor, 0);
  return { items, newChargeMinor, residualCreditMinor };
}

/** Debt at least `ageDays` old, minor units (the age test is inclusive, decision 1). */
export function amountAtLeastAge(debt: AgedDebt, ageDays: number): number {
  return debt.items.reduce(
    (sum, item) => (item.ageDays >= ageDays ? sum + item.remainingMinor : sum),
    0,
  );
}
