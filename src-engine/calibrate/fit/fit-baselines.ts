import { detExp } from '../../base/det-math.ts';
import type { BehaviourModel, Persona } from '../../model/behaviour.ts';
import type { CalibrationBadge } from '../../model/calibration.ts';
import { exposureDays, type RiskCell } from '../history/risk-cells.ts';
import { badgeOf } from './badge.ts';
import { bandOfAge, PersonaMixture, stimulusOf } from './persona-mixture.ts';
import { gammaInterval, rateOfEvents } from './piecewise-rates.ts';

export type Cause = 'full' | 'partial';

/** How a band of a cause compares with the model it started from. */
export interface BandFit {
  readonly cause: Cause;
  readonly band: number;
  readonly events: number;
  /** Events that the starting model expects on the same days, with the treatments that were given. */
  readonly expected: number;
  /** Factor on the intensities of every persona, and its 95 % interval. */
  readonly factor: number;
  readonly low: number;
  readonly high: number;
  readonly badge: CalibrationBadge;
}

/** A prior is worth this many events (simulation.md 2.2). */
const PRIOR_EVENTS = 20;
/** The mix of personas depends on the factors and the factors on the mix: it settles within a few rounds. */
const ROUNDS = 8;
const CAUSES: readonly Cause[] = ['full', 'partial'];

/** Expected events of a cause on the days of a cell, given who is still there. */
function expectedEvents(
  model: BehaviourModel,
  cell: RiskCell,
  shares: readonly number[],
  cause: Cause,
  band: number,
): number {
  const stimulus = stimulusOf(model, cell.doses);
  const sensitivity = cause === 'full' ? 1 : model.partialSensitivity;
  const perDay = model.personas.reduce((sum, persona, index) => {
    const base = (cause === 'full' ? persona.fullPerDay : persona.partialPerDay)[band] ?? 0;
    const factor =
      stimulus === 0 ? 1 : detExp(sensitivity * persona.treatmentSensitivity * stimulus);
    return sum + (shares[index] ?? 0) * base * factor;
  }, 0);
  return exposureDays(cell) * perDay;
}

/** The factor of a band from its events and those that the starting model expects (simulation.md 2.2, 2.8). */
export function bandFit(cause: Cause, band: number, events: number, expected: number): BandFit {
  const badge = expected > 0 ? badgeOf(events) : 'default';
  const common = { cause, band, events, expected, badge };
  if (badge === 'default') return { ...common, factor: 1, low: 1, high: 1 };
  if (badge === 'data') {
    const { perDay, low, high } = rateOfEvents(events, expected);
    return { ...common, factor: perDay, low, high };
  }
  const { low, high } = gammaInterval(events + PRIOR_EVENTS, expected + PRIOR_EVENTS);
  return { ...common, factor: (events + PRIOR_EVENTS) / (expected + PRIOR_EVENTS), low, high };
}

/** The model with the intensities of every persona multiplied band by band; an intensity stays a probability a day. */
export function withFactors(model: BehaviourModel, fits: readonly BandFit[]): BehaviourModel {
  const scaled = (rates: readonly number[], cause: Cause) =>
    rates.map((rate, band) => {
      const fit = fits.find((one) => one.cause === cause && one.band === band);
      return Math.min(1, rate * (fit?.factor ?? 1));
    });
  const personas = model.personas.map((persona: Persona) => ({
    ...persona,
    fullPerDay: scaled(persona.fullPerDay, 'full'),
    partialPerDay: scaled(persona.partialPerDay, 'partial'),
  }));
  return { ...model, personas };
}

/**
 * Baselines by age band and cause, as one factor for all personas: events over those that the starting model expects on
 * the same days, net of its treatment effects (simulation.md 2.2, 2.4). Between 30 and 200 events a prior worth 20 draws
 * the factor to 1; below, it is 1.
 */
export function fitBaselines(model: BehaviourModel, cells: readonly RiskCell[]): BandFit[] {
  const bands = model.bandStartDays.length;
  let fits: BandFit[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const mixture = new PersonaMixture(withFactors(model, fits), cells);
    const events = CAUSES.map(() => new Float64Array(bands));
    const expected = CAUSES.map(() => new Float64Array(bands));
    for (const cell of cells) {
      const band = bandOfAge(model, cell.ageDays);
      const shares = mixture.shares(cell.ageDays, cell.z);
      for (const [index, cause] of CAUSES.entries()) {
        const [seen, wanted] = [events[index], expected[index]];
        if (seen === undefined || wanted === undefined) continue;
        seen[band] = (seen[band] ?? 0) + cell[cause];
        wanted[band] = (wanted[band] ?? 0) + expectedEvents(model, cell, shares, cause, band);
      }
    }
    fits = CAUSES.flatMap((cause, index) =>
      Array.from({ length: bands }, (_, band) =>
        bandFit(cause, band, events[index]?.[band] ?? 0, expected[index]?.[band] ?? 0),
      ),
    );
  }
  return fits;
}
