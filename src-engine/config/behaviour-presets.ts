import { assert } from '../base/assert.ts';
import type { BehaviourModel, ChannelName } from '../model/behaviour.ts';
import type { Provenance } from '../model/calibration.ts';
import type { EvidenceGrade } from '../model/evidence-grade.ts';
import { defaultBehaviour } from './default-behaviour.ts';
import { pointerOf, valueAt } from './pointer.ts';
import { withNumber } from './with-number.ts';

/** Presets in the order of the lists; names are written in files and on the command line and never change. */
export const BEHAVIOUR_PRESETS = [
  'utility-US-regulated',
  'energy-UK',
  'energy-AU',
  'telecom-postpaid',
  'card',
] as const;
export type BehaviourPreset = (typeof BEHAVIOUR_PRESETS)[number];

/** One figure that a preset has otherwise than the default table. */
interface Delta {
  readonly pointer: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly grade: EvidenceGrade;
  readonly source: string;
}

type Range = readonly [value: number, low: number, high: number];

function delta(
  pointer: string,
  [value, low, high]: Range,
  grade: EvidenceGrade,
  source: string,
): Delta {
  return { pointer, value, low, high, grade, source };
}

const DEFAULT = defaultBehaviour();

function treatment(channel: ChannelName, member: 'hazardRatio' | 'reach'): string {
  const index = DEFAULT.treatments.findIndex((one) => one.channel === channel);
  assert(index >= 0, `the default table has ${channel}`);
  return pointerOf('treatments', index, member);
}

function persona(code: string, ...path: readonly PropertyKey[]): string {
  const index = DEFAULT.personas.findIndex((one) => one.code === code);
  assert(index >= 0, `the default table has persona ${code}`);
  return pointerOf('personas', index, ...path);
}

/** Full-payment intensities of every persona in one band times a factor. */
function pace(band: number, [factor, low, high]: Range, source: string): readonly Delta[] {
  return DEFAULT.personas.map(({ code, fullPerDay }) => {
    const rate = fullPerDay[band] ?? 0;
    const path = persona(code, 'fullPerDay', band);
    return delta(path, [rate * factor, rate * low, rate * high], 'C', source);
  });
}

const UTILITY_US: readonly Delta[] = [
  delta(
    treatment('DISCONNECTION_NOTICE', 'hazardRatio'),
    [5, 3.5, 7],
    'B',
    'One US regulator counted notices on 3.4% of accounts a month and cuts on about 0.5%: some 85% of notices do not end in a cut, far more than the default gives.',
  ),
  ...(['F', 'C', 'W'] as const).map((code) =>
    delta(
      persona(code, 'planAccepted'),
      code === 'C' ? [0.55, 0.4, 0.7] : [0.25, 0.12, 0.4],
      'C',
      'Assumed: rules of regulated utilities have a payment plan offered before a cut, at the customer’s moment of need.',
    ),
  ),
  delta(
    '/missedBill/probability',
    [0.137, 0.09, 0.2],
    'B',
    'Customers past due in 84 water utilities of one US state, June 2019.',
  ),
];

const MONTHLY_PAY = 'Assumed: wages and benefits are mostly paid by the month.';
const PAID_MONTHLY: readonly Delta[] = [
  delta('/calendar/payRhythm/weekly', [0.1, 0.02, 0.2], 'C', MONTHLY_PAY),
  delta('/calendar/payRhythm/twoWeekly', [0.05, 0.01, 0.2], 'C', MONTHLY_PAY),
  delta('/calendar/payRhythm/twiceMonthly', [0.02, 0, 0.1], 'C', MONTHLY_PAY),
];

/** Energy markets with a free ombudsman; elsewhere the share is 0 until it is known. */
const TO_OMBUDSMAN = delta(
  '/complaint/ombudsman/share',
  [0.05, 0.01, 0.15],
  'C',
  'Assumed: customers may take a complaint to the energy ombudsman at no cost; few of them do.',
);

const ENERGY_UK: readonly Delta[] = [
  delta(
    '/missedBill/probability',
    [0.07, 0.04, 0.12],
    'C',
    'Assumed: most households pay by monthly direct debit.',
  ),
  delta(
    treatment('DISCONNECTION_NOTICE', 'hazardRatio'),
    [2.5, 1.6, 3.9],
    'C',
    'Assumed weaker than the default: cuts for debt are rare and prepayment meters stand in their place.',
  ),
  delta(
    treatment('LETTER', 'hazardRatio'),
    [1.45, 1, 2.1],
    'C',
    'Assumed a little stronger than the default: letters are the usual form of contact.',
  ),
  delta(
    '/instalmentKept',
    [0.91, 0.87, 0.94],
    'C',
    'Assumed a little higher than the default: plans are set at what the customer can pay.',
  ),
  delta('/fieldWorkDays/from', [5, 3, 8], 'C', 'Assumed: visits need a warrant or an appointment.'),
  delta(
    '/fieldWorkDays/to',
    [15, 10, 25],
    'C',
    'Assumed: visits need a warrant or an appointment.',
  ),
  delta(
    '/finalDebtFactor',
    [0.3, 0.19, 0.47],
    'C',
    'Assumed a little lower than the default: customers switch supplier.',
  ),
  TO_OMBUDSMAN,
  ...PAID_MONTHLY,
];

const ENERGY_AU: readonly Delta[] = [
  delta('/billing/cycleDays', [91, 60, 92], 'C', 'Assumed: bills come every quarter.'),
  delta(
    '/missedBill/probability',
    [0.14, 0.09, 0.2],
    'C',
    'Assumed higher than with monthly bills: a bill of three months is harder to pay.',
  ),
  delta(
    '/instalmentKept',
    [0.89, 0.85, 0.92],
    'A',
    'The regulator counts that around half of hardship customers cannot keep up with ongoing usage: 0.89 to the power of 6 is one half.',
  ),
  delta(
    treatment('DISCONNECTION_NOTICE', 'hazardRatio'),
    [3, 1.9, 4.7],
    'C',
    'Assumed weaker than the default: below an amount set by the regulator nobody who agrees to pay is cut.',
  ),
  TO_OMBUDSMAN,
];

const TELECOM: readonly Delta[] = [
  ...(
    [
      ['F', [0.45, 0.27, 0.64]],
      ['C', [0.25, 0.12, 0.45]],
      ['W', [0.2, 0.09, 0.38]],
      ['G', [0.1, 0.04, 0.21]],
    ] as const
  ).map(([code, range]) =>
    delta(
      persona(code, 'weight'),
      range,
      'C',
      'Assumed: more customers without a fixed address, and a service that can be had elsewhere.',
    ),
  ),
  delta(
    treatment('SMS', 'reach'),
    [0.95, 0.89, 0.98],
    'C',
    'Assumed: the operator owns the channel.',
  ),
  delta(treatment('EMAIL', 'reach'), [0.45, 0.25, 0.67], 'C', 'Assumed: bills come by e-mail.'),
  delta(
    treatment('RESTRICTION', 'hazardRatio'),
    [4, 2.6, 6.3],
    'C',
    'Assumed a little stronger than the default: a barred phone is noticed within the hour.',
  ),
  delta('/missedBill/probability', [0.15, 0.09, 0.24], 'C', 'Assumed higher than for energy.'),
  delta(
    '/finalDebtFactor',
    [0.25, 0.16, 0.39],
    'C',
    'Assumed lower than for energy: the next operator asks for no clearance.',
  ),
  delta(
    '/agency/days',
    [120, 90, 180],
    'C',
    'Assumed: telecom debt is written off at 120 days and placed for as long.',
  ),
  delta(
    '/agency/liquidation',
    [0.18, 0.12, 0.25],
    'B',
    'Agencies report recoveries of 20 to 30% over all debt; telecom items are smaller.',
  ),
];

const CARD_PACE =
  'Assumed so that few accounts roll on: a glossary gives about one in five treated card accounts from 30 to 60 days; no trial is behind the untreated pace.';

const CARD: readonly Delta[] = [
  ...pace(0, [1.3, 0.8, 2], CARD_PACE),
  ...pace(1, [1.6, 1, 2.5], CARD_PACE),
  ...pace(2, [2.2, 1.4, 3.4], CARD_PACE),
  ...pace(3, [1.4, 0.9, 2.2], CARD_PACE),
  delta(
    '/missedBill/probability',
    [0.05, 0.03, 0.09],
    'C',
    'Assumed: late payments of revolving cards.',
  ),
  delta(
    treatment('DISCONNECTION_NOTICE', 'hazardRatio'),
    [1, 1, 1],
    'C',
    'There is no supply to cut: the notice has no effect.',
  ),
  delta(
    treatment('CREDIT_MARK', 'hazardRatio'),
    [1.5, 1, 2.4],
    'C',
    'Assumed stronger than the default: borrowers watch their credit record.',
  ),
  delta(
    treatment('CALL', 'hazardRatio'),
    [2.65, 2, 3.5],
    'A',
    'Borrowers of a bank who spoke with an agent paid in time 34 percentage points more often, a hazard ratio of about 2.65.',
  ),
  delta(
    '/agency/liquidation',
    [0.14, 0.1, 0.2],
    'C',
    'Assumed: card debt is placed at 180 days, after long own collection.',
  ),
];

const DELTAS: Readonly<Record<BehaviourPreset, readonly Delta[]>> = {
  'utility-US-regulated': UTILITY_US,
  'energy-UK': ENERGY_UK,
  'energy-AU': ENERGY_AU,
  'telecom-postpaid': TELECOM,
  card: CARD,
};

/** One difference of a preset from the default table, for people. */
export interface PresetDifference extends Delta {
  readonly before: number;
}

/** Every figure that a preset has otherwise, in the order of its table. */
export function presetDifferences(preset: BehaviourPreset): readonly PresetDifference[] {
  return DELTAS[preset].map((one) => {
    const before = valueAt(DEFAULT, one.pointer);
    assert(typeof before === 'number', `${one.pointer} is a figure`);
    return { ...one, before };
  });
}

/** A preset as a model: the default table with its differences, each with range, grade and source. */
export function behaviourPreset(preset: BehaviourPreset): BehaviourModel {
  const deltas = DELTAS[preset];
  const model = deltas.reduce(
    (changed, { pointer, value }) => withNumber(changed, pointer, value),
    DEFAULT,
  );
  const provenance = deltas.map(
    ({ pointer, low, high, grade, source }): Provenance => ({
      pointer,
      low,
      high,
      source,
      grade,
      badge: 'default',
      events: null,
      calibratedOn: null,
    }),
  );
  return { ...model, name: preset, provenance };
}
