import { pointerOf } from '../pointer.ts';
import type { StrategyChange } from '../strategy-change.ts';
import type { Strategy } from '../strategy-schema.ts';
import { added, memberChanges, removed } from './change-maker.ts';
import { objectChanges } from './section-changes.ts';

function listChanges(
  path: readonly PropertyKey[],
  what: string,
  old: readonly string[],
  current: readonly string[],
): readonly StrategyChange[] {
  const gone = old.flatMap((entry, index) =>
    current.includes(entry) ? [] : [removed(pointerOf(...path, index), `${what} ${entry}`)],
  );
  const come = current.flatMap((entry, index) =>
    old.includes(entry) ? [] : [added(pointerOf(...path, index), `${what} ${entry}`)],
  );
  return [...come, ...gone];
}

/** The members of an object that are not told in words of their own. */
function others<T extends object, K extends keyof T>(object: T, told: readonly K[]): Omit<T, K> {
  const entries = Object.entries(object).filter(([name]) => !told.some((other) => other === name));
  return Object.fromEntries(entries) as Omit<T, K>; // The entries are the object's own.
}

/** Name, version, currency, settings, calendar and credit rating. */
export function generalChanges(old: Strategy, current: Strategy): readonly StrategyChange[] {
  const currencies = [old.currency, current.currency] as const;
  const texts = (name: 'name' | 'version' | 'currency', label: string) => ({
    name,
    label,
    old: String(old[name]),
    new: String(current[name]),
  });
  const setting = (name: keyof Strategy['settings'], label: string) => ({
    name,
    label,
    old: String(old.settings[name]),
    new: String(current.settings[name]),
  });
  const rating = (name: keyof Strategy['creditRating'], label: string) => ({
    name,
    label,
    old: String(old.creditRating[name]),
    new: String(current.creditRating[name]),
  });
  const description: readonly StrategyChange[] =
    old.description === current.description
      ? []
      : [{ pointer: '/description', sign: '~', text: 'Description changed' }];
  return [
    ...memberChanges([], '', [
      texts('name', 'Name'),
      texts('version', 'Version'),
      texts('currency', 'Currency'),
    ]),
    ...description,
    ...memberChanges(['settings'], 'Settings', [
      setting('ageBasis', 'age counts from'),
      setting('dateMode', 'event dates count'),
      setting('batchOrder', 'batch order'),
      setting('oldestBucketAgeDays', 'oldest bucket age in days'),
    ]),
    ...objectChanges(
      others(old.settings, ['ageBasis', 'dateMode', 'batchOrder', 'oldestBucketAgeDays']),
      others(current.settings, ['ageBasis', 'dateMode', 'batchOrder', 'oldestBucketAgeDays']),
      ['settings'],
      'Settings',
      currencies,
    ),
    ...listChanges(
      ['workCalendar', 'workdays'],
      'Workday',
      old.workCalendar.workdays,
      current.workCalendar.workdays,
    ),
    ...listChanges(
      ['workCalendar', 'holidays'],
      'Holiday',
      old.workCalendar.holidays,
      current.workCalendar.holidays,
    ),
    ...memberChanges(['creditRating'], 'Credit rating', [
      rating('beginRating', 'begins at'),
      rating('riskyBelow', 'risky below'),
    ]),
    ...objectChanges(
      others(old.creditRating, ['beginRating', 'riskyBelow']),
      others(current.creditRating, ['beginRating', 'riskyBelow']),
      ['creditRating'],
      'Credit rating',
      currencies,
    ),
  ];
}
