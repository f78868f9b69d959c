import type { PortfolioPreset } from './portfolio-preset.ts';

/** The process template that most accounts of a kind of portfolio follow in the sample strategies (samples/strategies). */
export const USUAL_TEMPLATE: Readonly<Record<PortfolioPreset, string>> = {
  utility: 'ENERGY-STD',
  telecom: 'T1-MED',
  card: 'B1-STD',
};
