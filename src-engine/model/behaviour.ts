import type { BehaviourOptions } from './behaviour-options.ts';
import type { BacktestVerdict, Calibration, Provenance } from './calibration.ts';
import type { EvidenceGrade } from './evidence-grade.ts';

/**
 * The simulated customer (simulation.md 1.2 to 1.4, 1.8): daily payment intensities by persona and debt age, and what a
 * treatment does to them. Floats live here only; what leaves the behaviour kernel is whole days and minor units.
 */
export interface Persona {
  /** F forgetful, C cash-constrained, W won't, G gone. */
  readonly code: string;
  readonly meaning: string;
  /** Weight at the average bad-debt score, and its log change per standard deviation of the score. */
  readonly weight: number;
  readonly scoreSlope: number;
  /** Sensitivity of the full-payment intensity to treatment stimulus. */
  readonly treatmentSensitivity: number;
  /** Intensity per day for each age band of the oldest unpaid item, days past due. */
  readonly fullPerDay: readonly number[];
  readonly partialPerDay: readonly number[];
  /** Probability that a reached customer promises to pay, and that the promise is kept (simulation.md 1.7). */
  readonly promiseMade: number;
  readonly promiseKept: number;
  /** Probability that an offered pay plan is accepted. */
  readonly planAccepted: number;
  /** Height of the jump of payments on a pay day; absent is none (simulation.md 1.5). */
  readonly payDayBoost?: number | undefined;
  /** Intensity per day of asking for a pay plan, and its sensitivity to contacts (simulation.md 1.3, 1.8). */
  readonly planRequestPerDay?: number | undefined;
  readonly planRequestSensitivity?: number | undefined;
}

/** Channels by number: the number is part of the key of the reach draw and is never reused. */
export const CHANNEL = {
  SMS: 1,
  LETTER: 2,
  EMAIL: 3,
  IVR: 4,
  CALL: 5,
  FINAL_LETTER: 6,
  VISIT: 7,
  DISCONNECTION_NOTICE: 8,
  RESTRICTION: 9,
  CREDIT_MARK: 10,
  VOICEMAIL: 11,
} as const;

export type ChannelName = keyof typeof CHANNEL;

export interface Treatment {
  readonly channel: ChannelName;
  /** Peak hazard ratio on full payment for persona F. */
  readonly hazardRatio: number;
  readonly halfLifeDays: number;
  /** Whole days between the contact and its first effect, beyond the next day. */
  readonly lagDays: number;
  /** Probability that the contact reaches the customer. */
  readonly reach: number;
  /** Factor on the effect by the weekday of the contact, Monday to Sunday; absent: every day is the same (1.3). */
  readonly weekdayFactors?: readonly number[] | undefined;
  /** A trial or statistic, B benchmark, C assumption. */
  readonly grade: EvidenceGrade;
  /** What the numbers rest on, one sentence for people. */
  readonly evidence: string;
}

export interface BehaviourModel extends BehaviourOptions {
  readonly schemaVersion: 1;
  readonly name: string;
  /** First day past due of each age band; the first is 0. */
  readonly bandStartDays: readonly number[];
  readonly personas: readonly Persona[];
  readonly treatments: readonly Treatment[];
  /** Ceiling of the summed stimulus, log hazard ratio. */
  readonly saturation: number;
  /** Factor on the effect for each same-channel contact in the window before. */
  readonly fatigue: number;
  readonly fatigueWindowDays: number;
  /** Share of the treatment sensitivity that partial payments feel. */
  readonly partialSensitivity: number;
  /** A partial payment that would leave less than this pays everything. */
  readonly smallRemainderMinor: number;
  /** A bill that is not yet due is missed with logit(base) + score x z + inArrears (simulation.md 1.7). */
  readonly missedBill: {
    readonly probability: number;
    readonly scoreSlope: number;
    readonly inArrears: number;
  };
  /** Probability that one pay-plan instalment is paid on its day. */
  readonly instalmentKept: number;
  /** New bills: days between them, spread of the amount on the log scale, and the season by month (percent). */
  readonly billing: {
    readonly cycleDays: number;
    readonly amountSigma: number;
    readonly monthPercent: readonly number[];
  };
  /** Payments that come back for insufficient funds, and after how many days. */
  readonly returnedPayment: { readonly probability: number; readonly afterDays: number };
  /** A promise is due so many days after it was made. */
  readonly promiseDueDays: { readonly from: number; readonly to: number };
  /** Workdays until field work is done. */
  readonly fieldWorkDays: { readonly from: number; readonly to: number };
  /** Payment intensity of a customer whose service is cut, by days since the cut (simulation.md 1.7). */
  readonly restorePerDay: readonly { readonly fromDay: number; readonly perDay: number }[];
  /** Factor on the payment intensities of a customer without any service left: final debt (simulation.md 1.7). */
  readonly finalDebtFactor: number;
  /** Share of the referred debt that an agency recovers, and over how many days. */
  readonly agency: { readonly liquidation: number; readonly days: number };
  /**
   * `replay`: payments are those that the portfolio records after its as-of date, and nothing is paid by chance. Absent:
   * customers behave as the figures say.
   */
  readonly response?: 'replay' | undefined;
  /** Origin of figures that differ from the built-in table; those that it does not name are as built in, or edited. */
  readonly provenance?: readonly Provenance[] | undefined;
  /** What the model was fitted to; absent when it was not. */
  readonly calibration?: Calibration | undefined;
  /** How the model did on a part of history that it was held up against; absent when it was not. */
  readonly backtest?: BacktestVerdict | undefined;
}
