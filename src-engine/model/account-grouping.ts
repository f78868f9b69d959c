/** What effects are told by, beside the segment: who is treated differently, and whom a strategy costs more (ux 0.1). */
export const ACCOUNT_GROUPINGS = [
  'segment',
  'protection',
  'customerClass',
  'division',
  'riskCategory',
  'nationality',
] as const;
export type AccountGrouping = (typeof ACCOUNT_GROUPINGS)[number];
