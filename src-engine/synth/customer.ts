import { detExp } from '../base/det-math.ts';
import { normalQuantile } from '../base/normal-quantile.ts';
import type { AccountRow, ContactMedium } from '../model/rows.ts';
import { type AccountDraws, SLOT } from './account-draws.ts';
import type { CustomerNames } from './customer-names.ts';
import type { GenerateOptions } from './options.ts';
import { pickByShare, pickSegment } from './pick-segment.ts';
import type { PresetSpec, SegmentSpec } from './preset.ts';

/** One account with what decides its bills: hidden from the portfolio, shared by everything generated for it. */
export interface Customer {
  readonly row: AccountRow;
  readonly segment: SegmentSpec;
  /** Standardised, high is worse; drives score, rating, arrears, lateness and churn together. */
  readonly risk: number;
  /** Bills past due. */
  readonly overdueBills: number;
  /** Days between the latest bill and the as-of date, 0 to 27. */
  readonly daysSinceBill: number;
  /** Months with a bill. */
  readonly months: number;
  /** Factor on every bill of the account. */
  readonly amountFactor: number;
}

/** Days of a billing month that every calendar month has. */
const PHASES = 28;
const NEW_CUSTOMER_SHARE = 0.03;
const MOBILE_SHARE = 0.82;
/** E-mail by whether there is a mobile number: 25 % have none overall. */
const EMAIL_SHARE_WITH_MOBILE = 0.8;
const EMAIL_SHARE_WITHOUT_MOBILE = 0.52;
const POSTPONE_SHARE = 0.008;
/** Bills come every 30 days after the last one. */
const CYCLE_DAYS = 30;
const SECOND_PERSON_SHARE = 0.28;
const SECOND_OFFICER_SHARE = 0.04;
const OPT_OUT_SHARES: readonly (readonly [ContactMedium, number])[] = [
  ['SMS', 0.06],
  ['EMAIL', 0.05],
  ['CALL', 0.08],
  ['LETTER', 0.004],
];

/** A normal value with correlation `weight` to `cause`. */
function caused(weight: number, cause: number, noise: number): number {
  return weight * cause + Math.sqrt(1 - weight * weight) * noise;
}

function score(value: number): number {
  return Math.max(1, Math.min(99, Math.round(value)));
}

function riskCategory(preset: PresetSpec, risk: number, isProtected: boolean): string {
  if (isProtected) return 'PROTECTED';
  const [medium, high] = preset.riskCategoryFrom;
  return risk >= high ? 'HIGH' : risk >= medium ? 'MEDIUM' : 'LOW';
}

/** How many bills are past due: the arrears propensity against the preset's shares. */
function overdueBillsOf(preset: PresetSpec, propensity: number): number {
  return preset.overdueShares.filter((share) => propensity > normalQuantile(1 - share)).length;
}

interface Standing {
  readonly risk: number;
  readonly propensity: number;
  readonly amountNoise: number;
  readonly overdueBills: number;
  readonly isNew: boolean;
}

function drawStanding(draws: AccountDraws, preset: PresetSpec, segment: SegmentSpec): Standing {
  const risk = draws.normal(SLOT.risk) + segment.riskShift;
  const propensity = caused(preset.arrearsOnRisk, risk, draws.normal(SLOT.arrears));
  return {
    risk,
    propensity,
    amountNoise: caused(preset.amountOnArrears, propensity, draws.normal(SLOT.amount)),
    overdueBills: overdueBillsOf(preset, propensity),
    isNew: draws.chance(NEW_CUSTOMER_SHARE, SLOT.tenure),
  };
}

function drawScores(draws: AccountDraws, preset: PresetSpec, standing: Standing) {
  const { risk, amountNoise, isNew } = standing;
  const { centre, perRisk, noise, low, high } = preset.rating;
  const rating = Math.round(centre + perRisk * risk + noise * draws.normal(SLOT.rating));
  const known = !isNew || draws.chance(0.5, SLOT.scoreKnown);
  if (!known) {
    return { creditRating: null, badDebtScore: null, churnScore: null, lifetimeValueScore: null };
  }
  return {
    creditRating: Math.max(low, Math.min(high, rating)),
    badDebtScore: score(50 + 17 * risk + 5 * draws.normal(SLOT.rating, 1)),
    churnScore: score(42 + 17 * caused(0.4, risk, draws.normal(SLOT.churn))),
    lifetimeValueScore: score(
      54 + 17 * caused(-0.35, risk, caused(0.4, amountNoise, draws.normal(SLOT.lifetimeValue))),
    ),
  };
}

function drawFlags(draws: AccountDraws, segment: SegmentSpec) {
  const hasMobile = draws.chance(MOBILE_SHARE, SLOT.contactData);
  const emailShare = hasMobile ? EMAIL_SHARE_WITH_MOBILE : EMAIL_SHARE_WITHOUT_MOBILE;
  return {
    lifeSupport: draws.chance(segment.lifeSupportShare, SLOT.protection),
    vulnerable: draws.chance(segment.vulnerableShare, SLOT.protection, 1),
    sensitiveLoad: draws.chance(segment.lifeSupportShare / 2, SLOT.protection, 2),
    onBudget: draws.chance(segment.budgetShare, SLOT.budget),
    hasMobile,
    hasEmail: draws.chance(emailShare, SLOT.contactData, 1),
    directDebit: false,
  };
}

/** Channels that the customer has opted out of; letters the least often. */
function drawOptOut(draws: AccountDraws): readonly ContactMedium[] {
  return OPT_OUT_SHARES.filter(([, share], index) => draws.chance(share, SLOT.optOut, index)).map(
    ([medium]) => medium,
  );
}

/** Two people share some households' bills; most of the second ones get their own letters. */
function drawPersons(draws: AccountDraws, segment: SegmentSpec) {
  const share = segment.customer === 'person' ? SECOND_PERSON_SHARE : SECOND_OFFICER_SHARE;
  const responsiblePersons = draws.chance(share, SLOT.persons) ? 2 : 1;
  const isNotified = responsiblePersons === 2 && draws.chance(0.6, SLOT.persons, 1);
  return { responsiblePersons, notifiedPersons: isNotified ? 2 : 1 };
}

/** Draws the account with this number. `draws` has been turned to it. */
export function drawCustomer(
  id: string,
  draws: AccountDraws,
  names: CustomerNames,
  preset: PresetSpec,
  options: GenerateOptions,
): Customer {
  const segment = pickSegment(draws, preset);
  const standing = drawStanding(draws, preset, segment);
  const flags = drawFlags(draws, segment);
  const { risk, overdueBills } = standing;
  const isOverdue = overdueBills > 0;
  const lastPhase = isOverdue ? PHASES : Math.min(PHASES, preset.dueAfterDays + 1);
  const daysSinceBill = draws.below(lastPhase, SLOT.phase);
  const months = standing.isNew ? 2 + draws.below(3, SLOT.tenure, 1) : preset.historyMonths;
  const row: AccountRow = {
    id,
    name: segment.customer === 'person' ? names.person() : names.company(),
    division: pickByShare(draws, SLOT.division, preset.divisions).code,
    customerClass: segment.customerClass,
    collectionClass: segment.collectionClass,
    segment: segment.title,
    riskCategory: riskCategory(preset, risk, flags.lifeSupport || flags.vulnerable),
    managementGroup: null,
    assignedTemplate: null,
    nationality: null,
    upSellScore: null,
    crossSellScore: null,
    creditLimitMinor: null,
    ...drawScores(draws, preset, standing),
    ...flags,
    optOut: drawOptOut(draws),
    customerId: null,
    ...drawPersons(draws, segment),
    cashOnlyScore: null,
    nextBillDay: options.asOfDay - daysSinceBill + CYCLE_DAYS,
    postponeUntilDay:
      isOverdue && draws.chance(POSTPONE_SHARE, SLOT.postpone)
        ? options.asOfDay + 3 + draws.below(28, SLOT.postpone, 1)
        : null,
    lastReviewDay: options.asOfDay - 1 - draws.below(isOverdue ? 7 : PHASES, SLOT.lastReview),
  };
  return {
    row,
    segment,
    risk,
    overdueBills,
    daysSinceBill,
    months: Math.max(months, overdueBills + 2),
    amountFactor: segment.amountScale * detExp(segment.amountSigma * standing.amountNoise),
  };
}
