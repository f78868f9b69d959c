import type { ReferralColumns } from './portfolio.ts';

/** Debt referred to each of `agencies` agencies and still active, minor units. */
export function agencyTotals(referrals: ReferralColumns, agencies: number): Float64Array {
  const totals = new Float64Array(agencies);
  for (let row = 0; row < referrals.count; row++) {
    if (referrals.active[row] !== 1) continue;
    const agency = referrals.agency[row] ?? 0;
    totals[agency] = (totals[agency] ?? 0) + (referrals.amountMinor[row] ?? 0);
  }
  return totals;
}
