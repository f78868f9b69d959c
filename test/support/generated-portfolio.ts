import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import type { PortfolioPreset } from '../../src-engine/model/portfolio-preset.ts';
import { generatePortfolio } from '../../src-engine/synth/generate.ts';
import { PortfolioFromRows } from './portfolio-from-rows.ts';

/** A generated portfolio as of 2026-03-02. */
export function generatedPortfolio(preset: PortfolioPreset, accounts: number, seed = 1): Portfolio {
  const rows = new PortfolioFromRows();
  const options = { preset, accounts, seed, asOfDay: 20_514, currency: 'USD' };
  generatePortfolio(options, rows, () => undefined);
  return rows.build(20_514);
}
