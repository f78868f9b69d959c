import type { MeasureUnit } from './comparison.ts';
import type { AccountMeasure } from './run.ts';

/** What a live test can measure of a run's accounts. */
export const LIVE_TEST_OUTCOMES = [
  'net',
  'cash',
  'cost',
  'cured',
  'contacts',
  'arrears-days',
  'recovery-rate',
  'cost-to-collect',
] as const;
export type LiveTestOutcome = (typeof LIVE_TEST_OUTCOMES)[number];

export interface LiveTestOutcomeDefinition {
  readonly measure: AccountMeasure;
  /** What the measure is divided by: a ratio of sums, no mean a unit. */
  readonly over?: AccountMeasure;
  readonly unit: MeasureUnit;
  readonly label: string;
}

/** How each is counted: a mean a customer, a share, or a ratio of sums (peers.md A19). */
export const LIVE_TEST_OUTCOME: Readonly<Record<LiveTestOutcome, LiveTestOutcomeDefinition>> = {
  net: { measure: 'netMinor', unit: 'minor', label: 'net cash' },
  cash: { measure: 'cashMinor', unit: 'minor', label: 'cash' },
  cost: { measure: 'costMinor', unit: 'minor', label: 'treatment cost' },
  cured: { measure: 'cured', unit: 'ratio', label: 'share cured' },
  contacts: { measure: 'contacts', unit: 'count', label: 'contacts' },
  'arrears-days': { measure: 'arrearsDays', unit: 'days', label: 'days in arrears' },
  'recovery-rate': {
    measure: 'openingRecoveredMinor',
    over: 'openingArrearsMinor',
    unit: 'ratio',
    label: 'recovery over arrears at the start',
  },
  'cost-to-collect': {
    measure: 'costMinor',
    over: 'cashMinor',
    unit: 'minorPerMinor',
    label: 'cost over cash',
  },
};
