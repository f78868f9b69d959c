import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import { pointerOf } from '../config/pointer.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { oldestAgeDays, overriddenDebtMinor } from '../kernel/facts/class-debt.ts';
import { isSatisfied } from '../kernel/facts/pick-row.ts';
import {
  type CriteriaCoverage,
  UNMATCHED_REASONS,
  type UnmatchedReason,
} from '../model/criteria-coverage.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { type OpeningReview, OpeningReviews } from './opening-reviews.ts';

interface Tally {
  matched: number;
  matchedMinor: number;
  alsoMatched: number;
}

/** Why nothing starts; null when a row matches. */
function reasonOf(review: OpeningReview): UnmatchedReason | null {
  const { context, state, debtClass, control, condition, row } = review;
  if (!review.isEligible) return 'not-eligible';
  if (review.isHeld) return 'held';
  if (row !== null) return null;
  if (control === null) return 'no-control';
  if (condition === null) return 'no-condition';
  const all = overriddenDebtMinor(context, state, debtClass, state.day, state.day);
  const oldest = oldestAgeDays(context, state, debtClass, state.day);
  const tooYoung = condition.rows.some(
    ({ minAgeDays, minAmountMinor }) => all > minAmountMinor && oldest < minAgeDays,
  );
  return tooYoung ? 'not-old-enough' : 'debt-too-small';
}

/** Rows of the condition after the matching one that would match too. */
function countLater(review: OpeningReview, tallies: ReadonlyMap<string, Tally>): void {
  const { context, state, debtClass, condition, row } = review;
  const rows = condition?.rows ?? [];
  for (const later of rows.slice(row === null ? rows.length : rows.indexOf(row) + 1)) {
    const tally = tallies.get(later.pointer);
    if (tally !== undefined && isSatisfied(context, state, debtClass, later)) tally.alsoMatched++;
  }
}

function rowPointers(strategy: Strategy): string[] {
  return strategy.classControls.flatMap(({ conditions }, control) =>
    conditions.flatMap(({ criteria }, condition) =>
      criteria.map((_, row) =>
        pointerOf('classControls', control, 'conditions', condition, 'criteria', row),
      ),
    ),
  );
}

/**
 * What the class controls make of every debt of the portfolio on its as-of day: how many each row answers, how many
 * nothing answers, and why. Works on a draft; fails as a run of it would.
 */
export function criteriaCoverage(
  portfolio: Portfolio,
  strategy: Strategy,
): Result<CriteriaCoverage, Failure> {
  const reviews = OpeningReviews.of(portfolio, strategy);
  if (!reviews.ok) return reviews;
  const pointers = rowPointers(strategy);
  const tallies = new Map(
    pointers.map((pointer) => [
      pointer,
      { matched: 0, matchedMinor: 0, alsoMatched: 0 } satisfies Tally as Tally,
    ]),
  );
  const unmatched = new Map<string, { control: string; reason: UnmatchedReason; debts: number }>();
  let debts = 0;
  let matched = 0;
  for (let account = 0; account < portfolio.accounts.count; account++)
    reviews.value.review(account, (review) => {
      debts++;
      const reason = reasonOf(review);
      if (reason !== null) {
        const control = review.control?.code ?? '';
        const key = `${control} ${reason}`;
        const entry = unmatched.get(key) ?? { control, reason, debts: 0 };
        entry.debts++;
        unmatched.set(key, entry);
        return;
      }
      matched++;
      const tally = tallies.get(review.row?.pointer ?? '');
      if (tally === undefined) return;
      tally.matched++;
      tally.matchedMinor += review.debtMinor;
      countLater(review, tallies);
    });
  const controls = ['', ...strategy.classControls.map(({ code }) => code)];
  return ok({
    debts,
    matched,
    rows: [...tallies].map(([pointer, tally]) => ({ pointer, ...tally })),
    unmatched: [...unmatched.values()].sort(
      (a, b) =>
        controls.indexOf(a.control) - controls.indexOf(b.control) ||
        UNMATCHED_REASONS.indexOf(a.reason) - UNMATCHED_REASONS.indexOf(b.reason),
    ),
  });
}
