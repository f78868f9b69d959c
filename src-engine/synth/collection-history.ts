import { addMonths } from '../base/day.ts';
import type { PayPlanRow, RatingRow, ReferralRow } from '../model/rows.ts';
import { SLOT } from './account-draws.ts';
import { type AccountStanding, overdueMinorOf } from './account-standing.ts';
import { split } from './pay-plan.ts';

const RATING_SHARE_PER_BILL = 0.12;
const RATING_DAYS = 365;
const CASH_ONLY_OF_RATINGS = 0.15;
const PAST_PLAN_SHARE = 0.025;
const PAST_PLAN_SHARE_OVERDUE = 0.06;
/** Referrals start at this many overdue bills. */
const REFERRAL_BILLS = 4;
const REFERRAL_SHARE = 0.25;

/** Credit-rating rows that earlier collection steps left; the rating of today has them in it. */
export function drawRatings({ customer, draws, asOfDay }: AccountStanding): readonly RatingRow[] {
  const share = 0.015 + RATING_SHARE_PER_BILL * Math.max(0, customer.overdueBills - 1);
  const known = customer.row.creditRating !== null;
  if (!known || !draws.chance(Math.min(0.9, share), SLOT.ratingRow)) return [];
  const count = 1 + draws.below(Math.min(3, customer.overdueBills + 1), SLOT.ratingRow, 1);
  return Array.from({ length: count }, (_, index) => {
    const startDay = asOfDay - 3 - 45 * index - draws.below(40, SLOT.ratingRow, 2 + index);
    const isReturned = draws.chance(CASH_ONLY_OF_RATINGS, SLOT.ratingRow, 16 + index);
    return {
      accountId: customer.row.id,
      startDay,
      endDay: startDay + RATING_DAYS,
      creditPoints: -10 * (1 + draws.below(4, SLOT.ratingRow, 32 + index)),
      cashOnlyPoints: isReturned ? 25 : 0,
    };
  });
}

/** A plan that ended in the last year. Its payments are part of what is billed and paid since. */
export function drawPastPlans(standing: AccountStanding): readonly PayPlanRow[] {
  const { customer, draws, preset, agreements, asOfDay } = standing;
  const isOverdue = customer.overdueBills > 1;
  const share = isOverdue ? PAST_PLAN_SHARE_OVERDUE : PAST_PLAN_SHARE;
  const chargeMinor = agreements[0]?.transactions[0]?.amountMinor ?? 0;
  if (chargeMinor < 300 || !draws.chance(share, SLOT.pastPlan)) return [];
  const months = draws.chance(0.6, SLOT.pastPlan, 1) ? 3 : 6;
  const startDay = addMonths(asOfDay, -months - 1) - draws.below(120, SLOT.pastPlan, 2);
  const at = draws.uniform(SLOT.pastPlan, 3);
  const brokenShare = isOverdue ? 0.7 : 0.2;
  const status = at < 0.08 ? 'CANCELED' : at < 0.08 + brokenShare ? 'BROKEN' : 'KEPT';
  const firstDay = startDay + 14;
  const instalments = split(2 * chargeMinor, months).map((amountMinor, index) => ({
    day: addMonths(firstDay, index),
    amountMinor,
  }));
  const lastDay = addMonths(firstDay, status === 'KEPT' ? months - 1 : 1);
  return [
    {
      id: `${customer.row.id}-P0`,
      accountId: customer.row.id,
      debtClass: preset.services[0]?.debtClass ?? '',
      startDay,
      status,
      endDay: Math.min(asOfDay - 1, lastDay + (status === 'KEPT' ? 0 : 6)),
      payorId: null,
      instalments,
    },
  ];
}

/** Old debt of which a part was given to an agency. */
export function drawReferrals(standing: AccountStanding): readonly ReferralRow[] {
  const { customer, draws, preset, asOfDay } = standing;
  const overdueMinor = overdueMinorOf(standing);
  if (customer.overdueBills < REFERRAL_BILLS || overdueMinor < 500) return [];
  if (!draws.chance(REFERRAL_SHARE, SLOT.referral)) return [];
  const agency = preset.agencies[draws.below(preset.agencies.length, SLOT.referral, 1)];
  return [
    {
      id: `${customer.row.id}-R1`,
      accountId: customer.row.id,
      agency: agency ?? 'AGENCY',
      startDay: asOfDay - 1 - draws.below(40, SLOT.referral, 2),
      amountMinor: Math.round(overdueMinor * 0.6),
      status: draws.chance(0.2, SLOT.referral, 3) ? 'CLOSED' : 'ACTIVE',
    },
  ];
}
