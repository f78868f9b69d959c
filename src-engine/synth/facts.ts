import type { AccountFactKind, AccountFactRow } from '../model/rows.ts';
import { SLOT } from './account-draws.ts';
import type { AccountStanding } from './account-standing.ts';

interface FactSpec {
  readonly kind: AccountFactKind;
  /** Of all accounts; overdue ones have it three times as often. */
  readonly share: number;
  readonly texts: readonly [string, ...string[]];
  /** Part of a usual bill that it is about; 0 for none. */
  readonly amountShare: number;
  /** Days that it lasts from its first one; 0 for no end. */
  readonly days: number;
}

function spec(
  kind: AccountFactKind,
  share: number,
  texts: readonly [string, ...string[]],
  amountShare = 0,
  days = 0,
): FactSpec {
  return { kind, share, texts, amountShare, days };
}

/** Facts of other systems that Control Central shows and no rule reads. */
const FACT_SPECS: readonly FactSpec[] = [
  spec('WORKFLOW_ACCOUNT_CONTEXT', 0.004, ['Move-in', 'Tariff change']),
  spec('WORKFLOW_PREMISE_CONTEXT', 0.003, ['Meter exchange']),
  spec('WORKFLOW_ACCOUNT_CHARACTERISTIC', 0.002, ['Supplier switch']),
  spec('WORKFLOW_PREMISE_CHARACTERISTIC', 0.002, ['Connection work']),
  spec('TO_DO', 0.008, ['Check address', 'Call back', 'High bill']),
  spec('DECLARATION', 0.002, ['Emergency moratorium', 'Reduced tax'], 0, 365),
  spec('CASE', 0.005, ['Complaint', 'Ombudsman']),
  spec('FIELD_ACTIVITY_MESSAGE', 0.002, ['Disconnect order', 'Meter reading order']),
  spec('WRITTEN_OFF_BILL', 0.003, ['Written off'], 0.8),
  spec('OVERDUE_PROCESS', 0.003, ['Bill by bill']),
  spec('OPEN_MATCH_EVENT', 0.003, ['Unmatched payment', 'Disputed item'], 0.5),
  spec('REBATE_CLAIM', 0.003, ['Efficiency rebate'], 0.6),
  spec('OFF_CYCLE_BILL', 0.002, ['Off-cycle bill']),
  spec('SYNC_REQUEST', 0.002, ['Pending', 'Error']),
  spec('PAY_PLAN_DENIAL', 0.004, ['Too little income', 'Earlier plan broken']),
];

const OPEN_SHARE = 0.8;

/** The facts of the account, at most one a kind. */
export function drawFacts(standing: AccountStanding): readonly AccountFactRow[] {
  const { customer, draws, agreements, asOfDay } = standing;
  const accountId = customer.row.id;
  const factor = customer.overdueBills > 0 ? 3 : 1;
  const billMinor = agreements[0]?.transactions[0]?.amountMinor ?? 0;
  const facts: AccountFactRow[] = [];
  for (const [index, { kind, share, texts, amountShare, days }] of FACT_SPECS.entries()) {
    const draw = index * 8;
    if (!draws.chance(share * factor, SLOT.fact, draw)) continue;
    const fromDay = asOfDay - 1 - draws.below(180, SLOT.fact, draw + 1);
    facts.push({
      id: `${accountId}-F${String(index + 1).padStart(2, '0')}`,
      accountId,
      kind,
      text: texts[draws.below(texts.length, SLOT.fact, draw + 2)] ?? texts[0],
      open: draws.chance(OPEN_SHARE, SLOT.fact, draw + 3),
      fromDay,
      toDay: days === 0 ? null : fromDay + days - 1,
      amountMinor: Math.round(billMinor * amountShare),
    });
  }
  return facts;
}
