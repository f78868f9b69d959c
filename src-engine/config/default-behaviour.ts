import type { BehaviourModel, ChannelName, Persona, Treatment } from '../model/behaviour.ts';

function treatment(
  channel: ChannelName,
  hazardRatio: number,
  halfLifeDays: number,
  lagDays: number,
  reach: number,
  grade: Treatment['grade'],
  evidence: string,
): Treatment {
  return { channel, hazardRatio, halfLifeDays, lagDays, reach, grade, evidence };
}

/** simulation.md 1.4 (weights, slopes) and 1.8 (intensities). */
const PERSONAS: readonly Persona[] = [
  {
    code: 'F',
    meaning: 'Forgetful or busy: can and will pay',
    weight: 0.5,
    scoreSlope: -0.6,
    treatmentSensitivity: 1,
    fullPerDay: [0.06, 0.04, 0.022, 0.012, 0.006, 0.003],
    partialPerDay: [0.004, 0.004, 0.003, 0.002, 0.001, 0.0005],
    promiseMade: 0.5,
    promiseKept: 0.8,
    planAccepted: 0.15,
  },
  {
    code: 'C',
    meaning: 'Cash-constrained: willing, cannot pay all now',
    weight: 0.3,
    scoreSlope: 0.2,
    treatmentSensitivity: 0.45,
    fullPerDay: [0.018, 0.014, 0.01, 0.007, 0.004, 0.002],
    partialPerDay: [0.012, 0.012, 0.01, 0.008, 0.005, 0.003],
    promiseMade: 0.5,
    promiseKept: 0.6,
    planAccepted: 0.45,
  },
  {
    code: 'W',
    meaning: 'Will not pay without consequences',
    weight: 0.15,
    scoreSlope: 0.4,
    treatmentSensitivity: 0.35,
    fullPerDay: [0.008, 0.006, 0.004, 0.003, 0.002, 0.001],
    partialPerDay: [0.004, 0.004, 0.003, 0.002, 0.001, 0.0005],
    promiseMade: 0.25,
    promiseKept: 0.35,
    planAccepted: 0.15,
  },
  {
    code: 'G',
    meaning: 'Gone or insolvent',
    weight: 0.05,
    scoreSlope: 0.8,
    treatmentSensitivity: 0.05,
    fullPerDay: [0.002, 0.0015, 0.001, 0.0008, 0.0005, 0.0003],
    partialPerDay: [0.001, 0.001, 0.001, 0.0005, 0.0003, 0.0002],
    promiseMade: 0.1,
    promiseKept: 0.1,
    planAccepted: 0.05,
  },
];

/** simulation.md 1.8. */
const TREATMENTS: readonly Treatment[] = [
  treatment(
    'EMAIL',
    1.25,
    3,
    0,
    0.35,
    'C',
    'Assumed to be a weak reminder that about a third of customers open.',
  ),
  treatment(
    'SMS',
    1.8,
    3,
    0,
    0.9,
    'B',
    'Trials found 2 to 3 percentage points more payers in a month, one of them none; messages under threat of a bailiff found far more, which is taken as an upper bound.',
  ),
  treatment(
    'IVR',
    1.4,
    3,
    0,
    0.25,
    'A',
    'A randomised trial of automated calls that ask for a pledge found 2.5 percentage points more payments, half a day earlier.',
  ),
  treatment(
    'LETTER',
    1.35,
    7,
    3,
    0.85,
    'C',
    'Letters have been tried by public bodies and their design matters; the size here is assumed.',
  ),
  treatment(
    'FINAL_LETTER',
    1.7,
    8,
    3,
    0.85,
    'C',
    'Assumed to work better than a reminder, because it names a consequence; no trial is behind the size.',
  ),
  treatment(
    'VOICEMAIL',
    1.15,
    2,
    0,
    0.45,
    'C',
    'Assumed to be a weak reminder that fewer than half of those called listen to.',
  ),
  treatment(
    'CALL',
    2.6,
    5,
    0,
    1,
    'A',
    'Speaking with an agent raised payment on time by 34 percentage points in one study, a hazard ratio of about 2.65; how often somebody answers is set in the event type.',
  ),
  treatment(
    'VISIT',
    2.2,
    6,
    0,
    0.4,
    'C',
    'Assumed; what is published is the charge for a visit, not its effect.',
  ),
  treatment(
    'DISCONNECTION_NOTICE',
    3.5,
    10,
    2,
    0.92,
    'B',
    'Set against one regulator’s counts of notices and disconnections, and still gives more disconnections than those: calibrate it first.',
  ),
  treatment(
    'RESTRICTION',
    3.5,
    7,
    0,
    1,
    'C',
    'Assumed: who uses the service notices the loss at once.',
  ),
  treatment(
    'CREDIT_MARK',
    1.3,
    30,
    5,
    1,
    'C',
    'Assumed to be weak and lasting, because a credit mark is noticed late.',
  ),
];

/**
 * The default behaviour model: intensities, personas and treatment effects of simulation.md 1.3, 1.4, 1.7 and 1.8.
 * These are assumptions with evidence grades, not findings; a calibrated model replaces them.
 */
export function defaultBehaviour(): BehaviourModel {
  return {
    schemaVersion: 1,
    name: 'Default assumptions',
    bandStartDays: [0, 15, 30, 60, 90, 180],
    personas: PERSONAS,
    treatments: TREATMENTS,
    saturation: 1.5,
    fatigue: 0.8,
    fatigueWindowDays: 28,
    partialSensitivity: 0.6,
    smallRemainderMinor: 100,
    missedBill: { probability: 0.12, scoreSlope: 0.8, inArrears: 1.2 },
    instalmentKept: 0.89,
    billing: {
      cycleDays: 30,
      amountSigma: 0.25,
      monthPercent: Array.from({ length: 12 }, () => 100),
    },
    returnedPayment: { probability: 0.01, afterDays: 4 },
    promiseDueDays: { from: 3, to: 10 },
    fieldWorkDays: { from: 1, to: 3 },
    restorePerDay: [
      { fromDay: 0, perDay: 0.3934 },
      { fromDay: 2, perDay: 0.034 },
      { fromDay: 7, perDay: 0 },
    ],
    finalDebtFactor: 0.35,
    agency: { liquidation: 0.2, days: 180 },
  };
}
