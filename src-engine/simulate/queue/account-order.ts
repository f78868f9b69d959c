import type { ChargeLedger } from '../../model/charge-ledger.ts';
import type { EventLog } from '../../model/event-log.ts';

/** The rows of a column of accounts by account, those of one account in the order in which they stand. */
function byAccount(account: Int32Array, accounts: number): Int32Array {
  const next = new Int32Array(accounts + 1);
  for (const one of account) next[one + 1] = (next[one + 1] ?? 0) + 1;
  for (let one = 1; one <= accounts; one++) next[one] = (next[one] ?? 0) + (next[one - 1] ?? 0);
  const rows = new Int32Array(account.length);
  for (const [row, one] of account.entries()) {
    const place = next[one] ?? 0;
    rows[place] = row;
    next[one] = place + 1;
  }
  return rows;
}

function ordered<T extends { slice(): T; [row: number]: number }>(column: T, rows: Int32Array): T {
  const into = column.slice();
  for (let place = 0; place < rows.length; place++) into[place] = column[rows[place] ?? 0] ?? 0;
  return into;
}

/** A log whose rows come account by account, each with its replications one after the other. */
export function logInOrder(log: EventLog, accounts: number): EventLog {
  const rows = byAccount(log.account, accounts);
  return {
    count: log.count,
    account: ordered(log.account, rows),
    replication: ordered(log.replication, rows),
    day: ordered(log.day, rows),
    process: ordered(log.process, rows),
    kind: ordered(log.kind, rows),
    detail: ordered(log.detail, rows),
    outcome: ordered(log.outcome, rows),
    amountMinor: ordered(log.amountMinor, rows),
  };
}

/** The same of a ledger of charges; the money of its accounts stays as it is. */
export function chargesInOrder(ledger: ChargeLedger, accounts: number): ChargeLedger {
  const rows = byAccount(ledger.account, accounts);
  return {
    ...ledger,
    account: ordered(ledger.account, rows),
    replication: ordered(ledger.replication, rows),
    day: ordered(ledger.day, rows),
    price: ordered(ledger.price, rows),
    times: ordered(ledger.times, rows),
  };
}
