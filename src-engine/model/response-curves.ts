import type { ChannelName } from './behaviour.ts';

/** How many contacts of one channel, and how far apart, the lines of an effect show. */
export const CONTACT_COUNTS = [1, 2, 4] as const;
export const CONTACT_SPACING_DAYS = 7;

/** One customer type of a model. */
export interface CurvePersona {
  readonly code: string;
  readonly meaning: string;
  /** Share of customers with the average bad-debt score. */
  readonly share: number;
  /** By age of the debt, days past due from 0 on: intensity of paying everything and a part, a day, without contact. */
  readonly full: readonly number[];
  readonly partial: readonly number[];
  /** Share that has paid everything within so many days, without contact; index 0 is 0 days. */
  readonly cured: readonly number[];
  /** By saturation step: factor on paying everything for a summed effect of contacts. */
  readonly saturated: readonly number[];
}

/** What contacts of one channel that reach the customer do, by day from the first one on. */
export interface CurveTreatment {
  readonly channel: ChannelName;
  readonly reach: number;
  /** [persona][place in CONTACT_COUNTS][day]: factor on paying everything. */
  readonly factors: readonly (readonly (readonly number[])[])[];
}

/** What a behaviour model says customers do, as curves; made by the functions that run it (kernel/behaviour). */
export interface ResponseCurves {
  readonly name: string;
  readonly personas: readonly CurvePersona[];
  /** Of those of all types who have not paid yet. */
  readonly pooledFull: readonly number[];
  /** Of all types. */
  readonly pooledCured: readonly number[];
  readonly treatments: readonly CurveTreatment[];
  /** Summed log hazard ratios of the saturation steps. */
  readonly saturationSums: readonly number[];
  /** First days of the age bands. */
  readonly bandStartDays: readonly number[];
}
