import {
  LIVE_TEST_OUTCOME,
  type LiveTestOutcome,
} from '../../../../src-engine/model/live-test-outcome.ts';
import type { ValueFormat } from '../../../charts/value-format.ts';
import { differenceFormat } from '../segments/measure-format.ts';

/** How differences of an outcome of a live test are written. */
export function outcomeFormat(outcome: LiveTestOutcome, currency: string): ValueFormat {
  return differenceFormat(LIVE_TEST_OUTCOME[outcome].unit, currency);
}

/** `Net cash a customer`, `Recovery over arrears at the start`. */
export function outcomeTitle(outcome: LiveTestOutcome, unit: 'customer' | 'account'): string {
  const { label, over, measure } = LIVE_TEST_OUTCOME[outcome];
  const title = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  return over === undefined && measure !== 'cured' ? `${title} a ${unit}` : title;
}
