import type { Check } from '../../../src-engine/model/explanation.ts';
import { counted, formatCount } from '../../format/count.ts';
import { formatDays } from '../../format/days.ts';
import { formatMoney } from '../../format/money.ts';
import { formatPercent } from '../../format/percent.ts';

/** A margin below this share of the limit is a near miss (ux 2.5b). */
const TIGHT_SHARE = 0.1;

/** A check's own value with its unit. */
export function checkValue(check: Check, value: number, currency: string): string {
  switch (check.unit) {
    case 'minor':
      return formatMoney(value, currency);
    case 'days':
      return formatDays(value);
    case 'day':
      return `day ${formatCount(value)}`;
    case 'points':
      return counted(value, 'point');
    case 'flag':
      return value === 0 ? 'no' : 'yes';
    case 'basisPoints':
      return formatPercent(value / 10_000, 2);
    case 'count':
      return formatCount(value);
  }
}

const TESTS = { '>': 'More than', '>=': 'At least', '<=': 'At most', '<': 'Less than', '=': '' };

/** "At least $240.00", "Must be no". */
export function checkRule(check: Check, currency: string): string {
  const limit = checkValue(check, check.limit, currency);
  return check.test === '=' ? `Must be ${limit}` : `${TESTS[check.test]} ${limit}`;
}

/** "$8.20 over", "3 d short", "met": how far the value was from the other answer. */
export function checkMargin(check: Check, currency: string): string {
  if (check.margin === null || check.unit === 'flag') return check.passed ? 'met' : 'not met';
  // A date's margin is how far working days moved it.
  if (check.unit === 'day')
    return check.margin === 0 ? 'on time' : `${formatDays(check.margin)} late`;
  const size = checkValue(check, check.margin, currency);
  if (check.test === '=') return check.passed ? 'met' : `${size} off`;
  const needsMore = check.test === '>' || check.test === '>=';
  if (check.passed) return needsMore ? `${size} over` : `${size} to spare`;
  return needsMore ? `${size} short` : `${size} too much`;
}

/** Whether a little more or less would have given the other answer. */
export function isTight(check: Check): boolean {
  if (check.margin === null || check.unit === 'flag' || check.unit === 'day') return false;
  return check.margin < Math.abs(check.limit) * TIGHT_SHARE || check.margin === 0;
}
