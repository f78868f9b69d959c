import { countWords } from '../base/count-words.ts';
import { detExp } from '../base/det-math.ts';
import { pointerOf } from '../config/pointer.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import type { CalibrationBadge, Provenance } from '../model/calibration.ts';
import type { CalibrationFits } from './calibration-fits.ts';

const Z95 = 1.959_963_984_540_054;

interface Fitted {
  readonly path: readonly PropertyKey[];
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly badge: CalibrationBadge;
  readonly events: number;
}

const SHRUNK = ', drawn towards the model before by a prior worth 20 payments';

function baselines(model: BehaviourModel, { bands }: CalibrationFits): Fitted[] {
  return bands.flatMap(({ cause, band, events, expected, factor, low, high, badge }) => {
    if (badge === 'default') return [];
    const member = cause === 'full' ? 'fullPerDay' : 'partialPerDay';
    const drawn = badge === 'shrunk' ? SHRUNK : '';
    const source = `Fitted to ${countWords(events, 'payment')} where the model before expects ${expected.toFixed(1)}${drawn}: factor ${factor.toFixed(3)} for every customer type.`;
    return model.personas.map((persona, index) => {
      const rate = persona[member][band] ?? 0;
      return {
        path: ['personas', index, member, band],
        low: Math.min(1, rate * low),
        high: Math.min(1, rate * high),
        source,
        badge,
        events,
      };
    });
  });
}

/** The two shifts move four weights: the range of a weight is what its own shift leaves open. */
function weights(fitted: BehaviourModel, { shift }: CalibrationFits): Fitted[] {
  if (shift.badge === 'default') return [];
  return fitted.personas.map(({ code, weight }, index) => {
    const own = code === 'F' || code === 'C' ? shift.errors[0] / 2 : shift.errors[1];
    const reach = detExp(Z95 * own);
    return {
      path: ['personas', index, 'weight'],
      low: weight / reach,
      high: Math.min(1, weight * reach),
      source: `Shifted so that cure within 30 and 90 days by decile of the bad-debt score is as in the history: ln(F / C) by ${shift.willing.toFixed(3)}, ln(W and G) by ${shift.unwilling.toFixed(3)}.`,
      badge: shift.badge,
      events: Math.round(shift.entries),
    };
  });
}

function effects({ treatments }: CalibrationFits): Fitted[] {
  return treatments.map(({ treatment, low, high, events, badge }) => ({
    path: ['treatments', treatment, 'hazardRatio'],
    low,
    high,
    source: `Fitted to ${countWords(events, 'payment')} while it acted, complementary log-log with the model before as prior.`,
    badge,
    events,
  }));
}

function knownEffects({ covariates }: CalibrationFits): Fitted[] {
  return covariates.fits.map(({ name, low, high, events, badge }) => ({
    path: ['covariates', 'full', name],
    low,
    high,
    source: `Fitted to ${countWords(events, 'full payment')} of accounts of which it is known, complementary log-log with the model before as prior.`,
    badge,
    events,
  }));
}

function weekdayFactors({ weekdays }: CalibrationFits): Fitted[] {
  return weekdays.map(({ weekday, low, high, events, badge }) => ({
    path: ['calendar', 'weekdayFactors', weekday],
    low,
    high,
    source: `Fitted to ${countWords(events, 'payment')} of this weekday, with a prior worth 20 payments at the model before; of mean 1 over the week.`,
    badge,
    events,
  }));
}

function missedBills({ missedBill }: CalibrationFits): Fitted[] {
  const { low, high, due, missed, badge } = missedBill;
  if (badge === 'default') return [];
  const source = `${missed} of ${countWords(due, 'bill')} ${missed === 1 ? 'was' : 'were'} not paid by their due date.`;
  return [{ path: ['missedBill', 'probability'], low, high, source, badge, events: missed }];
}

/** Half-lives and the ceiling, where history chose another one. */
function shapes({ shape, treatments }: CalibrationFits): Fitted[] {
  const source = `Chosen among the half-lives and ceilings tried by profile likelihood: Akaike's criterion gains ${shape.gain.toFixed(1)}.`;
  const seen = (treatment: number) => treatments.find((one) => one.treatment === treatment);
  const found = shape.halfLives.map(({ treatment, low, high }): Fitted => {
    const { events = 0, badge = 'shrunk' } = seen(treatment) ?? {};
    return { path: ['treatments', treatment, 'halfLifeDays'], low, high, source, badge, events };
  });
  if (shape.saturation === null) return found;
  const { low, high } = shape.saturation;
  const events = treatments.reduce((sum, one) => sum + one.events, 0);
  return [...found, { path: ['saturation'], low, high, source, badge: 'shrunk', events }];
}

/**
 * Where every fitted figure comes from; those of the model before stay for figures that were not fitted again. Own data are
 * graded B: they are of this firm's customers, and not of a trial.
 */
export function provenanceOf(
  before: BehaviourModel,
  fitted: BehaviourModel,
  fits: CalibrationFits,
  calibratedOn: string,
): readonly Provenance[] {
  const found = [
    ...baselines(before, fits),
    ...weights(fitted, fits),
    ...effects(fits),
    ...shapes(fits),
    ...missedBills(fits),
    ...knownEffects(fits),
    ...weekdayFactors(fits),
  ].map(
    ({ path, low, high, source, badge, events }): Provenance => ({
      pointer: pointerOf(...path),
      low,
      high,
      source,
      grade: 'B',
      badge,
      events,
      calibratedOn,
    }),
  );
  const own = new Set(found.map(({ pointer }) => pointer));
  return [...(before.provenance ?? []).filter(({ pointer }) => !own.has(pointer)), ...found];
}
