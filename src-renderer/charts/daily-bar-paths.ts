import type { DailySeries } from './daily-series.ts';
import { linearScale, pixel } from './linear-scale.ts';
import type { PlotMargins } from './plot-geometry.ts';

/** Share of a day's band that stays free between two bars, while there is room for a gap. */
const GAP = 0.18;
const MOST_WITH_GAP = 150;

export interface BarPath {
  readonly key: string;
  readonly color: string;
  /** SVG path of all bars of the series. */
  readonly path: string;
}

/**
 * Stacked bars from zero, a band a day, as one path for each series; values from 0 to `high` fill the plot. Negative values
 * have no bar.
 */
export function dailyBarPaths(
  series: readonly DailySeries[],
  high: number,
  width: number,
  height: number,
  margins: PlotMargins,
): readonly BarPath[] {
  const count = series[0]?.values.length ?? 0;
  const band = (width - margins.left - margins.right) / Math.max(1, count);
  const bar = band * (count > MOST_WITH_GAP ? 1 : 1 - GAP);
  const y = linearScale([0, high], [height - margins.bottom, margins.top]);
  const stacked = new Float64Array(count);
  return series.map(({ key, color, values }) => {
    let path = '';
    for (let day = 0; day < count; day += 1) {
      const value = Math.max(0, values[day] ?? 0);
      if (value === 0) continue;
      const from = stacked[day] ?? 0;
      stacked[day] = from + value;
      const left = margins.left + band * day + (band - bar) / 2;
      path += `M${pixel(left)} ${pixel(y(from))}V${pixel(y(from + value))}h${pixel(bar)}V${pixel(y(from))}z`;
    }
    return { key, color, path };
  });
}
