/** Kinds of portfolio that can be generated. */
export type PortfolioPreset = 'utility' | 'telecom' | 'card';
