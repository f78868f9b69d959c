import { at } from '../base/assert.ts';
import type { Draws } from '../kernel/behaviour/draws.ts';
import type { KernelContext } from '../kernel/kernel-context.ts';
import { Recorder } from '../kernel/state/recorder.ts';
import type { PreparedRun } from './prepared-run.ts';
import type { RunListeners } from './run-listeners.ts';

/** A busy account writes about 55 rows a year. */
const LOG_ROWS_A_DAY = 0.15;
const FEW_ROWS = 64;

/** What the kernel needs to live accounts under one arm of a prepared run, with a recorder of its own for so many `accounts`. */
export function armContext(
  prepared: PreparedRun,
  arm: number,
  draws: Draws,
  listeners: RunListeners = {},
  accounts = 1,
): KernelContext {
  const { plan, image } = prepared;
  const logged = accounts * (plan.eventLog === 'all' ? plan.replications : 1);
  const logRows = Math.ceil(logged * plan.days * LOG_ROWS_A_DAY) + FEW_ROWS;
  return {
    image: image.kernel,
    strategy: at(prepared.strategies, arm),
    services: image.dictionaries.services,
    divisions: image.dictionaries.divisions,
    behaviour: prepared.behaviour,
    payments: prepared.payments,
    commands: prepared.commands,
    arm: at(plan.arms, arm).name,
    draws,
    recorder: new Recorder(plan.days, plan.replications, plan.eventLog, logRows),
    trace: listeners.trace ?? null,
    letters: listeners.letters ?? null,
    commandListener: listeners.commands ?? null,
    firstDay: image.kernel.asOfDay,
    endDay: image.kernel.asOfDay + plan.days,
    curedMinor: prepared.curedMinor,
    visitEveryDay: plan.visitEveryDay,
    checkInvariants: plan.checkInvariants === true,
  };
}
