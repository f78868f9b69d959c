import { STEP } from '../../model/step.ts';
import type { CompiledEvent } from '../compile/compiled-step.ts';
import { isDunningProcess } from '../facts/dunning-process.ts';
import { dueEventDay } from '../facts/event-day.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { EVENT } from '../state/event-rows.ts';

interface PastStep {
  readonly day: number;
  readonly debtClass: number;
  readonly event: CompiledEvent;
}

/**
 * Notes the steps that processes under way had done before the run, for windows, caps and spacing (docs/adr/0290): on their due
 * dates, by yesterday. Letters, messages and visits count as made, and calls with all their attempts, but reaching nobody: nothing
 * says that they did.
 */
export function rememberPastSteps(context: KernelContext, state: AccountState): void {
  const past: PastStep[] = [];
  for (let debtClass = 0; debtClass < state.processes.template.length; debtClass++) {
    if (!state.processes.isActive(debtClass)) continue;
    if (isDunningProcess(context, state, debtClass)) addLevel(context, state, debtClass, past);
    else addDone(context, state, debtClass, past);
  }
  past.sort((a, b) => a.day - b.day);
  for (const { day, debtClass, event } of past) {
    const isMade = event.callAttempts === 0 && (event.traits & STEP.contact) !== 0;
    state.steps.add(day, event.traits, debtClass, event.callAttempts, isMade, false);
  }
}

function addDone(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  past: PastStep[],
): void {
  const { events: rows, template } = state.processes;
  const events = context.strategy.templates[template[debtClass] ?? 0]?.events ?? [];
  const yesterday = context.firstDay - 1;
  for (let row = rows.first(debtClass); row < rows.end(debtClass); row++) {
    const event = events[rows.templateIndex[row] ?? 0];
    if (event === undefined || rows.status[row] !== EVENT.complete) continue;
    const day = Math.min(dueEventDay(context, state, debtClass, row), yesterday);
    past.push({ day, debtClass, event });
  }
}

/** The steps of the level that was reached; when those before it were, nothing says. */
function addLevel(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  past: PastStep[],
): void {
  const { dunning, processes } = state;
  const schedule = context.strategy.dunning.schedules[dunning.schedule[debtClass] ?? 0];
  const level = schedule?.levels[(dunning.level[debtClass] ?? 0) - 1];
  if (schedule === undefined || level === undefined) return;
  const events = context.strategy.templates[schedule.template]?.events ?? [];
  const began = processes.startDay[debtClass] ?? 0;
  for (const event of events.slice(level.firstEvent, level.endEvent)) {
    const day = context.strategy.calendar.eventDay(began, event.dayOffset);
    past.push({ day: Math.min(day, context.firstDay - 1), debtClass, event });
  }
}
