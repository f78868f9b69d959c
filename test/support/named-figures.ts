import type { DailyMetric } from '../../src-engine/model/run.ts';
import type { ArmDays } from '../../src-engine/report/trends/run-series.ts';

type Figures = Partial<Record<DailyMetric, (day: number) => number>>;

/** Daily figures of an arm, made of formulas; metrics without one are 0. */
export const NamedFigures = {
  arm: (days: number, figures: Figures): ArmDays => ({
    asOfDay: 20_000,
    days,
    whole: (metric) => Float64Array.from({ length: days }, (_, day) => figures[metric]?.(day) ?? 0),
    segments: [],
  }),
  /** The same, with days from `count` on that are wildly different. */
  cut: (arm: ArmDays, count: number): ArmDays => ({
    ...arm,
    whole: (metric) =>
      Float64Array.from(arm.whole(metric), (value, day) => (day < count ? value : 1e9 - value)),
  }),
};
