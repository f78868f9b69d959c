import { HOLD_BLOCK } from '../model/portfolio.ts';
import type { HoldBlock, HoldReason, HoldRow } from '../model/rows.ts';
import { SLOT } from './account-draws.ts';
import { type AccountStanding, overdueMinorOf } from './account-standing.ts';

// The table names every block.
const EVERYTHING = Object.keys(HOLD_BLOCK) as HoldBlock[];

/** Shares of overdue accounts; the first three are of people and exclude each other. */
const DECEASED_SHARE = 0.002;
const BANKRUPTCY_SHARE = 0.0035;
const BREATHING_SPACE_SHARE = 0.004;
const DISPUTE_SHARE = 0.006;
/** Of vulnerable accounts, of accounts on life support, of companies. */
const VULNERABLE_SHARE = 0.4;
const MEDICAL_SHARE = 0.5;
const VIP_SHARE = 0.006;

type Draft = Omit<HoldRow, 'id' | 'accountId'>;

function onAccount(
  reason: HoldReason,
  fromDay: number,
  toDay: number | null,
  blocks: readonly HoldBlock[],
  note: string,
): Draft {
  return {
    scope: 'ACCOUNT',
    target: null,
    reason,
    fromDay,
    toDay,
    blocks,
    amountMinor: null,
    note,
  };
}

/** Deceased, insolvent, or in a breathing space: for these nothing is done at all. */
function drawStop({ customer, draws, asOfDay }: AccountStanding): Draft | null {
  if (customer.segment.customer !== 'person') return null;
  const at = draws.uniform(SLOT.hold);
  const since = asOfDay - 1 - draws.below(50, SLOT.hold, 1);
  if (at < DECEASED_SHARE) {
    return onAccount('DECEASED', since, null, EVERYTHING, 'Executor informed us');
  }
  if (at < DECEASED_SHARE + BANKRUPTCY_SHARE) {
    return onAccount('BANKRUPTCY', since, null, EVERYTHING, 'Petition filed');
  }
  if (at < DECEASED_SHARE + BANKRUPTCY_SHARE + BREATHING_SPACE_SHARE) {
    return onAccount('BREATHING_SPACE', since, since + 59, EVERYTHING, 'Notified by adviser');
  }
  return null;
}

/** A part of the oldest overdue bill that the customer does not accept. */
function drawDispute({ draws, agreements, asOfDay }: AccountStanding): Draft | null {
  const bill = agreements[0]?.oldestOverdue ?? null;
  if (bill === null || !draws.chance(DISPUTE_SHARE, SLOT.hold, 2)) return null;
  return {
    scope: 'BILL',
    target: bill.id,
    reason: 'DISPUTE',
    fromDay: asOfDay - 1 - draws.below(20, SLOT.hold, 3),
    toDay: null,
    blocks: ['EVENTS', 'FEES'],
    amountMinor: Math.max(
      1,
      Math.round(bill.amountMinor * (0.3 + 0.7 * draws.uniform(SLOT.hold, 4))),
    ),
    note: 'Meter reading in question',
  };
}

function drawProtection({ customer, draws, agreements, asOfDay }: AccountStanding): Draft[] {
  const { row, segment } = customer;
  const holds: Draft[] = [];
  const since = asOfDay - 10 - draws.below(120, SLOT.hold, 5);
  if (row.vulnerable && draws.chance(VULNERABLE_SHARE, SLOT.hold, 6)) {
    const note = 'Review of circumstances at the end';
    holds.push(onAccount('VULNERABLE', since, since + 364, ['SEVERANCE', 'FEES'], note));
  }
  const served = agreements[0]?.row;
  if (served !== undefined && row.lifeSupport && draws.chance(MEDICAL_SHARE, SLOT.hold, 7)) {
    holds.push({
      ...onAccount('MEDICAL', since, since + 179, ['SEVERANCE'], 'Medical certificate'),
      scope: 'AGREEMENT',
      target: served.id,
    });
  }
  if (segment.customer === 'company' && draws.chance(VIP_SHARE, SLOT.hold, 8)) {
    const note = 'Key account: account manager calls first';
    holds.push(onAccount('VIP', since, null, ['EVENTS', 'CONTACTS', 'SEVERANCE'], note));
  }
  return holds;
}

/** Holds of the account, from the shares above. Promises bring their own (promises.ts). */
export function drawHolds(standing: AccountStanding): readonly HoldRow[] {
  const holds = drawProtection(standing);
  if (overdueMinorOf(standing) > 0) {
    const stop = drawStop(standing);
    const dispute = drawDispute(standing);
    if (stop !== null) holds.push(stop);
    if (dispute !== null) holds.push(dispute);
  }
  const accountId = standing.customer.row.id;
  return holds.map((hold, index) => ({ ...hold, id: `${accountId}-H${index + 1}`, accountId }));
}
