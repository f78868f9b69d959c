import type { PresetSpec } from '../preset.ts';

/** Months of cooling and of light; and of heating. Each has mean 1. */
const ELECTRIC_SEASON = [1.1, 1.05, 0.95, 0.9, 0.9, 1.05, 1.2, 1.2, 1, 0.85, 0.9, 0.9];
const GAS_SEASON = [1.7, 1.6, 1.35, 1, 0.7, 0.5, 0.4, 0.4, 0.55, 0.9, 1.3, 1.6];

/**
 * Electricity and gas, with home services billed for partners: the portfolio of the sample strategies. Ageing follows
 * the sample of ux 2.1: about 60 % of accounts past due.
 */
export const UTILITY: PresetSpec = {
  divisions: [
    { code: 'NORTH', shareBasisPoints: 6500 },
    { code: 'SOUTH', shareBasisPoints: 3500 },
  ],
  segments: [
    {
      title: 'Residential, standard',
      shareBasisPoints: 6030,
      customerClass: 'RESIDENTIAL',
      collectionClass: 'RES',
      customer: 'person',
      amountScale: 1,
      amountSigma: 0.5,
      riskShift: 0,
      vulnerableShare: 0.0075,
      lifeSupportShare: 0.0008,
      budgetShare: 0.085,
    },
    {
      title: 'Residential, priority',
      shareBasisPoints: 880,
      customerClass: 'RESIDENTIAL',
      collectionClass: 'RES',
      customer: 'person',
      amountScale: 0.92,
      amountSigma: 0.45,
      riskShift: 0.35,
      vulnerableShare: 0.41,
      lifeSupportShare: 0.045,
      budgetShare: 0.1,
    },
    {
      title: 'Small business',
      shareBasisPoints: 2340,
      customerClass: 'SMALL-BUSINESS',
      collectionClass: 'COM',
      customer: 'company',
      amountScale: 1.7,
      amountSigma: 0.55,
      riskShift: 0.1,
      vulnerableShare: 0,
      lifeSupportShare: 0,
      budgetShare: 0,
    },
    {
      title: 'Commercial',
      shareBasisPoints: 750,
      customerClass: 'COMMERCIAL',
      collectionClass: 'COM',
      customer: 'company',
      amountScale: 3.4,
      amountSigma: 0.65,
      riskShift: -0.25,
      vulnerableShare: 0,
      lifeSupportShare: 0,
      budgetShare: 0,
    },
  ],
  services: [
    {
      service: 'ELECTRIC',
      letter: 'E',
      debtClass: 'ENERGY',
      personShare: 1,
      companyShare: 1,
      medianMinor: 9800,
      monthSigma: 0.16,
      season: ELECTRIC_SEASON,
      overdueWithAccount: 1,
    },
    {
      service: 'GAS',
      letter: 'G',
      debtClass: 'ENERGY',
      personShare: 0.34,
      companyShare: 0.22,
      medianMinor: 5400,
      monthSigma: 0.2,
      season: GAS_SEASON,
      overdueWithAccount: 1,
    },
    {
      service: 'HOME-SERVICES',
      letter: 'S',
      debtClass: 'SERVICES',
      personShare: 0.13,
      companyShare: 0.04,
      medianMinor: 2200,
      monthSigma: 0,
      season: [],
      overdueWithAccount: 0.7,
    },
  ],
  dueAfterDays: 21,
  overdueShares: [0.59, 0.36, 0.07, 0.027, 0.01, 0.004],
  arrearsOnRisk: 0.55,
  amountOnArrears: 0.42,
  rating: { centre: 683, perRisk: -66, noise: 50, low: 320, high: 900 },
  riskCategoryFrom: [0.35, 1.3],
  partialShare: 0.14,
  planShare: 0.06,
  historyMonths: 6,
};
