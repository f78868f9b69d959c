import { expect, it } from 'vitest';
import { chargesInOrder, logInOrder } from './account-order.ts';

it('rows come by account, those of one account as they stood', () => {
  const account = Int32Array.of(2, 0, 2, 1, 0);
  const log = {
    count: 5,
    account,
    replication: Uint16Array.of(0, 0, 1, 1, 1),
    day: Int16Array.of(9, 8, 1, 2, 3),
    process: Uint16Array.of(1, 2, 3, 4, 5),
    kind: Uint8Array.of(1, 2, 3, 4, 5),
    detail: Uint16Array.of(1, 2, 3, 4, 5),
    outcome: Uint8Array.of(1, 2, 3, 4, 5),
    amountMinor: Float64Array.of(1, 2, 3, 4, 5),
  };
  const ordered = logInOrder(log, 3);
  expect([...ordered.account]).toEqual([0, 0, 1, 2, 2]);
  expect([...ordered.day]).toEqual([8, 3, 2, 9, 1]);
  expect([...ordered.amountMinor]).toEqual([2, 5, 4, 1, 3]);
  const ledger = {
    account,
    replication: log.replication,
    day: log.day,
    price: log.process,
    times: log.amountMinor,
    charged: Int32Array.of(0, 1, 2),
    cashMinor: Float64Array.of(10, 11, 12),
    presentMinor: Float64Array.of(7, 8, 9),
  };
  const charges = chargesInOrder(ledger, 3);
  expect([...charges.times]).toEqual([2, 5, 4, 1, 3]);
  expect([...charges.cashMinor]).toEqual([10, 11, 12]);
});
