import type { MeasureDefinition, MeasureId } from './comparison.ts';

/** Labels and exact definitions of the comparison's measures (ux 2.9, simulation.md 5). */
export const MEASURE_DEFINITIONS: Readonly<Record<MeasureId, MeasureDefinition>> = {
  netCash: {
    id: 'netCash',
    label: 'Net cash collected',
    unit: 'minor',
    direction: 'higher',
    definition: 'Payments received in the horizon minus treatment cost.',
  },
  npv: {
    id: 'npv',
    label: 'Net present value',
    unit: 'minor',
    direction: 'higher',
    definition:
      'Net cash collected with each amount discounted to the first day at 8% a year: money that comes later is worth less.',
  },
  cashCollected: {
    id: 'cashCollected',
    label: 'Cash collected',
    unit: 'minor',
    direction: 'higher',
    definition: 'All payments received in the horizon, on debt in scope and on bills that come in.',
  },
  liquidationRate: {
    id: 'liquidationRate',
    label: 'Liquidation rate',
    unit: 'ratio',
    direction: 'higher',
    definition:
      'Recovered ÷ arrears at the start: what came in from each account up to what was past due of it on the first morning, without what is disputed, agencies’ money gross, ÷ that debt. Same denominator for every arm.',
  },
  curedShare: {
    id: 'curedShare',
    label: 'Cured at the end',
    unit: 'ratio',
    direction: 'higher',
    definition:
      'Share of all accounts in scope whose past-due debt in every debt class is at or below the champion’s cancel threshold on the last day.',
  },
  processSuccess: {
    id: 'processSuccess',
    label: 'Successful processes',
    unit: 'ratio',
    direction: 'higher',
    definition:
      'As CC&B counts: processes cancelled by the system or by hand, or completed with no severance that was not cancelled, ÷ processes created. It counts a completed process without severance as a success even when nobody paid; compare “Cured at the end”.',
  },
  meanArrearsDays: {
    id: 'meanArrearsDays',
    label: 'Mean days in arrears',
    unit: 'days',
    direction: 'lower',
    definition:
      'Days with past-due debt above the champion’s cancel threshold, capped at the horizon, averaged over all accounts.',
  },
  rollRate: {
    id: 'rollRate',
    label: 'Roll rate, 31–60 to 61–90',
    unit: 'ratio',
    direction: 'lower',
    definition:
      'Debt 61 to 90 days past due at the end of each 30 days ÷ debt 31 to 60 days past due at their start, all of them together. By amount, as on Roll rates.',
  },
  arrearsOver90: {
    id: 'arrearsOver90',
    label: 'Arrears over 90 days',
    unit: 'minor',
    direction: 'lower',
    definition: 'Debt more than 90 days past due at the end of the horizon.',
  },
  costToCollect: {
    id: 'costToCollect',
    label: 'Cost to collect',
    unit: 'minorPerMinor',
    direction: 'lower',
    definition: 'Treatment cost per unit of cash collected.',
  },
  cost: {
    id: 'cost',
    label: 'Treatment cost',
    unit: 'minor',
    direction: 'lower',
    definition:
      'Unit costs of events, calls and talks, field work, shared crews, pay plans, disputes and complaints, and agencies’ commissions. Fees that customers pay are in the cash, not taken off here.',
  },
  severancesPerThousand: {
    id: 'severancesPerThousand',
    label: 'Severance processes',
    unit: 'perThousand',
    direction: 'lower',
    definition: 'Severance processes started per 1,000 accounts in scope.',
  },
  contacts: {
    id: 'contacts',
    label: 'Contacts',
    unit: 'count',
    direction: 'lower',
    definition: 'Letters, messages, calls and notices sent in the horizon.',
  },
  harmPerThousand: {
    id: 'harmPerThousand',
    label: 'Harm points',
    unit: 'perThousand',
    direction: 'lower',
    definition:
      'Points per 1,000 accounts in scope by the default weights: message 0.2, letter and notice 0.5, call 0.3, right party 1, field visit and broken plan 5, credit mark 10, agency 15, complaint 20, disconnection 40, of a vulnerable customer 100.',
  },
  daysToPay: {
    id: 'daysToPay',
    label: 'Days to pay',
    unit: 'days',
    direction: 'lower',
    definition:
      'Days from an account’s first time in arrears to its cure, or to the end of the horizon ÷ accounts that were in arrears. The median is in the rates.',
  },
  netLossRate: {
    id: 'netLossRate',
    label: 'Net loss',
    unit: 'ratio',
    direction: 'lower',
    definition:
      'Written off in the horizon less what came in on it since, agencies’ money gross ÷ arrears base.',
  },
  disconnectionsPerThousand: {
    id: 'disconnectionsPerThousand',
    label: 'Disconnections',
    unit: 'perThousand',
    direction: 'lower',
    definition: 'Services cut per 1,000 accounts in scope.',
  },
  restoredShare: {
    id: 'restoredShare',
    label: 'Reconnected within 48 hours',
    unit: 'ratio',
    direction: 'higher',
    definition:
      'Cuts whose service was back two days later or sooner ÷ services cut at least two days before the end of the horizon.',
  },
  vulnerableCutShare: {
    id: 'vulnerableCutShare',
    label: 'Vulnerable share of cuts',
    unit: 'ratio',
    direction: 'lower',
    definition: 'Services cut of customers who are marked as vulnerable ÷ services cut.',
  },
  retainedValue: {
    id: 'retainedValue',
    label: 'Retained value',
    unit: 'minor',
    direction: 'higher',
    definition:
      'A year of usual bills of the services that still run at the end. It stands for lifetime value, which portfolios carry as a score and not as money.',
  },
  feesRecovered: {
    id: 'feesRecovered',
    label: 'Fees recovered',
    unit: 'minor',
    direction: 'higher',
    definition:
      'Paid of the late, restoration and collection fees that were charged in the horizon, in the order in which payments pay debt. It is part of the cash collected.',
  },
  commission: {
    id: 'commission',
    label: 'Agency commission',
    unit: 'minor',
    direction: 'lower',
    definition:
      'Agencies’ commissions on the gross amount that they collected. It is part of the treatment cost.',
  },
};
