import {
  HOLD_BLOCK,
  HOLD_REASON,
  HOLD_SCOPE,
  NONE,
  type Portfolio,
} from '../../../src-engine/model/portfolio.ts';
import type { HoldBlock, HoldReason, HoldScope } from '../../../src-engine/model/rows.ts';
import { dayOrNull, range } from './columns.ts';
import type { Transaction } from './opening-debt.ts';
import type { Agreement, Hold, Promised } from './world.ts';

/** A breathing space without an end has the term of the law. */
function lastDayOf(reason: HoldReason, fromDay: number, toDay: number | null): number {
  return toDay ?? (reason === 'BREATHING_SPACE' ? fromDay + 59 : Number.POSITIVE_INFINITY);
}

function nameOf<T extends string>(
  table: Readonly<Record<T, number>>,
  value: number | undefined,
): T {
  const names = Object.keys(table) as T[];
  const name = names.find((candidate) => table[candidate] === value);
  if (name === undefined) throw new Error(`${value} does not exist`);
  return name;
}

/** Holds as the portfolio has them on the as-of day. */
export function holdsOf(
  portfolio: Portfolio,
  account: number,
  agreements: readonly Agreement[],
): Hold[] {
  const { holds, debtClasses, accounts } = portfolio;
  const first = accounts.agreementStart[account] ?? 0;
  const blockNames = Object.keys(HOLD_BLOCK) as HoldBlock[];
  return range(accounts.holdStart, account).map((row) => {
    const scope = nameOf<HoldScope>(HOLD_SCOPE, holds.scope[row]);
    const reason = nameOf<HoldReason>(HOLD_REASON, holds.reason[row]);
    const target = holds.target[row] ?? NONE;
    const fromDay = holds.fromDay[row] ?? 0;
    const amount = holds.amountMinor[row] ?? NONE;
    return {
      scope,
      debtClass: scope === 'DEBT_CLASS' ? (debtClasses[target] ?? '') : null,
      agreement: scope === 'AGREEMENT' ? (agreements[target - first] ?? null) : null,
      billRow: scope === 'BILL' ? target : null,
      reason,
      fromDay,
      toDay: lastDayOf(reason, fromDay, dayOrNull(holds.toDay[row])),
      blocks: new Set(
        blockNames.filter((block) => ((holds.blocks[row] ?? 0) & HOLD_BLOCK[block]) !== 0),
      ),
      amountMinor: amount === NONE ? null : amount,
      quiet: false,
    };
  });
}

/** Open promises with what was credited since they were made. */
export function promisesOf(
  portfolio: Portfolio,
  account: number,
  transactions: readonly Transaction[],
): Promised[] {
  const { promises, debtClasses, accounts } = portfolio;
  const open = range(accounts.promiseStart, account).filter((row) => promises.status[row] === 0);
  return open.map((row) => {
    const number = promises.debtClass[row] ?? NONE;
    const debtClass = number === NONE ? null : (debtClasses[number] ?? '');
    const madeDay = promises.madeDay[row] ?? 0;
    const paid = transactions.filter(
      (credit) =>
        credit.amountMinor < 0 &&
        (debtClass === null || credit.agreement.debtClass === debtClass) &&
        credit.postedDay >= madeDay,
    );
    return {
      debtClass,
      amountMinor: promises.amountMinor[row] ?? 0,
      paidMinor: paid.reduce((sum, credit) => sum - credit.amountMinor, 0),
      madeDay,
      dueDay: promises.dueDay[row] ?? 0,
      status: 'OPEN',
      hold: null,
    };
  });
}
