import { findAlgorithm } from '../../algorithms/registry.ts';
import { countWords } from '../../base/count-words.ts';
import type { Problem } from '../../base/problem.ts';
import { pointerOf } from '../pointer.ts';
import type { Condition, CriteriaRow, Strategy } from '../strategy-schema.ts';
import { moneyWords } from '../words.ts';
import { errorAt, noteAt, warningAt } from './problem-maker.ts';

/** The conventional age of a row that is meant never to match (domain.md 3.5). */
const NEVER_AGE = 9999;

/** "Row 90 of DF in ENERGY-RES", for sentences. */
interface RowPlace {
  readonly row: CriteriaRow;
  readonly label: string;
  readonly pointer: string;
}

function rowPlaces(strategy: Strategy, c: number, n: number, condition: Condition): RowPlace[] {
  const control = strategy.classControls[c]?.code ?? '';
  return condition.criteria
    .map((row, r) => ({
      row,
      label: `Row ${row.priority} of condition ${condition.priority} in ${control}`,
      pointer: pointerOf('classControls', c, 'conditions', n, 'criteria', r),
    }))
    .sort((a, b) => a.row.priority - b.row.priority);
}

function criterionWords(row: CriteriaRow, currency: string): string {
  return `more than ${moneyWords(row.minAmountMinor, currency)} at ${countWords(row.minAgeDays, 'day')}`;
}

/** Debt of a younger age includes the debt of an older age, so a younger and lower row matches whenever this one does. */
function unreachable(places: readonly RowPlace[], currency: string): readonly Problem[] {
  return places.flatMap((place, position) => {
    const cover = places
      .slice(0, position)
      .find(
        ({ row }) =>
          row.minAgeDays <= place.row.minAgeDays && row.minAmountMinor <= place.row.minAmountMinor,
      );
    if (cover === undefined) return [];
    return [
      errorAt(
        'criteria-row-unreachable',
        place.pointer,
        `${place.label} (${criterionWords(place.row, currency)}) never matches: row ${cover.row.priority} before it (${criterionWords(cover.row, currency)}) always matches first.`,
        `Give it a priority below ${cover.row.priority}, or lower its age or amount.`,
      ),
    ];
  });
}

function beyondOldestAge(place: RowPlace, oldest: number): readonly Problem[] {
  const { row, label, pointer } = place;
  if (row.minAgeDays <= oldest) return [];
  if (row.minAgeDays === NEVER_AGE) {
    return [
      noteAt(
        'criteria-row-suppresses',
        pointer,
        `${label} never matches, by its age of ${NEVER_AGE} days.`,
        'A condition without rows says the same more plainly.',
      ),
    ];
  }
  return [
    errorAt(
      'criteria-row-too-old',
      `${pointer}/minAgeDays`,
      `${label} asks for debt of ${countWords(row.minAgeDays, 'day')}, but debt older than ${countWords(oldest, 'day')} is one bucket, so it never matches.`,
      `Set to ${oldest}, or raise the oldest bucket age.`,
    ),
  ];
}

/** The amount at or under which the class cancels a process, or null when its algorithm or parameters are wrong. */
function cancelThreshold(strategy: Strategy, debtClass: string): number | null {
  const use = strategy.debtClasses.find((rule) => rule.code === debtClass)?.cancelAlgorithm;
  const spec = use === undefined ? undefined : findAlgorithm('class-cancel', use.code);
  if (use === undefined || spec === undefined) return null;
  return spec.parameters.safeParse(use.parameters).success
    ? spec.thresholdMinor(use.parameters)
    : null;
}

function belowCancel(
  place: RowPlace,
  debtClass: string,
  threshold: number | null,
  currency: string,
): readonly Problem[] {
  if (threshold === null || place.row.minAmountMinor >= threshold) return [];
  const limit = moneyWords(threshold, currency);
  return [
    warningAt(
      'criteria-below-cancel',
      `${place.pointer}/minAmountMinor`,
      `${place.label} starts processes above ${moneyWords(place.row.minAmountMinor, currency)}, but debt class ${debtClass} cancels them at ${limit} or less.`,
      `Set to ${limit}.`,
    ),
  ];
}

/** Criteria rows that can never match, and rows whose processes end as soon as they start (domain.md 3.5, 3.11). */
export function checkCriteria(strategy: Strategy): readonly Problem[] {
  const { currency, settings } = strategy;
  return strategy.classControls.flatMap((control, c) => {
    const threshold = cancelThreshold(strategy, control.debtClass);
    return control.conditions.flatMap((condition, n) => {
      const places = rowPlaces(strategy, c, n, condition);
      const oldest = settings.oldestBucketAgeDays;
      return [
        ...unreachable(places, currency),
        ...places.flatMap((place) => beyondOldestAge(place, oldest)),
        ...places.flatMap((place) => belowCancel(place, control.debtClass, threshold, currency)),
      ];
    });
  });
}
