import { at } from '../base/assert.ts';
import type { CompiledAgreementCancel } from '../kernel/compile/compiled-agreement-cancel.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { Check, DecisionKind, ProcessBefore } from '../model/explanation.ts';
import { agreementDecision } from './agreement-decision.ts';
import { chosenTemplate } from './chosen-template.ts';
import { continueDecision, notContinuedDecision } from './continue-decision.ts';
import { EventTimeline } from './event-timeline.ts';
import { holdWords } from './held-decision.ts';
import { joinDecision } from './join-decision.ts';
import { planCanceledDecision } from './plan-canceled-decision.ts';
import { planEndedDecision } from './plan-decision.ts';
import { processBefore } from './process-before.ts';
import { processDecision } from './process-decision.ts';
import { promiseEndedDecision, promiseMadeDecision } from './promise-decision.ts';
import { restoreDecision } from './restore-decision.ts';
import { SeveranceDecisions } from './severance-decisions.ts';

/** Writes down what becomes of collection processes, their agreements, plans, promises and bars. */
export class ProcessDecisions extends SeveranceDecisions {
  readonly processesBefore: ProcessBefore[] = [];
  protected readonly timeline = new EventTimeline(this.events, this.names.debtClasses);

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
    this.timeline.cancel(debtClass, this.dayOf(context, state));
  }

  created(context: KernelFacts, state: AccountState, debtClass: number): void {
    const last = at(this.decisions, this.decisions.length - 1);
    const chosen = chosenTemplate(context, state, debtClass);
    this.decisions[this.decisions.length - 1] = { ...last, chosen };
    this.timeline.plan(context, state, debtClass);
  }

  continued(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    lastSequence: number,
  ): void {
    this.push(context, state, debtClass, continueDecision(context, state, debtClass, lastSequence));
    const code = at(this.names.debtClasses, debtClass);
    this.processesBefore.push(processBefore(context, state, debtClass, code));
    this.timeline.plan(context, state, debtClass);
  }

  notContinued(context: KernelFacts, state: AccountState, row: number): void {
    const debtClass = context.image.processClass[row] ?? 0;
    this.push(context, state, debtClass, notContinuedDecision(context, row));
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
    if (cancelled) this.timeline.cancel(debtClass, this.dayOf(context, state));
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

  promiseMade(context: KernelFacts, state: AccountState, promise: number): void {
    this.decisions.push(promiseMadeDecision(context, state, promise, this.names));
  }

  promiseEnded(context: KernelFacts, state: AccountState, promise: number, kept: boolean): void {
    this.decisions.push(promiseEndedDecision(context, state, promise, kept, this.names));
  }

  protected add(
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

  private push(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    told: ReturnType<typeof continueDecision>,
  ): void {
    const day = this.dayOf(context, state);
    const className = this.className(debtClass);
    const bare = { eventKind: '', checks: [], passedOver: [] };
    this.decisions.push({ day, debtClass: className, ...bare, ...told });
  }

  protected className(debtClass: number): string {
    return this.names.debtClasses[debtClass] ?? '';
  }
}
