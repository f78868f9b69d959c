import type { SeveranceFacts } from '../algorithms/severance-criterion/contract.ts';
import { at } from '../base/assert.ts';
import { dayText } from '../base/day-text.ts';
import { moneyText } from '../base/money-text.ts';
import type { CompiledAgreementCancel } from '../kernel/compile/compiled-agreement-cancel.ts';
import type {
  CompiledAgreementType,
  CompiledSeveranceCriterion,
  CompiledSeveranceEvent,
  CompiledSeveranceTemplate,
} from '../kernel/compile/compiled-severance.ts';
import { FAR_DAY } from '../kernel/image/kernel-image.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { SeveranceTrace } from '../kernel/severance-trace.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import { SEVERANCE_EVENT } from '../kernel/state/severance-state.ts';
import { LOG_OUTCOME } from '../model/event-log.ts';
import type { Decision, TimelineEvent } from '../model/explanation.ts';
import { activityWords } from './activity-words.ts';
import { outcomeWords } from './outcome-words.ts';
import { severanceChoice, type Told } from './severance-choice.ts';

/** Names that turn kernel indexes into words. */
export interface TraceNames {
  readonly currency: string;
  readonly debtClasses: readonly string[];
  /** Agreements of the account, by their index within it. */
  readonly agreements: readonly string[];
}

/** "2 d after step 10", "0 d after the start". */
function dated(event: CompiledSeveranceEvent): string {
  const steps = event.dependsOnSteps;
  const from =
    steps.length === 0
      ? 'the start'
      : `${steps.length === 1 ? 'step' : 'steps'} ${steps.join(' and ')}`;
  return `${event.dayOffset} d after ${from}`;
}

/**
 * Writes down severance, field work, reconnection and the end of agreements while one account is re-run. The full trace
 * builds on it.
 */
export class SeveranceDecisions implements SeveranceTrace {
  readonly decisions: Decision[] = [];
  readonly events: TimelineEvent[] = [];
  protected readonly names: TraceNames;

  constructor(names: TraceNames) {
    this.names = names;
  }

  severanceChosen(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    rule: CompiledAgreementType | null,
    facts: SeveranceFacts,
    criterion: CompiledSeveranceCriterion | null,
    outcome: number,
  ): void {
    const name = this.agreementName(agreement);
    const choice = { context, state, agreement, rule, facts, criterion, outcome };
    this.tell(context, state, agreement, severanceChoice(choice, name));
  }

  reconnectStarted(context: KernelFacts, state: AccountState, agreement: number): void {
    const template = this.severanceTemplate(context, state, agreement);
    this.tell(context, state, agreement, {
      kind: 'start-reconnection',
      title: `Reconnect ${this.agreementName(agreement)}`,
      because: 'Service was cut and the agreement has not expired',
      ruleLabel: template.code,
      rulePointer: template.pointer,
      chosen: template.code,
    });
  }

  severanceEventRun(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    event: CompiledSeveranceEvent,
    row: number,
    outcome: number,
  ): void {
    const { severances } = state;
    const day = this.dayOf(context, state);
    const ordered = outcome === LOG_OUTCOME.ordered;
    const scheduled = severances.scheduledDay[row] ?? state.day;
    const result = ordered
      ? `${activityWords(event)} is ordered for ${dayText(scheduled)}`
      : outcomeWords(outcome);
    const trigger = (severances.triggerDay[row] ?? state.day) - context.firstDay;
    this.tell(context, state, agreement, {
      kind: 'severance-event',
      title: event.title,
      because: `${dated(event)}: ${result}`,
      ruleLabel: `Step ${event.sequence}`,
      rulePointer: event.pointer,
      eventKind: event.algorithm,
      checks: [
        {
          label: 'Trigger date',
          passed: true,
          unit: 'day',
          actual: day,
          limit: trigger,
          test: '>=',
          margin: null,
          rulePointer: `${event.pointer}/dayOffset`,
        },
      ],
      flip: 'A payment down to the cancel threshold before this day would have cancelled it.',
    });
    // A blocked step has ended its own process and stands there as cancelled.
    if (!ordered && outcome !== LOG_OUTCOME.protectedCustomer)
      this.place(state, agreement, event, day, 'done', outcomeWords(outcome));
  }

  severanceStepFailed(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    event: CompiledSeveranceEvent,
    row: number,
    outcome: number,
  ): void {
    // Told when it begins: the nights after it say the same.
    if (state.severances.failedDay[row] !== state.day) return;
    const days = context.strategy.source.settings.failedEventRetryDays;
    this.tell(context, state, agreement, {
      kind: 'event-failed',
      title: `${event.title} failed`,
      because: `${dated(event)}: ${outcomeWords(outcome)}; tried every night, given up after ${days} d`,
      ruleLabel: `Step ${event.sequence}`,
      rulePointer: event.pointer,
      eventKind: event.algorithm,
    });
  }

  fieldWorkDone(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    event: CompiledSeveranceEvent,
    row: number,
  ): void {
    const trigger = state.severances.triggerDay[row] ?? state.day;
    this.tell(context, state, agreement, {
      kind: 'field-work',
      title: `${event.title}: work done`,
      because: `Ordered on ${dayText(trigger)}, done ${state.day - trigger} d later`,
      ruleLabel: `Step ${event.sequence}`,
      rulePointer: event.pointer,
      eventKind: event.algorithm,
    });
    this.place(state, agreement, event, this.dayOf(context, state), 'done', 'done');
  }

  severanceJudged(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    own: CompiledAgreementCancel | null,
    debtMinor: number,
    cancelled: boolean,
  ): void {
    const rule = context.strategy.classes[this.classOf(context, state, agreement)] ?? null;
    const limitMinor = own?.thresholdMinor ?? rule?.severanceThresholdMinor ?? 0;
    const check =
      own === null
        ? rule?.severanceCancel.explain(rule.severanceCancelParameters, debtMinor)
        : own.spec.explain(own.parameters, debtMinor);
    const money = (amount: number) => moneyText(amount, this.names.currency);
    const whose = own === null ? 'Debt' : `${this.agreementName(agreement)}: own debt`;
    const pointer = own?.pointer ?? rule?.severancePointer ?? '';
    this.tell(context, state, agreement, {
      kind: cancelled ? 'cancel-severance' : 'keep-severance',
      title: cancelled ? 'Cancel severance' : 'Keep severance going',
      because: cancelled
        ? `${whose} at the cut-off date is ${money(debtMinor)}, at or below ${money(limitMinor)}`
        : `${whose} at the cut-off date is still ${money(debtMinor)}, above ${money(limitMinor)}`,
      ruleLabel: own === null ? `Severance cancel threshold, ${rule?.code ?? ''}` : 'Template rule',
      rulePointer: pointer,
      checks: check === undefined ? [] : [{ ...check, rulePointer: pointer }],
      flip: cancelled
        ? `${money(limitMinor - debtMinor + 1)} less paid would have kept it going.`
        : `${money(debtMinor - limitMinor)} more paid would have cancelled it.`,
    });
  }

  severanceCancelled(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    outcome: number,
    _debtMinor: number,
  ): void {
    this.placeOpen(context, state, agreement, 'cancelled');
    // A payment or a pay plan was judged a moment ago.
    if (outcome === LOG_OUTCOME.done || outcome === LOG_OUTCOME.payPlan) return;
    const template = this.severanceTemplate(context, state, agreement);
    this.tell(context, state, agreement, {
      kind: 'cancel-severance',
      title: `Cancel severance of ${this.agreementName(agreement)}`,
      because: CANCEL_WORDS[outcome] ?? outcomeWords(outcome),
      ruleLabel: template.code,
      rulePointer: template.pointer,
    });
  }

  severanceCompleted(context: KernelFacts, state: AccountState, agreement: number): void {
    const template = this.severanceTemplate(context, state, agreement);
    const what = state.severances.isSevering(agreement) ? 'Severance' : 'Reconnection';
    this.tell(context, state, agreement, {
      kind: 'complete-severance',
      title: `${what} of ${this.agreementName(agreement)} complete`,
      because: `Every step of ${template.code} has run`,
      ruleLabel: template.code,
      rulePointer: template.pointer,
    });
  }

  agreementStopped(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    amountMinor: number,
    dueDay: number,
  ): void {
    this.tell(context, state, agreement, {
      kind: 'stop-agreement',
      title: `Stop ${this.agreementName(agreement)}`,
      because: `Final bill of ${moneyText(amountMinor, this.names.currency)}, due ${dayText(dueDay)}`,
      ruleLabel: 'Agreement activation',
      rulePointer: '',
    });
  }

  /** What is still open of the agreement's process goes on the timeline: at the end of the run, or when cancelled. */
  protected placeOpen(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    how: 'pending' | 'cancelled',
  ): void {
    const { severances } = state;
    const { events } = this.severanceTemplate(context, state, agreement);
    const first = severances.first(agreement);
    for (const [position, event] of events.entries()) {
      const row = first + position;
      if ((severances.status[row] ?? 0) > SEVERANCE_EVENT.awaitFieldWork) continue;
      const ordered = severances.status[row] === SEVERANCE_EVENT.awaitFieldWork;
      const known = (ordered ? severances.scheduledDay : severances.triggerDay)[row] ?? FAR_DAY;
      // A step whose predecessors are open has no day yet.
      if (known === FAR_DAY) continue;
      this.place(state, agreement, event, known - context.firstDay, how, '');
    }
  }

  protected dayOf(context: KernelFacts, state: AccountState): number {
    return state.day - context.firstDay;
  }

  protected agreementName(agreement: number): string {
    return this.names.agreements[agreement] ?? '';
  }

  private place(
    state: AccountState,
    agreement: number,
    event: CompiledSeveranceEvent,
    day: number,
    how: TimelineEvent['state'],
    outcome: string,
  ): void {
    this.events.push({
      family: 'severance',
      day,
      process: state.severances.number[agreement] ?? 0,
      sequence: event.sequence,
      title: event.title,
      eventKind: event.algorithm,
      state: how,
      outcome,
    });
  }

  private severanceTemplate(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
  ): CompiledSeveranceTemplate {
    return at(context.strategy.severance.templates, state.severances.template[agreement] ?? 0);
  }

  private classOf(context: KernelFacts, state: AccountState, agreement: number): number {
    return context.image.agreementClass[state.firstAgreement + agreement] ?? 0;
  }

  private tell(context: KernelFacts, state: AccountState, agreement: number, told: Told): void {
    this.decisions.push({
      day: this.dayOf(context, state),
      debtClass: this.names.debtClasses[this.classOf(context, state, agreement)] ?? '',
      eventKind: '',
      checks: [],
      chosen: '',
      passedOver: [],
      flip: '',
      ...told,
    });
  }
}

const CANCEL_WORDS: Readonly<Record<number, string>> = {
  [LOG_OUTCOME.held]: 'A hold began that ends collection',
  [LOG_OUTCOME.cancelledByUser]: 'A user cancelled it',
  [LOG_OUTCOME.protectedCustomer]:
    'Life support: service is never taken away; a To Do asks a person',
  [LOG_OUTCOME.noAgreementLeft]: 'The agreement is stopped',
};
