import type { AttemptFacts } from '../algorithms/write-off-attempt/contract.ts';
import type { WriteOffFacts } from '../algorithms/write-off-criterion/contract.ts';
import { at } from '../base/assert.ts';
import type { Day } from '../base/day.ts';
import type { Minor } from '../base/money.ts';
import { moneyText } from '../base/money-text.ts';
import type { CompiledEvent } from '../kernel/compile/compiled-step.ts';
import type {
  CompiledAttempt,
  CompiledWriteOffControl,
  CompiledWriteOffCriterion,
} from '../kernel/compile/compiled-write-off.ts';
import { writeOffClassOf } from '../kernel/facts/write-off-ready.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { EventSubject } from '../kernel/phases/event-subject.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { WriteOffTrace } from '../kernel/write-off-trace.ts';
import { commissionMinor } from '../model/commission.ts';
import { LOG_OUTCOME } from '../model/event-log.ts';
import type { Check, Decision, TimelineEvent } from '../model/explanation.ts';
import { NONE } from '../model/portfolio.ts';
import { agencyChecks, agencyName, passedOverAgencies } from './agency-words.ts';
import { outcomeWords } from './outcome-words.ts';
import type { TraceNames } from './severance-decisions.ts';

/** What differs from one decision to the next. */
type Told = Pick<Decision, 'kind' | 'title' | 'because' | 'ruleLabel' | 'rulePointer'> &
  Partial<Pick<Decision, 'debtClass' | 'eventKind' | 'checks' | 'chosen' | 'passedOver' | 'flip'>>;

/** When a referral ended, and what the agency had then. Minor units. */
export interface ClosedReferral {
  readonly day: Day;
  readonly amountMinor: Minor;
}

/** Writes down what write-off and agencies decide, and their events, beside those of collection. */
export class WriteOffDecisions implements WriteOffTrace {
  private readonly names: TraceNames;
  private readonly decisions: Decision[];
  private readonly events: TimelineEvent[];
  /** Events not yet run, by write-off debt class. */
  private readonly pending = new Map<number, Omit<TimelineEvent, 'state'>[]>();
  /** A refusal is told once: night after night the same sentence would bury the rest. */
  private readonly refusals = new Set<string>();
  /** By index of the referral. */
  readonly closedReferrals = new Map<number, ClosedReferral>();

  constructor(names: TraceNames, decisions: Decision[], events: TimelineEvent[]) {
    this.names = names;
    this.decisions = decisions;
    this.events = events;
  }

  attempted(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    attempt: CompiledAttempt,
    facts: AttemptFacts,
    acts: boolean,
  ): void {
    const { spec, parameters, pointer } = attempt;
    const name = this.agreement(agreement);
    if (!acts && this.isRepeated(`${spec.code}:${agreement}:${facts.balanceMinor}`)) return;
    const check: Check = { ...spec.explain(parameters, facts), rulePointer: pointer };
    const side = facts.balanceMinor > 0 ? 'owes' : 'has a credit of';
    const amount = this.money(Math.abs(facts.balanceMinor));
    this.add(context, state, {
      kind: 'try-to-close',
      title: acts ? `${spec.title}: ${name}` : `Not possible: ${spec.title.toLowerCase()}`,
      because: `${name} ${side} ${amount}; ${attemptWords(check, this.names.currency)}`,
      ruleLabel: spec.code,
      rulePointer: pointer,
      checks: [check],
      flip: acts ? '' : attemptFlip(check, this.names.currency),
    });
  }

  judged(
    context: KernelFacts,
    state: AccountState,
    index: number,
    control: CompiledWriteOffControl,
    facts: WriteOffFacts,
    criterion: CompiledWriteOffCriterion | null,
  ): void {
    const { writeOff } = context.strategy;
    const debtClass = at(writeOff.classes, index);
    if (criterion === null && this.isRepeated(`${debtClass}:${facts.amountMinor}`)) return;
    const tested = control.criteria.slice(0, criterionPlace(control, criterion) + 1);
    const checks = tested.map((candidate) => ({
      ...candidate.spec.explain(candidate.parameters, writeOff, facts),
      rulePointer: candidate.pointer,
    }));
    const amount = this.money(facts.amountMinor);
    this.add(context, state, {
      kind: criterion === null ? 'no-write-off' : 'create-write-off',
      title: criterion === null ? 'Start no write-off process' : 'Create write-off process',
      because:
        criterion === null
          ? `${amount} of ${debtClass} is final billed and overdue, but no criterion is true`
          : `${amount} of ${debtClass} is final billed and ${control.graceDays} d overdue or more: ${criterion.spec.title}`,
      ruleLabel:
        criterion === null ? control.code : `${control.code}, criterion ${criterion.priority}`,
      rulePointer: criterion?.pointer ?? control.pointer,
      debtClass,
      checks,
      chosen: criterion === null ? '' : at(writeOff.templates, criterion.template).code,
      passedOver: tested
        .filter((candidate) => candidate !== criterion)
        .map((candidate) => `Criterion ${candidate.priority}: ${candidate.spec.title}`),
      flip: `A payment of ${amount} before would have closed what is to be written off.`,
    });
  }

  created(context: KernelFacts, state: AccountState, index: number): void {
    const { events, template } = state.writeOffs;
    const steps = at(context.strategy.writeOff.templates, template[index] ?? 0).events;
    const planned: Omit<TimelineEvent, 'state'>[] = [];
    for (let row = events.first(index); row < events.end(index); row++) {
      const step = at(steps, events.templateIndex[row] ?? 0);
      const day = (events.triggerDay[row] ?? 0) - context.firstDay;
      planned.push(timelineEvent(day, state.writeOffs.number[index] ?? 0, step, ''));
    }
    this.pending.set(index, planned);
  }

  eventRun(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
    triggerDay: number,
    outcome: number,
  ): void {
    const index = subject.writeOffClass;
    const template = at(
      context.strategy.writeOff.templates,
      state.writeOffs.template[index] ?? NONE,
    );
    const words = outcomeWords(outcome);
    const day = state.day - context.firstDay;
    this.add(context, state, {
      kind: 'write-off-event',
      title: event.title,
      because: `Day ${event.dayOffset} of the write-off process: ${words}`,
      ruleLabel: `${template.code}, step ${event.sequence}`,
      rulePointer: event.pointer,
      debtClass: at(context.strategy.writeOff.classes, index),
      eventKind: event.algorithm,
      checks: [
        {
          label: 'Trigger date',
          passed: true,
          unit: 'day',
          actual: day,
          limit: triggerDay - context.firstDay,
          test: '>=',
          margin: state.day - triggerDay,
          rulePointer: `${event.pointer}/dayOffset`,
        },
      ],
      flip: 'A payment of everything before this day would have cancelled it.',
    });
    const left = this.pending.get(index) ?? [];
    this.pending.set(
      index,
      left.filter((planned) => planned.sequence !== event.sequence),
    );
    this.events.push({ ...timelineEvent(day, subject.processNumber, event, words), state: 'done' });
  }

  processEnded(
    context: KernelFacts,
    state: AccountState,
    index: number,
    cancelled: number | null,
  ): void {
    const { writeOff } = context.strategy;
    const template = at(writeOff.templates, state.writeOffs.template[index] ?? NONE);
    this.add(context, state, {
      kind: cancelled === null ? 'complete-write-off' : 'cancel-write-off',
      title: cancelled === null ? 'Complete write-off process' : 'Cancel write-off process',
      because:
        cancelled === null ? `Every event of ${template.code} has run` : cancelWords(cancelled),
      ruleLabel: template.code,
      rulePointer: template.pointer,
      debtClass: at(writeOff.classes, index),
    });
    for (const planned of this.pending.get(index) ?? [])
      this.events.push({ ...planned, state: 'cancelled' });
    this.pending.delete(index);
  }

  agreementClosed(context: KernelFacts, state: AccountState, agreement: number): void {
    const index = writeOffClassOf(context, state, agreement);
    this.add(context, state, {
      kind: 'close-agreement',
      title: `Close ${this.agreement(agreement)}`,
      because: 'It is stopped and final billed, and owes nothing',
      ruleLabel: 'Write-off',
      rulePointer: '',
      debtClass: context.strategy.writeOff.classes[index] ?? '',
      chosen: this.agreement(agreement),
    });
  }

  referred(
    context: KernelFacts,
    state: AccountState,
    agency: number,
    agreements: readonly number[],
    amountMinor: number,
    named: string | null,
  ): void {
    const { choice } = context.strategy.writeOff;
    const name = agencyName(context, agency);
    const why = named === null ? choice.spec.reason : 'is named by the event';
    this.add(context, state, {
      kind: 'refer-agency',
      title: `Refer to ${name}`,
      because: `${this.money(amountMinor)} of ${this.list(agreements)}: ${name} ${why}`,
      ruleLabel: named === null ? choice.spec.code : 'Event',
      rulePointer: named === null ? choice.pointer : '',
      checks: agencyChecks(context, state, agency),
      chosen: name,
      passedOver: passedOverAgencies(context, state, agency, this.names.currency),
    });
  }

  remitted(context: KernelFacts, state: AccountState, referral: number, grossMinor: number): void {
    const agency = at(context.strategy.writeOff.agencies, state.referrals.agency[referral] ?? 0);
    const isLater = state.referrals.later[referral] === 1;
    const rate = isLater ? agency.laterFeeBasisPoints : agency.feeBasisPoints;
    const fee = commissionMinor(grossMinor, rate);
    this.add(context, state, {
      kind: 'agency-payment',
      title: `${agency.title} pays`,
      because: `${this.money(grossMinor)} collected, of which ${this.money(fee)} is commission`,
      ruleLabel: agency.code,
      rulePointer: agency.pointer,
    });
  }

  referralClosed(
    context: KernelFacts,
    state: AccountState,
    referral: number,
    outcome: number,
  ): void {
    const { referrals } = state;
    const name = agencyName(context, referrals.agency[referral] ?? 0);
    const paid = outcome === LOG_OUTCOME.paid;
    const amountMinor = referrals.amountMinor[referral] ?? 0;
    const amount = this.money(amountMinor);
    this.closedReferrals.set(referral, { day: state.day, amountMinor });
    this.add(context, state, {
      kind: 'close-referral',
      title: paid ? `Close referral to ${name}` : `Recall from ${name}`,
      because: paid ? `Nothing of ${amount} is owed any more` : `${amount} is taken back`,
      ruleLabel: 'Agency referral',
      rulePointer: '',
      chosen: name,
    });
  }

  /** What is still scheduled at the horizon. Call once, after the run. */
  finish(): void {
    for (const left of this.pending.values())
      for (const planned of left) this.events.push({ ...planned, state: 'pending' });
    this.pending.clear();
  }

  private isRepeated(refusal: string): boolean {
    if (this.refusals.has(refusal)) return true;
    this.refusals.add(refusal);
    return false;
  }

  private add(context: KernelFacts, state: AccountState, told: Told): void {
    this.decisions.push({
      day: state.day - context.firstDay,
      debtClass: '',
      eventKind: '',
      checks: [],
      chosen: '',
      passedOver: [],
      flip: '',
      ...told,
    });
  }

  private agreement(agreement: number): string {
    return this.names.agreements[agreement] ?? '';
  }

  private list(agreements: readonly number[]): string {
    return agreements.map((agreement) => this.agreement(agreement)).join(', ');
  }

  private money(amountMinor: number): string {
    return moneyText(amountMinor, this.names.currency);
  }
}

function cancelWords(outcome: number): string {
  return outcome === LOG_OUTCOME.cancelledByUser
    ? 'By hand: pending events and referrals of the process end with it'
    : 'Its last agreement has closed: events and referrals of the process end with it';
}

/** Place of the criterion that was true; the last one when none was. */
function criterionPlace(
  control: CompiledWriteOffControl,
  criterion: CompiledWriteOffCriterion | null,
): number {
  return criterion === null ? control.criteria.length - 1 : control.criteria.indexOf(criterion);
}

function timelineEvent(
  day: number,
  process: number,
  event: CompiledEvent,
  outcome: string,
): Omit<TimelineEvent, 'state'> {
  const { sequence, title, algorithm } = event;
  return { family: 'write-off', day, process, sequence, title, eventKind: algorithm, outcome };
}

function amountOf(check: Check, value: number, currency: string): string {
  return check.unit === 'minor' ? moneyText(value, currency) : String(value);
}

/** `credit $3.00 is under $5.00`. */
function attemptWords(check: Check, currency: string): string {
  const actual = amountOf(check, check.actual, currency);
  const limit = amountOf(check, check.limit, currency);
  const yes = check.test === '<=' ? '≤' : '≥';
  const no = check.test === '<=' ? 'is more than' : 'is under';
  return `${check.label.toLowerCase()} ${actual} ${check.passed ? yes : no} ${limit}`;
}

function attemptFlip(check: Check, currency: string): string {
  const margin = amountOf(check, check.margin ?? 0, currency);
  return check.test === '<='
    ? `${margin} less would have been written down.`
    : `${margin} more would have made it possible.`;
}
