import type { Day } from '../../base/day.ts';
import type { DailyMetric } from '../../model/run.ts';
import type { TrendMeasureId } from '../../model/trends/trend-measures.ts';
import type { TrendSeries } from '../../model/trends/trend-series.ts';
import { firstKnown } from './first-known.ts';
import { rateSeries } from './rate-series.ts';

/** Daily figures of an arm in replication 1: of all accounts, and of each segment where they are known. */
export interface ArmDays {
  readonly asOfDay: Day;
  /** Days of the run. */
  readonly days: number;
  readonly whole: (metric: DailyMetric) => ArrayLike<number>;
  readonly segments: readonly {
    readonly name: string;
    readonly own: (metric: DailyMetric) => ArrayLike<number>;
  }[];
}

const WEEK = 7;
const SALES_DAYS = 90;
const MINUTES = 60;
/** A share of fewer says more of chance than of the week. */
export const LEAST_IN_WEEK = 10;

/** A measure that is a sum of metrics of the day. */
const SUMS: Partial<Record<TrendMeasureId, readonly DailyMetric[]>> = {
  pastDueMinor: ['pastDueMinor'],
  processesCreated: ['processesCreated'],
  plansBroken: ['plansBroken'],
  cuts: ['cuts'],
  complaints: ['complaints'],
  guardrailHits: ['guardrailBlocked', 'guardrailDeferred', 'guardrailWarned'],
  agentHours: ['agentMinutes'],
  costMinor: ['costMinor'],
};

interface RateMetrics {
  readonly top: DailyMetric;
  readonly bottom: readonly DailyMetric[];
  /** Rates of events are those of so many days; rates of levels are of the day. */
  readonly days: number;
  readonly least: number;
}

const OF_A_WEEK = { days: WEEK, least: LEAST_IN_WEEK };
const OF_THE_EVENING = { days: 1, least: 0 };

const RATES: Partial<Record<TrendMeasureId, RateMetrics>> = {
  par30: { top: 'atRisk30Minor', bottom: ['openMinor'], ...OF_THE_EVENING },
  par60: { top: 'atRisk60Minor', bottom: ['openMinor'], ...OF_THE_EVENING },
  par90: { top: 'atRisk90Minor', bottom: ['openMinor'], ...OF_THE_EVENING },
  promisesKept: { top: 'promisesKept', bottom: ['promisesKept', 'promisesBroken'], ...OF_A_WEEK },
  rightParties: { top: 'rightParties', bottom: ['dials'], ...OF_A_WEEK },
};

type Figures = ArmDays['whole'];

function summed(of: Figures, metrics: readonly DailyMetric[], count: number): number[] {
  const columns = metrics.map(of);
  return Array.from({ length: count }, (_, day) =>
    columns.reduce((sum, column) => sum + (column[day] ?? 0), 0),
  );
}

/**
 * The measures that a run records by day, up to and with day index `day`. Nothing of a later day is read. A measure without
 * a single event is a series of zeros; one without a denominator is left out.
 */
export function runSeries(arm: ArmDays, day: number): readonly TrendSeries[] {
  const count = Math.min(arm.days, day + 1);
  const series: TrendSeries[] = [];
  // Keys of SUMS and RATES are measures.
  for (const [measure, metrics] of Object.entries(SUMS) as [TrendMeasureId, DailyMetric[]][]) {
    const unit = measure === 'agentHours' ? MINUTES : 1;
    const of = (figures: Figures) => summed(figures, metrics, count).map((value) => value / unit);
    const parts = arm.segments.map(({ name, own }) => ({ segment: name, daily: of(own) }));
    series.push(...firstKnown(measure, arm.asOfDay, of(arm.whole), parts));
  }
  for (const [measure, { top, bottom, days, least }] of Object.entries(RATES) as [
    TrendMeasureId,
    RateMetrics,
  ][]) {
    const under = summed(arm.whole, bottom, count);
    const of = (figures: Figures) =>
      rateSeries({ top: figures(top), bottom: under }, 0, count, days, least);
    const parts = arm.segments.map(({ name, own }) => ({ segment: name, daily: of(own) }));
    series.push(...firstKnown(measure, arm.asOfDay, of(arm.whole), parts));
  }
  series.push(...daysSales(arm, count));
  return series;
}

/** Receivables over the sales of 90 days: known from the 90th day of the run on. */
function daysSales(arm: ArmDays, count: number): readonly TrendSeries[] {
  const billed = arm.whole('billedMinor');
  const of = (figures: Figures) => {
    const open = figures('openMinor');
    let sales = 0;
    return Array.from({ length: count }, (_, day) => {
      sales += (billed[day] ?? 0) - (billed[day - SALES_DAYS] ?? 0);
      return day + 1 < SALES_DAYS || sales <= 0
        ? Number.NaN
        : ((open[day] ?? 0) / sales) * SALES_DAYS;
    });
  };
  const parts = arm.segments.map(({ name, own }) => ({ segment: name, daily: of(own) }));
  return firstKnown('daysSales', arm.asOfDay, of(arm.whole), parts);
}
