import type { ConditionFacts } from '../algorithms/collection-condition/contract.ts';
import { at } from '../base/assert.ts';
import type {
  CompiledAgreementCancel,
  CompiledCondition,
  CompiledControl,
  CompiledEvent,
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
import type { Check, DecisionKind } from '../model/explanation.ts';
import { HOLD_BLOCK, NONE } from '../model/portfolio.ts';
import { agreementDecision } from './agreement-decision.ts';
import { chosenTemplate } from './chosen-template.ts';
import { commandDecision } from './command-decision.ts';
import { effectChecks, lifeSupportCheck } from './event-checks.ts';
import { eventDecision, failedEventDecision, waitingDecision } from './event-decision.ts';
import { EventTimeline } from './event-timeline.ts';
import { guardrailDecision } from './guardrail-decision.ts';
import { blockOf, heldDecision, holdWords } from './held-decision.ts';
import { joinDecision } from './join-decision.ts';
import { outcomeWords } from './outcome-words.ts';
import { planCanceledDecision } from './plan-canceled-decision.ts';
import { planEndedDecision } from './plan-decision.ts';
import { processDecision } from './process-decision.ts';
import { promiseEndedDecision, promiseMadeDecision } from './promise-decision.ts';
import { restoreDecision } from './restore-decision.ts';
import { reviewDecision } from './review-decision.ts';
import { SeveranceDecisions, type TraceNames } from './severance-decisions.ts';
import { WriteOffDecisions } from './write-off-decisions.ts';

/** Listens to one account's run and writes down each decision with its checks (product.md, promise 2). */
export class DecisionTrace extends SeveranceDecisions implements Trace {
  readonly writeOff: WriteOffDecisions;
  private readonly timeline = new EventTimeline(this.events);
  /** Checks of the event being run. */
  private checks: readonly Check[] = [];
  /** By agreement: number of the severance that was seen last. */
  private readonly severed = new Map<number, number>();
  private lastRefusal = '';
  private lastHeld = '';

  constructor(names: TraceNames) {
    super(names);
    this.writeOff = new WriteOffDecisions(names, this.decisions, this.events);
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

  cancelledByHold(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    hold: number,
  ): void {
    const because = `${holdWords(state, hold)} began, which ends collection; a person takes over`;
    const flip = 'Without the hold the process would have gone on.';
    const title = 'Cancel collection process';
    const rule = { label: 'Hold', pointer: '' };
    this.add(context, state, debtClass, 'cancel-process', title, because, [], flip, rule);
    this.timeline.cancel(debtClass);
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

  promiseMade(context: KernelFacts, state: AccountState, promise: number): void {
    this.decisions.push(promiseMadeDecision(context, state, promise, this.names));
  }

  promiseEnded(context: KernelFacts, state: AccountState, promise: number, kept: boolean): void {
    this.decisions.push(promiseEndedDecision(context, state, promise, kept, this.names));
  }

  created(context: KernelFacts, state: AccountState, debtClass: number): void {
    const last = at(this.decisions, this.decisions.length - 1);
    const chosen = chosenTemplate(context, state, debtClass);
    this.decisions[this.decisions.length - 1] = { ...last, chosen };
    this.timeline.plan(context, state, debtClass);
  }

  monitored(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    debtMinor: number,
    cancelled: boolean,
  ): void {
    const rule = at(context.strategy.classes, debtClass);
    if (rule === null) return;
    const told = processDecision(rule, debtMinor, cancelled, this.names.currency);
    const { kind, title, because, checks, flip } = told;
    const label = { label: `Cancel threshold, ${rule.code}`, pointer: rule.pointer };
    this.add(context, state, debtClass, kind, title, because, checks, flip, label);
    if (cancelled) this.timeline.cancel(debtClass);
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
    const checks = [...this.checks, ...lifeSupportCheck(event, outcome)];
    this.checks = [];
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

  restored(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    debtMinor: number,
    limitMinor: number,
  ): void {
    const debtClass = context.image.agreementClass[state.firstAgreement + agreement] ?? 0;
    const { currency, agreements } = this.names;
    const name = agreements[agreement] ?? '';
    const day = this.dayOf(context, state);
    const className = this.className(debtClass);
    this.decisions.push(restoreDecision(name, debtMinor, limitMinor, currency, day, className));
  }

  agreementJoined(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    agreement: number,
    debtMinor: number,
    minAgeDays: number,
  ): void {
    const { agreements, currency } = this.names;
    const told = joinDecision(agreements[agreement] ?? '', debtMinor, minAgeDays, currency);
    const { kind, title, because, checks, flip } = told;
    const label = { label: 'New debt joins', pointer: '/settings/linkNewDebt' };
    this.add(context, state, debtClass, kind, title, because, checks, flip, label);
  }

  agreementJudged(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    agreement: number,
    rule: CompiledAgreementCancel,
    debtMinor: number,
    removed: boolean,
  ): void {
    const { agreements, currency } = this.names;
    const name = agreements[agreement] ?? '';
    const told = agreementDecision(name, rule, debtMinor, removed, currency);
    const { kind, title, because, checks, flip } = told;
    const label = { label: 'Agreement cancel rule', pointer: rule.pointer };
    this.add(context, state, debtClass, kind, title, because, checks, flip, label);
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
    else this.timeline.cancel(debtClass);
  }

  completed(context: KernelFacts, state: AccountState, debtClass: number): void {
    const template = at(context.strategy.templates, state.processes.template[debtClass] ?? 0);
    const { code, pointer } = template;
    const because = `Every event of ${code} has run; the debt is reviewed again tomorrow`;
    const title = 'Complete collection process';
    const rule = { label: code, pointer };
    this.add(context, state, debtClass, 'complete-process', title, because, [], '', rule);
  }

  planCanceled(context: KernelFacts, state: AccountState, plan: number): void {
    const debtClass = this.className(state.plans.debtClass[plan] ?? 0);
    this.decisions.push(planCanceledDecision(this.dayOf(context, state), debtClass));
  }

  planEnded(
    context: KernelFacts,
    state: AccountState,
    plan: number,
    kept: boolean,
    paidMinor: number,
    dueMinor: number,
  ): void {
    const end = { plan, kept, paidMinor, dueMinor };
    this.decisions.push(planEndedDecision(context, state, end, this.names));
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

  private add(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    kind: DecisionKind,
    title: string,
    because: string,
    checks: readonly Check[],
    flip: string,
    rule: { readonly label: string; readonly pointer: string },
  ): void {
    this.decisions.push({
      day: this.dayOf(context, state),
      kind,
      title,
      because,
      ruleLabel: rule.label,
      rulePointer: rule.pointer,
      debtClass: this.className(debtClass),
      eventKind: '',
      checks,
      chosen: '',
      passedOver: [],
      flip,
    });
  }

  private className(debtClass: number): string {
    return this.names.debtClasses[debtClass] ?? '';
  }
}
