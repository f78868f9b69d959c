import { severanceDueDay } from '../kernel/facts/severance-due.ts';
import { FAR_DAY } from '../kernel/image/kernel-image.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import { SEVERANCE_EVENT } from '../kernel/state/severance-state.ts';
import type { ProcessEventFacts } from '../model/account-facts.ts';

/** A severance that runs at the end of a day. */
export interface RunningSeverance {
  /** Index of the agreement within the account. */
  readonly agreement: number;
  /** Number of the severance within the account, from 1. */
  readonly number: number;
  readonly startDay: number;
  /** Steps that have a day, by day; those that wait for others have none yet (domain.md 3.12). */
  readonly events: readonly ProcessEventFacts[];
}

function eventsOf(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
): readonly ProcessEventFacts[] {
  const { severances } = state;
  const template = context.strategy.severance.templates[severances.template[agreement] ?? 0];
  const first = severances.first(agreement);
  const events: ProcessEventFacts[] = [];
  for (const [position, { sequence, title }] of (template?.events ?? []).entries()) {
    const row = first + position;
    const isDone = severances.status[row] === SEVERANCE_EVENT.complete;
    // Due and still there: a hold keeps it, tomorrow at the earliest it can run.
    const day = isDone
      ? (severances.completedDay[row] ?? FAR_DAY)
      : Math.max(severanceDueDay(context, state, agreement, position), state.day + 1);
    if (day < FAR_DAY) events.push({ sequence, title, day, state: isDone ? 'DONE' : 'PENDING' });
  }
  return events.sort((a, b) => a.day - b.day || a.sequence - b.sequence);
}

/** Severances that run at the end of the state's day, by agreement; a reconnection is none. */
export function runningSeverances(
  context: KernelFacts,
  state: AccountState,
): readonly RunningSeverance[] {
  const running: RunningSeverance[] = [];
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (!state.severances.isSevering(agreement)) continue;
    running.push({
      agreement,
      number: state.severances.number[agreement] ?? 0,
      startDay: state.severances.startDay[agreement] ?? 0,
      events: eventsOf(context, state, agreement),
    });
  }
  return running;
}
