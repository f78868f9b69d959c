import type { PresetSpec, SegmentSpec } from '../preset.ts';

function cardSegment(
  title: string,
  shareBasisPoints: number,
  amountScale: number,
  riskShift: number,
): SegmentSpec {
  return {
    title,
    shareBasisPoints,
    customerClass: 'CARDHOLDER',
    collectionClass: 'CONSUMER',
    customer: 'person',
    amountScale,
    amountSigma: 0.55,
    riskShift,
    vulnerableShare: 0.02,
    lifeSupportShare: 0,
    budgetShare: 0,
  };
}

/** Credit cards: what is billed and falls due each month is the minimum payment, and arrears run to charge-off at 180. */
export const CARD: PresetSpec = {
  divisions: [{ code: 'NATIONAL', shareBasisPoints: 10_000 }],
  segments: [
    cardSegment('Prime', 4400, 1.15, -0.45),
    cardSegment('Near prime', 3300, 1, 0.1),
    cardSegment('Subprime', 1800, 0.7, 0.8),
    {
      ...cardSegment('Business card', 500, 2.4, 0),
      customerClass: 'BUSINESS-CARD',
      collectionClass: 'BUSINESS',
      customer: 'company',
      vulnerableShare: 0,
    },
  ],
  services: [
    {
      service: 'CARD',
      letter: 'C',
      debtClass: 'CARD',
      types: ['CARD-REVOLVING', 'CARD-BUSINESS'],
      provider: null,
      subShare: 0,
      remoteShare: 1,
      personShare: 1,
      companyShare: 1,
      medianMinor: 5200,
      monthSigma: 0.08,
      season: [],
      overdueWithAccount: 1,
    },
  ],
  dueAfterDays: 25,
  overdueShares: [0.52, 0.24, 0.14, 0.09, 0.06, 0.04],
  arrearsOnRisk: 0.6,
  amountOnArrears: 0.15,
  rating: { centre: 665, perRisk: -58, noise: 34, low: 300, high: 850 },
  riskCategoryFrom: [0.3, 1.1],
  partialShare: 0.12,
  planShare: 0.07,
  creditLimitBills: 8,
  historyMonths: 6,
  agencies: ['LAKE CREDIT SERVICES', 'HARBOUR LEGAL'],
};
