import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { HOLD_BLOCK, HOLD_REASON, HOLD_SCOPE, NONE } from '../../model/portfolio.ts';
import { breakTrust } from '../behaviour/options/account-factors.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { PROMISE } from '../state/promise-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';

/** While a promise is open nobody dunns the customer for it (simulation.md 1.7). */
const PROMISE_BLOCKS = HOLD_BLOCK.EVENTS | HOLD_BLOCK.CONTACTS | HOLD_BLOCK.SEVERANCE;

/**
 * Phase 41, promise monitor (domain.md 5.3, peers.md S26). A promise is kept as soon as the promised amount came in, up
 * to the tolerance; it is broken when that did not happen by the due day and its grace. A broken one is reviewed the
 * same night.
 */
export function promiseMonitor(context: KernelContext, state: AccountState): void {
  const { promises } = state;
  if (promises.open === 0) return;
  const { graceDays, toleranceMinor } = context.strategy.promises;
  for (let promise = 0; promise < promises.count; promise++) {
    if (!promises.isOpen(promise)) continue;
    const paid = promises.paidMinor[promise] ?? 0;
    const isOver = state.day > (promises.dueDay[promise] ?? 0) + graceDays;
    // A promise within the tolerance is not kept before anything came in.
    if (paid <= 0 && !isOver) continue;
    const enough = paid + toleranceMinor >= (promises.amountMinor[promise] ?? 0);
    if (enough || isOver) endPromise(context, state, promise, enough);
  }
}

function endPromise(
  context: KernelContext,
  state: AccountState,
  promise: number,
  kept: boolean,
): void {
  const { promises, holds } = state;
  context.trace?.promiseEnded(context, state, promise, kept);
  promises.end(promise, kept ? PROMISE.kept : PROMISE.broken);
  const hold = promises.hold[promise] ?? NONE;
  if (hold !== NONE) holds.lift(hold, state.day - 1);
  const day = state.day - context.firstDay;
  const paid = promises.paidMinor[promise] ?? 0;
  const kind = kept ? LOG_KIND.promiseKept : LOG_KIND.promiseBroken;
  const outcome = kept ? LOG_OUTCOME.done : LOG_OUTCOME.missed;
  context.recorder.event(day, 0, kind, promise, outcome, paid);
  context.recorder.flow(kept ? METRIC_ROW.promisesKept : METRIC_ROW.promisesBroken, day, 1);
  const promised = promises.amountMinor[promise] ?? 0;
  const value = kept ? METRIC_ROW.promisedKeptMinor : METRIC_ROW.promisedBrokenMinor;
  context.recorder.flow(value, day, promised);
  if (kept) return;
  state.reviews.add(state.day);
  breakTrust(context, state);
}

/** The hold that goes with an open promise, when the strategy lets promises block events. */
export function holdForPromise(context: KernelContext, state: AccountState, promise: number): void {
  if (!context.strategy.promises.blocksEvents) return;
  const { promises, holds } = state;
  const debtClass = promises.debtClass[promise] ?? NONE;
  const scope = debtClass === NONE ? HOLD_SCOPE.ACCOUNT : HOLD_SCOPE.DEBT_CLASS;
  const from = promises.madeDay[promise] ?? 0;
  const { PROMISE: reason } = HOLD_REASON;
  promises.hold[promise] = holds.add(
    scope,
    debtClass,
    reason,
    from,
    FAR_DAY,
    PROMISE_BLOCKS,
    NONE,
    true,
  );
}

/** The next day on which a promise is due or can be found broken; FAR_DAY without open promises. */
export function nextPromiseDay(context: KernelContext, state: AccountState): number {
  const { promises } = state;
  if (promises.open === 0) return FAR_DAY;
  let next = FAR_DAY;
  for (let promise = 0; promise < promises.count; promise++) {
    if (!promises.isOpen(promise)) continue;
    const due = promises.dueDay[promise] ?? FAR_DAY;
    const broken = due + context.strategy.promises.graceDays + 1;
    if (due > state.day) next = Math.min(next, due);
    else next = Math.min(next, Math.max(broken, state.day + 1));
  }
  return next;
}
