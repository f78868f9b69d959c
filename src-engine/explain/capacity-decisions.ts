import type { CapacityGroup } from '../config/strategy-schema.ts';
import type { CapacityTrace } from '../kernel/capacity-trace.ts';
import type { CompiledEvent } from '../kernel/compile/compiled-step.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { EventSubject } from '../kernel/phases/event-subject.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { WaitingStep } from '../kernel/state/capacity-state.ts';
import type { Check, Decision } from '../model/explanation.ts';

/** How the capacity of a group is asked for, in words. */
function nameOf(group: CapacityGroup): string {
  return group.title === '' ? group.code : group.title;
}

function workingDays(count: number): string {
  return count === 1 ? 'one working day' : `${count} working days`;
}

/** Workdays from the day on which a step was due to today. */
function workdaysWaited(context: KernelFacts, sinceDay: number, today: number): number {
  let waited = 0;
  for (let day = sinceDay; day < today; day++)
    if (context.strategy.calendar.isWorkday(day)) waited++;
  return waited;
}

/** Writes down why a step waited for agents or crews, and what became of it. */
export class CapacityDecisions implements CapacityTrace {
  private readonly debtClasses: readonly string[];
  private readonly decisions: Decision[];

  constructor(debtClasses: readonly string[], decisions: Decision[]) {
    this.debtClasses = debtClasses;
    this.decisions = decisions;
  }

  waits(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
    group: CapacityGroup,
    { ahead, sinceDay }: WaitingStep,
  ): void {
    const { strategy } = context;
    const works = strategy.calendar.isWorkday(state.day);
    const unit = group.unit === 'MINUTES' ? 'minutes' : 'jobs';
    const since = `Waits for ${nameOf(group)} since day ${sinceDay - context.firstDay}, place ${ahead + 1} in the queue`;
    const full = `${since}: the ${group.perWorkday} ${unit} of the day were taken, ${ahead} waiting ahead of it`;
    this.write(context, state, subject, event, {
      title: `Keep ${event.title} waiting`,
      because: works ? full : `${since}: they work on workdays only`,
      check: { passed: false, actual: ahead, margin: null },
      flip: works
        ? 'More capacity of the group, or fewer steps that take it, would let it go on the same day.'
        : 'It is taken up on the next workday.',
    });
  }

  served(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
    group: CapacityGroup,
    { sinceDay, ahead }: WaitingStep,
  ): void {
    const waited = workdaysWaited(context, sinceDay, state.day);
    this.write(context, state, subject, event, {
      title: `Take up ${event.title}`,
      because: `Waited ${workingDays(waited)} for ${nameOf(group)}, since day ${sinceDay - context.firstDay}: ${ahead} ahead of it when it was due`,
      check: { passed: true, actual: 0, margin: null },
      flip: '',
    });
  }

  expired(
    context: KernelFacts,
    state: AccountState,
    group: CapacityGroup,
    { sinceDay, place, family }: WaitingStep,
  ): void {
    const waited = workdaysWaited(context, sinceDay, state.day);
    this.decisions.push({
      day: state.day - context.firstDay,
      kind: 'held',
      title: `Leave the queue of ${nameOf(group)}`,
      because: `The step waited ${workingDays(waited)}, since day ${sinceDay - context.firstDay}, and is not needed any more`,
      ruleLabel: `Capacity of ${nameOf(group)}`,
      rulePointer: pointerOf(context, group),
      debtClass: family === 'collection' ? (this.debtClasses[place] ?? '') : '',
      eventKind: '',
      checks: [],
      chosen: '',
      passedOver: [],
      flip: '',
    });
  }

  private write(
    context: KernelFacts,
    state: AccountState,
    { debtClass }: EventSubject,
    event: CompiledEvent,
    told: Pick<Decision, 'title' | 'because' | 'flip'> & {
      readonly check: Pick<Check, 'passed' | 'actual' | 'margin'>;
    },
  ): void {
    const { check, ...words } = told;
    const group = context.strategy.source.capacityGroups?.[event.capacityGroup];
    const rulePointer = `/capacityGroups/${event.capacityGroup}`;
    this.decisions.push({
      day: state.day - context.firstDay,
      kind: 'held',
      ...words,
      ruleLabel: `Capacity of ${group === undefined ? '' : nameOf(group)}`,
      rulePointer,
      debtClass: this.debtClasses[debtClass] ?? '',
      eventKind: event.algorithm,
      checks: [
        {
          label: 'Nobody ahead without room',
          unit: 'count',
          limit: 0,
          test: '=',
          rulePointer,
          ...check,
        },
      ],
      chosen: '',
      passedOver: [],
    });
  }
}

function pointerOf(context: KernelFacts, group: CapacityGroup): string {
  return `/capacityGroups/${context.strategy.source.capacityGroups?.indexOf(group) ?? 0}`;
}
