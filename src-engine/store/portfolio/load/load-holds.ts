import { assert } from '../../../base/assert.ts';
import { NO_DAY } from '../../../base/day.ts';
import { HOLD_REASON, HOLD_SCOPE, type HoldColumns, NONE } from '../../../model/portfolio.ts';
import type { HoldReason, HoldScope } from '../../../model/rows.ts';
import type { SqlDatabase } from '../../sqlite.ts';
import { assertDense, or } from './cells.ts';

const QUERY = `SELECT hold_no, id, account_no, scope,
    coalesce(agreement_no, transaction_no, debt_class_no), reason, from_day, to_day, blocks,
    amount_minor, note
  FROM hold ORDER BY hold_no`;

/** Holds with the account of each. */
export function loadHolds(database: SqlDatabase): {
  readonly holds: HoldColumns;
  readonly account: Int32Array;
} {
  const count = database.number('SELECT count(*) FROM hold');
  const ids: string[] = [];
  const notes: string[] = [];
  const account = new Int32Array(count);
  const scope = new Uint8Array(count);
  const target = new Int32Array(count);
  const reason = new Uint8Array(count);
  const fromDay = new Int32Array(count);
  const toDay = new Int32Array(count);
  const blocks = new Uint8Array(count);
  const amountMinor = new Float64Array(count);
  let index = 0;
  database.each(QUERY, [], (row) => {
    assertDense(row[0], index);
    ids.push(String(row[1]));
    account[index] = or(row[2], 0) - 1;
    // The table's CHECKs keep other texts out.
    const scopeNumber = HOLD_SCOPE[String(row[3]) as HoldScope];
    const reasonNumber = HOLD_REASON[String(row[5]) as HoldReason];
    assert(scopeNumber !== undefined && reasonNumber !== undefined, 'a hold has scope and reason');
    scope[index] = scopeNumber;
    reason[index] = reasonNumber;
    target[index] = or(row[4], NONE + 1) - 1;
    fromDay[index] = or(row[6], 0);
    toDay[index] = or(row[7], NO_DAY);
    blocks[index] = or(row[8], 0);
    amountMinor[index] = or(row[9], NONE);
    notes.push(String(row[10]));
    index += 1;
  });
  const columns = { scope, target, reason, fromDay, toDay, blocks, amountMinor };
  return { holds: { count, ids, ...columns, notes }, account };
}
