import type { ProcessFamily } from '../../algorithms/collection-event/contract.ts';
import { at } from '../../base/assert.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { capacityGroupsOf } from '../compile/compile-capacity.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import type { WaitingStep } from '../state/capacity-state.ts';
import { EVENT } from '../state/event-rows.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { SEVERANCE_EVENT } from '../state/severance-state.ts';

/**
 * Phase 89, expired waits (simulation.md 1.7): a step that waited for agents or crews and is not pending any more leaves the
 * queue: its process has ended, or it was skipped.
 */
export function expireWaits(context: KernelContext, state: AccountState): void {
  const { capacity } = state;
  for (const step of capacity.waiting) {
    if (STILL_WAITS[step.family](context, state, step)) continue;
    capacity.leave(step);
    const day = state.day - context.firstDay;
    context.recorder.stock(METRIC_ROW.stepsWaiting, day, -1);
    const { stepExpired } = LOG_KIND;
    const group = at(capacityGroupsOf(context.strategy.source), step.group);
    context.trace?.capacity.expired(context, state, group, step);
    context.recorder.flow(METRIC_ROW.stepsExpired, day, 1);
    context.recorder.event(
      day,
      step.collectionProcess,
      stepExpired,
      step.sequence,
      LOG_OUTCOME.skipped,
      0,
    );
  }
}

type StillWaits = (context: KernelContext, state: AccountState, step: WaitingStep) => boolean;

/** Whether the process is there and the step is still to be done, by the family of the process. */
const STILL_WAITS: Readonly<Record<ProcessFamily, StillWaits>> = {
  collection(_context, { processes }, { place, processNumber, sequence }) {
    if (!processes.isActive(place) || processes.number[place] !== processNumber) return false;
    const { events } = processes;
    return events.status[events.find(place, sequence)] === EVENT.pending;
  },
  severance(context, { severances }, { place, processNumber, sequence }) {
    if (!severances.isActive(place) || severances.number[place] !== processNumber) return false;
    const template = context.strategy.severance.templates[severances.template[place] ?? 0];
    const position = template?.events.findIndex((event) => event.sequence === sequence) ?? 0;
    const status = severances.status[severances.first(place) + position];
    return status === SEVERANCE_EVENT.pending || status === SEVERANCE_EVENT.awaitFieldWork;
  },
  'write-off'(_context, { writeOffs }, { place, processNumber, sequence }) {
    if (!writeOffs.isActive(place) || writeOffs.number[place] !== processNumber) return false;
    const { events } = writeOffs;
    return events.status[events.find(place, sequence)] === EVENT.pending;
  },
};
