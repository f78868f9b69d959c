import type { AccountFactKind, AccountFactRow } from '../../model/rows.ts';
import type { RowParts } from './row-parts.ts';

const KINDS: readonly [AccountFactKind, ...AccountFactKind[]] = [
  'WORKFLOW_ACCOUNT_CONTEXT',
  'WORKFLOW_PREMISE_CONTEXT',
  'WORKFLOW_ACCOUNT_CHARACTERISTIC',
  'WORKFLOW_PREMISE_CHARACTERISTIC',
  'TO_DO',
  'DECLARATION',
  'CASE',
  'FIELD_ACTIVITY_MESSAGE',
  'WRITTEN_OFF_BILL',
  'OVERDUE_PROCESS',
  'OPEN_MATCH_EVENT',
  'REBATE_CLAIM',
  'OFF_CYCLE_BILL',
  'SYNC_REQUEST',
  'PAY_PLAN_DENIAL',
];

/** A fact of another system in the current record; null when the reader has a problem. */
export function readFact(parts: RowParts): AccountFactRow | null {
  const accountId = parts.account();
  const kind = parts.choice('kind', KINDS, true);
  const text = parts.text('text');
  const open = parts.flag('open') ?? true;
  const fromDay = parts.requiredDay('fromDate');
  const toDay = parts.day('toDate');
  if (toDay !== null && toDay < fromDay) parts.refuse('toDate', 'The fact ends before it starts.');
  const amountMinor = parts.amount('amount') ?? 0;
  const id = parts.id(accountId, kind, text, fromDay);
  return parts.isGood ? { id, accountId, kind, text, open, fromDay, toDay, amountMinor } : null;
}
