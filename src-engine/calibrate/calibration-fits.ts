import type { BandFit } from './fit/fit-baselines.ts';
import type { CovariateFits } from './fit/fit-covariates.ts';
import type { MissedBillFit } from './fit/fit-missed-bill.ts';
import type { PersonaShift } from './fit/fit-persona-shift.ts';
import type { ShapeFit } from './fit/fit-shape.ts';
import type { TreatmentFit } from './fit/fit-treatments.ts';
import type { WeekdayFit } from './fit/fit-weekdays.ts';

/** Everything that was fitted, before it is written into a model. */
export interface CalibrationFits {
  readonly bands: readonly BandFit[];
  readonly shift: PersonaShift;
  readonly treatments: readonly TreatmentFit[];
  readonly missedBill: MissedBillFit;
  readonly covariates: CovariateFits;
  readonly weekdays: readonly WeekdayFit[];
  /** How long effects last and where they level off. */
  readonly shape: ShapeFit;
}
