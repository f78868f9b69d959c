import type { BacktestCheck, BacktestCheckName } from '../../model/backtest.ts';
import type { TrafficLight } from '../../model/calibration.ts';

/** Limits of simulation.md 2.7: `green` and `amber` bound what still is so; `near` says how far from what is right. */
interface Limits {
  readonly label: string;
  readonly green: number;
  readonly amber: number;
  /** Smaller is better, on the distance of the value from its ideal; larger is better, on the value itself. */
  readonly better: 'smaller' | 'larger';
  readonly distance: (value: number) => number;
  readonly limits: string;
}

const own = (value: number) => value;
const size = (value: number) => Math.abs(value);

const LIMITS: Readonly<Record<BacktestCheckName, Limits>> = {
  totalRecovered: {
    label: 'Total recovered, relative error',
    green: 0.05,
    amber: 0.1,
    better: 'smaller',
    distance: size,
    limits: 'green within 5%, amber within 10%',
  },
  cumulativeCurve: {
    label: 'Days with the actual curve inside the 90% band',
    green: 0.8,
    amber: 0.6,
    better: 'larger',
    distance: own,
    limits: 'green from 80%, amber from 60%',
  },
  calibrationInTheLarge: {
    label: 'Observed over expected payers in 30 days',
    green: 0.05,
    amber: 0.1,
    better: 'smaller',
    distance: (value) => Math.abs(value - 1),
    limits: 'green 0.95 to 1.05, amber 0.9 to 1.1',
  },
  calibrationSlope: {
    label: 'Calibration slope',
    green: 0.2,
    amber: 0.4,
    better: 'smaller',
    distance: (value) => Math.abs(value - 1),
    limits: 'green 0.8 to 1.2, amber 0.6 to 1.4',
  },
  brierSkill: {
    label: 'Brier skill',
    green: 0.05,
    amber: 0,
    better: 'larger',
    distance: own,
    limits: 'green above 0.05, amber above 0',
  },
  discrimination: {
    label: 'Area under the curve of paying in 30 days',
    green: 0.65,
    amber: 0.6,
    better: 'larger',
    distance: own,
    limits: 'green above 0.65, amber above 0.6',
  },
  rollMatrix: {
    label: 'Largest difference of a roll rate',
    green: 0.03,
    amber: 0.06,
    better: 'smaller',
    distance: own,
    limits: 'green within 3 points, amber within 6, over standings of 100 accounts and more',
  },
  decileGains: {
    label: 'Rank correlation of deciles by expected cash',
    green: 0.9,
    amber: 0.7,
    better: 'larger',
    distance: own,
    limits: 'green above 0.9, amber above 0.7',
  },
  contacts: {
    label: 'Contacts, relative error',
    green: 0.05,
    amber: 0.1,
    better: 'smaller',
    distance: size,
    limits: 'green within 5%, amber within 10%',
  },
};

/** Rounding of sums must not move a value over its limit. */
const TINY = 1e-9;

/** Short name of a check for people. */
export function checkLabel(check: BacktestCheckName): string {
  return LIMITS[check].label;
}

/** A check with its light; `why` says why it could not be made. */
export function judgeCheck(
  check: BacktestCheckName,
  value: number | null,
  why: string,
): BacktestCheck {
  const { green, amber, better, distance, limits } = LIMITS[check];
  if (value === null) return { check, value, light: null, sentence: `Not made: ${why}.` };
  const found = distance(value);
  const passes = (limit: number) =>
    better === 'smaller'
      ? found <= limit + TINY
      : found > limit - (check === 'brierSkill' ? -TINY : TINY);
  const light: TrafficLight = passes(green) ? 'green' : passes(amber) ? 'amber' : 'red';
  return { check, value, light, sentence: `${limits[0]?.toUpperCase()}${limits.slice(1)}.` };
}

/** The worst light; null when no check could be made. */
export function worstLight(checks: readonly BacktestCheck[]): TrafficLight | null {
  for (const light of ['red', 'amber', 'green'] as const)
    if (checks.some((check) => check.light === light)) return light;
  return null;
}
