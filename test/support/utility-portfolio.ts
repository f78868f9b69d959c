import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import { generatePortfolio } from '../../src-engine/synth/generate.ts';
import { PortfolioFromRows } from './portfolio-from-rows.ts';

const AS_OF_DAY = 20_514;

/** Generated customers of a utility, which the default strategies are for. */
export function utilityPortfolio(accounts: number, seed = 7): Portfolio {
  const rows = new PortfolioFromRows();
  const options = {
    preset: 'utility',
    accounts,
    seed,
    asOfDay: AS_OF_DAY,
    currency: 'USD',
  } as const;
  generatePortfolio(options, rows, () => undefined);
  return rows.build(AS_OF_DAY);
}
