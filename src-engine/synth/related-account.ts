import type { AccountRow } from '../model/rows.ts';
import { type AccountDraws, SLOT } from './account-draws.ts';
import { accountNumber } from './account-number.ts';
import type { CustomerNames } from './customer-names.ts';
import type { GenerateOptions } from './options.ts';
import { pickSegment } from './pick-segment.ts';
import type { PresetSpec, SegmentSpec } from './preset.ts';

/** Accounts come in groups of four; the later ones of a group may be the customer's of the first. */
const GROUP = 4;
const PERSON_SHARE = 0.05;
const COMPANY_SHARE = 0.3;

/**
 * The row with its customer: some accounts belong to the customer of an earlier one and carry that one's name. Depends
 * on (seed, k) only. Turns the draws to the first account of the group and back.
 */
export function relatedAccount(
  row: AccountRow,
  segment: SegmentSpec,
  k: number,
  draws: AccountDraws,
  names: CustomerNames,
  preset: PresetSpec,
  { seed }: GenerateOptions,
): AccountRow {
  const isCompany = segment.customer === 'company';
  const isRelated = draws.chance(isCompany ? COMPANY_SHARE : PERSON_SHARE, SLOT.related);
  if (k % GROUP === 0 || !isRelated) return row;
  const customerId = accountNumber(seed, k - (k % GROUP));
  draws.use(customerId);
  const isSameKind = pickSegment(draws, preset).customer === segment.customer;
  const name = isCompany ? names.company() : names.person();
  draws.use(row.id);
  return isSameKind ? { ...row, name, customerId } : row;
}
