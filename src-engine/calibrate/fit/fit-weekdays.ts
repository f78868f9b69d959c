import type { BehaviourModel } from '../../model/behaviour.ts';
import type { CalibrationBadge } from '../../model/calibration.ts';
import type { AccountPanel } from '../history/account-panel.ts';
import { badgeOf } from './badge.ts';
import { gammaInterval } from './piecewise-rates.ts';

/** The factor of one weekday on payments, fitted; 0 is Monday. */
export interface WeekdayFit {
  readonly weekday: number;
  readonly factor: number;
  readonly low: number;
  readonly high: number;
  readonly events: number;
  readonly badge: CalibrationBadge;
}

/** A prior is worth this many events (simulation.md 2.2). */
const PRIOR_EVENTS = 20;
/** Bound of the model. */
const MOST = 20;

/**
 * Payments of each weekday over those that the model expects without a calendar, drawn towards the model's own factors by a
 * prior worth 20 payments (simulation.md 1.5, 2.2); of mean 1 over the week. Empty without a calendar in the model, and with
 * fewer than 30 payments a weekday on average. A weekday without payments, where the others have many, is no thin one.
 */
export function fitWeekdays(
  { calendar }: BehaviourModel,
  { weekdayEvents, weekdayExpected }: AccountPanel,
): readonly WeekdayFit[] {
  if (calendar === undefined) return [];
  const mean = calendar.weekdayFactors.reduce((sum, factor) => sum + factor, 0) / 7;
  const all = weekdayEvents.reduce((sum, events) => sum + events, 0);
  const expectedAll = weekdayExpected.reduce((sum, expected) => sum + expected, 0);
  if (mean <= 0 || expectedAll <= 0 || badgeOf(all / 7) === 'default') return [];
  const level = all / expectedAll;
  const raw = calendar.weekdayFactors.map((own, weekday) => {
    const events = weekdayEvents[weekday] ?? 0;
    const expected = (weekdayExpected[weekday] ?? 0) * level;
    // The prior stands at the model's factor: as many days as bring in its events.
    const prior = own / mean > 0 ? PRIOR_EVENTS / (own / mean) : 0;
    const shape = events + (prior > 0 ? PRIOR_EVENTS : 0);
    const days = expected + prior;
    if (days <= 0 || shape <= 0) return { factor: 0, low: 0, high: 0, events };
    return { factor: shape / days, ...gammaInterval(shape, days), events };
  });
  const scale = raw.reduce((sum, { factor }) => sum + factor, 0) / 7;
  return raw.map(({ factor, low, high, events }, weekday) => ({
    weekday,
    factor: Math.min(MOST, factor / scale),
    low: Math.min(MOST, low / scale),
    high: Math.min(MOST, high / scale),
    events,
    badge: badgeOf(events) === 'data' ? 'data' : 'shrunk',
  }));
}

/** The model with the factors of weekdays that were fitted. */
export function withWeekdays(model: BehaviourModel, fits: readonly WeekdayFit[]): BehaviourModel {
  if (model.calendar === undefined || fits.length === 0) return model;
  const weekdayFactors = model.calendar.weekdayFactors.map(
    (factor, weekday) => fits.find((one) => one.weekday === weekday)?.factor ?? factor,
  );
  return { ...model, calendar: { ...model.calendar, weekdayFactors } };
}
