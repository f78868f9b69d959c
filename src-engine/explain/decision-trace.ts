import type { ConditionFacts } from '../algorithms/collection-condition/contract.ts';
import { at } from '../base/assert.ts';
import { moneyText } from '../base/money-text.ts';
import type {
  CompiledAgreementCancel,
  CompiledCondition,
  CompiledControl,
  CompiledEvent,
  CompiledGuardrail,
  CompiledRow,
} from '../kernel/compile/compiled-strategy.ts';
import type { StepFacts } from '../kernel/facts/step-facts.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { EventSubject } from '../kernel/phases/event-subject.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { NoProcessReason, Trace } from '../kernel/trace.ts';
import type { Check, DecisionKind, TimelineEvent } from '../model/explanation.ts';
import { HOLD_BLOCK, NONE } from '../model/portfolio.ts';
import { LOG_OUTCOME } from '../model/run.ts';
import { eventDecision } from './event-decision.ts';
import { guardrailDecision } from './guardrail-decision.ts';
import { blockOf, heldDecision, holdWords } from './held-decision.ts';
import { outcomeWords } from './outcome-words.ts';
import { promiseEndedDecision, promiseMadeDecision } from './promise-decision.ts';
import { reviewDecision } from './review-decision.ts';
import { SeveranceDecisions } from './severance-decisions.ts';

interface PlannedEvent {
  readonly sequence: number;
  readonly dayIndex: number;
  readonly title: string;
  readonly eventKind: string;
}

/** Listens to one account's run and writes down each decision with its checks (product.md, promise 2). */
export class DecisionTrace extends SeveranceDecisions implements Trace {
  /** Events not yet run, by debt class. */
  private readonly pending = new Map<number, PlannedEvent[]>();
  /** By agreement: number of the severance that was seen last. */
  private readonly severed = new Map<number, number>();
  private lastRefusal = '';
  private lastHeld = '';

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
    this.add(
      context,
      state,
      debtClass,
      'cancel-process',
      'Cancel collection process',
      `${holdWords(state, hold)} began, which ends collection; a person takes over`,
      [],
      'Without the hold the process would have gone on.',
      { label: 'Hold', pointer: '' },
    );
    this.closePending(state, debtClass, 'cancelled');
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
    const { currency, debtClasses } = this.names;
    this.decisions.push(promiseMadeDecision(context, state, promise, { currency, debtClasses }));
  }

  promiseEnded(context: KernelFacts, state: AccountState, promise: number, kept: boolean): void {
    const { currency, debtClasses } = this.names;
    const names = { currency, debtClasses };
    this.decisions.push(promiseEndedDecision(context, state, promise, kept, names));
  }

  created(context: KernelFacts, state: AccountState, debtClass: number): void {
    const template = at(context.strategy.templates, state.processes.template[debtClass] ?? 0);
    const last = at(this.decisions, this.decisions.length - 1);
    const variant = state.processes.variant[debtClass] ?? LOG_OUTCOME.done;
    const live = variant === LOG_OUTCOME.done ? '' : ` (live test: ${outcomeWords(variant)})`;
    this.decisions[this.decisions.length - 1] = { ...last, chosen: `${template.code}${live}` };
    const offset = debtClass * state.processes.maxEvents;
    const count = state.processes.eventCount[debtClass] ?? 0;
    this.pending.set(
      debtClass,
      Array.from({ length: count }, (_, position) => {
        const event = at(template.events, state.processes.eventIndex[offset + position] ?? 0);
        return {
          sequence: event.sequence,
          dayIndex: (state.processes.eventDay[offset + position] ?? 0) - context.firstDay,
          title: event.title,
          eventKind: event.algorithm,
        };
      }),
    );
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
    const check: Check = {
      ...rule.cancel.explain(rule.cancelParameters, debtMinor),
      rulePointer: rule.pointer,
    };
    const debt = moneyText(debtMinor, this.names.currency);
    const limit = moneyText(rule.thresholdMinor, this.names.currency);
    this.add(
      context,
      state,
      debtClass,
      cancelled ? 'cancel-process' : 'keep-process',
      cancelled ? 'Cancel collection process' : 'Keep process open',
      cancelled
        ? `Debt at the cut-off date is ${debt}, at or below ${limit}`
        : `Debt at the cut-off date is still ${debt}, above ${limit}`,
      [check],
      cancelled
        ? `${moneyText(rule.thresholdMinor - debtMinor + 1, this.names.currency)} less paid by then would have kept it open.`
        : `${moneyText(debtMinor - rule.thresholdMinor, this.names.currency)} more paid by then would have cancelled it.`,
      { label: `Cancel threshold, ${rule.code}`, pointer: rule.pointer },
    );
    if (cancelled) this.closePending(state, debtClass, 'cancelled');
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
    const run = { context, state, debtClass, event, triggerDay, outcome, severed, spared };
    const day = this.dayOf(context, state);
    this.decisions.push(
      eventDecision({ ...run, currency: this.names.currency }, day, this.className(debtClass)),
    );
    const queue = this.pending.get(debtClass) ?? [];
    this.pending.set(
      debtClass,
      queue.filter((planned) => planned.sequence !== event.sequence),
    );
    this.events.push({
      family: 'collection',
      day,
      process: state.processes.number[debtClass] ?? 0,
      sequence: event.sequence,
      title: event.title,
      eventKind: event.algorithm,
      state: 'done',
      outcome: outcomeWords(outcome),
    });
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
    const name = this.names.agreements[agreement] ?? '';
    const debt = moneyText(debtMinor, this.names.currency);
    const limit = moneyText(rule.thresholdMinor, this.names.currency);
    const more = moneyText(debtMinor - rule.thresholdMinor, this.names.currency);
    this.add(
      context,
      state,
      debtClass,
      removed ? 'remove-agreement' : 'keep-agreement',
      removed ? `Remove ${name} from the process` : `Keep ${name} in the process`,
      removed
        ? `${name} owes ${debt} at the cut-off date, at or below ${limit}`
        : `${name} still owes ${debt} at the cut-off date, above ${limit}`,
      [{ ...rule.spec.explain(rule.parameters, debtMinor), rulePointer: rule.pointer }],
      removed ? '' : `${more} more paid for ${name} by then would have removed it.`,
      { label: 'Agreement cancel rule', pointer: rule.pointer },
    );
  }

  completed(context: KernelFacts, state: AccountState, debtClass: number): void {
    const template = at(context.strategy.templates, state.processes.template[debtClass] ?? 0);
    this.add(
      context,
      state,
      debtClass,
      'complete-process',
      'Complete collection process',
      `Every event of ${template.code} has run; the debt is reviewed again tomorrow`,
      [],
      '',
      { label: template.code, pointer: template.pointer },
    );
  }

  planEnded(
    context: KernelFacts,
    state: AccountState,
    plan: number,
    kept: boolean,
    paidMinor: number,
    dueMinor: number,
  ): void {
    const debtClass = state.plans.debtClass[plan] ?? 0;
    const paid = moneyText(paidMinor, this.names.currency);
    const due = moneyText(dueMinor, this.names.currency);
    this.add(
      context,
      state,
      debtClass,
      kept ? 'plan-kept' : 'plan-broken',
      kept ? 'Pay plan kept' : 'Pay plan broken',
      kept ? `${paid} paid, all of ${due} scheduled` : `${paid} paid, ${due} was due by yesterday`,
      [
        {
          label: 'Paid against schedule',
          passed: kept,
          unit: 'minor',
          actual: paidMinor,
          limit: dueMinor,
          test: '>=',
          margin: Math.abs(paidMinor - dueMinor),
          rulePointer: '',
        },
      ],
      kept
        ? ''
        : `${moneyText(dueMinor - paidMinor, this.names.currency)} more by yesterday would have kept it.`,
      { label: 'Pay plan monitor', pointer: '' },
    );
  }

  /** What is still scheduled at the horizon. */
  ended(context: KernelFacts, state: AccountState): void {
    for (let agreement = 0; agreement < state.agreementCount; agreement++)
      if (state.severances.isActive(agreement))
        this.placeOpen(context, state, agreement, 'pending');
    for (const queue of this.pending.values()) {
      for (const planned of queue)
        this.events.push({ ...this.timelineEvent(planned), process: 0, state: 'pending' });
    }
    this.pending.clear();
  }

  private closePending(state: AccountState, debtClass: number, how: 'cancelled'): void {
    const process = state.processes.number[debtClass] ?? 0;
    for (const planned of this.pending.get(debtClass) ?? [])
      this.events.push({ ...this.timelineEvent(planned), process, state: how });
    this.pending.delete(debtClass);
  }

  private timelineEvent(planned: PlannedEvent): Omit<TimelineEvent, 'process' | 'state'> {
    const { dayIndex, sequence, title, eventKind } = planned;
    return { family: 'collection', day: dayIndex, sequence, title, eventKind, outcome: '' };
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
