import { assert, at } from '../../../base/assert.ts';

/** One measured quantity: the median of its rounds, and how far they lie apart. */
export interface Measurement {
  /** `engine.accountDaysPerSecondPerCore` */
  readonly id: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly value: number;
  readonly lowest: number;
  readonly highest: number;
  readonly rounds: number;
  /** What was measured, for a person. */
  readonly what: string;
}

export type MeasurementHead = Pick<Measurement, 'id' | 'unit' | 'better' | 'what'>;

/** The middle value; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  assert(values.length > 0, 'a median needs values');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = at(sorted, middle);
  return sorted.length % 2 === 1 ? upper : (at(sorted, middle - 1) + upper) / 2;
}

export function measurement(head: MeasurementHead, values: readonly number[]): Measurement {
  return {
    ...head,
    value: median(values),
    lowest: Math.min(...values),
    highest: Math.max(...values),
    rounds: values.length,
  };
}
