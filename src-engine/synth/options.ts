import type { PortfolioPreset } from '../model/portfolio-preset.ts';

/** What a generated portfolio is made from: same options, same bytes. */
export interface GenerateOptions {
  readonly preset: PortfolioPreset;
  readonly accounts: number;
  /** 0 to 2^53 - 1 */
  readonly seed: number;
  /** Day number of the as-of date. */
  readonly asOfDay: number;
  readonly currency: string;
}
