import { NO_DAY } from '../../../base/day.ts';
import type { TransactionColumns } from '../../../model/portfolio.ts';
import type { SqlDatabase } from '../../sqlite.ts';
import { assertDense, or } from './cells.ts';

export function loadTransactions(database: SqlDatabase): TransactionColumns {
  const count = database.number('SELECT count(*) FROM financial_transaction');
  const ids: string[] = [];
  const agreement = new Int32Array(count);
  const amountMinor = new Float64Array(count);
  const postedDay = new Int32Array(count);
  const arrearsDay = new Int32Array(count);
  const dueDay = new Int32Array(count);
  const disputed = new Uint8Array(count);
  const isPayment = new Uint8Array(count);
  const settlesId: (string | null)[] = [];
  let index = 0;
  database.each(
    `SELECT transaction_no, id, agreement_no, amount_minor, posted_day, arrears_day, due_day,
       disputed, settles_id, kind = 'PAYMENT'
     FROM financial_transaction ORDER BY transaction_no`,
    [],
    (row) => {
      assertDense(row[0], index);
      ids.push(String(row[1]));
      agreement[index] = or(row[2], 0) - 1;
      amountMinor[index] = or(row[3], 0);
      postedDay[index] = or(row[4], 0);
      arrearsDay[index] = or(row[5], NO_DAY);
      dueDay[index] = or(row[6], NO_DAY);
      disputed[index] = or(row[7], 0);
      settlesId.push(row[8] === null ? null : String(row[8]));
      isPayment[index] = or(row[9], 0);
      index += 1;
    },
  );
  const settles = settledRows(ids, agreement, amountMinor, settlesId);
  return {
    count,
    ids,
    agreement,
    amountMinor,
    postedDay,
    arrearsDay,
    dueDay,
    disputed,
    settles,
    isPayment,
  };
}

/** Finds the debit that each credit names among the transactions of its own agreement. */
function settledRows(
  ids: readonly string[],
  agreement: Int32Array,
  amountMinor: Float64Array,
  settlesId: readonly (string | null)[],
): Int32Array {
  const settles = new Int32Array(ids.length).fill(-1);
  let first = 0;
  while (first < ids.length) {
    let end = first;
    const debits = new Map<string, number>();
    for (; end < ids.length && agreement[end] === agreement[first]; end++) {
      if ((amountMinor[end] ?? 0) > 0) debits.set(ids[end] ?? '', end);
    }
    for (let row = first; row < end; row++) {
      const named = settlesId[row] ?? null;
      if (named !== null) settles[row] = debits.get(named) ?? -1;
    }
    first = end;
  }
  return settles;
}
