import type { HoldRow, PromiseRow } from '../model/rows.ts';
import { SLOT } from './account-draws.ts';
import { type AccountStanding, overdueMinorOf } from './account-standing.ts';

/** Shares of overdue accounts without a plan. */
const OPEN_SHARE = 0.025;
const ENDED_SHARE = 0.05;
const BROKEN_OF_ENDED = 0.45;

/**
 * Promises to pay of an overdue account: perhaps one that is open, with its hold until it is due, and perhaps an
 * older one. The worse the risk, the more of the older ones were broken.
 */
export function drawPromises(standing: AccountStanding): {
  readonly promises: readonly PromiseRow[];
  readonly holds: readonly HoldRow[];
} {
  const { customer, draws, preset, asOfDay } = standing;
  const overdueMinor = overdueMinorOf(standing);
  const promises: PromiseRow[] = [];
  const holds: HoldRow[] = [];
  if (overdueMinor < 500 || standing.hasPlan) return { promises, holds };
  const accountId = customer.row.id;
  const debtClass = preset.services[0]?.debtClass ?? null;
  if (draws.chance(ENDED_SHARE, SLOT.promise)) {
    const madeDay = asOfDay - 45 - draws.below(90, SLOT.promise, 1);
    const isBroken = draws.chance(BROKEN_OF_ENDED + 0.1 * customer.risk, SLOT.promise, 2);
    promises.push({
      id: `${accountId}-PR1`,
      accountId,
      debtClass,
      amountMinor: Math.max(100, Math.round(overdueMinor * 0.5)),
      madeDay,
      dueDay: madeDay + 5 + draws.below(10, SLOT.promise, 3),
      status: isBroken ? 'BROKEN' : 'KEPT',
    });
  }
  if (draws.chance(OPEN_SHARE, SLOT.promise, 4)) {
    const madeDay = asOfDay - 1 - draws.below(4, SLOT.promise, 5);
    const dueDay = asOfDay + 1 + draws.below(10, SLOT.promise, 6);
    const amountMinor = Math.round(overdueMinor * (0.4 + 0.6 * draws.uniform(SLOT.promise, 7)));
    const id = `${accountId}-PR2`;
    promises.push({ id, accountId, debtClass, amountMinor, madeDay, dueDay, status: 'OPEN' });
    holds.push({
      id: `${id}H`,
      accountId,
      scope: debtClass === null ? 'ACCOUNT' : 'DEBT_CLASS',
      target: debtClass,
      reason: 'PROMISE',
      fromDay: madeDay,
      toDay: dueDay,
      blocks: ['EVENTS', 'CONTACTS', 'FEES'],
      amountMinor: null,
      note: 'Promised by phone',
    });
  }
  return { promises, holds };
}
