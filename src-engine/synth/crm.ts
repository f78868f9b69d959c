import { detExp } from '../base/det-math.ts';
import type { AccountRow } from '../model/rows.ts';
import { type AccountDraws, SLOT } from './account-draws.ts';
import type { Customer } from './customer.ts';
import type { PresetSpec } from './preset.ts';

type CrmFields = Pick<
  AccountRow,
  'nationality' | 'creditLimitMinor' | 'upSellScore' | 'crossSellScore'
>;

/** Places of the slot's draws. */
const DRAW = { nationality: 0, limit: 1, hasLimit: 2, upSell: 3, crossSell: 4 } as const;
/** Of 10 000 people, by ISO 3166; drawn apart from everything else, so that a rule on it finds nothing of risk. */
const NATIONALITIES: readonly (readonly [string, number])[] = [
  ['US', 8200],
  ['MX', 700],
  ['IN', 350],
  ['CA', 250],
  ['CN', 250],
  ['GB', 250],
];
const LIMIT_SHARE = 0.92;
/** Limits are whole steps, of 50.00 where a currency has two decimals. */
const LIMIT_STEP_MINOR = 5_000;

function nationalityOf(draws: AccountDraws): string {
  let left = draws.below(10_000, SLOT.crm, DRAW.nationality);
  for (const [code, share] of NATIONALITIES) {
    if (left < share) return code;
    left -= share;
  }
  return 'US';
}

function score(value: number): number {
  return Math.max(1, Math.min(99, Math.round(value)));
}

/**
 * What a CRM knows of a customer beside its scores of risk: nationality (people only), a credit limit of some usual bills,
 * the more the better the risk, and how likely a bigger or another product is sold. `customerId` is whose account it is when it
 * is not its own customer. No draw of anything else is moved; the draws are left at the account.
 */
export function drawCrmFields(
  { row, segment, risk, amountFactor }: Customer,
  customerId: string | null,
  draws: AccountDraws,
  preset: PresetSpec,
): CrmFields {
  // All accounts of a customer have the one nationality.
  draws.use(customerId ?? row.id);
  const nationality = segment.customer === 'person' ? nationalityOf(draws) : null;
  draws.use(row.id);
  const billMinor = (preset.services[0]?.medianMinor ?? 0) * segment.amountScale * amountFactor;
  const bills =
    preset.creditLimitBills * detExp(-0.3 * risk + 0.3 * draws.normal(SLOT.crm, DRAW.limit));
  const steps = Math.max(1, Math.ceil((billMinor * bills) / LIMIT_STEP_MINOR));
  const isKnown = row.creditRating !== null;
  return {
    nationality,
    creditLimitMinor: draws.chance(LIMIT_SHARE, SLOT.crm, DRAW.hasLimit)
      ? steps * LIMIT_STEP_MINOR
      : null,
    upSellScore: isKnown ? score(46 - 5 * risk + 16 * draws.normal(SLOT.crm, DRAW.upSell)) : null,
    crossSellScore: isKnown
      ? score(
          0.4 * (row.lifetimeValueScore ?? 50) +
            24 -
            3 * risk +
            12 * draws.normal(SLOT.crm, DRAW.crossSell),
        )
      : null,
  };
}
