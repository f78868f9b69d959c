import { describe, expect, it } from 'vitest';
import { utilityPortfolio } from '../../../test/support/utility-portfolio.ts';
import { freezePortfolio } from '../../calibrate/backtest/freeze-portfolio.ts';
import { TREND_MEASURE_IDS, type TrendMeasureId } from '../../model/trends/trend-measures.ts';
import { proposedLimits } from '../../trends/proposed-limits.ts';
import { receivablesReport } from '../receivables-report.ts';
import { historySeries } from './history-series.ts';
import { historyTrends } from './history-trends.ts';

const PORTFOLIO = utilityPortfolio(150);
const SERIES = historySeries(PORTFOLIO);

function of(measure: TrendMeasureId, series = SERIES) {
  const found = series.find((own) => own.measure === measure);
  if (found === undefined) throw new Error(`no ${measure}`);
  return found;
}

describe('the past of a portfolio, day by day', () => {
  it('ends on the as-of date with what the receivables report says of it', () => {
    const report = receivablesReport(PORTFOLIO);
    const last = (measure: TrendMeasureId) => of(measure).daily.at(-1) ?? Number.NaN;
    const { firstDay, daily } = of('pastDueMinor');
    expect(firstDay + daily.length - 1).toBe(PORTFOLIO.asOfDay);
    for (const [index, measure] of (['par30', 'par60', 'par90'] as const).entries())
      expect(last(measure)).toBeCloseTo(report.atRisk[index]?.byValue.rate ?? -1, 9);
    expect(last('daysSales')).toBeCloseTo(report.daysSales ?? -1, 6);
    expect(last('pastDueMinor')).toBe(report.receivableMinor - report.currentMinor);
  });

  it('is the sum of its segments on every day', () => {
    for (const { measure, daily, parts } of SERIES)
      for (const [day, value] of daily.entries()) {
        const sum = parts.reduce((total, part) => total + (part.daily[day] ?? 0), 0);
        expect(sum, `${measure} on day ${day}`).toBeCloseTo(value, 6);
      }
  });

  it('knows rolls and promises as shares', () => {
    for (const measure of ['rollTo31', 'rollTo61', 'promisesKept'] as const) {
      const found = SERIES.find((own) => own.measure === measure);
      for (const rate of found?.daily ?? []) expect(rate >= 0 && rate <= 1).toBe(true);
    }
    expect(of('rollTo31').daily.some((rate) => rate > 0)).toBe(true);
  });

  it('of an earlier day is that of the portfolio as it stood then', () => {
    const day = PORTFOLIO.asOfDay - 20;
    const then = historySeries({ ...freezePortfolio(PORTFOLIO, day), asOfDay: day });
    for (const measure of ['pastDueMinor', 'par30', 'rollTo31', 'daysSales'] as const) {
      const [now, before] = [of(measure), of(measure, then)];
      const shift = now.firstDay - before.firstDay;
      const common = now.daily.length - 20;
      expect(before.daily.slice(shift)).toEqual(now.daily.slice(0, common));
      expect(common).toBeGreaterThan(60);
    }
  });

  it('is none when the ledger has begun less than 90 days ago', () => {
    const begun = { ...PORTFOLIO, asOfDay: PORTFOLIO.transactions.postedDay[0] ?? 0 };
    expect(historySeries(begun)).toEqual([]);
  });
});

describe('trends of the past', () => {
  const proposed = proposedLimits(SERIES, []);
  const at = (day: number, limits = {}) =>
    historyTrends(SERIES, day, Object.values(limits), proposed, null);

  it('name a driver and stand by the earliest crossing', () => {
    const rows = at(PORTFOLIO.asOfDay);
    const soonest = rows.map(({ reading: { level, crossing } }) =>
      level === 'BREACH' ? -1 : (crossing?.earlyAfterDays ?? 999),
    );
    expect([...soonest].sort((a, b) => a - b)).toEqual(soonest);
    expect(rows.some(({ driver }) => PORTFOLIO.segments.includes(driver?.segment ?? ''))).toBe(
      true,
    );
    expect(rows.every(({ measure }) => TREND_MEASURE_IDS.includes(measure))).toBe(true);
  });

  it('take a limit that was set, and leave out what is not watched', () => {
    const limit = { measure: 'par30' as const, limit: 1e-6, watched: true, acceptedDay: null };
    const [first] = at(PORTFOLIO.asOfDay, { limit });
    expect(first).toMatchObject({ measure: 'par30', limit: 1e-6, proposed: false });
    expect(first?.reading.level).toBe('BREACH');
    const rest = at(PORTFOLIO.asOfDay, { limit: { ...limit, watched: false } });
    expect(rest.some(({ measure }) => measure === 'par30')).toBe(false);
  });

  it('of the as-of date say whether the run gets to the limit too', () => {
    const limit = { measure: 'pastDueMinor' as const, limit: 1, watched: true, acceptedDay: null };
    const days = (value: number) => ({
      asOfDay: PORTFOLIO.asOfDay,
      days: 40,
      whole: () => Float64Array.from({ length: 40 }, (_, day) => (day < 9 ? 0 : value)),
      segments: [],
    });
    const reached = (value: number) =>
      historyTrends(SERIES, PORTFOLIO.asOfDay, [limit], proposed, days(value)).find(
        ({ measure }) => measure === 'pastDueMinor',
      )?.elsewhere;
    expect(reached(5)).toEqual({ kind: 'run', reachedAfterDays: 9 });
    expect(reached(0)).toEqual({ kind: 'run', reachedAfterDays: null });
  });
});
