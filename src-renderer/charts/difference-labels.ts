import { armTitle } from '../ui/arm-style.ts';
import type { DifferenceSeries } from './difference-series.ts';
import { textRoom } from './text-room.ts';
import type { ValueFormat } from './value-format.ts';

/** What stands at the end of a challenger's line: "A +$35.3k", and below it the interval. */
export interface DifferenceLabel {
  readonly value: string;
  readonly interval: string;
}

export function differenceLabels(
  series: readonly DifferenceSeries[],
  format: ValueFormat,
): readonly DifferenceLabel[] {
  return series.map((one) => ({
    value: `${armTitle(one.arm).slice(-1)} ${format.signed(one.mean.at(-1) ?? 0)}`,
    interval: `${format.signed(one.low.at(-1) ?? 0)} to ${format.signed(one.high.at(-1) ?? 0)}`,
  }));
}

/** Pixels to the right of the plot that the labels take; charts that share their days share this too. */
export function labelRoom(labels: readonly DifferenceLabel[]): number {
  const values = textRoom(
    labels.map(({ value }) => value),
    11,
  );
  const intervals = textRoom(
    labels.map(({ interval }) => interval),
    10,
  );
  return Math.max(values, intervals) + LABEL_GAP;
}

/** Between the end of a line and its label. */
export const LABEL_GAP = 8;
