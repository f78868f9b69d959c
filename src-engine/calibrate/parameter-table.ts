import { pathOf, pointerOf } from '../config/pointer.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import type { ParameterLine } from '../model/calibration.ts';
import type { EvidenceGrade } from '../model/evidence-grade.ts';
import {
  hazardRatioRange,
  positiveRange,
  probabilityRange,
} from '../search/sensitivity/prior-range.ts';

/** Members that are no figures of customers. */
const NO_PARAMETERS = new Set(['schemaVersion', 'bandStartDays', 'provenance', 'calibration']);
/** Members that are probabilities or intensities a day. */
const PROBABILITIES = new Set([
  ...['weight', 'promiseMade', 'promiseKept', 'planAccepted', 'reach', 'fatigue', 'probability'],
  ...['instalmentKept', 'perDay', 'liquidation', 'fullPerDay', 'partialPerDay'],
  ...['planRequestPerDay', 'weekly', 'twoWeekly', 'twiceMonthly', 'upheld', 'creditShare'],
  ...['recovery', 'perContact', 'perCut', 'share', 'shockPerDay', 'recoveryPerDay'],
]);
/** Members that may be negative: changes of log odds and log weights. */
const SLOPES = new Set([
  ...['scoreSlope', 'inArrears', 'badDebt', 'creditRating', 'lifetimeValue', 'debt'],
  ...['brokenPromise', 'tenure', 'directDebit', 'churnScore', 'logOddsPerContact'],
]);
/** 80 % range of an assumed slope. */
const SLOPE_REACH = 0.3;
const NO_BOUND = 1_000_000_000;

const ASSUMED = 'Assumed; no published figure for customers in arrears is behind it.';
/** Origins of the built-in figures that have one (simulation.md 1.7, 1.8). */
const ORIGINS: readonly (readonly [string, EvidenceGrade, string])[] = [
  ['/missedBill/probability', 'B', 'Shares of customers past due that water utilities reported.'],
  [
    '/instalmentKept',
    'A',
    'A regulator counts that half of hardship customers complete a plan of six months.',
  ],
  [
    '/restorePerDay',
    'A',
    'One utility’s 273,341 disconnections of a year: 54.5% restored within 48 hours, 7.1% within a week.',
  ],
  [
    '/laterPlacement',
    'C',
    'Assumed: what a second agency recovers of debt that the first gave back is far less than the first recovers.',
  ],
  [
    '/tone/personalised',
    'A',
    'Trials of messages: with a name 33 against 23% paid a court fine, and named officers had 20% fewer late payments.',
  ],
  [
    '/tone',
    'C',
    'A study of calls by agents in which a likeable voice raised payment gives the direction; the sizes are assumed.',
  ],
  [
    '/ability',
    'C',
    'Assumed: one shock in about four years, and two months until half of it is over; the average of customers does not move.',
  ],
  [
    '/complaint/ombudsman',
    'C',
    'What a case costs is assumed; how many complaints become one must be set from the own record.',
  ],
  ['/agency', 'A', 'Recoveries of agencies on placed debt, 20 to 30%.'],
  [
    '/calendar/payRhythm',
    'C',
    'From memory of a US labour statistic of pay frequencies, not verified; elsewhere monthly is usual.',
  ],
  [
    '/calendar',
    'C',
    'Studies of bank accounts show that spending and bill distress follow pay dates; the size is assumed.',
  ],
  [
    '/selfExcitation',
    'C',
    'Published models of delinquent card accounts let a repayment raise the chance of the next; the size is assumed.',
  ],
  [
    '/covariates',
    'C',
    'Assumed direction and size for one standard deviation; calibrate against your own accounts.',
  ],
];

function numbersOf(value: unknown, path: readonly PropertyKey[]): (readonly [string, number])[] {
  if (typeof value === 'number') return [[pointerOf(...path), value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) =>
    path.length === 0 && NO_PARAMETERS.has(key) ? [] : numbersOf(member, [...path, key]),
  );
}

function builtIn(model: BehaviourModel, pointer: string, value: number) {
  const path = pathOf(pointer);
  const name = path.findLast((key) => !/^\d+$/.test(key)) ?? '';
  const treatment = path[0] === 'treatments' ? model.treatments[Number(path[1])] : undefined;
  const origin = ORIGINS.find(([start]) => pointer.startsWith(start));
  const grade = treatment?.grade ?? origin?.[1] ?? 'C';
  const source = treatment?.evidence ?? origin?.[2] ?? ASSUMED;
  const range = () => {
    if (name === 'hazardRatio') return hazardRatioRange(value);
    if (SLOPES.has(name)) return { low: value - SLOPE_REACH, high: value + SLOPE_REACH };
    if (PROBABILITIES.has(name)) return probabilityRange(value, grade);
    return positiveRange(value, grade, NO_BOUND);
  };
  const { low, high } = range();
  return { low, high, grade, source, badge: 'default', events: null, calibratedOn: null } as const;
}

/** Every figure of the model in the order of the document, with its range, origin, grade and badge. */
export function parameterTable(model: BehaviourModel): readonly ParameterLine[] {
  const origins = new Map((model.provenance ?? []).map((one) => [one.pointer, one]));
  return numbersOf(model, []).map(([pointer, value]): ParameterLine => {
    const origin = origins.get(pointer);
    if (origin === undefined) return { pointer, value, ...builtIn(model, pointer, value) };
    const { low, high, source, grade, badge, events, calibratedOn } = origin;
    const inside = low <= value && value <= high;
    const known = { low, high, source, grade, events, calibratedOn };
    return { pointer, value, ...known, badge: inside ? badge : 'edited' };
  });
}
