import type { RateDefinition } from '../../../../src-engine/model/define-rate.ts';
import {
  RATE_DEFINITIONS,
  RATE_IDS,
  type RateId,
  type RunRate,
} from '../../../../src-engine/model/rate-definitions.ts';
import type { RunRates } from '../../../../src-engine/protocol/search-methods.ts';
import { type ChartTable, plainCell } from '../../../charts/chart-table.ts';
import { formatCount, formatNumber } from '../../../format/count.ts';
import { formatMoneyCompact } from '../../../format/money.ts';
import { formatPercent } from '../../../format/percent.ts';

/** One rate of one arm as people read it. */
export interface RateCell {
  readonly text: string;
  /** Numerator and denominator: `412 of 1,033`. */
  readonly parts: string;
  /** The interval of luck: `74.1% to 75.9%`; empty where none is known. */
  readonly interval: string;
}

/** A rate over the arms, by count and by value side by side (simulation.md 5); null where it has no such weight. */
export interface RateLine {
  readonly label: string;
  /** What the numbers are counted per, beside the label; empty for shares. */
  readonly per: string;
  readonly definition: string;
  readonly arms: readonly { readonly count: RateCell | null; readonly value: RateCell | null }[];
}

/** Rates that are no shares, in the unit of ux 2.9: factor, and what they are counted per. */
const UNITS: Readonly<Partial<Record<RateId, readonly [number, string]>>> = {
  contactsPerProcess: [1, ''],
  contactsPerArrearsWeek: [1, 'per week in arrears'],
  dialsPerArrearsWeek: [1, 'per week in arrears'],
  rightPartiesPerArrearsWeek: [1, 'per week in arrears'],
  disconnections: [1000, 'per 1,000 accounts'],
  complaints: [10_000, 'per 10,000 accounts'],
  complaintsOfLate: [1000, 'per 1,000 accounts'],
  churnOfTreatment: [1000, 'per 1,000 accounts'],
  closedOfTreatment: [1000, 'per 1,000 accounts'],
  medianDaysToPay: [1, ''],
  medianDaysToPayValue: [1, ''],
  meanDaysToPay: [1, ''],
  meanDaysToPayValue: [1, ''],
  daysSales: [1, ''],
  bestPossibleDays: [1, ''],
  delinquentDays: [1, ''],
  countBackDays: [1, ''],
  paidAfterDays: [1, ''],
  contactsP99: [1, ''],
  contactsInWeekP99: [1, ''],
};

const NOTHING = 'none';
/** From here on a mean count is told without decimals. */
const FEW = 100;

function valueText(id: RateId, rate: number | null): string {
  if (rate === null) return NOTHING;
  const factor = UNITS[id]?.[0] ?? null;
  return factor === null ? formatPercent(rate, 1) : formatNumber(rate * factor, 2);
}

function isMoney(text: string): boolean {
  return text.endsWith('minor units');
}

/** Means over replications: of few, the decimals make the rate. */
function meanCount(value: number): string {
  return Number.isInteger(value) || value >= FEW
    ? formatCount(Math.round(value))
    : formatNumber(value, 1);
}

function cellOf(rate: RunRate, currency: string): RateCell {
  const part = (value: number, counts: string): string =>
    isMoney(counts) ? formatMoneyCompact(value, currency) : meanCount(value);
  const [top, bottom] = rate.counts;
  return {
    text: valueText(rate.id, rate.rate),
    interval:
      rate.low === null
        ? ''
        : `${valueText(rate.id, rate.low)} to ${valueText(rate.id, rate.high)}`,
    parts: `${part(rate.numerator, top)} of ${part(rate.denominator, bottom)}`,
  };
}

/** Rates in the order of their definitions, one line a label. */
export function rateLines({ arms }: RunRates, currency: string): readonly RateLine[] {
  const labels = [...new Set(RATE_IDS.map((id) => RATE_DEFINITIONS[id].label))];
  return labels.flatMap((label): RateLine[] => {
    const ids = RATE_IDS.filter((id) => RATE_DEFINITIONS[id].label === label);
    const cellFor = (rates: readonly RunRate[], isCount: boolean): RateCell | null => {
      const rate = rates.find(
        ({ id }) => ids.includes(id) && (weightOf(id) === 'count') === isCount,
      );
      return rate === undefined ? null : cellOf(rate, currency);
    };
    const lines = arms.map((rates) => ({
      count: cellFor(rates, true),
      value: cellFor(rates, false),
    }));
    const isKnown = lines.some(({ count, value }) => count !== null || value !== null);
    const [first] = ids;
    if (!isKnown || first === undefined) return [];
    const per = UNITS[first]?.[1] ?? '';
    return [{ label, per, definition: RATE_DEFINITIONS[first].definition, arms: lines }];
  });
}

function weightOf(id: RateId): RateDefinition['weight'] {
  return RATE_DEFINITIONS[id].weight;
}

/** Every rate of every arm with numerator and denominator, for spreadsheets. */
export function ratesExport({ arms }: RunRates, names: readonly string[]): ChartTable {
  const texts = ['Arm', 'Rate', 'By', 'Numerator counts', 'Denominator counts'];
  const difference = ['Difference to champion', 'Difference low', 'Difference high'];
  const numbers = ['Numerator', 'Denominator', 'Value', 'Low', 'High', ...difference];
  return {
    columns: [
      ...texts.map((label) => ({ label, numeric: false })),
      ...numbers.map((label) => ({ label, numeric: true })),
    ],
    rows: arms.flatMap((rates, arm) =>
      rates.map((rate) => {
        const { label, weight } = RATE_DEFINITIONS[rate.id];
        return [
          ...[names[arm] ?? '', label, weight === 'none' ? '' : weight, ...rate.counts].map(
            plainCell,
          ),
          plainCell(String(rate.numerator)),
          plainCell(String(rate.denominator)),
          ...[
            ...[rate.rate, rate.low, rate.high],
            ...[rate.difference?.value, rate.difference?.low, rate.difference?.high],
          ].map((value) => ({
            text: valueText(rate.id, value ?? null),
            csv: value === null || value === undefined ? '' : String(value),
          })),
        ];
      }),
    ),
  };
}
