import { at } from '../base/assert.ts';
import type { Draws } from '../kernel/behaviour/draws.ts';
import type { Followers } from '../kernel/followers.ts';
import type { KernelContext } from '../kernel/kernel-context.ts';
import { Recorder } from '../kernel/state/recorder.ts';
import type { RunPlan } from '../model/run.ts';
import { FlowRecorder } from './flow-recorder.ts';
import type { PreparedRun } from './prepared-run.ts';
import type { RunListeners } from './run-listeners.ts';
import { TotalsRecorder } from './shared-runs/totals-recorder.ts';
import { SnapshotRecorder } from './snapshot-recorder.ts';
import { StateRecorder } from './state-recorder.ts';

/** A busy account writes about 55 rows a year. */
const LOG_ROWS_A_DAY = 0.15;
const FEW_ROWS = 64;

/**
 * What the kernel needs to live accounts under one arm of a prepared run. A class, so that every context has one shape: the
 * second object that a literal makes lets engines think anew of what its members may be, and throw away the code that they
 * compiled for the first (ADR 180).
 */
class ArmContext implements KernelContext {
  readonly image: KernelContext['image'];
  readonly strategy: KernelContext['strategy'];
  readonly services: KernelContext['services'];
  readonly divisions: KernelContext['divisions'];
  readonly behaviour: KernelContext['behaviour'];
  readonly payments: KernelContext['payments'];
  readonly commands: KernelContext['commands'];
  readonly arm: string;
  readonly draws: Draws;
  readonly recorder: Recorder;
  readonly trace: KernelContext['trace'];
  readonly letters: KernelContext['letters'];
  readonly commandListener: KernelContext['commandListener'];
  readonly firstDay: number;
  readonly endDay: number;
  readonly curedMinor: Float64Array;
  readonly allowsSmallRest: boolean;
  readonly bankCalendar: KernelContext['bankCalendar'];
  readonly followers: Followers | null;
  readonly visitEveryDay: boolean;
  readonly checkInvariants: boolean;

  constructor(
    prepared: PreparedRun,
    arm: number,
    draws: Draws,
    listeners: RunListeners,
    recorder: Recorder,
    followers: Followers | null,
  ) {
    const { plan, image } = prepared;
    this.image = image.kernel;
    this.strategy = at(prepared.strategies, arm);
    this.services = image.dictionaries.services;
    this.divisions = image.dictionaries.divisions;
    this.behaviour = prepared.behaviour;
    this.payments = prepared.payments;
    this.commands = prepared.commands;
    this.arm = at(plan.arms, arm).name;
    this.draws = draws;
    this.recorder = recorder;
    this.trace = listeners.trace ?? null;
    this.letters = listeners.letters ?? null;
    this.commandListener = listeners.commands ?? null;
    this.firstDay = image.kernel.asOfDay;
    this.endDay = image.kernel.asOfDay + plan.days;
    this.curedMinor = prepared.curedMinor;
    this.allowsSmallRest = prepared.plan.cureTolerance === 'small';
    this.bankCalendar = prepared.bankCalendar;
    this.followers = followers;
    this.visitEveryDay = plan.visitEveryDay;
    this.checkInvariants = plan.checkInvariants === true;
  }
}

/** The context of an arm, with a recorder of its own for so many `accounts`, or with `own`. */
export function armContext(
  prepared: PreparedRun,
  arm: number,
  draws: Draws,
  listeners: RunListeners = {},
  accounts = 1,
  own: Recorder | null = null,
  followers: Followers | null = null,
): KernelContext {
  const recorder = own ?? recorderOf(prepared.plan, listeners, accounts);
  return new ArmContext(prepared, arm, draws, listeners, recorder, followers);
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
  if (plan.totalsOnly === true) return new TotalsRecorder(days, replications);
  const logRows = expectedLogRows(plan, accounts);
  return new Recorder(days, replications, eventLog, logRows, plan.keepsCharges);
}
