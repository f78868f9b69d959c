import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { HOLD_BLOCK } from '../../src-engine/model/portfolio.ts';
import type { HoldBlock, HoldReason, HoldRow } from '../../src-engine/model/rows.ts';
import type { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import type { Choices } from '../support/random-portfolio.ts';

const REASONS: readonly [HoldReason, ...HoldReason[]] = [
  'DISPUTE',
  'DISPUTE',
  'DISPUTE',
  'DECEASED',
  'BANKRUPTCY',
  'BREATHING_SPACE',
  'MEDICAL',
  'MORATORIUM',
  'VULNERABLE',
  'VIP',
  'VIP',
  'FRAUD',
  'MANUAL',
];
const BLOCKS = Object.keys(HOLD_BLOCK) as HoldBlock[];

/** Adds holds of every scope: over, running, to come; overlapping; without end. */
export function addHolds(
  rows: PortfolioFromRows,
  accountId: string,
  asOfDay: number,
  choices: Choices,
): void {
  const agreements = rows.agreements.filter((row) => row.accountId === accountId);
  const bills = rows.transactions.filter(
    (row) => row.amountMinor > 0 && agreements.some(({ id }) => id === row.agreementId),
  );
  for (let hold = choices.int(-3, 4); hold > 0; hold--) {
    const agreement = agreements[choices.int(0, 3)];
    const bill = bills[choices.int(0, 9)];
    const scopes: readonly (readonly [HoldRow['scope'], string | null])[] = [
      ['DEBT_CLASS', choices.pick(['ENERGY', 'SERVICES'])],
      agreement === undefined ? ['ACCOUNT', null] : ['AGREEMENT', agreement.id],
      bill === undefined ? ['ACCOUNT', null] : ['BILL', bill.id],
    ];
    const [scope, target] = choices.pick([['ACCOUNT', null], ...scopes]);
    const fromDay = asOfDay + choices.int(-40, 60);
    rows.hold({
      id: `${accountId}/H${rows.holds.length}`,
      accountId,
      scope,
      target,
      reason: choices.pick(REASONS),
      fromDay,
      toDay: choices.chance(0.15) ? null : fromDay + choices.pick([0, 1, 4, 10, 30, 70]),
      blocks: BLOCKS.filter(() => choices.chance(0.4)),
      amountMinor: choices.chance(0.5) ? choices.pick([1, 100, 5000, 60_000]) : null,
      note: '',
    });
  }
}

/** Adds promises: open and ended, due in the past and to come, of a class and of any debt. */
export function addPromises(
  rows: PortfolioFromRows,
  accountId: string,
  asOfDay: number,
  choices: Choices,
): void {
  for (let promise = choices.int(-3, 2); promise > 0; promise--) {
    const madeDay = asOfDay - choices.int(0, 12);
    rows.promise({
      id: `${accountId}/Q${rows.promises.length}`,
      accountId,
      debtClass: choices.pick([null, 'ENERGY', 'SERVICES']),
      amountMinor: choices.pick([1, 100, 5000, 30_000]),
      madeDay,
      dueDay: madeDay + choices.int(0, 20),
      status: choices.pick(['OPEN', 'OPEN', 'OPEN', 'KEPT', 'BROKEN']),
    });
  }
}

/** What holds do to dates, and when promises are kept. */
export function protectionRules(choices: Choices): Pick<Strategy, 'holds' | 'promises'> {
  const reasons = [...new Set([...REASONS, 'PROMISE' as const, 'PLAN' as const])];
  return {
    holds: reasons
      .filter(() => choices.chance(0.5))
      .map((reason) => ({
        reason,
        pendingEvents: choices.pick(['SHIFT', 'SHIFT', 'WAIT']),
        pausesAgeing: choices.chance(0.4),
      })),
    promises: {
      graceDays: choices.pick([0, 2, 5]),
      toleranceMinor: choices.pick([0, 100, 5000]),
      blocksEvents: choices.chance(0.7),
    },
  };
}
