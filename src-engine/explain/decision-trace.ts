import type { ConditionFacts } from '../algorithms/collection-condition/contract.ts';
import type { CompiledEvent } from '../kernel/compile/compiled-step.ts';
import type {
  CompiledCondition,
  CompiledControl,
  CompiledGuardrail,
  CompiledRow,
} from '../kernel/compile/compiled-strategy.ts';
import type { CompiledCommand } from '../kernel/compile/manual-commands.ts';
import { eventInRow } from '../kernel/facts/process-events.ts';
import type { StepFacts } from '../kernel/facts/step-facts.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { CommandChecks } from '../kernel/manual/command-checks.ts';
import type { EventSubject } from '../kernel/phases/event-subject.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { NoProcessReason, Trace } from '../kernel/trace.ts';
import type { Check } from '../model/explanation.ts';
import { HOLD_BLOCK, NONE } from '../model/portfolio.ts';
import { CapacityDecisions } from './capacity-decisions.ts';
import { commandDecision } from './command-decision.ts';
import { DunningDecisions } from './dunning-decisions.ts';
import { effectChecks, lifeSupportCheck } from './event-checks.ts';
import { eventDecision, failedEventDecision, waitingDecision } from './event-decision.ts';
import { guardrailDecision } from './guardrail-decision.ts';
import { blockOf, heldDecision } from './held-decision.ts';
import { outcomeWords } from './outcome-words.ts';
import { ProcessDecisions } from './process-decisions.ts';
import { reviewDecision } from './review-decision.ts';
import type { TraceNames } from './severance-decisions.ts';
import { WriteOffDecisions } from './write-off-decisions.ts';

/** Listens to one account's run and writes down each decision with its checks (product.md, promise 2). */
export class DecisionTrace extends ProcessDecisions implements Trace {
  readonly writeOff: WriteOffDecisions;
  readonly capacity: CapacityDecisions;
  readonly dunning: DunningDecisions;
  /** Checks of the event being run. */
  private checks: readonly Check[] = [];
  /** By agreement: number of the severance that was seen last. */
  private readonly severed = new Map<number, number>();
  /** Guardrails that let a severance start, by their ids, and the day on which they did. */
  private readonly kept = new Map<string, Check>();
  private keptOn = NONE;
  private lastRefusal = '';
  private lastHeld = '';

  constructor(names: TraceNames) {
    super(names);
    this.writeOff = new WriteOffDecisions(names, this.decisions, this.events);
    this.capacity = new CapacityDecisions(names.debtClasses, this.decisions);
    this.dunning = new DunningDecisions(names, this.decisions, this.timeline);
  }

  reviewed(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    facts: ConditionFacts,
    control: CompiledControl | null,
    condition: CompiledCondition | null,
    row: CompiledRow | null,
    reason: NoProcessReason | null,
  ): void {
    const review = { context, state, debtClass, facts, control, condition, row, reason };
    const decision = reviewDecision(
      { ...review, currency: this.names.currency },
      this.dayOf(context, state),
      this.className(debtClass),
    );
    // A refusal is told once: night after night the same sentence would bury the rest.
    const refusal = row === null ? `${debtClass}:${reason}:${decision.chosen}` : '';
    if (row === null && refusal === this.lastRefusal) return;
    this.lastRefusal = refusal;
    this.decisions.push(decision);
  }

  reviewHeld(context: KernelFacts, state: AccountState, debtClass: number): void {
    const refusal = `${debtClass}:held`;
    if (refusal === this.lastRefusal) return;
    this.lastRefusal = refusal;
    const { REVIEW } = HOLD_BLOCK;
    this.decisions.push(
      heldDecision(context, state, this.className(debtClass), 'Leave the debt unreviewed', {
        block: REVIEW,
        debtClass,
        agreement: NONE,
        eventKind: '',
      }),
    );
  }

  eventHeld(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
  ): void {
    const told = `${subject.processNumber}:${event.sequence}:held`;
    if (told === this.lastHeld) return;
    this.lastHeld = told;
    const { debtClass, agreement } = subject;
    const title = `Keep ${event.title} waiting`;
    this.decisions.push(
      heldDecision(context, state, this.className(debtClass), title, {
        block: blockOf(context, state, subject, event),
        debtClass,
        agreement,
        eventKind: event.algorithm,
      }),
    );
  }

  guardrailKept(event: CompiledEvent, guardrail: CompiledGuardrail, facts: StepFacts): void {
    // Of severance alone: what protects a customer from it is a part of why it came; letters keep every cap every night.
    if (event.algorithm !== 'START_SEVERANCE') return;
    if (facts.day !== this.keptOn) this.kept.clear();
    this.keptOn = facts.day;
    const check = { ...guardrail.rule.explain(facts), rulePointer: guardrail.pointer };
    // No such step went before, and none is asked for: there is nothing to compare.
    if (check.actual < 0) return;
    this.kept.set(guardrail.id, { ...check, label: `${check.label}, ${guardrail.id}` });
  }

  guardrailHit(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
    guardrail: CompiledGuardrail,
    facts: StepFacts,
    outcome: number,
  ): void {
    const className = this.className(subject.debtClass);
    const day = state.day - context.firstDay;
    this.decisions.push(guardrailDecision({ day, className, event, guardrail, facts, outcome }));
  }

  eventRun(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    event: CompiledEvent,
    triggerDay: number,
    outcome: number,
  ): void {
    const severed = this.newlySevered(state);
    const spared = this.spared(context, state, debtClass);
    const { currency } = this.names;
    const checks = [...this.checks, ...lifeSupportCheck(event, outcome), ...this.kept.values()];
    this.checks = [];
    this.kept.clear();
    const run = { context, state, debtClass, event, triggerDay, outcome, checks };
    const day = this.dayOf(context, state);
    this.decisions.push(
      eventDecision({ ...run, severed, spared, currency }, day, this.className(debtClass)),
    );
    this.timeline.settle(debtClass, event.sequence, day, 'done', outcomeWords(outcome));
  }

  eventBegins(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
  ): void {
    const facts = { context, state, subject, event };
    this.checks = event.effects.flatMap((effect) => effectChecks(facts, effect));
  }

  eventFailed(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
    row: number,
    outcome: number,
    isGivenUp: boolean,
  ): void {
    const { debtClass, processNumber } = subject;
    const { events } = state.processes;
    const day = this.dayOf(context, state);
    const name = this.className(debtClass);
    const words = outcomeWords(outcome);
    // A failure is told when it begins and when it is given up: the nights between say the same.
    const isNew = this.timeline.fail(processNumber, event.sequence, words);
    if (!isNew && !isGivenUp) return;
    const run = {
      context,
      state,
      debtClass,
      event,
      triggerDay: events.triggerDay[row] ?? 0,
      outcome,
      checks: this.checks,
      severed: [],
      spared: [],
      currency: this.names.currency,
    };
    const triedDays = state.day - (events.failedDay[row] ?? 0);
    this.decisions.push(failedEventDecision(run, isGivenUp, triedDays, day, name));
    if (isGivenUp) {
      this.timeline.settle(debtClass, event.sequence, day, 'skipped', words);
      return;
    }
    for (let later = row + 1; later < events.end(debtClass); later++) {
      if ((events.triggerDay[later] ?? 0) > state.day) break;
      const waiting = eventInRow(context, state, debtClass, later);
      const due = { context, state, debtClass, event: waiting };
      this.decisions.push(waitingDecision(due, event, day, name));
    }
  }

  commanded(
    context: KernelFacts,
    state: AccountState,
    command: CompiledCommand,
    checks: CommandChecks,
  ): void {
    const className = command.debtClass < 0 ? '' : this.className(command.debtClass);
    const day = this.dayOf(context, state);
    this.decisions.push(commandDecision(command, checks, day, className, this.names.agreements));
  }

  commandDone(context: KernelFacts, state: AccountState, { debtClass }: CompiledCommand): void {
    if (debtClass < 0) return;
    if (state.processes.isActive(debtClass)) this.timeline.replan(context, state, debtClass);
    else this.timeline.cancel(debtClass, this.dayOf(context, state));
  }

  /** What is still scheduled at the horizon. */
  ended(context: KernelFacts, state: AccountState): void {
    this.writeOff.finish();
    for (let agreement = 0; agreement < state.agreementCount; agreement++)
      if (state.severances.isActive(agreement))
        this.placeOpen(context, state, agreement, 'pending');
    this.timeline.finish();
  }

  private newlySevered(state: AccountState): string[] {
    const names: string[] = [];
    for (let agreement = 0; agreement < state.agreementCount; agreement++) {
      if (!state.severances.isSevering(agreement)) continue;
      const number = state.severances.number[agreement] ?? 0;
      if (this.severed.get(agreement) === number) continue;
      this.severed.set(agreement, number);
      names.push(this.agreementName(agreement));
    }
    return names;
  }

  private spared(context: KernelFacts, state: AccountState, debtClass: number): string[] {
    const { agreementClass } = context.image;
    return this.names.agreements.filter(
      (_, agreement) =>
        agreementClass[state.firstAgreement + agreement] === debtClass &&
        !state.severances.isSevering(agreement),
    );
  }
}
