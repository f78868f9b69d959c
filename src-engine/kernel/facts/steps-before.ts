import type { CompiledEvent } from '../compile/compiled-step.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { EVENT } from '../state/event-rows.ts';
import { isDunningProcess } from './dunning-process.ts';
import { dueEventDay } from './event-day.ts';

export interface StepBefore {
  /** Before the first day. */
  readonly day: number;
  readonly event: CompiledEvent;
}

/** The steps that the process under way of a class had done before the run: on their due dates, by yesterday (docs/adr/0290). */
export function stepsBefore(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
): StepBefore[] {
  return isDunningProcess(context, state, debtClass)
    ? ofLevel(context, state, debtClass)
    : ofTemplate(context, state, debtClass);
}

function ofTemplate(context: KernelFacts, state: AccountState, debtClass: number): StepBefore[] {
  const { events: rows, template } = state.processes;
  const events = context.strategy.templates[template[debtClass] ?? 0]?.events ?? [];
  const yesterday = context.firstDay - 1;
  const done: StepBefore[] = [];
  for (let row = rows.first(debtClass); row < rows.end(debtClass); row++) {
    const event = events[rows.templateIndex[row] ?? 0];
    if (event === undefined || rows.status[row] !== EVENT.complete) continue;
    done.push({ day: Math.min(dueEventDay(context, state, debtClass, row), yesterday), event });
  }
  return done;
}

/** The steps of the level that was reached; when those before it were, nothing says. */
function ofLevel(context: KernelFacts, state: AccountState, debtClass: number): StepBefore[] {
  const { dunning, processes } = state;
  const schedule = context.strategy.dunning.schedules[dunning.schedule[debtClass] ?? 0];
  const level = schedule?.levels[(dunning.level[debtClass] ?? 0) - 1];
  if (schedule === undefined || level === undefined) return [];
  const events = context.strategy.templates[schedule.template]?.events ?? [];
  const began = processes.startDay[debtClass] ?? 0;
  return events.slice(level.firstEvent, level.endEvent).map((event) => ({
    day: Math.min(context.strategy.calendar.eventDay(began, event.dayOffset), context.firstDay - 1),
    event,
  }));
}
