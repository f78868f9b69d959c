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
      'Net cash collected with each amount discounted to the first day at 8 % a year: money that comes later is worth less.',
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
      'Cash collected ÷ debt in scope at the start, above 100 % when many new bills are paid. Same denominator for every arm.',
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
    definition: 'Unit costs of all collection events in the horizon.',
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
};
