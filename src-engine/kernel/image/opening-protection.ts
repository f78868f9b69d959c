import { NO_DAY } from '../../base/day.ts';
import { HOLD_REASON, HOLD_SCOPE, NONE, type Portfolio } from '../../model/portfolio.ts';
import { FAR_DAY, type KernelImage } from './kernel-image.ts';
import { paidSince } from './opening-plans.ts';

type ProtectionColumns = Pick<
  KernelImage,
  | 'holdStart'
  | 'holdScope'
  | 'holdTarget'
  | 'holdReason'
  | 'holdFromDay'
  | 'holdToDay'
  | 'holdBlocks'
  | 'holdAmountMinor'
  | 'promiseStart'
  | 'promiseClass'
  | 'promiseMinor'
  | 'promisePaidMinor'
  | 'promiseMadeDay'
  | 'promiseDueDay'
>;

interface KeptRows {
  readonly starts: Int32Array;
  readonly rows: readonly number[];
  /** The account of a kept row of the source. */
  readonly accountOf: (row: number) => number;
}

/** Rows of an account: starts[i] to starts[i + 1] - 1, keeping those that `keep` accepts. */
function keptRows(starts: Int32Array, accounts: number, keep: (row: number) => boolean): KeptRows {
  const kept = new Int32Array(accounts + 1);
  const rows: number[] = [];
  const owners = new Map<number, number>();
  for (let account = 0; account < accounts; account++) {
    const end = starts[account + 1] ?? 0;
    for (let row = starts[account] ?? 0; row < end; row++) {
      if (!keep(row)) continue;
      rows.push(row);
      owners.set(row, account);
    }
    kept[account + 1] = rows.length;
  }
  return { starts: kept, rows, accountOf: (row) => owners.get(row) ?? 0 };
}

/** Days that the law gives a breathing space (domain.md 5.3, simulation.md 8, UK). */
const BREATHING_SPACE_DAYS = 60;

/** Last day of a hold without an end: a breathing space has its term, others last until they are lifted. */
function openEnd(portfolio: Portfolio, row: number): number {
  const { holds } = portfolio;
  if (holds.reason[row] !== HOLD_REASON.BREATHING_SPACE) return FAR_DAY;
  return (holds.fromDay[row] ?? 0) + BREATHING_SPACE_DAYS - 1;
}

/**
 * Holds and open promises of every account. Targets: index of the agreement within the account, row of the bill's
 * transaction, or debt class.
 */
export function openingProtection(portfolio: Portfolio): ProtectionColumns {
  const { accounts, agreements, holds, promises } = portfolio;
  const targetOf = (row: number): number => {
    const target = holds.target[row] ?? NONE;
    if (holds.scope[row] !== HOLD_SCOPE.AGREEMENT) return target;
    return target - (accounts.agreementStart[agreements.account[target] ?? 0] ?? 0);
  };
  const open = keptRows(accounts.promiseStart, accounts.count, (row) => promises.status[row] === 0);
  return {
    holdStart: accounts.holdStart,
    holdScope: holds.scope,
    holdTarget: Int32Array.from(holds.ids, (_, row) => targetOf(row)),
    holdReason: holds.reason,
    holdFromDay: holds.fromDay,
    holdToDay: holds.toDay.map((day, row) => (day === NO_DAY ? openEnd(portfolio, row) : day)),
    holdBlocks: holds.blocks,
    holdAmountMinor: holds.amountMinor,
    promiseStart: open.starts,
    promiseClass: Int16Array.from(open.rows, (row) => promises.debtClass[row] ?? NONE),
    promiseMinor: Float64Array.from(open.rows, (row) => promises.amountMinor[row] ?? 0),
    promisePaidMinor: Float64Array.from(open.rows, (row) =>
      paidSince(
        portfolio,
        open.accountOf(row),
        promises.debtClass[row] ?? NONE,
        promises.madeDay[row] ?? 0,
      ),
    ),
    promiseMadeDay: Int32Array.from(open.rows, (row) => promises.madeDay[row] ?? 0),
    promiseDueDay: Int32Array.from(open.rows, (row) => promises.dueDay[row] ?? 0),
  };
}
