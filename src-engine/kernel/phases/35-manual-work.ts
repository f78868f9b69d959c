import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import { judgeCommand, ruleOf } from '../manual/judge-command.ts';
import type { AccountState } from '../state/account-state.ts';

/**
 * Phase 35, manual work (domain.md 3.17; steps 3.0 to 3.8). Carries out the day's commands of people in the order of the
 * plan, before the night batch. A command that its tests refuse changes nothing; both are told in the log.
 */
export function manualWork(context: KernelContext, state: AccountState): void {
  const { start, rows } = context.commands;
  const end = start[state.account + 1] ?? 0;
  for (let place = start[state.account] ?? 0; place < end; place++) {
    const compiled = rows[place];
    if (compiled === undefined || compiled.day !== state.day) continue;
    const { command, debtClass, collectionClass } = compiled;
    if (command.arm !== null && command.arm !== context.arm) continue;
    const checks = judgeCommand(context, state, compiled);
    context.trace?.commanded(context, state, compiled, checks);
    context.commandListener?.judged(compiled, checks);
    const isRefused = checks.problem !== null;
    const day = state.day - context.firstDay;
    const outcome = isRefused ? LOG_OUTCOME.refused : LOG_OUTCOME.accepted;
    context.recorder.event(day, 0, LOG_KIND.command, compiled.place, outcome, 0);
    if (isRefused) continue;
    ruleOf(command.act.action).carryOut(context, state, {
      act: command.act,
      debtClass,
      collectionClass,
      user: command.user,
    });
    context.trace?.commandDone(context, state, compiled);
  }
}

/** The next day with a command for the account; FAR_DAY when there is none. */
export function nextCommandDay(context: KernelFacts, state: AccountState): number {
  const { start, rows } = context.commands;
  const end = start[state.account + 1] ?? 0;
  for (let place = start[state.account] ?? 0; place < end; place++) {
    const day = rows[place]?.day ?? FAR_DAY;
    if (day > state.day) return day;
  }
  return FAR_DAY;
}
