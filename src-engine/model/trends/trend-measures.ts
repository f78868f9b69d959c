/** What a series of a measure is made of, and which side of its limit is the wrong one. */
export interface TrendMeasureDefinition {
  readonly label: string;
  /** Of its values and limits; a rate is from 0 to 1. */
  readonly unit: 'minor' | 'accounts' | 'count' | 'rate' | 'hours' | 'days';
  /** Decides the scale on which it is forecast: the logarithm, its own, or log odds. */
  readonly scale: 'amount' | 'count' | 'rate';
  /** An upper limit is exceeded from below. */
  readonly limit: 'upper' | 'lower';
  /** Rolls are taken weekly, everything else daily (simulation.md 7). */
  readonly step: 'daily' | 'weekly';
  readonly definition: string;
}

/** Watched measures in their order (simulation.md 7, domain.md 5.5). */
export const TREND_MEASURES = {
  pastDueMinor: {
    label: 'Past due',
    unit: 'minor',
    scale: 'amount',
    limit: 'upper',
    step: 'daily',
    definition: 'Debt whose due day is over, at the end of the day.',
  },
  pastDueAccounts: {
    label: 'Accounts past due',
    unit: 'accounts',
    scale: 'amount',
    limit: 'upper',
    step: 'daily',
    definition: 'Accounts that owe something past due at the end of the day.',
  },
  par30: {
    label: 'At risk, 30 days and more',
    unit: 'rate',
    scale: 'rate',
    limit: 'upper',
    step: 'daily',
    definition: 'Balance of accounts at least 30 days past due ÷ all balances.',
  },
  par60: {
    label: 'At risk, 60 days and more',
    unit: 'rate',
    scale: 'rate',
    limit: 'upper',
    step: 'daily',
    definition: 'Balance of accounts at least 60 days past due ÷ all balances.',
  },
  par90: {
    label: 'At risk, 90 days and more',
    unit: 'rate',
    scale: 'rate',
    limit: 'upper',
    step: 'daily',
    definition: 'Balance of accounts at least 90 days past due ÷ all balances.',
  },
  rollTo31: {
    label: 'Roll rate 1–30 to 31–60 days',
    unit: 'rate',
    scale: 'rate',
    limit: 'upper',
    step: 'weekly',
    definition:
      'Accounts 31 to 60 days past due ÷ accounts 1 to 30 days past due 30 days before; once a week.',
  },
  rollTo61: {
    label: 'Roll rate 31–60 to 61–90 days',
    unit: 'rate',
    scale: 'rate',
    limit: 'upper',
    step: 'weekly',
    definition:
      'Accounts 61 to 90 days past due ÷ accounts 31 to 60 days past due 30 days before; once a week.',
  },
  promisesKept: {
    label: 'Promise kept rate, 7 days',
    unit: 'rate',
    scale: 'rate',
    limit: 'lower',
    step: 'daily',
    definition: 'Promises kept ÷ promises kept or broken, over seven days.',
  },
  rightParties: {
    label: 'Right-party contact rate, 7 days',
    unit: 'rate',
    scale: 'rate',
    limit: 'lower',
    step: 'daily',
    definition: 'Calls in which the right person was spoken to ÷ calls dialled, over seven days.',
  },
  processesCreated: {
    label: 'New collection processes a day',
    unit: 'count',
    scale: 'count',
    limit: 'upper',
    step: 'daily',
    definition: 'Collection processes created on the day.',
  },
  plansBroken: {
    label: 'Broken pay plans a day',
    unit: 'count',
    scale: 'count',
    limit: 'upper',
    step: 'daily',
    definition: 'Pay plans that were broken on the day.',
  },
  cuts: {
    label: 'Disconnections a day',
    unit: 'count',
    scale: 'count',
    limit: 'upper',
    step: 'daily',
    definition: 'Services disconnected on the day.',
  },
  complaints: {
    label: 'Complaints a day',
    unit: 'count',
    scale: 'count',
    limit: 'upper',
    step: 'daily',
    definition: 'Complaints of customers on the day.',
  },
  guardrailHits: {
    label: 'Guardrail hits a day',
    unit: 'count',
    scale: 'count',
    limit: 'upper',
    step: 'daily',
    definition: 'Steps that a guardrail blocked, deferred or warned of on the day.',
  },
  agentHours: {
    label: 'Agent hours a day',
    unit: 'hours',
    scale: 'count',
    limit: 'upper',
    step: 'daily',
    definition: 'Hours of agents that the steps of the day took.',
  },
  costMinor: {
    label: 'Collection cost a day',
    unit: 'minor',
    scale: 'amount',
    limit: 'upper',
    step: 'daily',
    definition: 'Cost of the events, contacts, field visits and commissions of the day.',
  },
  daysSales: {
    label: 'Days of sales outstanding',
    unit: 'days',
    scale: 'amount',
    limit: 'upper',
    step: 'daily',
    definition: 'Receivables ÷ what was billed in 90 days, in days.',
  },
} as const satisfies Readonly<Record<string, TrendMeasureDefinition>>;

export type TrendMeasureId = keyof typeof TREND_MEASURES;
// Object.keys forgets the type of the keys; they are those of the object above.
export const TREND_MEASURE_IDS = Object.keys(TREND_MEASURES) as readonly TrendMeasureId[];
