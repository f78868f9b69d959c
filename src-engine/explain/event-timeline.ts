import { at } from '../base/assert.ts';
import { eventInRow } from '../kernel/facts/process-events.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import { EVENT } from '../kernel/state/event-rows.ts';
import type { PendingDays, TimelineEvent } from '../model/explanation.ts';

interface PlannedEvent {
  readonly family: 'collection';
  readonly process: number;
  readonly sequence: number;
  readonly day: number;
  readonly title: string;
  readonly eventKind: string;
  readonly pending: PendingDays;
}

function cancelled(planned: PlannedEvent, day: number): TimelineEvent {
  const pending = { ...planned.pending, toDay: day };
  return { ...planned, state: 'cancelled', outcome: '', pending };
}

/** What became of every collection event of the account: run, given up, cancelled, or still pending at the horizon. */
export class EventTimeline {
  private readonly events: TimelineEvent[];
  private readonly debtClasses: readonly string[];
  /** Events not yet run, by debt class. */
  private readonly pending = new Map<number, PlannedEvent[]>();
  /** Why an event failed last, by process and sequence. */
  private readonly failures = new Map<string, string>();

  /** Writes into the given list. */
  constructor(events: TimelineEvent[], debtClasses: readonly string[]) {
    this.events = events;
    this.debtClasses = debtClasses;
  }

  /** The process of the class has just been created. */
  plan(context: KernelFacts, state: AccountState, debtClass: number): void {
    const { events } = state.processes;
    const planned: PlannedEvent[] = [];
    const pending: PendingDays = {
      debtClass: at(this.debtClasses, debtClass),
      // One that ran before the run was pending from its first day on, as far as the run knows.
      fromDay: Math.max(0, (state.processes.startDay[debtClass] ?? 0) - context.firstDay),
      toDay: null,
    };
    for (let row = events.first(debtClass); row < events.end(debtClass); row++) {
      if (events.status[row] !== EVENT.pending) continue;
      const event = eventInRow(context, state, debtClass, row);
      planned.push({
        family: 'collection',
        process: state.processes.number[debtClass] ?? 0,
        sequence: event.sequence,
        day: (events.triggerDay[row] ?? 0) - context.firstDay,
        title: event.title,
        eventKind: event.algorithm,
        pending,
      });
    }
    this.pending.set(debtClass, planned);
  }

  /** A person changed the events of the process, or made it: what they cancelled ends, the rest is planned anew. */
  replan(context: KernelFacts, state: AccountState, debtClass: number): void {
    const { events } = state.processes;
    for (const planned of this.pending.get(debtClass) ?? []) {
      const row = events.find(debtClass, planned.sequence);
      if (row >= 0 && events.status[row] === EVENT.cancelled)
        this.events.push(cancelled(planned, state.day - context.firstDay));
    }
    this.plan(context, state, debtClass);
  }

  /** An event has ended on `day`. */
  settle(
    debtClass: number,
    sequence: number,
    day: number,
    state: 'done' | 'skipped',
    outcome: string,
  ): void {
    const queue = this.pending.get(debtClass) ?? [];
    const index = queue.findIndex((planned) => planned.sequence === sequence);
    if (index < 0) return;
    const planned = at(queue, index);
    const pending = { ...planned.pending, toDay: day };
    this.events.push({ ...planned, day, state, outcome, pending });
    queue.splice(index, 1);
  }

  /** An event has failed and stays pending. Returns false when this has been told already. */
  fail(process: number, sequence: number, outcome: string): boolean {
    const key = `${process}/${sequence}`;
    const isNew = this.failures.get(key) !== outcome;
    this.failures.set(key, outcome);
    return isNew;
  }

  /** What is pending in the class is cancelled on `day`. */
  cancel(debtClass: number, day: number): void {
    for (const planned of this.pending.get(debtClass) ?? [])
      this.events.push(cancelled(planned, day));
    this.pending.delete(debtClass);
  }

  /** What is still scheduled at the horizon. */
  finish(): void {
    for (const queue of this.pending.values()) {
      for (const planned of queue) {
        const outcome = this.failures.get(`${planned.process}/${planned.sequence}`) ?? '';
        this.events.push({ ...planned, state: 'pending', outcome });
      }
    }
    this.pending.clear();
  }
}
