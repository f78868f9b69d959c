import { at } from '../base/assert.ts';
import type { Draws } from '../kernel/behaviour/draws.ts';
import type { Followers } from '../kernel/followers.ts';
import type { KernelContext } from '../kernel/kernel-context.ts';
import { Recorder } from '../kernel/state/recorder.ts';
import type { RunPlan } from '../model/run.ts';
import { FlowRecorder } from './flow-recorder.ts';
import type { PreparedRun } from './prepared-run.ts';
import type { RunListeners } from './run-listeners.ts';
import { SnapshotRecorder } from './snapshot-recorder.ts';
import { StateRecorder } from './state-recorder.ts';

/** A busy account writes about 55 rows a year. */
const LOG_ROWS_A_DAY = 0.15;
const FEW_ROWS = 64;

/** What the kernel needs to live accounts under one arm of a prepared run, with a recorder of its own for so many `accounts`, or with `own`. */
export function armContext(
  prepared: PreparedRun,
  arm: number,
  draws: Draws,
  listeners: RunListeners = {},
  accounts = 1,
  own: Recorder | null = null,
  followers: Followers | null = null,
): KernelContext {
  const { plan, image } = prepared;
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
    recorder: own ?? recorderOf(plan, listeners, accounts),
    trace: listeners.trace ?? null,
    letters: listeners.letters ?? null,
    commandListener: listeners.commands ?? null,
    firstDay: image.kernel.asOfDay,
    endDay: image.kernel.asOfDay + plan.days,
    curedMinor: prepared.curedMinor,
    bankCalendar: prepared.bankCalendar,
    followers,
    visitEveryDay: plan.visitEveryDay,
    checkInvariants: plan.checkInvariants === true,
  };
}

/** Rows of the event log that room is made for. */
export function expectedLogRows(plan: RunPlan, accounts: number): number {
  const logged = accounts * (plan.eventLog === 'all' ? plan.replications : 1);
  return Math.ceil(logged * plan.days * LOG_ROWS_A_DAY) + FEW_ROWS;
}

function recorderOf(plan: RunPlan, listeners: RunListeners, accounts: number): Recorder {
  const { days, replications, eventLog } = plan;
  const { snapshots, states, flows } = listeners;
  if (snapshots !== undefined) return new SnapshotRecorder(days, replications, eventLog, snapshots);
  if (states !== undefined) return new StateRecorder(days, replications, states);
  if (flows !== undefined) return new FlowRecorder(days, replications, flows);
  const logRows = expectedLogRows(plan, accounts);
  return new Recorder(days, replications, eventLog, logRows, plan.keepsCharges);
}
