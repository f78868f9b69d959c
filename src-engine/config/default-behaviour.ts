import type { BehaviourModel, ChannelName, Treatment } from '../model/behaviour.ts';

function treatment(
  channel: ChannelName,
  hazardRatio: number,
  halfLifeDays: number,
  lagDays: number,
  reach: number,
  grade: Treatment['grade'],
): Treatment {
  return { channel, hazardRatio, halfLifeDays, lagDays, reach, grade };
}

/**
 * The default behaviour model: intensities, personas and treatment effects of simulation.md 1.3, 1.4, 1.7 and 1.8.
 * These are assumptions with evidence grades, not findings; a calibrated model replaces them.
 */
export function defaultBehaviour(): BehaviourModel {
  return {
    schemaVersion: 1,
    name: 'Default assumptions',
    bandStartDays: [0, 15, 30, 60, 90, 180],
    personas: [
      {
        code: 'F',
        meaning: 'Forgetful or busy: can and will pay',
        weight: 0.5,
        scoreSlope: -0.6,
        treatmentSensitivity: 1,
        fullPerDay: [0.06, 0.04, 0.022, 0.012, 0.006, 0.003],
        partialPerDay: [0.004, 0.004, 0.003, 0.002, 0.001, 0.0005],
      },
      {
        code: 'C',
        meaning: 'Cash-constrained: willing, cannot pay all now',
        weight: 0.3,
        scoreSlope: 0.2,
        treatmentSensitivity: 0.45,
        fullPerDay: [0.018, 0.014, 0.01, 0.007, 0.004, 0.002],
        partialPerDay: [0.012, 0.012, 0.01, 0.008, 0.005, 0.003],
      },
      {
        code: 'W',
        meaning: 'Will not pay without consequences',
        weight: 0.15,
        scoreSlope: 0.4,
        treatmentSensitivity: 0.35,
        fullPerDay: [0.008, 0.006, 0.004, 0.003, 0.002, 0.001],
        partialPerDay: [0.004, 0.004, 0.003, 0.002, 0.001, 0.0005],
      },
      {
        code: 'G',
        meaning: 'Gone or insolvent',
        weight: 0.05,
        scoreSlope: 0.8,
        treatmentSensitivity: 0.05,
        fullPerDay: [0.002, 0.0015, 0.001, 0.0008, 0.0005, 0.0003],
        partialPerDay: [0.001, 0.001, 0.001, 0.0005, 0.0003, 0.0002],
      },
    ],
    treatments: [
      treatment('EMAIL', 1.25, 3, 0, 0.35, 'C'),
      treatment('SMS', 1.8, 3, 0, 0.9, 'B'),
      treatment('IVR', 1.4, 3, 0, 0.25, 'A'),
      treatment('LETTER', 1.35, 7, 3, 0.85, 'C'),
      treatment('FINAL_LETTER', 1.7, 8, 3, 0.85, 'C'),
      treatment('VOICEMAIL', 1.15, 2, 0, 0.45, 'C'),
      treatment('CALL', 2.6, 5, 0, 1, 'A'),
      treatment('VISIT', 2.2, 6, 0, 0.4, 'C'),
      treatment('DISCONNECTION_NOTICE', 3.5, 10, 2, 0.92, 'B'),
      treatment('RESTRICTION', 3.5, 7, 0, 1, 'C'),
      treatment('CREDIT_MARK', 1.3, 30, 5, 1, 'C'),
    ],
    saturation: 1.5,
    fatigue: 0.8,
    fatigueWindowDays: 28,
    partialSensitivity: 0.6,
    smallRemainderMinor: 100,
    missedBill: { probability: 0.12, scoreSlope: 0.8, inArrears: 1.2 },
    instalmentKept: 0.89,
  };
}
