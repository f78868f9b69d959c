import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import type { BehaviourOptions } from '../../src-engine/model/behaviour-options.ts';
import { Choices } from '../support/random-portfolio.ts';

/** The default model bent to its edges: strong and certain contacts, long lags, causes that are off or very likely. */
export function oddBehaviour(seed: number): BehaviourModel {
  const choices = new Choices(seed + 99_000_000);
  // Draws of their own: those of everything else stay where they were.
  const own = new Choices(seed + 93_000_000);
  const model = defaultBehaviour();
  const odd: BehaviourModel = {
    ...model,
    bandStartDays: choices.pick([model.bandStartDays, [0, 1, 2, 3, 4, 5]]),
    personas: model.personas.map((persona) => ({
      ...persona,
      // Sensitive customers show the last steps of a fading stimulus.
      treatmentSensitivity: persona.treatmentSensitivity * choices.pick([0, 1, 40]),
      fullPerDay: persona.fullPerDay.map((perDay) => perDay * choices.pick([0, 0.01, 1, 5, 30])),
      partialPerDay: persona.partialPerDay.map((perDay) => perDay * choices.pick([0, 1, 10])),
      payDayBoost: choices.pick([undefined, 0, 0.8, 5]),
      planRequestPerDay: choices.pick([undefined, 0, 0.004, 0.1]),
      planRequestSensitivity: choices.pick([undefined, 0, 1.2]),
    })),
    treatments: model.treatments
      .filter(() => choices.chance(0.9))
      .map((treatment) => ({
        ...treatment,
        hazardRatio: choices.pick([1, treatment.hazardRatio, 40]),
        reach: choices.pick([0, treatment.reach, 1]),
        lagDays: choices.pick([0, 1, treatment.lagDays, 20]),
        halfLifeDays: choices.pick([0.5, treatment.halfLifeDays, 90]),
        weekdayFactors: own.pick([undefined, [1, 0.5, 1, 0, 2, 1, 1]]),
      })),
    saturation: choices.pick([0.3, 1.5, 4]),
    fatigue: choices.pick([0.8, 1, 0.2]),
    fatigueWindowDays: choices.pick([0, 3, 28]),
    partialSensitivity: choices.pick([0, 0.6, 2]),
    smallRemainderMinor: choices.pick([0, 100, 5000]),
    missedBill: { ...model.missedBill, probability: choices.pick([0, 0.05, 0.5, 0.95, 1]) },
    finalDebtFactor: choices.pick([0, 0.35, 1.5]),
    agency: choices.pick([
      { liquidation: 0, days: 1 },
      { liquidation: 0.9, days: 30 },
    ]),
    instalmentKept: choices.pick([0, 0.5, 0.89, 1]),
    returnedPayment: { probability: choices.pick([0, 0.3, 1]), afterDays: choices.pick([1, 4]) },
    billing: {
      ...model.billing,
      cycleDays: choices.pick([7, 30]),
      amountSigma: choices.pick([0, 0.25]),
    },
    ...oddOptions(choices, own),
  };
  const { covariates } = odd;
  if (covariates === undefined) return odd;
  return {
    ...odd,
    covariates: {
      ...covariates,
      tenure: own.pick([undefined, { centreYears: 2, sigma: 0.7 }]),
      full: {
        ...covariates.full,
        brokenPromise: own.pick([-0.25, -1.5]),
        tenure: own.pick([undefined, 0.1, -0.8]),
        directDebit: own.pick([undefined, 0.4]),
      },
    },
  };
}

/** Optional members, each there or not, with figures at which what they bring happens often. */
export function oddOptions(choices: Choices, own: Choices): BehaviourOptions {
  const perhaps = <Member>(member: Member) => own.pick([undefined, member, member]);
  const some = <Member>(member: Member) => choices.pick([undefined, member, member]);
  const factors = (count: number) =>
    Array.from({ length: count }, () => choices.pick([0, 0.7, 1, 3]));
  return {
    selfExcitation: some({ boost: choices.pick([0, 0.5, 8]), halfLifeDays: choices.pick([1, 15]) }),
    calendar: some({
      weekdayFactors: factors(7),
      monthFactors: factors(12),
      payDayHalfLifeDays: choices.pick([1, 3]),
      payRhythm: { weekly: 0.3, twoWeekly: 0.3, twiceMonthly: 0.2 },
    }),
    reDefault: some({ oddsFactors: choices.pick([[2, 1.6, 1.3], [50], [0, 1, 0.1], []]) }),
    covariates: some({
      medianDebtMinor: 20_000,
      debtSigma: 1,
      ratingCentre: 700,
      ratingScale: 100,
      full: {
        badDebt: -0.45,
        creditRating: 0.3,
        lifetimeValue: 0.15,
        debt: -0.2,
        brokenPromise: -0.25,
      },
      churn: { churnScore: 0.6, lifetimeValue: -0.2 },
      bankruptcy: { badDebt: 0.7 },
      planRequest: { debt: 0.3 },
    }),
    dispute: some({
      perDay: choices.pick([0.0008, 0.03]),
      firmLetterFactor: choices.pick([0, 3]),
      firmLetterDays: choices.pick([0, 7]),
      resolvedDays: choices.pick([
        { from: 1, to: 1 },
        { from: 14, to: 30 },
        { from: 5, to: 2 },
      ]),
      upheld: choices.pick([0, 0.25, 1]),
      creditShare: choices.pick([0, 0.6, 1]),
      costMinor: 2500,
    }),
    churn: some({
      perDay: choices.pick([0.00035, 0.01]),
      contactFactor: choices.pick([1, 1.05, 2]),
      freeContacts: choices.pick([0, 3]),
      contactWindowDays: choices.pick([0, 7, 30]),
      cutFactor: choices.pick([0, 6]),
      complaintFactor: 3,
      complaintDays: choices.pick([0, 60]),
    }),
    bankruptcy: some({
      perDay: choices.pick([0.000011, 0.005]),
      recovery: choices.pick([0, 0.02, 0.9]),
      recoveryDays: choices.pick([1, 20, 365]),
    }),
    planRequest: some({
      instalments: choices.pick([1, 6]),
      everyDays: choices.pick([1, 30]),
      costMinor: 600,
    }),
    complaint: some({
      perContact: choices.pick([0, 0.0005, 0.2, 1]),
      logOddsPerContact: 0.25,
      freeContacts: choices.pick([0, 3]),
      windowDays: choices.pick([0, 7]),
      vulnerableFactor: choices.pick([0, 2]),
      perCut: choices.pick([0, 0.01, 1]),
      costMinor: 4000,
      ombudsman: perhaps({ share: own.pick([0, 0.3, 1]), costMinor: 25_000 }),
    }),
    ability: perhaps({
      shockPerDay: own.pick([0, 0.0007, 0.1, 1]),
      recoveryPerDay: own.pick([0, 1 / 60, 0.2, 1]),
      full: own.pick([0, 0.35, 3]),
      partial: own.pick([0, 1, 2]),
      planRequest: own.pick([0, 2]),
      bankruptcy: own.pick([0, 5]),
      uplift: own.pick([0, 0.5, 2]),
    }),
    tone: perhaps({
      personalised: own.pick([0, 1.25, 3]),
      lateFromDays: own.pick([0, 5, 30]),
      churnDays: own.pick([0, 7]),
      empathetic: { effect: 1.1, lateEffect: 1.1, complaintOdds: 0.7, churn: 0.9 },
      firm: {
        effect: own.pick([0, 0.95]),
        lateEffect: own.pick([1.1, 3]),
        complaintOdds: own.pick([0, 1.6, 20]),
        churn: own.pick([0, 1.2, 10]),
      },
    }),
    laterPlacement: perhaps({ liquidation: own.pick([0, 0.05, 0.95]), days: 30 }),
    overPayment: some({
      probability: choices.pick([0, 0.3, 1]),
      largestShare: choices.pick([0, 0.5, 4]),
    }),
  };
}
