import { at } from '../base/assert.ts';
import { type Day, NO_DAY } from '../base/day.ts';
import type { Minor } from '../base/money.ts';
import type { CompiledEvent } from '../kernel/compile/compiled-step.ts';
import { classDebtMinor, thresholdDebtMinor } from '../kernel/facts/class-debt.ts';
import { cashOnlyOn, ratingOn } from '../kernel/facts/credit-rating.ts';
import { isDunningProcess } from '../kernel/facts/dunning-process.ts';
import { dueEventDay } from '../kernel/facts/event-day.ts';
import { firstFreeDay } from '../kernel/facts/holds.ts';
import { eventInRow } from '../kernel/facts/process-events.ts';
import { scoresOf } from '../kernel/facts/terms.ts';
import { FAR_DAY } from '../kernel/image/kernel-image.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { EventSubject } from '../kernel/phases/event-subject.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import { EVENT } from '../kernel/state/event-rows.ts';
import type { DebtFacts, ProcessEventFacts, ProcessFacts } from '../model/account-facts.ts';
import { LOG_OUTCOME } from '../model/event-log.ts';
import { HOLD_BLOCK, NONE } from '../model/portfolio.ts';
import { debtsOf } from './debts-of.ts';
import { DecisionTrace } from './decision-trace.ts';
import { type RunningSeverance, runningSeverances } from './running-severances.ts';
import { type ToDoOfRun, toDosOfRun } from './to-dos-of-run.ts';
import type { ClosedReferral } from './write-off-decisions.ts';

/** Outcomes of a step that holds or guardrails kept from running. */
const NOT_RUN: readonly number[] = [LOG_OUTCOME.held, LOG_OUTCOME.blocked];

interface RunningEvent {
  readonly sequence: number;
  readonly title: string;
  day: number;
  state: ProcessEventFacts['state'];
}

/** A process as it is followed; debts are known at the end only. */
interface FollowedProcess {
  readonly number: number;
  readonly debtClass: number;
  readonly template: string;
  readonly title: string;
  readonly startDay: number;
  readonly events: RunningEvent[];
  endDay: number | null;
  status: ProcessFacts['status'];
}

/** What the end of a run says of the account beside its processes. */
export interface EndOfRun {
  readonly rating: number;
  readonly cashOnly: number;
  readonly riskyBelow: number;
  readonly cashOnlyAbove: number;
  /** By agreement of the account: what it owes, below 0 a credit. */
  readonly balanceMinor: readonly number[];
  /** AGREEMENT_STATUS, likewise. */
  readonly agreementStatus: readonly number[];
  /** Debt classes in which something is owed. */
  readonly debts: readonly DebtFacts[];
  readonly severances: readonly RunningSeverance[];
  /** To Do entries, in the order in which they were made. */
  readonly toDos: readonly ToDoOfRun[];
  /** PLAN_STATUS of the account's plans: those that were active before the run first, then those agreed in it. */
  readonly plans: readonly {
    readonly status: number;
    readonly debtClass: number;
    readonly startDay: number;
    readonly endDay: number | null;
  }[];
  /** By agreement: day on which its final bill is due; null without one. */
  readonly finalBillDueDay: readonly (Day | null)[];
  /** Those that the portfolio had active first, then those of the run; `startDay` is null for the former. */
  readonly referrals: readonly EndOfReferral[];
  /** What is written off and has not come back. */
  readonly writeOffs: readonly {
    readonly agreement: number;
    readonly day: Day;
    readonly amountMinor: Minor;
  }[];
}

export interface EndOfReferral {
  readonly agency: string;
  readonly startDay: Day | null;
  /** Null while it is open. */
  readonly endDay: Day | null;
  readonly amountMinor: Minor;
  readonly active: boolean;
}

/**
 * Listens to one account's run and keeps what Control Central asks for: every process with its events, and the state
 * at the end of the last day. Decisions are heard as in its parent.
 */
export class RunHistory extends DecisionTrace {
  private readonly followed: FollowedProcess[] = [];
  private readonly planEnds = new Map<number, number>();
  private end: EndOfRun | null = null;
  private readonly debts = new Map<
    number,
    Pick<ProcessFacts, 'debtMinor' | 'debtWithoutPlansMinor'>
  >();
  private readonly thresholds = new Map<number, number>();

  override created(context: KernelFacts, state: AccountState, debtClass: number): void {
    super.created(context, state, debtClass);
    this.follow(context, state, debtClass);
  }

  override continued(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    lastSequence: number,
  ): void {
    super.continued(context, state, debtClass, lastSequence);
    if (!isDunningProcess(context, state, debtClass)) this.follow(context, state, debtClass);
  }

  private follow(context: KernelFacts, state: AccountState, debtClass: number): void {
    const { processes } = state;
    const template = at(context.strategy.templates, processes.template[debtClass] ?? 0);
    const { events } = processes;
    const first = events.first(debtClass);
    const count = events.end(debtClass) - first;
    this.followed.push({
      number: processes.number[debtClass] ?? 0,
      debtClass,
      template: template.code,
      title: template.title,
      startDay: processes.startDay[debtClass] ?? state.day,
      endDay: null,
      status: 'ACTIVE',
      events: Array.from({ length: count }, (_, position) => {
        const event = eventInRow(context, state, debtClass, first + position);
        const day = events.triggerDay[first + position] ?? 0;
        const isDone = events.status[first + position] === EVENT.complete;
        const { sequence, title } = event;
        return { sequence, title, day, state: isDone ? 'DONE' : 'PENDING' };
      }),
    });
  }

  override eventRun(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    event: CompiledEvent,
    triggerDay: number,
    outcome: number,
  ): void {
    super.eventRun(context, state, debtClass, event, triggerDay, outcome);
    const to = NOT_RUN.includes(outcome) ? 'CANCELED' : 'DONE';
    this.settleEvent(debtClass, event.sequence, to, state.day);
  }

  override eventFailed(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
    row: number,
    outcome: number,
    isGivenUp: boolean,
  ): void {
    super.eventFailed(context, state, subject, event, row, outcome, isGivenUp);
    const to = isGivenUp ? 'CANCELED' : 'FAILED';
    this.settleEvent(subject.debtClass, event.sequence, to, state.day);
  }

  private settleEvent(
    debtClass: number,
    sequence: number,
    to: RunningEvent['state'],
    day: number,
  ): void {
    const entry = this.active(debtClass)?.events.find(
      (event) =>
        event.sequence === sequence && (event.state === 'PENDING' || event.state === 'FAILED'),
    );
    if (entry === undefined) return;
    entry.state = to;
    entry.day = day;
  }

  override monitored(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    debtMinor: number,
    cancelled: boolean,
  ): void {
    super.monitored(context, state, debtClass, debtMinor, cancelled);
    if (cancelled) this.close(debtClass, 'CANCELED', state.day);
  }

  override cancelledByHold(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    hold: number,
  ): void {
    super.cancelledByHold(context, state, debtClass, hold);
    this.close(debtClass, 'CANCELED', state.day);
  }

  override completed(context: KernelFacts, state: AccountState, debtClass: number): void {
    super.completed(context, state, debtClass);
    this.close(debtClass, 'COMPLETE', state.day);
  }

  override planEnded(
    context: KernelFacts,
    state: AccountState,
    plan: number,
    kept: boolean,
    paidMinor: number,
    dueMinor: number,
  ): void {
    super.planEnded(context, state, plan, kept, paidMinor, dueMinor);
    this.planEnds.set(plan, state.day);
  }

  override ended(context: KernelFacts, state: AccountState): void {
    super.ended(context, state);
    for (const process of this.followed) {
      if (process.status === 'ACTIVE') this.settle(context, state, process);
    }
    const { riskyBelow, cashOnlyAbove } = scoresOf(context, state);
    const agreements = Array.from({ length: state.agreementCount }, (_, index) => index);
    this.end = {
      rating: ratingOn(state, state.day),
      cashOnly: cashOnlyOn(state, state.day),
      riskyBelow,
      cashOnlyAbove,
      balanceMinor: agreements.map((agreement) => balanceOf(state, agreement)),
      agreementStatus: agreements.map((agreement) => state.services.status[agreement] ?? 0),
      debts: debtsOf(state.items, state.day, this.names.debtClasses),
      severances: runningSeverances(context, state),
      toDos: toDosOfRun(context, state),
      plans: Array.from({ length: state.plans.count }, (_, plan) => ({
        status: state.plans.status[plan] ?? 0,
        debtClass: state.plans.debtClass[plan] ?? 0,
        startDay: state.plans.startDay[plan] ?? 0,
        endDay: this.planEnds.get(plan) ?? null,
      })),
      finalBillDueDay: agreements.map((agreement) => finalBillDueDay(state, agreement)),
      referrals: referralsOf(context, state, this.writeOff.closedReferrals),
      writeOffs: writeOffsOf(state),
    };
  }

  /** The state at the end; null before the run has ended. */
  get endOfRun(): EndOfRun | null {
    return this.end;
  }

  /** Every process of the run, by number. */
  processes(debtClasses: readonly string[]): readonly ProcessFacts[] {
    return this.followed.map((process) => {
      const debtClass = debtClasses[process.debtClass] ?? '';
      const debts = this.debts.get(process.number);
      return {
        id: `${debtClass}/${process.number}`,
        template: process.template,
        title: process.title,
        debtClass,
        startDay: process.startDay,
        endDay: process.endDay,
        status: process.status,
        debtMinor: debts?.debtMinor ?? 0,
        debtWithoutPlansMinor: debts?.debtWithoutPlansMinor ?? 0,
        thresholdMinor: this.thresholds.get(process.debtClass) ?? 0,
        events: process.events.toSorted((a, b) => a.sequence - b.sequence),
      };
    });
  }

  private active(debtClass: number): FollowedProcess | undefined {
    return this.followed.find(
      (process) => process.debtClass === debtClass && process.status === 'ACTIVE',
    );
  }

  private close(debtClass: number, status: 'CANCELED' | 'COMPLETE', day: number): void {
    const process = this.active(debtClass);
    if (process === undefined) return;
    process.status = status;
    process.endDay = day;
    for (const event of process.events) {
      if (event.state !== 'DONE') event.state = 'CANCELED';
    }
  }

  /** Debts and dates of a process that is active at the end; holds may have moved its events. */
  private settle(context: KernelFacts, state: AccountState, process: FollowedProcess): void {
    const { processes } = state;
    const { debtClass, number } = process;
    if (!processes.isActive(debtClass) || processes.number[debtClass] !== number) {
      this.close(debtClass, 'CANCELED', state.day);
      return;
    }
    const base = processes.baseDay[debtClass] ?? 0;
    const start = processes.startDay[debtClass] ?? 0;
    const cutOff = context.strategy.thresholdOnAllAged ? state.day : base;
    const agesOn = context.strategy.thresholdOnAllAged ? state.day : start;
    this.debts.set(number, {
      debtMinor: thresholdDebtMinor(context, state, debtClass, base, start),
      debtWithoutPlansMinor: classDebtMinor(context, state, debtClass, cutOff, agesOn),
    });
    this.thresholds.set(debtClass, context.strategy.classes[debtClass]?.thresholdMinor ?? 0);
    const { events } = processes;
    for (let row = events.first(debtClass); row < events.end(debtClass); row++) {
      const sequence = events.sequence[row];
      const event = process.events.find((known) => known.sequence === sequence);
      if (event?.state !== 'PENDING') continue;
      event.day = nextRunDay(context, state, debtClass, row) ?? event.day;
    }
  }
}

/** The day on which a pending event can run as holds stand; null when a hold that has no end keeps it. */
function nextRunDay(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  position: number,
): number | null {
  const due = dueEventDay(context, state, debtClass, position);
  const from = Math.max(due, state.day + 1);
  const day = firstFreeDay(context, state, HOLD_BLOCK.EVENTS, debtClass, NONE, from);
  return day >= FAR_DAY ? null : day;
}

/** Open debits of an agreement less its unused credit. */
function balanceOf(state: AccountState, agreement: number): number {
  const { items, services } = state;
  let open = 0;
  for (let item = 0; item < items.count; item++) {
    if (items.agreement[item] === agreement) open += items.agreementMinor[item] ?? 0;
  }
  return open - (services.creditMinor[agreement] ?? 0);
}

function finalBillDueDay({ services }: AccountState, agreement: number): Day | null {
  const day = services.finalDueDay[agreement] ?? FAR_DAY;
  return day >= FAR_DAY ? null : day;
}

function referralsOf(
  { strategy }: KernelFacts,
  { referrals }: AccountState,
  closed: ReadonlyMap<number, ClosedReferral>,
): readonly EndOfReferral[] {
  return Array.from({ length: referrals.count }, (_, referral) => {
    const startDay = referrals.startDay[referral] ?? NO_DAY;
    return {
      agency: strategy.writeOff.agencies[referrals.agency[referral] ?? 0]?.code ?? '',
      startDay: startDay === NO_DAY ? null : startDay,
      endDay: closed.get(referral)?.day ?? null,
      amountMinor: closed.get(referral)?.amountMinor ?? referrals.amountMinor[referral] ?? 0,
      active: referrals.isOpen(referral),
    };
  });
}

function writeOffsOf({ agreementCount, writeOffs }: AccountState): EndOfRun['writeOffs'] {
  return Array.from({ length: agreementCount }, (_, agreement) => ({
    agreement,
    day: writeOffs.writtenOffDay[agreement] ?? 0,
    amountMinor: writeOffs.writtenOffMinor[agreement] ?? 0,
  })).filter(({ amountMinor }) => amountMinor > 0);
}
