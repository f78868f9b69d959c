import type { GuardrailFacts } from '../../algorithms/guardrail/contract.ts';
import { ACCOUNT_FLAG, AGREEMENT_FLAG, HOLD_REASON, NONE } from '../../model/portfolio.ts';
import type { HoldReason } from '../../model/rows.ts';
import { takesService } from '../../model/step.ts';
import type { CompiledEvent } from '../compile/compiled-step.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { EventSubject } from '../phases/event-subject.ts';
import type { AccountState } from '../state/account-state.ts';
import { classDebtMinor, oldestAgeDays } from './class-debt.ts';
import { hasHold } from './holds.ts';
import { isFlaggedBelow } from './supply-tree.ts';

/** What guardrails read about one due step, on `day`; made when a step is judged, which is seldom. */
export class StepFacts implements GuardrailFacts {
  readonly day: number;
  readonly traits: number;
  readonly attempts: number;
  private readonly context: KernelFacts;
  private readonly state: AccountState;
  private readonly subject: EventSubject;
  private readonly event: CompiledEvent;

  constructor(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
    day: number,
  ) {
    this.context = context;
    this.state = state;
    this.subject = subject;
    this.event = event;
    this.day = day;
    this.traits = event.traits;
    this.attempts = event.callAttempts;
  }

  /** The same step on another day. */
  on(day: number): StepFacts {
    return new StepFacts(this.context, this.state, this.subject, this.event, day);
  }

  get optedOut(): boolean {
    return (this.accountFlags() & this.event.optOutFlags) !== 0;
  }

  /** Of the account, or of a premise that the step is about: of any that loses service with it. */
  get lifeSupport(): boolean {
    return this.isFlagged(ACCOUNT_FLAG.lifeSupport, AGREEMENT_FLAG.premiseLifeSupport);
  }

  get sensitiveLoad(): boolean {
    return this.isFlagged(ACCOUNT_FLAG.sensitiveLoad, AGREEMENT_FLAG.premiseSensitiveLoad);
  }

  /** By the account's flag, or while a hold says so (domain.md 5.3). */
  get vulnerable(): boolean {
    return (this.accountFlags() & ACCOUNT_FLAG.vulnerable) !== 0 || this.hasHold('VULNERABLE');
  }

  get division(): string {
    const { image, divisions } = this.context;
    return divisions[image.division[this.state.account] ?? 0] ?? '';
  }

  get arrearsMinor(): number {
    return classDebtMinor(this.context, this.state, this.subject.debtClass, this.state.day);
  }

  /** On the judged day, if nothing is paid until then. */
  get oldestAgeDays(): number {
    return oldestAgeDays(this.context, this.state, this.subject.debtClass, this.day);
  }

  get plannedMinor(): number {
    const { plans } = this.state;
    let planned = 0;
    for (let plan = 0; plan < plans.count; plan++) {
      if (!plans.isActive(plan) || plans.debtClass[plan] !== this.subject.debtClass) continue;
      let left = -(plans.paidMinor[plan] ?? 0);
      const end = plans.firstInstalment[plan + 1] ?? 0;
      for (let row = plans.firstInstalment[plan] ?? 0; row < end; row++)
        left += plans.instalmentMinor[row] ?? 0;
      if (left > 0) planned += left;
    }
    return planned;
  }

  get openPromise(): boolean {
    return this.state.promises.hasOpen(this.subject.debtClass);
  }

  hasHold(reason: HoldReason): boolean {
    const { context, state, subject, traits, day } = this;
    return hasHold(context, state, HOLD_REASON[reason], subject, traits, day);
  }

  isHoliday(day: number): boolean {
    return this.context.strategy.calendar.isHoliday(day);
  }

  contacts(traits: number, from: number, to: number, madeOnly: boolean): number {
    const { steps, stepsElsewhere } = this.state;
    const own = steps.steps(traits, from, to, madeOnly);
    if (stepsElsewhere === null) return own;
    // A step that is moved is judged by what has been sent: nobody knows what will be.
    const known = Math.min(to, this.state.day);
    return own + stepsElsewhere.steps(traits, from, known, madeOnly);
  }

  callAttempts(from: number, to: number): number {
    return this.state.steps.callAttempts(this.subject.debtClass, from, to);
  }

  lastConversationDay(): number {
    return this.state.steps.lastSpokenDay(this.subject.debtClass);
  }

  lastStepDay(traits: number): number {
    const { debtClass } = this.subject;
    // Notices of the collection process count for the severance that it started, which outlives it.
    const inProcess = this.subject.family === 'collection';
    const since = inProcess ? (this.state.processes.startDay[debtClass] ?? 0) : 0;
    return this.state.steps.lastDay(traits, debtClass, since);
  }

  private accountFlags(): number {
    return this.context.image.flags[this.state.account] ?? 0;
  }

  private isFlagged(accountFlag: number, agreementFlag: number): boolean {
    if ((this.accountFlags() & accountFlag) !== 0) return true;
    const { agreement } = this.subject;
    if (agreement === NONE) return false;
    if (takesService(this.traits))
      return isFlaggedBelow(this.context, this.state, agreement, agreementFlag);
    const row = this.state.firstAgreement + agreement;
    return ((this.context.image.agreementFlags[row] ?? 0) & agreementFlag) !== 0;
  }
}
