import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';

/**
 * The day on which a due step of a collection process comes up again that waits for agents or crews from `day` on: the first
 * workday of which it is not known that the step is refused. The days before it need no visit of their own: the step asks on
 * them and nothing else happens (phase 60 catches up on them). `day` itself when more than this step waits, a hold may keep
 * it, or somebody listens.
 */
export function waitingDay(
  context: KernelContext,
  { capacity, holds, processes }: AccountState,
  debtClass: number,
  row: number,
  day: number,
): number {
  const [step, other] = capacity.waiting;
  if (step === undefined || other !== undefined) return day;
  if (holds.count > 0 || context.trace !== null) return day;
  if (step.family !== 'collection' || step.place !== debtClass) return day;
  if (step.processNumber !== processes.number[debtClass]) return day;
  if (step.sequence !== processes.events.sequence[row]) return day;
  const { calendar } = context.strategy;
  let next = day;
  while (capacity.isRefused(next - context.firstDay)) next = calendar.nextWorkday(next + 1);
  return next;
}
