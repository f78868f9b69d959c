import type { BehaviourOptions } from '../model/behaviour-options.ts';

/** Optional members of the default behaviour model (simulation.md 1.3 to 1.8); all of them assumed but where a source says more. */
export function defaultOptions(): BehaviourOptions {
  return {
    selfExcitation: { boost: 0.5, halfLifeDays: 15 },
    calendar: {
      weekdayFactors: [1.1, 1.05, 1, 1, 1.15, 0.85, 0.7],
      monthFactors: Array.from({ length: 12 }, () => 1),
      payDayHalfLifeDays: 3,
      payRhythm: { weekly: 0.27, twoWeekly: 0.43, twiceMonthly: 0.2 },
    },
    reDefault: { oddsFactors: [2, 1.6, 1.3] },
    covariates: {
      medianDebtMinor: 15_000,
      debtSigma: 1,
      ratingCentre: 700,
      ratingScale: 100,
      tenure: { centreYears: 5, sigma: 0.7 },
      full: {
        badDebt: -0.45,
        creditRating: 0.3,
        lifetimeValue: 0.15,
        debt: -0.2,
        brokenPromise: -0.25,
        tenure: 0.1,
        directDebit: 0.4,
      },
      churn: { churnScore: 0.6, lifetimeValue: -0.2 },
      bankruptcy: { badDebt: 0.7 },
      planRequest: { debt: 0.3 },
    },
    dispute: {
      perDay: 0.0008,
      firmLetterFactor: 3,
      firmLetterDays: 7,
      resolvedDays: { from: 14, to: 30 },
      upheld: 0.25,
      creditShare: 0.6,
      costMinor: 2500,
    },
    churn: {
      // 12 % of customers a year.
      perDay: 0.000_35,
      contactFactor: 1.05,
      freeContacts: 3,
      contactWindowDays: 7,
      cutFactor: 6,
      complaintFactor: 3,
      complaintDays: 60,
    },
    bankruptcy: { perDay: 0.000_011, recovery: 0.02, recoveryDays: 365 },
    planRequest: { instalments: 6, everyDays: 30, costMinor: 600 },
    complaint: {
      perContact: 0.0005,
      logOddsPerContact: 0.25,
      freeContacts: 3,
      windowDays: 7,
      vulnerableFactor: 2,
      perCut: 0.01,
      costMinor: 4000,
      // What a case costs is known better than how many complaints become one.
      ombudsman: { share: 0, costMinor: 25_000 },
    },
    tone: {
      personalised: 1.25,
      lateFromDays: 30,
      churnDays: 7,
      empathetic: { effect: 1.1, lateEffect: 1.1, complaintOdds: 0.7, churn: 0.9 },
      firm: { effect: 0.95, lateEffect: 1.1, complaintOdds: 1.6, churn: 1.2 },
    },
    laterPlacement: { liquidation: 0.05, days: 180 },
  };
}
