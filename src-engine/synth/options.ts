import type { PortfolioPreset } from '../model/portfolio-preset.ts';

/** Shares of all accounts, 0 to 1, that differ from the preset's; what is left out is as in the preset. */
export interface GenerateShares {
  /** With a bill past due. */
  readonly pastDue?: number;
  /** With an active pay plan; only accounts with two overdue bills or more can have one. */
  readonly onPlan?: number;
  /** Under special care or on life support. */
  readonly isProtected?: number;
}

/** Collection processes that run on the as-of day. */
export interface ProcessesUnderWay {
  /** Of the accounts past due without a pay plan, 0 to 1. */
  readonly share: number;
  /** Code of the process template by which they go on. */
  readonly template: string;
}

/** What a generated portfolio is made from: same options, same bytes. */
export interface GenerateOptions {
  readonly preset: PortfolioPreset;
  readonly accounts: number;
  /** 0 to 2^53 - 1 */
  readonly seed: number;
  /** Day number of the as-of date. */
  readonly asOfDay: number;
  readonly currency: string;
  readonly shares?: GenerateShares;
  /** Whether accounts have what only a CRM knows: nationality, credit limit, up-sell and cross-sell score. */
  readonly crm?: boolean;
  /** None without it. */
  readonly processes?: ProcessesUnderWay;
}
